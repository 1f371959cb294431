"""The handout: every slide once, in order, whole, on as few sheets as the design needs; in the colours of the kit."""

import pytest

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.page import Window
from campaign_kit.model.materials import Kind, Look
from tests.documents.occasions import LAYOUTS, occasion

STYLES = Layouts([LAYOUTS])


@pytest.mark.parametrize(("design", "cells"), [("two", 2), ("three-lines", 3), ("six", 6)])
def test_every_slide_is_seen_once_and_whole(design: str, cells: int) -> None:
    deck = produce.make(Kind.DECK, occasion(), STYLES).document
    handout = produce.make(Kind.HANDOUT, occasion(), STYLES, Look(design=design)).document
    seen = [[box for box in page.boxes if isinstance(box, Window)] for page in handout.pages]
    assert [len(windows) for windows in seen][:-1] == [cells] * (len(handout.pages) - 1)
    assert [window.page.title for windows in seen for window in windows] == [page.title for page in deck.pages]
    for window in (window for windows in seen for window in windows):
        assert window.frame.w_mm == pytest.approx(window.page.w_mm * window.scale)
        assert window.frame.h_mm == pytest.approx(window.page.h_mm * window.scale)
        assert window.frame.x_mm >= 15 and window.frame.x_mm + window.frame.w_mm <= 195


def test_the_slides_have_the_colours_of_the_kit() -> None:
    handout = produce.make(Kind.HANDOUT, occasion(), STYLES, Look(theme="bw")).document
    assert handout.palette == STYLES.palette("bw")


def test_a_handout_is_small() -> None:
    """Each slide stands in the file once, its pictures once."""
    handout = produce.make(Kind.HANDOUT, occasion(), STYLES).document
    assert len(produce.pdf_bytes(handout)) < 400_000
