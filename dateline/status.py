"""Status: one word for filtering, derived from realis and stance (DESIGN, section 2).

denied    every source that takes a stance denies or doubts it
disputed  some assert or allege it, some deny or doubt it
alleged   all that carry it only allege it
otherwise the realis itself

Declining to say and being silent take no stance. A negated act follows the same rule.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Chain, Realis, Stance, Status

_FOR = {"asserts", "alleges"}
_AGAINST = {"denies", "doubts"}


def stance_of(chain: Chain) -> Stance:
    """The stance of a whole chain: that of its first link that does not simply assert.

    "KCNA reported that Kim denied it" denies; an empty chain is the outlet's own assertion.
    """
    return next((link.stance for link in reversed(chain) if link.stance != "asserts"), "asserts")


def status_of(realis: Realis, chains: Iterable[Chain]) -> Status:
    """Derive the status from the realis and the stances of all chains that carry the act."""
    stances = {stance_of(chain) for chain in chains}
    carried, opposed = stances & _FOR, stances & _AGAINST
    if opposed:
        return "disputed" if carried else "denied"
    return "alleged" if carried == {"alleges"} else realis
