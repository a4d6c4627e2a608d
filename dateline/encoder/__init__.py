"""encoder: Article -> Reading. Each sentence read once by a small network; what find and link share.

Needs    an article's text, and where its sentences stand
Gives    a `Reading`: the acts and sayings that its sentences tell, as spans with probabilities; what holds between two
         given parties; what some words say, as numbers
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.encoder.labels import RELATIONS
from dateline.encoder.network import Numbers, compare, network
from dateline.encoder.reading import reading_of
from dateline.model import Reading, Span

__all__ = ["gist", "read", "relate", "tried"]


def read(text: str, sentences: Sequence[Span]) -> Reading:
    """Read the sentences of a text.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    return reading_of(network(), text, sentences)


def gist(text: str) -> Numbers | None:
    """What a text says, as numbers of length 1: the product of two says how much alike they are.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    return network().gist(text)


def relate(text: str, actor: Sequence[Span], recipient: Sequence[Span]) -> dict[str, float]:
    """The probability of each of PLOVER's types, and of NONE, between two parties of a text, in that direction.

    The text is read as one sentence; of a party without a span nothing is known.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    if not text.strip():
        return {relation: float(relation == "NONE") for relation in RELATIONS}
    sentence = network().read(text)
    return network().relate(sentence, actor, recipient)


def tried() -> str:
    """Compare the network's files with what was trained, read a sentence, and say which network it is.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    version = compare()
    read = network().read("Chile's envoy met Peru's.")
    return f"{version}, reads {len(read.words)} words"
