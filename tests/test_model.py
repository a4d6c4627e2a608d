"""The records: frozen, with the contract's names, and a JSON Schema that their JSON meets."""

from __future__ import annotations

from datetime import date

import jsonschema
import msgspec
import pytest

from dateline.model import KINDS, Article, Dropped, Object, Party, Period, schema

# The contract's field names, a kind a line; more may be added, none renamed or lost.
CONTRACT = {
    "articles": "id path url outlet title byline language fetched sha256 version_of published dateline text dropped sources copies",
    "reports": "id article coder type mode contexts cameo quad status realis negated history actors recipients others reciprocal"
    " object about time place sources quantities confidence start end words evidence",
    "events": "id type mode contexts cameo quad score status realis negated history about object actors recipients others reciprocal"
    " time first_reported place figures summary confidence articles outlets origins contested disagreement links reports",
    "quotations": "id article report speaker addressee form content cue utterance chain start end",
    "quantities": "id article value low high modifier counted unit outcome level cumulative_since as_of realis sources report start end",
    "decisions": "id kind subjects field value score clues by at note withdrawn",
    "actors": "id name names country sectors offices articles",
    "uncoded": "id article start end words reason score",
}


@pytest.mark.parametrize("kind", CONTRACT)
def test_a_kind_has_the_fields_of_the_contract(kind: str) -> None:
    missing = set(CONTRACT[kind].split()) - set(KINDS[kind].__struct_encode_fields__)
    assert not missing


def test_every_kind_is_in_the_contract() -> None:
    assert set(KINDS) == set(CONTRACT)


@pytest.mark.parametrize("kind", CONTRACT)
def test_a_schema_is_one(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))


def test_a_record_cannot_be_changed() -> None:
    party = Party(id="RUS", name="Russia", kind="state", country="RUS", sector=None, words="Moscow", start=0, end=6)
    with pytest.raises(AttributeError):
        party.country = "USA"  # type: ignore[misc]


def test_the_class_of_an_object_is_called_class() -> None:
    assert msgspec.to_builtins(Object(start=0, end=4, words="arms", klass="arms"))["class"] == "arms"


def test_an_article_survives_json_and_meets_its_schema() -> None:
    article = Article(
        id="a" * 16, path="p.txt", url=None, outlet="The Tern", title=None, byline=None, language="en", fetched=None,
        sha256="0" * 64, published=Period(start=date(2024, 2, 29), end=date(2024, 2, 29), precision="day", reason="stated"),
        dateline=None, text="A story.", dropped=(Dropped(text="Menu", reason="menu"),),
    )  # fmt: skip
    written = msgspec.json.encode(article)
    assert msgspec.json.decode(written, type=Article) == article
    jsonschema.validate(msgspec.json.decode(written), schema("articles"))
    assert b'"start":"2024-02-29"' in written
