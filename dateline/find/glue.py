"""Words that lost the blank between them, on pages whose mark-up was cut: "ComradeAna Bell", "Ana Bellsaid".

Needs    the sentences of one article
Gives    the same sentences, their tokens cut where two words were glued

Rules    lower case before a capital parts "toBell" behind a word of grammar, and any "wordBell" where the article
         names "Bell Ortega" elsewhere; a name that the article gives whole elsewhere ends before letters that are
         a word ("Bellsaid"), never before what derives another word from it ("Leadership")
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline import vocab
from dateline.find.names import NOT_NAMES
from dateline.find.text import Sentence, Token

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_STANDS_BEFORE = frozenset(
    "of to by with from for and at in on as that when while who was is said told met comrade president marshal general"
    " chairman minister premier secretary excellency".split()
)
# What makes another word of a name or an office: "Leadership", "Prime Ministerial", "Guardsman".
_ENDINGS = re.compile(
    r"(?:s|es|ers?|ors?|ans?|ians?|ish|ese|ism|ists?|ial|al|ate|ary|ity|ies|age|dom|ship|ships|hood|wide|like|less|ness"
    r"|man|men|woman|women|town|ville|land|lands|burg|ton|son|sen|ovich|ova|eva|ia|ie|y|in|en|on|an|a|i|o|e|ic)"
)
_SHORT = frozenset("is was in on at as to of and for who has had the by".split())
_SURE = frozenset("who for with was were has said also that which".split())
# What agencies let leaders do, and states do not.
_AGENCY_VERBS = frozenset(
    "visited presided guided observed watched attended toured instructed underlined indicated clarified".split()
)
# What follows a name oftenest, where both ends of the name lost their blanks: "ComradeAna Belland Tom Reed".
_BEHIND = (*"with from that said sent made gave paid".split(), *"and for met was has had the".split(),
           *"at as to of on in is by".split())  # fmt: skip
_JOINED = re.compile(r"([A-Z][a-z]+?)(and|with|of|to|from)")
_VERB = 5
"""Letters that a verb must have more of to end a name that nothing else gives: "visited", and no "led" of "Alfled"."""
_LONGEST = 40


def unglued(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Cut glued words apart; sentences without any stay as they are."""
    pairs: dict[str, set[str]] = {}
    triples: set[tuple[str, str, str]] = set()
    for sentence in sentences:
        _note_names(sentence.tokens, pairs, triples)
    cut = tuple(_cut(sentence, pairs, triples) for sentence in sentences)
    if all(new is old for new, old in zip(cut, sentences, strict=True)):
        return cut
    # a page that lost some blanks lost others: what the first cuts tell is used once more, and verbs end names
    for sentence in cut:
        _note_names(sentence.tokens, pairs, triples)
    whole = frozenset(word for sentence in cut for word in _before_marks(sentence.tokens))
    return tuple(_cut(sentence, pairs, triples, whole) for sentence in cut)


Pairs = dict[str, set[str]]
"""By a capital word the capitals that follow it somewhere in the article."""
Triples = set[tuple[str, str, str]]


def _note_names(tokens: Sequence[Token], pairs: Pairs, triples: Triples) -> None:
    before = last = ""
    for token in tokens:
        word = token.text if token.text[0].isupper() else ""
        if word and last:
            pairs.setdefault(last, set()).add(word)
            if before:
                triples.add((before, last, word))
        before, last = last if word else "", word


def _before_marks(tokens: Sequence[Token]) -> Iterator[str]:
    """The capital words before a mark: nothing is glued to them."""
    return (a.text for a, b in pairwise(tokens) if a.text[0].isupper() and not b.text[0].isalnum())


def _cut(sentence: Sentence, pairs: Pairs, triples: Triples, whole: frozenset[str] | None = None) -> Sentence:
    """Cut the words of a sentence; with the `whole` words of a page that lost blanks, by more signs."""
    tokens: list[Token] = []
    changed = False
    for at, token in enumerate(sentence.tokens):
        if len(token.text) < 4 or not token.text.isalpha():
            tokens.append(token)
            continue
        behind = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
        humps = [token] if token.text[1:].islower() else list(_at_hump(token, behind, pairs))
        if whole is not None and len(humps) == 1 and _follows_glued(tokens, sentence.tokens[-1].text in ".!?”"):
            humps = list(_at_verb(token))
        if whole is not None and len(humps) == 1 and behind[:1].isalnum() and _begins_glued(tokens):
            humps = list(_at_short_word(token, whole))
        parts = [part for hump in humps for part in _at_end(hump, tokens, pairs, triples)]
        changed = changed or len(parts) > 1
        tokens.extend(parts)
    return sentence._replace(tokens=tuple(tokens)) if changed else sentence


def _at_hump(token: Token, behind: str, pairs: Pairs) -> Iterator[Token]:
    """“toAna” as “to” and “Ana”."""
    hump = _HUMP.search(token.text)
    if hump is None:
        yield token
        return
    at = hump.start()
    first, second = token.text[:at], token.text[at:]
    known = behind in pairs.get(second, ())
    if first.lower() not in _STANDS_BEFORE and not known:
        yield token
        return
    end = _JOINED.fullmatch(first)
    if end is not None and len(end[1]) > 1:
        yield from _split(Token(first, token.start, token.start + at), len(end[1]))
        yield Token(second, token.start + at, token.end)
    else:
        yield from _split(token, at)


def _follows_glued(before: Sequence[Token], story: bool) -> bool:
    """Whether the capitals before a word began without a blank: what was marked up there ends without one, too.

    In a sentence of the `story` two capitals suffice; a headline has them before any word ("Dam Walls Reinforced").
    """
    for at in range(len(before) - 1, max(len(before) - 5, 0), -1):
        if not before[at].text[0].isupper():
            return False
        if before[at].start == before[at - 1].end and before[at - 1].text.isalpha():
            return True
    return story and len(before) > 1 and before[-1].text[0].isupper() and before[-2].text[0].isupper()


def _begins_glued(before: Sequence[Token]) -> bool:
    """Whether two capitals stand before a word, the first of which began without a blank."""
    if len(before) < 3 or not (before[-1].text[0].isupper() and before[-2].text[0].isupper()):
        return False
    return any(
        before[at].start == before[at - 1].end and before[at - 1].text.isalpha() and before[at].text[0].isupper()
        for at in range(len(before) - 2, max(len(before) - 4, 0), -1)
        if all(token.text[0].isupper() for token in before[at:])
    )


def _at_short_word(token: Token, whole: frozenset[str]) -> Iterator[Token]:
    """“Belland” as “Bell” and “and” behind “ComradeAna Maria”: a name that lost one blank lost the other, too.

    Not where the word stands whole before a mark elsewhere: there nothing is glued to it.
    """
    word = token.text
    tail = next((tail for tail in _BEHIND if word.endswith(tail) and len(word) - len(tail) > 1), None)
    if tail is None or not word[0].isupper() or word in whole:
        yield token
    else:
        yield from _split(token, len(word) - len(tail))


def _at_verb(token: Token) -> Iterator[Token]:
    """“Bellreceived” as “Bell” and “received”, where nothing else gives the name: long verbs and sure words only."""
    word = token.text
    verbs = vocab.state_verbs()
    for at in range(2, len(word) - 2) if len(word) < _LONGEST else ():
        tail = word[at:]
        if word[0].isupper() and (tail in _SURE or (len(tail) > _VERB and (tail in verbs or tail in _AGENCY_VERBS))):
            yield from _split(token, at)
            return
    yield token


def _at_end(token: Token, before: Sequence[Token], pairs: Pairs, triples: Triples) -> Iterator[Token]:
    """“Bellsaid” behind “Ana” as “Bell” and “said”."""
    word = token.text
    if not word[0].isupper() or len(word) > _LONGEST or not before or before[-1].text not in pairs:
        yield token
        return
    last = before[-1].text
    for at in range(len(word) - 2, 1, -1):
        if word[:at] not in pairs[last]:
            continue
        tail = word[at:]
        whole = len(before) > 1 and (before[-2].text, last, word[:at]) in triples
        if _is_word(tail, whole):
            yield from _split(token, at)
            return
    yield token


def _is_word(tail: str, whole: bool) -> bool:
    """Whether letters behind a name are a word; behind a whole name of three words any that do not derive."""
    if not tail.islower():
        return False
    if len(tail) == 2 or not whole:
        return tail in _SHORT or (len(tail) > 2 and (tail in NOT_NAMES or tail in vocab.state_verbs()))
    return not _ENDINGS.fullmatch(tail) and len(tail) > 2


def _split(token: Token, at: int) -> Iterator[Token]:
    yield Token(token.text[:at], token.start, token.start + at)
    yield Token(token.text[at:], token.start + at, token.end)
