"""The editor of a content file on its page: typed, read, saved, faulty, and what others do meanwhile."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QTextBrowser
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.module import Band
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.how_to_write import HowToWrite
from campaign_kit.ui.pages.content import ContentPage
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.page_view import PageView
from tests.ui.conftest import Host
from tests.ui.test_content import Settle, do, editor, open_editor, rows, shown_page, words_of
from tests.ui.test_session import answer, press, write


@pytest.fixture
def page(desk: Desk, settle: Settle) -> Iterator[ContentPage]:
    yield from shown_page(desk, settle)


def retype(page: ContentPage, before: str, after: str, settle: Settle, qtbot: QtBot) -> None:
    """Writes something else, and waits until it has been read."""
    text = editor(page).text
    written = text.toPlainText()
    assert before in written
    text.setPlainText(written.replace(before, after))
    qtbot.waitUntil(lambda: not editor(page)._rest.isActive())
    settle()


def said_below(page: ContentPage) -> list[str]:
    lists = editor(page).findChildren(QListView)
    shown = next(each.model() for each in lists if each.accessibleName() == "Những chỗ nên sửa")
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


def test_an_own_copy_is_written_saved_and_put_away(
    page: ContentPage, kit: Kit, settle: Settle, qtbot: QtBot, host: Host
) -> None:
    title = "Mật khẩu mạnh"
    open_editor(page, title, settle)
    assert not list(kit.paths.own_content.rglob("*.md")), "nothing is copied before it is saved"
    retype(page, f'title = "{title}"', 'title = "Mật khẩu dài"', settle, qtbot)
    do(page, "content.save")
    settle()
    assert host.said == ["Đã lưu. Tài liệu làm từ bây giờ dùng bản này."]
    assert kit.content.module("B2").title == "Mật khẩu dài"
    do(page, "content.leave")
    settle()
    (own,) = [row for row in rows(page) if row.own]
    assert own.title == "Mật khẩu dài" and "Bản riêng" in words_of(page)
    answer(page, "Bỏ bản riêng")
    do(page, "content.drop")
    settle()
    assert kit.content.module("B2").title == title
    assert not [row for row in rows(page) if row.own]


def test_what_is_typed_is_never_touched_and_seen_live(
    page: ContentPage, kit: Kit, settle: Settle, qtbot: QtBot
) -> None:
    text = open_editor(page, "Mật khẩu mạnh", settle).text
    drawn = editor(page).findChild(PageView)
    assert drawn is not None
    before = drawn.image().copy()
    text.setFocus()
    written = text.toPlainText().replace("*", "")
    text.setPlainText(written)
    cursor = text.textCursor()
    cursor.setPosition(written.index("cover_title = ") + len('cover_title = "'))
    text.setTextCursor(cursor)
    QTest.keyClicks(text, "Oi ")
    typed, place = text.toPlainText(), text.textCursor().position()
    qtbot.waitUntil(lambda: not editor(page)._rest.isActive())
    settle()
    assert (text.toPlainText(), text.textCursor().position()) == (typed, place)
    assert not drawn.image().isNull() and drawn.image() != before
    answer(page, "Không lưu")
    do(page, "content.leave")
    settle()


def test_a_faulty_text_is_saved_and_the_page_says_what_is_in_use(
    page: ContentPage, kit: Kit, settle: Settle, qtbot: QtBot, host: Host
) -> None:
    open_editor(page, "Mật khẩu mạnh", settle)
    retype(page, 'band = "B"', 'band = "X"', settle, qtbot)
    assert said_below(page)[0].startswith("Dòng 4: ")
    do(page, "content.save")
    settle()
    assert "vẫn dùng bản có sẵn" in host.said[0]
    (own,) = kit.paths.own_content.rglob("*.md")
    assert 'band = "X"' in own.read_text(encoding="utf-8")
    assert kit.content.module("B2").band is Band.B
    do(page, "content.leave")
    settle()
    broken = next(row for row in rows(page) if row.key == str(own))
    assert broken.title == own.name and broken.warning, "it can be found and mended"
    assert own.name in words_of(page) and broken.warning.splitlines()[0] in words_of(page)


def test_a_finding_leads_to_its_line(page: ContentPage, settle: Settle, qtbot: QtBot) -> None:
    open_editor(page, "Mật khẩu mạnh", settle)
    retype(page, "## Thông điệp\n\n- ", "## Thông điệp\n\n", settle, qtbot)
    shown = next(each for each in editor(page).findChildren(QListView) if "nên sửa" in each.accessibleName())
    line = int(said_below(page)[0].split(":")[0].removeprefix("Dòng "))
    shown.activated.emit(shown.model().index(0, 0))
    assert editor(page).text.textCursor().blockNumber() + 1 == line > 10
    answer(page, "Không lưu")
    do(page, "content.leave")
    settle()


def test_what_is_not_saved_is_asked_about(page: ContentPage, kit: Kit, settle: Settle, qtbot: QtBot) -> None:
    open_editor(page, "Mật khẩu mạnh", settle)
    assert page.may_leave(), "nothing was written"
    retype(page, "Mật khẩu mạnh", "Mật khẩu dài", settle, qtbot)
    answer(page, "Ở lại")
    assert not page.may_leave() and "Mật khẩu dài" in editor(page).text.toPlainText()
    answer(page, "Lưu nội dung")
    assert page.may_leave() and kit.content.module("B2").title == "Mật khẩu dài"
    settle()


def test_a_file_that_another_program_changed_is_saved_and_both_are_there(
    page: ContentPage, kit: Kit, settle: Settle, host: Host
) -> None:
    own = kit.packs.copy("ky-nang-so", "b2-mat-khau-manh.md").value
    page.reload()
    open_editor(page, "Mật khẩu mạnh", settle)
    own.path.write_text(own.text.replace("Mật khẩu mạnh", "Mật khẩu trong Notepad"), encoding="utf-8")
    editor(page).text.setPlainText(own.text.replace("Mật khẩu mạnh", "Ba\u0323n mới"))  # marks parted, as macOS has it
    do(page, "content.save")
    settle()
    assert "chương trình khác" in host.said[-1]
    assert not editor(page).is_changed()
    (kept,) = kit.paths.content_before.rglob("*.md")
    assert "Mật khẩu trong Notepad" in kept.read_text(encoding="utf-8")
    assert kit.content.module("B2").title == "Bạn mới"


def parts_of(page: ContentPage) -> Choice:
    return next(each for each in editor(page).findChildren(Choice) if each.accessibleName() == "Phần của tệp")


def pick(choice: Choice, entry: str) -> None:
    """Chooses the entry as a person does."""
    choice.setCurrentIndex(next(row for row in range(choice.count()) if choice.itemText(row).strip() == entry))
    choice.activated.emit(choice.currentIndex())


def test_the_parts_of_the_text_lead_to_their_places_and_follow_the_cursor(page: ContentPage, settle: Settle) -> None:
    text = open_editor(page, "Mật khẩu mạnh", settle).text
    parts, written = parts_of(page), text.toPlainText()
    assert text.textCursor().block().text() == "## Thông điệp", "not in the front matter"
    assert parts.currentText() == "Thông điệp" and parts.itemText(0) == "Phần khai báo"
    pick(parts, "Áp phích")
    assert text.textCursor().block().text() == "## Áp phích" and text.hasFocus()
    assert text.firstVisibleBlock().text() == "## Áp phích"
    text.go_to(written.split("\n").index("## Khẩu hiệu"))
    assert parts.currentText().startswith("\u2003"), "the last side of the leaflet"
    QTest.keyClicks(text, "## Cua ta")
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert parts.currentText() == "Cua ta"
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert parts.currentText() == "Khẩu hiệu"
    assert text.toPlainText().replace("## Cua ta\n", "") == written, "nothing else was touched"
    answer(page, "Không lưu")
    do(page, "content.leave")
    settle()


def test_words_are_found_in_the_text(page: ContentPage, settle: Settle) -> None:
    text = open_editor(page, "Mật khẩu mạnh", settle).text
    written = text.toPlainText()
    starts = [found.start() for found in re.finditer("người lớn", written, re.IGNORECASE)]
    assert len(starts) > 2
    do(page, "content.find")
    write(editor(page), "Tìm chữ trong tệp", "NGƯỜI LỚN")
    words = QApplication.focusWidget()
    assert words is not None and words.accessibleName() == "Tìm chữ trong tệp"
    seen = [text.textCursor().selectionStart()]
    for _ in starts:
        QTest.keyClick(words, Qt.Key.Key_Return)
        seen.append(text.textCursor().selectionStart())
    assert seen == [*starts, starts[0]], "round and round"
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert text.textCursor().selectionStart() == starts[-1]
    assert len(text.extraSelections()) == len(starts)
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert editor(page).isVisible() and not words.isVisible() and text.hasFocus()
    assert text.extraSelections() == [] and text.toPlainText() == written
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not editor(page).isVisible()
    settle()


def test_how_to_write_is_read_beside_the_editor(page: ContentPage, settle: Settle) -> None:
    open_editor(page, "Mật khẩu mạnh", settle)
    press(editor(page), "Cách viết")
    dialog = editor(page).findChild(HowToWrite)
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    (shown,) = dialog.findChildren(QTextBrowser)
    assert shown.isReadOnly() and not shown.openLinks()
    assert shown.toPlainText().startswith("Dấu ở đầu dòng") and "Phần khai báo" in shown.toPlainText()
    assert shown.horizontalScrollBar().maximum() == 0
    press(dialog, "Đóng")
    assert not dialog.isVisible()
