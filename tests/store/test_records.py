"""Property: what is put in comes out the same, whatever the records hold."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import inspect
from msgspec.structs import replace

from dateline.errors import PageError
from dateline.model import KINDS, Article, Coding, Conclusions, Outcome
from dateline.store import Chronicle
from dateline.store.records import decoded, encoded, plain, proven

from . import made

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def strategy(kind: Any) -> st.SearchStrategy[Any]:
    """Make values of a type as msgspec describes it."""
    match kind:
        case inspect.StructType():
            fields = {field.name: strategy(field.type) for field in kind.fields}
            return st.builds(kind.cls, **fields)
        case inspect.UnionType():
            return st.one_of(*map(strategy, kind.types))
        case inspect.VarTupleType():
            return st.lists(strategy(kind.item_type), max_size=2).map(tuple)
        case inspect.TupleType():
            return st.tuples(*map(strategy, kind.item_types))
        case inspect.DictType():
            return st.dictionaries(strategy(kind.key_type), strategy(kind.value_type), max_size=2)
        case inspect.LiteralType():
            return st.sampled_from(kind.values)
        case inspect.StrType():
            return TEXTS
        case inspect.IntType():
            return st.integers(-(2**63), 2**63 - 1)
        case inspect.FloatType():
            return st.floats(allow_nan=False, allow_infinity=False)
        case inspect.BoolType():
            return st.booleans()
        case inspect.DateType():
            return st.dates(min_value=date(1, 1, 1))
        case inspect.NoneType():
            return st.none()
    raise TypeError(kind)


def records(kind: type[Any]) -> st.SearchStrategy[Any]:
    return strategy(inspect.type_info(kind))


SLOW_TO_MAKE = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@SLOW_TO_MAKE
def test_records_come_back(kind: str, data: st.DataObject) -> None:
    record = data.draw(records(KINDS[kind]))
    assert decoded(proven(record), KINDS[kind]) == record


@given(read=records(Article), coding=records(Coding), name=TEXTS)
@SLOW_TO_MAKE
def test_what_is_put_in_comes_out(read: Article, coding: Coding, name: str) -> None:
    coding = replace(coding, article=read.id)
    outcome = Outcome(name=name, place=name, state="added", article=read.id, reason=None)
    with tempfile.TemporaryDirectory() as folder, Chronicle.open(Path(folder) / "c.db", create=True) as chronicle:
        chronicle.add(outcome, "ab", read, coding)
        assert list(chronicle.originals(coding.coder)) == [(read, coding)]
        assert list(chronicle.pages()) == [outcome]
        assert sorted(map(encoded, chronicle.reports())) == sorted(map(encoded, coding.reports))


@given(concluded=records(Conclusions))
@SLOW_TO_MAKE
def test_conclusions_come_out(concluded: Conclusions) -> None:
    concluded = replace(concluded, cast={f"a {key}": value for key, value in concluded.cast.items()})
    for part in ("actors", "decisions", "events"):
        found = {record.id: record for record in getattr(concluded, part)}
        concluded = replace(concluded, **{part: tuple(found[id] for id in sorted(found, key=str.encode))})
    with tempfile.TemporaryDirectory() as folder, Chronicle.open(Path(folder) / "c.db", create=True) as chronicle:
        chronicle.conclude(concluded, made.CODER)
        for part in ("actors", "decisions", "events"):
            assert tuple(getattr(chronicle, part)()) == getattr(concluded, part)


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_a_number_that_json_cannot_hold(value: float) -> None:
    record = replace(made.quantity(made.article(0), ()), value=value)
    with pytest.raises(PageError, match=r"quantity [0-9a-f]{16} cannot be kept"):
        proven(record)


def test_records_are_kept_readable() -> None:
    assert msgspec.json.decode(encoded(made.article(0)))["path"] == "page-0.txt"
    assert plain("ä\udcff") == "ä\\udcff"
