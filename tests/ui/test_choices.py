"""Drop-downs: a short one shows all its entries, a long one is scrolled, neither covers the screen."""

import pytest
from pytestqt.qtbot import QtBot

from campaign_kit.ui.widgets.choices import Choice


@pytest.mark.qt_log_ignore("does not support")  # so says the offscreen platform of popups
@pytest.mark.parametrize(("entries", "seen"), [(2, 2), (12, 12), (90, 12)])
def test_a_drop_down_shows_whole_entries(qtbot: QtBot, entries: int, seen: int) -> None:
    """Of A4 and A3 the second was cut in half; the list of sessions was as high as the screen."""
    choice = Choice("Khổ giấy")
    qtbot.addWidget(choice)
    choice.fill([(number, f"Mục {number}") for number in range(entries)])
    choice.show()
    choice.showPopup()
    view = choice.view()
    row = view.sizeHintForRow(0)
    assert view.viewport().height() == seen * row and row >= 30
    choice.hidePopup()
