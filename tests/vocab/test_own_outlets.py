"""A user's table of outlets: read with care, every complaint with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.model import OwnOutlet
from dateline.vocab.own_outlets import read_outlets


def table(folder: Path, text: str) -> Path:
    path = folder / "outlets.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_with_everything_and_one_with_a_name(tmp_path: Path) -> None:
    text = (
        "name\taliases\tdomains\tcountry\tkind\tcontrol\towner\n# my own\nTern Post\tTP|Tern\ttern.pe|tern.com\tPeru\tagency\tstate"
        "\tPort of Callao\nGull\n"
    )
    tern = OwnOutlet(
        name="Tern Post", aliases=("TP", "Tern"), domains=("tern.pe", "tern.com"), country="PER", kind="agency",
        control="state", owner="Port of Callao",
    )  # fmt: skip
    assert read_outlets(table(tmp_path, text)) == (OwnOutlet(name="Gull"), tern)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name\tkind\nTern\tblog\n", "line 2: kind is 'blog', not one of agency"),
        ("name\tcontrol\nTern\tfree\n", "line 2: control is 'free'"),
        ("name\tcountry\nTern\tAtlantis\n", "line 2: country 'Atlantis'"),
        ("name\tdomains\nTern\thttps://tern.pe/\n", "line 2: domains has 'https://tern.pe/'"),
        ("name\tdomains\nTern\twww.tern.pe\n", "without 'www.'"),
        ("name\taliases\nTern\tTP\nGull\tTP\n", "line 3: 'TP' stands in line 2 already"),
        ("name\taliases\n---\tTP\n", "line 2: name is empty"),
        ("outlet\nTern\n", "'outlet' is no column"),
        ("", "is empty"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_outlets(table(tmp_path, text))
    assert words in str(caught.value)
