"""Names of the Gia Rai, Ba Na and Ê Đê pass the check of spelling; a word spelled wrong beside them does not."""

import pytest

from campaign_kit.library.check_words import check_words
from campaign_kit.library.finding import Notes
from campaign_kit.library.known import Known


def faults(text: str) -> list[str]:
    notes = Notes("tep.md")
    check_words([("messages.0", text)], notes, Known())
    return [finding.message for finding in notes.findings]


@pytest.mark.parametrize(
    "name",
    ["H’Blin", "H'Nhi", "HʼBrưng", "Y Thịnh", "Y Blưm", "A Hrin", "Rơ Châm H’Lanh", "K'Sor Blin", "Ksor Bleng",
     "Niê Y Krai", "Rmah H’Brao", "Kpă Klơng"],
)  # fmt: skip
def test_names_are_no_faults(name: str) -> None:
    assert faults(f"Hôm nay {name} kể với cô.") == []
    assert faults(f"{name} kể với cô.") == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nghành học của em.", "Nghành"),
        ("H’Blin chọn nghành khác.", "nghành"),
        ("Y Blưm, Nghành học.", "Nghành"),
        ("Bạn H’nghành kể.", "H’nghành"),
        ("Ksor trong nghề ggì.", "ggì"),
        ("Bạn ksor kể.", "ksor"),
        ("Bạn Blin kể.", "Blin"),
        ("Bạn Y blưm kể.", "blưm"),
    ],
)
def test_what_is_not_written_as_a_name_is_still_found(text: str, word: str) -> None:
    found = faults(text)
    assert ["“" + word + "”" in each for each in found] == [True]
