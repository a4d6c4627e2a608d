"""encoder: Article -> Reading. Each sentence read once by a small network; what find and link share.

Needs    an article's text, and where its sentences stand
Gives    a `Reading`: the acts and sayings that its sentences tell, as spans with probabilities
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.encoder.network import network
from dateline.encoder.reading import reading_of
from dateline.model import Reading, Span

__all__ = ["read"]


def read(text: str, sentences: Sequence[Span]) -> Reading:
    """Read the sentences of a text.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    return reading_of(network(), text, sentences)
