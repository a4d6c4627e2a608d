"""encoder: Article -> Reading. Each sentence read once by a small network; what find and link share.

Needs    an `Article`'s text, cut into sentences
Gives    a `Reading`: per sentence the acts and attributions it tells, as spans with probabilities
"""
