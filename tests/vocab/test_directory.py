"""The directory: what an outlet is called, whatever words, address or part in its state it is cited by."""

from __future__ import annotations

import pytest

from dateline import vocab
from dateline.model import OwnOutlet
from dateline.vocab.directory import as_actors, directory


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("KCNA", "KCNA"), ("Korean Central News Agency", "KCNA"), ("the KCNA news agency", "KCNA"),
        ("AFP", "Agence France-Presse"), ("The Yonhap", "Yonhap"), ("Yonhap news agency", "Yonhap"),
        ("the Folha newspaper", "Folha de S.Paulo"), ("Proceso magazine", "Proceso"), ("People’s Daily", "People's Daily"),
        ("Milenio", "Milenio"), ("Wen Wei Po", "Wen Wei Po"), ("Valor Econômico", "Valor Econômico"),
        ("time", None), ("the agency", None), ("news", None), ("", None), ("an official", None),
    ],
)  # fmt: skip
def test_an_outlet_by_its_name(words: str, name: str | None) -> None:
    found = directory().named(words)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Russia's state news agency TASS", "TASS"), ("the South's Yonhap", "Yonhap"),
        ("state-run Korean Central News Agency", "KCNA"), ("Iran's semi-official Tasnim news agency", "Tasnim"),
        ("the Chilean press", None), ("TASS journalists", None),
    ],
)  # fmt: skip
def test_an_outlet_at_the_end_of_words(words: str, name: str | None) -> None:
    found = directory().within(words)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("country", "words", "name"),
    [
        ("PRK", "the North's state media", "KCNA"), ("PRK", "state news agency", "KCNA"),
        ("PRK", "state television", "Korean Central Television"), ("PRK", "state radio", "Korean Central Broadcasting Station"),
        ("PRK", "the ruling party newspaper", "Rodong Sinmun"), ("IRN", "Iranian state TV", "IRIB"),
        ("IRN", "the official news agency", "IRNA"), ("CUB", "the official daily", "Granma"),
        ("CHN", "China's state broadcaster", "CCTV"), ("SYR", "Syrian state-run media", "SANA"),
        # several answer to it, or none: no guess
        ("RUS", "Russian state media", None), ("RUS", "the Russian state news agency", None), ("CHN", "state media", None),
        ("FRA", "state television", None), ("PRK", "the leader", None), (None, "state media", None),
    ],
)  # fmt: skip
def test_what_a_states_own_outlet_is_called(country: str | None, words: str, name: str | None) -> None:
    found = directory().voice(country, words)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("outlet", "url", "name"),
    [
        ("YONHAP NEWS AGENCY", None, "Yonhap"), ("the korea times", None, "Korea Times"), (None, "https://en.yna.co.kr/a/1", "Yonhap"),
        ("Gull Post", "https://gull.pe/1", "Gull Post"), (None, "http://[", None), (None, None, None), (None, "https://gull.pe/1", None),
        ("Some desk", "https://www.bbc.co.uk/news/4", "BBC"),
    ],
)  # fmt: skip
def test_the_outlet_of_a_page(outlet: str | None, url: str | None, name: str | None) -> None:
    assert directory().name_of(outlet, url) == name


OWN = (
    OwnOutlet(
        name="Gull Post", aliases=("the Gull", "AFP", "Ruritania's state media"), domains=("gull.pe",), kind="agency"
    ),
)


@pytest.mark.parametrize(
    ("words", "name"),
    [("Gull Post", "Gull Post"), ("AFP", "Gull Post"), ("Ruritania's state media", "Gull Post"), ("KCNA", "KCNA")],
)
def test_a_users_outlet_comes_before_ours(words: str, name: str) -> None:
    found = directory(OWN).named(words)
    assert found is not None
    assert found.name == name
    assert directory(OWN).name_of(None, "https://www.gull.pe/a") == "Gull Post"


def test_a_users_outlet_is_an_actor_that_prints() -> None:
    (actor,) = as_actors(OWN)
    assert (actor.name, actor.kind, actor.sectors, actor.aliases) == ("Gull Post", "outlet", ("JRN",), OWN[0].aliases)


@pytest.mark.parametrize("kind", ["agency", "broadcaster", "paper", "magazine", "portal"])
def test_outlets_of_every_kind_from_everywhere(kind: str) -> None:
    rows = [row for row in vocab.outlets() if row.kind == kind]
    assert len(rows) >= 40
    assert len({row.country for row in rows}) >= (8 if kind == "magazine" else 25)


def test_the_table_is_wide() -> None:
    rows = vocab.outlets()
    assert len(rows) >= 1000
    assert len({row.country for row in rows}) >= 170
    assert sum(row.control == "state" for row in rows) >= 200
    assert sum(bool(row.owner) for row in rows) >= 100
    assert len({(row.country, voice) for row in rows for voice in row.voice}) >= 120
