"""The language of a text."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dateline.article.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two countries signed the treaty, and the minister said that it would hold.", "en"),
        ("Envoys of the two states met in Geneva for the first talks", "en"),
        ("두 나라의 외교장관이 수도에서 만나 조약에 서명했다고 외교부가 밝혔다.", "ko"),
        ("両国の外相は首都で会談し、条約に署名したと外務省が発表した。", "ja"),
        ("Οι δύο υπουργοί υπέγραψαν τη συνθήκη στην πρωτεύουσα.", "el"),
        ("Les deux ministres ont signé le traité mercredi dans la capitale, a annoncé la présidence.", "fr"),
        ("Министры двух стран подписали договор в столице, сообщило министерство.", "ru"),
        ("Die beiden Minister haben am Mittwoch in der Hauptstadt den Vertrag unterzeichnet, hieß es.", "de"),
        ("Okay", None),
        ("1234 5678 / 90", None),
        ("Lavrov Wang Blinken Cavusoglu", None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_english_and_scripts_of_one_language_need_no_model() -> None:
    code = (
        "import sys; from dateline.article.language import language_of;"
        "assert language_of('The minister said that the talks of the two would go on.') == 'en';"
        "assert language_of('두 나라의 외교장관이 수도에서 만나 조약에 서명했다고 밝혔다.') == 'ko';"
        "assert 'py3langid' not in sys.modules and 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
