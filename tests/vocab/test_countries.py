"""Countries: every ISO code is there, forms are told apart, and the world's usual names lead to the right state."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import chain

import pycountry
import pytest

from dateline import vocab

# form, code: a form that leads to one state alone
FORMS = [
    ("N Korea", "PRK"), ("DPRK", "PRK"), ("North Koreans", "PRK"), ("Pyongyang", "PRK"),
    ("R.O.K.", "KOR"), ("Blue House", "KOR"), ("Seoul", "KOR"), ("Zhongnanhai", "CHN"), ("PRC", "CHN"),
    ("Taipei", "TWN"), ("Taiwanese", "TWN"), ("Nagatacho", "JPN"), ("Malacañang", "PHL"), ("Filipinos", "PHL"),
    ("Burma", "MMR"), ("East Timor", "TLS"), ("Ulan Bator", "MNG"), ("Lok Sabha", "IND"), ("Sri Lankans", "LKA"),
    ("U.S.", "USA"), ("White House", "USA"), ("Foggy Bottom", "USA"), ("Canadians", "CAN"), ("Los Pinos", None),
    ("Planalto", "BRA"), ("Itamaraty", "BRA"), ("Casa Rosada", "ARG"), ("Nariño Palace", "COL"), ("Guyanese", "GUY"),
    ("Trinidadians", "TTO"), ("Salvadorans", "SLV"), ("Haitian", "HTI"), ("Havana", "CUB"), ("Barbadians", "BRB"),
    ("Russian Federation", "RUS"), ("Kremlin", "RUS"), ("Kiev", "UKR"), ("Downing Street", "GBR"), ("Britons", "GBR"),
    ("Élysée", "FRA"), ("Quai d'Orsay", "FRA"), ("Bundestag", "DEU"), ("Dutch", "NLD"), ("Spaniards", "ESP"),
    ("Palazzo Chigi", "ITA"), ("Holy See", "VAT"), ("Czechia", "CZE"), ("Kosovars", "XKX"), ("Sejm", "POL"),
    ("USSR", "SUN"), ("East Germans", "DDR"), ("Yugoslav", "YUG"), ("Czechoslovakia", "CSK"), ("Zaire", "ZAR"),
    ("Ivory Coast", "CIV"), ("Swaziland", "SWZ"), ("DR Congo", "COD"), ("Congo-Brazzaville", "COG"),
    ("Nigeriens", "NER"),
    ("Nigerians", "NGA"), ("Aso Rock", "NGA"), ("Union Buildings", "ZAF"), ("Makhzen", "MAR"), ("Sahrawi", "ESH"),
    ("Basotho", "LSO"), ("Burkinabe", "BFA"), ("Eritreans", "ERI"), ("South Sudanese", "SSD"),
    ("Bissau-Guinean", "GNB"),
    ("Türkiye", "TUR"), ("Emiratis", "ARE"), ("Sana'a", "YEM"), ("Knesset", "ISR"), ("Palestinians", "PSE"),
    ("Tehran", "IRN"), ("Saudis", "SAU"), ("Omani", "OMN"), ("Somaliland", "XSL"), ("Abkhaz", "XAB"),
    ("Kiribati", "KIR"), ("Ni-Vanuatu", "VUT"), ("Papua New Guinean", "PNG"), ("New Zealanders", "NZL"),
    ("Canberra", "AUS"),
    ("Congo", None), ("Korea", None), ("Korean", None), ("Georgia", None), ("Jordan", None), ("Chad", None),
    ("Turkey", None), ("Guinea", None), ("Niger", None), ("Dominican", None), ("American", None), ("Polish", None),
    ("Moscow", "RUS"), ("Prague", "CZE"), ("Nicosia", "CYP"), ("Belgrade", "SRB"), ("Aden", None),
]  # fmt: skip


def forms(country: vocab.Country) -> set[str]:
    metonyms = [words for words, _ in country.metonyms]
    return {country.name, *chain(country.names, country.demonyms, country.capitals, metonyms)}


@cache
def claims() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for country in vocab.countries():
        for form in forms(country) - set(country.ambiguous):
            found[form].append(country.code)
    return found


@pytest.mark.parametrize(("form", "code"), FORMS)
def test_form(form: str, code: str | None) -> None:
    assert claims().get(form, []) == ([code] if code else [])
    assert any(form in forms(country) for country in vocab.countries())


def test_every_iso_code() -> None:
    assert {state.alpha_3 for state in pycountry.countries} <= {country.code for country in vocab.countries()}


def test_codes_are_unique() -> None:
    codes = [country.code for country in vocab.countries()]
    assert len(set(codes)) == len(codes)
    names = [country.name for country in vocab.countries() if country.until is None]
    assert len(set(names)) == len(names)


def test_numbers_of_states_of_today_are_unique() -> None:
    today = [country for country in vocab.countries() if country.until is None]
    for numbers in ([c.cow for c in today], [c.gw for c in today], [c.fips for c in today]):
        given = [number for number in numbers if number]
        assert len(set(given)) == len(given)


def test_no_form_is_claimed_twice() -> None:
    assert {form: codes for form, codes in claims().items() if len(codes) > 1} == {}


def test_ambiguous_forms_are_forms_of_the_row() -> None:
    for country in vocab.countries():
        assert set(country.ambiguous) <= forms(country), country.code


def test_states_have_a_capital_and_a_people() -> None:
    # City states, where country and capital are one word, and lands without a town.
    without = {"HKG", "MAC", "SGP", "STP", "SYC", "VAT", "GIB", "TKL"}
    for country in vocab.countries():
        if country.cow and country.code not in without:
            assert country.capitals, country.code
            assert country.demonyms, country.code


def test_former_states_end() -> None:
    former = [country for country in vocab.countries() if pycountry.historic_countries.get(alpha_3=country.code)]
    assert {"SUN", "YUG", "CSK", "DDR", "ZAR", "BUR"} <= {country.code for country in former}
    # ATF is both a territory of today and, under another meaning, withdrawn.
    assert all(country.until for country in former if country.code != "ATF")


def test_breakaway_states() -> None:
    parents = {"XDN": "UKR", "XLH": "UKR", "XTR": "MDA", "XAB": "GEO", "XSO": "GEO", "XNC": "CYP", "XSL": "SOM"}
    for code, parent in parents.items():
        country = vocab.country(code)
        assert country
        assert country.pre
        assert country.parent == parent
    artsakh = vocab.country("XNK")
    assert artsakh
    assert artsakh.until == 2023


@pytest.mark.parametrize(
    ("code", "cow", "gw", "fips", "cameo"),
    [
        ("USA", 2, 2, "US", None), ("RUS", 365, 365, "RS", None), ("PRK", 731, 731, "KN", None),
        ("DEU", 255, 260, "GM", None), ("YEM", 679, 678, "YM", None), ("SRB", 345, 340, "RI", None),
        ("ROU", 360, 360, "RO", "ROM"), ("XKX", 347, 347, "KV", "KSV"), ("ZAF", 560, 560, "SF", None),
        ("AUS", 900, 900, "AS", None), ("BRA", 140, 140, "BR", None), ("TON", 955, 972, "TN", None),
    ],
)  # fmt: skip
def test_numbers(code: str, cow: int, gw: int, fips: str, cameo: str | None) -> None:
    country = vocab.country(code)
    assert country
    assert (country.cow, country.gw, country.fips, country.cameo) == (cow, gw, fips, cameo)


def test_metonyms_carry_sectors() -> None:
    america = vocab.country("USA")
    assert america
    assert ("Pentagon", "MIL") in america.metonyms
    assert ("White House", "GOV") in america.metonyms


def test_unknown_code() -> None:
    assert vocab.country("XXX") is None
