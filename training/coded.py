"""An article's acts as the network tells them: what takes the place of the rules once it is shipped.

Needs    the network's files in `dateline/encoder/weights` (`training/export.py` writes them; they are not shipped yet)
Gives    the article's mentions with the acts that were read
"""

from __future__ import annotations

from msgspec import structs

from dateline import encoder
from dateline.find import find
from dateline.find.reading_acts import CODED, acts_of
from dateline.model import Article, Findings


def read_acts(article: Article, coded: float = CODED) -> Findings:
    """Find the mentions of an article, and read its acts; `coded` is the least score of an act.

    Raises:
        NetworkError: the network is missing or damaged.
    """
    findings = find(article)
    read = acts_of(article.text, findings, encoder.read(article.text, findings.sentences), coded)
    actors = tuple(sorted((*findings.actors, *read.actors), key=lambda mention: (mention.start, -mention.end)))
    return structs.replace(findings, actors=actors, actions=read.actions, uncoded=read.unread)
