"""The second language of a session in its editor, and what the studio says of it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import BILINGUAL, Kind
from campaign_kit.model.plan import Session
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.approve import Approve
from campaign_kit.ui.pages.materials import MaterialsPage
from campaign_kit.ui.pages.session import SessionPage
from campaign_kit.ui.tables.checks import _DETAIL_ROLE
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.second_language import SecondLanguage
from tests.services.translated import take_translation, without

Settle = Callable[[], None]


@pytest.fixture
def editor(kit: Kit, desk: Desk, settle: Settle, shown: Session) -> Iterator[SessionPage]:
    """The session on B3, which is written in Gia Rai without its leaflet; B4 is begun."""
    take_translation(kit.paths, without("Tờ gấp"))
    kit.translations.start("B4", "jra", [Kind.SCRIPT])
    page = SessionPage(desk)
    page.resize(1140, 740)
    page.show()
    page.show_item(shown.id)
    settle()
    yield page
    page.hide()
    settle()
    page.deleteLater()


def _second(page: SessionPage) -> tuple[SecondLanguage, Choice]:
    second = page.findChild(SecondLanguage)
    assert second is not None
    choice = second.findChild(Choice)
    assert choice is not None
    return second, choice


def _told(page: SessionPage) -> str:
    return "\n".join(label.text() for label in _second(page)[0].findChildren(QLabel) if label.isVisible())


def test_languages_in_which_the_topics_are_written_come_first(editor: SessionPage) -> None:
    _, choice = _second(editor)
    entries = [choice.itemText(row) for row in range(3)]
    assert entries == ["Không (chỉ tiếng Việt)", "Gia Rai · có B3", "Ba Na"]
    assert choice.value() == "vi"
    assert _told(editor) == "Ngôn ngữ thứ hai"
    choice.choose("bdq")
    assert "Chưa có bản tiếng Ba Na của B3" in _told(editor)
    choice.choose("jra")
    assert "Bản tiếng Gia Rai của B3 chưa có tờ gấp" in _told(editor)
    editor._before = editor._written()


def test_it_is_kept_with_the_session_and_stays_when_topics_change(
    editor: SessionPage, kit: Kit, shown: Session, settle: Settle
) -> None:
    _, choice = _second(editor)
    choice.choose("jra")
    editor._topics.propose(("B4",), ("B3",))
    editor._advise()
    assert choice.value() == "jra"
    assert choice.currentText() == "Gia Rai · có B4"
    assert "chưa viết xong" in _told(editor)
    assert editor._written() != editor._before
    editor._save(draft=False)
    settle()
    assert kit.plan.session(str(shown.id)).language == "jra"
    editor.refresh()
    assert (choice.value(), editor._written()) == ("jra", editor._before)


def test_a_language_that_the_data_lack_stays_chosen(kit: Kit, editor: SessionPage, shown: Session) -> None:
    kit.plan.save(shown.id, shown.model_copy(update={"language": "zz"}), shown)
    editor.show_item(shown.id)
    assert _second(editor)[1].value() == "zz"
    assert editor._written() == editor._before


def test_all_that_carries_it_is_named_where_nothing_is_missing(editor: SessionPage, kit: Kit) -> None:
    take_translation(kit.paths)
    editor._advise()
    _second(editor)[1].choose("jra")
    assert set(BILINGUAL) == {Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SCRIPT}
    assert _told(editor).endswith("Bài trình chiếu, áp phích, tờ gấp, bài phát thanh có thêm tiếng Gia Rai.")
    editor._topics.propose((), ("B3",))
    editor._advise()
    assert "Chọn nội dung của buổi để biết" in _told(editor)
    editor._before = editor._written()


def test_the_studio_says_which_documents_carry_it_and_who_has_read_it(
    kit: Kit, desk: Desk, settle: Settle, shown: Session
) -> None:
    take_translation(kit.paths, without("Tờ gấp"))
    kit.plan.save(shown.id, shown.model_copy(update={"language": "jra"}), shown)
    page = MaterialsPage(desk)
    page.show()
    page.show_item(shown.id)
    settle()
    model = page._offers.view.model()
    told = {model.index(row, 0).data(): _below(model.index(row, 0)) for row in range(model.rowCount())}
    assert told["Bài trình chiếu"].startswith("Song ngữ · PPTX")
    assert "Song ngữ" not in told["Trò chơi"]
    words = "\n".join(label.text() for label in page._card.findChildren(QLabel) if label.isVisible())
    assert "Bản tiếng Gia Rai do Người duyệt bản thử đọc duyệt ngày 22/11/2026." in words
    assert "Bản tiếng Gia Rai của B3 chưa có tờ gấp" in words
    page._offers.view.setCurrentIndex(model.index(list(told).index("Trò chơi"), 0))
    settle()
    assert not page._card._both.isVisible()
    page.hide()
    settle()
    page.deleteLater()


def test_who_approves_reads_who_has_read_the_second_language(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Approve(parent, "Áp phích", "", lambda _name: None, note="Bản tiếng Gia Rai do Siu Blih đọc duyệt.")
    assert "Bản tiếng Gia Rai do Siu Blih đọc duyệt." in [label.text() for label in dialog.findChildren(QLabel)]


def _below(index: QModelIndex) -> str:
    return str(index.data(_DETAIL_ROLE))
