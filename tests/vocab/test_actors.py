"""Organisations, outlets and heads: enough of them, from everywhere, and the usual ones where a reader expects them."""

from __future__ import annotations

import pytest

from dateline import vocab

ORGANISATIONS = [
    ("UN", "igo", None, "IGO"), ("NATO", "igo", None, "IGO"), ("IAEA", "igo", None, "IGO"),
    ("ECOWAS", "igo", None, "IGO"),
    ("Mercosur", "igo", None, "IGO"), ("Pacific Islands Forum", "igo", None, "IGO"), ("the West", "bloc", None, "GOV"),
    ("Hamas", "armed", "PSE", "REB"), ("Hizbullah", "armed", "LBN", "REB"), ("Ansar Allah", "armed", "YEM", "REB"),
    ("RSF", "armed", "SDN", "PRM"), ("M23", "armed", "COD", "REB"), ("Wagner", "armed", "RUS", "PRM"),
    ("FARC", "armed", "COL", "REB"), ("TPLF", "armed", "ETH", "REB"), ("IRGC", "military", "IRN", "MIL"),
    ("WPK", "party", "PRK", "PTY"), ("ANC", "party", "ZAF", "PTY"), ("United Russia", "party", "RUS", "PTY"),
    ("CIA", "agency", "USA", "SPY"), ("Mossad", "agency", "ISR", "SPY"), ("ICRC", "ngo", None, "NGO"),
    ("Gazprom", "company", "RUS", "BUS"), ("PDVSA", "company", "VEN", "BUS"),
]  # fmt: skip

OUTLETS = [
    ("KCNA", "PRK", "agency", "state"), ("Korean Central News Agency", "PRK", "agency", "state"),
    ("TASS", "RUS", "agency", "state"), ("Yonhap", "KOR", "agency", "public"), ("Xinhua", "CHN", "agency", "state"),
    ("AP", "USA", "agency", "private"), ("BBC", "GBR", "broadcaster", "public"),
    ("NHK", "JPN", "broadcaster", "public"),
    ("Al Jazeera", "QAT", "broadcaster", "state"), ("IRNA", "IRN", "agency", "state"),
    ("SANA", "SYR", "agency", "state"),
    ("Anadolu", "TUR", "agency", "state"), ("Clarín", "ARG", "paper", "private"), ("ANGOP", "AGO", "agency", "state"),
    ("RNZ", "NZL", "broadcaster", "public"), ("Ukrinform", "UKR", "agency", "state"),
    ("Dawn", "PAK", "paper", "private"),
]  # fmt: skip

HEADS = [
    ("president", "GOV", "office"), ("supreme leader", "GOV", "office"), ("taoiseach", "GOV", "office"),
    ("general secretary", "PTY", "office"), ("vice foreign minister", "GOV", "office"), ("envoys", "GOV", "office"),
    ("chairman of the state affairs commission", "GOV", "office"), ("secretaries of state", "GOV", "office"),
    ("army chief", "MIL", "office"), ("security chief", "GOV", "office"), ("defence secretary", "GOV", "office"),
    ("former president", "ELI", "office"), ("troops", "MIL", "people"), ("soldiers", "MIL", "people"),
    ("police", "COP", "body"), ("parliament", "LEG", "body"), ("lawmakers", "LEG", "office"), ("court", "JUD", "body"),
    ("prosecutors", "JUD", "office"), ("spy agency", "SPY", "body"), ("rebels", "REB", "people"),
    ("militias", "PRM", "people"), ("gunmen", "UAF", "people"), ("protesters", "CVL", "people"),
    ("students", "EDU", "people"), ("workers", "LAB", "people"), ("farmers", "AGR", "people"),
    ("journalists", "JRN", "people"), ("refugees", "REF", "people"), ("state media", "JRN", "body"),
    ("company", "BUS", "body"), ("embassy", "GOV", "body"), ("delegation", "GOV", "body"), ("doctors", "MED", "people"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind", "country", "sector"), ORGANISATIONS)
def test_organisation(name: str, kind: str, country: str | None, sector: str) -> None:
    found = [record for record in vocab.organisations() if name in (record.name, *record.names)]
    assert [(record.kind, record.country, record.sectors[0]) for record in found] == [(kind, country, sector)]


@pytest.mark.parametrize(("name", "country", "kind", "control"), OUTLETS)
def test_outlet(name: str, country: str, kind: str, control: str) -> None:
    found = [record for record in vocab.outlets() if name in (record.name, *record.names)]
    assert [(record.country, record.kind, record.control) for record in found] == [(country, kind, control)]


@pytest.mark.parametrize(("words", "sector", "kind"), HEADS)
def test_head(words: str, sector: str, kind: str) -> None:
    found = [record for record in vocab.heads() if words in record.words]
    assert [(record.sector, record.kind) for record in found] == [(sector, kind)]


@pytest.mark.parametrize(("domain", "name"), [("bbc.co.uk", "BBC"), ("kcna.kp", "KCNA"), ("en.yna.co.kr", "Yonhap")])
def test_domain(domain: str, name: str) -> None:
    assert [record.name for record in vocab.outlets() if domain in record.domains] == [name]


def test_opposition_is_a_second_code() -> None:
    [leader] = [record for record in vocab.heads() if "opposition leader" in record.words]
    assert (leader.sector, leader.second) == ("PTY", "OPP")


def test_there_are_enough() -> None:
    assert len(vocab.organisations()) >= 150
    assert len(vocab.outlets()) >= 200
    assert len(vocab.heads()) >= 250


def test_countries_exist() -> None:
    codes = {country.code for country in vocab.countries()}
    used = {body.country for body in vocab.organisations()} | {outlet.country for outlet in vocab.outlets()}
    assert used - {None} <= codes


def test_names_are_unique() -> None:
    for names in (
        [name for body in vocab.organisations() for name in (body.name, *body.names)],
        [name for outlet in vocab.outlets() for name in (outlet.name, *outlet.names)],
    ):
        assert len(set(names)) == len(names)
    domains = [domain for record in vocab.outlets() for domain in record.domains]
    assert len(set(domains)) == len(domains)
