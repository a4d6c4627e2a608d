"""What a build says: a line for each page that was not coded, and what came of all of them.

Needs    the outcome of each page, and how many there were of each
Gives    sentences
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from dateline.model import Outcome
from dateline.view.numbers import count_text
from dateline.view.words import one_line


def outcome_line(outcome: Outcome) -> str | None:
    """Say why a page was refused, or kept without being coded; None for a page that is well."""
    if outcome.state not in ("refused", "kept"):
        return None
    done = "refused" if outcome.state == "refused" else "kept uncoded"
    return one_line(f"{done} {outcome.place or outcome.name}: {outcome.reason or 'no reason given'}")


def aside_line(files: Sequence[Path]) -> str | None:
    """Say which files of the folders were passed over: "3 other files passed over (.json, .png)"."""
    kinds = sorted({one_line(file.suffix.lower() or file.name) for file in files})
    return f"{count_text(len(files), 'other file')} passed over ({', '.join(kinds)})" if files else None


def summary_line(states: Mapping[str, int], reports: int) -> str:
    """Sum up a build: "added 16 articles (210 reports), 2 known, 1 kept uncoded, 3 refused".

    `states` counts pages by state, and the articles `recoded`; `reports` is how many there are more.
    """
    added = count_text(states["added"], "article") if states.get("added") else "nothing new"
    parts = [f"added {added}" + (f" ({count_text(reports, 'report')})" if states.get("added") and reports > 0 else "")]
    for state, words in (("known", "known"), ("kept", "kept uncoded"), ("refused", "refused")):
        if states.get(state):
            parts.append(f"{states[state]:,} {words}")
    if states.get("recoded"):
        parts.append(f"coded {count_text(states['recoded'], 'article')} again with this version")
    if states.get("redated"):
        parts.append(f"reckoned the day of {count_text(states['redated'], 'known article')} anew")
    return ", ".join(parts)


def holds_line(counts: Mapping[str, int]) -> str:
    """Say what a chronicle holds: "16 articles, 210 reports, 92 events"."""
    kinds: Sequence[str] = ("article", "report", "event")
    return ", ".join(count_text(counts.get(f"{kind}s", 0), kind) for kind in kinds)
