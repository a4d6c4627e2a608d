"""Numbers as a reader writes them: the best first, the range it lies in behind it."""

from __future__ import annotations

from dateline.model import Figure
from dateline.view.when import day_text


def number_text(value: float) -> str:
    """Write a number with its thousands set off, and no decimals that it does not have."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"


def figure_text(figure: Figure) -> str:
    """Write a folded number: "15,000 troops sent (10,000-15,000), as of 4 Sep 2025"."""
    what = " ".join(part for part in (figure.unit, figure.counted, figure.outcome) if part)
    as_of = f", as of {day_text(figure.as_of)}" if figure.as_of else ""
    low, high = figure.low, figure.high
    if figure.best is None:
        return f"{_bounds(low, high)} {what}".rstrip() + as_of
    wide = (low, high) not in ((None, None), (figure.best, figure.best))
    return f"{number_text(figure.best)} {what}".rstrip() + (f" ({_bounds(low, high)})" if wide else "") + as_of


def count_text(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: "1 article", "4 articles"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _bounds(low: float | None, high: float | None) -> str:
    if low is None:
        return "number unknown" if high is None else f"up to {number_text(high)}"
    if high is None:
        return f"at least {number_text(low)}"
    return number_text(low) if low == high else f"{number_text(low)}-{number_text(high)}"
