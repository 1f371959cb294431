"""Pictures drawn by an AI: every sheet that shows one says so, beside what is printed there anyway."""

from dataclasses import replace
from pathlib import Path

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Document
from campaign_kit.model.materials import Kind
from tests.documents.layout.test_flow import texts
from tests.documents.occasions import LAYOUTS, occasion

LABEL = "Hình minh họa do AI tạo"
IMPRINT = "Giấy phép xuất bản số 12"


def marked(folder: Path, *names: str) -> Layouts:
    (folder / "pictures").mkdir()
    listed = ", ".join(f'"{name}"' for name in names)
    (folder / "pictures" / "ai.toml").write_text(f"names = [{listed}]", encoding="utf-8")
    return Layouts([folder, LAYOUTS])


def made(kind: Kind, layouts: Layouts, imprint: str = "") -> Document:
    return produce.make(kind, replace(occasion(), imprint=imprint), layouts).document


@pytest.mark.parametrize("kind", [Kind.GAME, Kind.CARDS, Kind.NOTICE])
def test_a_sheet_with_such_a_picture_says_so(tmp_path: Path, kind: Kind) -> None:
    layouts = marked(tmp_path, "puzzle-piece", "wrapped-gift", "girl-light", "laptop")
    said = [text for text in texts(made(kind, layouts, IMPRINT).pages[0]) if LABEL in text]
    assert said == [f"{IMPRINT} · {LABEL}"]


def test_without_an_imprint_the_label_stands_alone(tmp_path: Path) -> None:
    assert LABEL in texts(made(Kind.GAME, marked(tmp_path, "puzzle-piece")).pages[0])


def test_only_the_sheets_that_show_it_say_so(tmp_path: Path) -> None:
    pages = made(Kind.CARDS, marked(tmp_path, "wrapped-gift"), IMPRINT).pages
    assert [any(LABEL in text for text in texts(page)) for page in pages] == [True, False]


def test_no_shipped_picture_is_such_a_one() -> None:
    for kind in (Kind.GAME, Kind.CARDS, Kind.NOTICE, Kind.POSTER):
        assert not any(LABEL in text for page in made(kind, Layouts([LAYOUTS]), IMPRINT).pages for text in texts(page))
