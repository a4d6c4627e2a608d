"""The names of the world: hand-edited tables, and what builds `dateline.vocab` from them."""
