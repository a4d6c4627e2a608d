"""The hand-edited tables, checked, as the records that `dateline.vocab` reads."""
