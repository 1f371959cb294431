"""The page of papers: what is made comes into the register; approving, numbering and taking out can be taken back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import MaterialState
from campaign_kit.model.papers import OfficePaperDraft, PaperKind
from campaign_kit.model.plan import Session
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.approve import Approve
from campaign_kit.ui.dialogs.issue_paper import IssuePaper
from campaign_kit.ui.dialogs.make_paper import MakePaper, Matter, Of
from campaign_kit.ui.dialogs.note_paper import NotePaper
from campaign_kit.ui.pages.papers import PapersPage
from campaign_kit.ui.tables.papers import PapersTable
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.paper_card import PaperCard
from tests.ui.conftest import Host
from tests.ui.test_session import choose, press, write


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PapersPage:
    shown = PapersPage(desk)
    qtbot.addWidget(shown)
    shown.resize(1140, 740)
    desk.work.changed.connect(shown.mark)
    shown.show()
    return shown


def write_words(page: PapersPage, words: str) -> None:
    next(line for line in page.findChildren(QLineEdit) if line.accessibleName() == "Tìm trong sổ văn bản").setText(
        words
    )


def table(page: PapersPage) -> PapersTable:
    models = (view.model() for view in page.findChildren(QTableView))
    return next(model for model in models if isinstance(model, PapersTable))


def states(page: PapersPage) -> list[MaterialState]:
    shown = table(page)
    papers = (shown.paper_at(row) for row in range(shown.rowCount()))
    return [paper.state for paper in papers if paper is not None]


def make(qtbot: QtBot, page: PapersPage, session: Session, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a person does: the button, the kind, the session, the place."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_named: (str(file), ""))
    press(page, "Làm văn bản…")
    dialog = page.findChild(MakePaper)
    assert dialog is not None
    kind, matter = dialog.findChildren(Choice)[:2]
    kind.choose(PaperKind.INVITATION)
    matter.choose(Matter(Of.SESSION, session.id))
    press(dialog, "Chọn nơi lưu…")
    qtbot.waitUntil(lambda: file.exists() and bool(states(page)), timeout=20_000)


def test_a_paper_goes_its_way_on_the_page(
    qtbot: QtBot,
    page: PapersPage,
    desk: Desk,
    host: Host,
    kit: Kit,
    shown: Session,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = len(states(page))
    make(qtbot, page, shown, tmp_path / "moi.docx", monkeypatch)
    assert len(states(page)) == before + 1 and states(page)[0] is MaterialState.DRAFT
    card = page.findChild(PaperCard)
    assert card is not None
    qtbot.waitUntil(lambda: "Không thấy chỗ nào phải sửa" in card.said(), timeout=20_000)
    press(page, "Duyệt…")
    approve = page.findChild(Approve)
    assert approve is not None
    press(approve, "Duyệt")
    assert states(page)[0] is MaterialState.APPROVED
    press(page, "Ghi số…")
    issue = page.findChild(IssuePaper)
    assert issue is not None
    press(issue, "Ghi số, phát hành")
    assert issue.number.complaint() == "Hãy ghi số do văn thư cấp."
    write(issue, "Số", "07")
    press(issue, "Ghi số, phát hành")
    assert (states(page)[0], kit.register.papers()[0].number) == (MaterialState.ISSUED, "07")
    assert not any(button.isVisible() for button in page.findChildren(QPushButton) if button.text() == "Ghi số…")
    host.next_steps[-1]()
    assert states(page)[0] is MaterialState.APPROVED
    qtbot.waitUntil(desk.work.is_idle, timeout=20_000)


def test_a_paper_of_elsewhere_is_noted_corrected_and_taken_out(page: PapersPage, host: Host, kit: Kit) -> None:
    before = len(states(page))
    press(page, "Ghi văn bản khác…")
    note = page.findChild(NotePaper)
    assert note is not None
    write(note, "Trích yếu nội dung", "Kế hoạch năm 2026")
    press(note, "Ghi vào sổ")
    assert note.number.complaint() and note.day.complaint()
    write(note, "Số", "12")
    write(note, "Ngày văn bản", "2/1/2026")
    press(note, "Ghi vào sổ")
    assert len(states(page)) == before + 1
    assert host.said[-1] == "Đã ghi “Kế hoạch năm 2026” vào sổ."
    press(page, "Bỏ khỏi sổ")
    assert len(states(page)) == before


def test_words_and_state_choose_what_is_shown(page: PapersPage, kit: Kit) -> None:
    noted = OfficePaperDraft(type_code="KH", summary="Kế hoạch năm 2026", number="12", issued_on=date(2026, 1, 2))
    kit.register.note(noted)
    page.refresh()
    write_words(page, "ke hoach 12")
    assert states(page) == [MaterialState.ISSUED]
    write_words(page, "khong co van ban nao nhu the")
    assert states(page) == []
    write_words(page, "")
    choose(page, "Lọc theo tình trạng", MaterialState.DRAFT)
    assert set(states(page)) <= {MaterialState.DRAFT}


def test_each_kind_asks_by_its_own_names(page: PapersPage) -> None:
    press(page, "Làm văn bản…")
    dialog = page.findChild(MakePaper)
    assert dialog is not None
    kind = dialog.findChildren(Choice)[0]
    asked = {
        PaperKind.HANDOVER: {"Bên nhận", "Phải xóa danh sách chậm nhất ngày"},
        PaperKind.INVITATION: {"Kính mời (mỗi nơi, mỗi người một dòng)", "Người chủ trì"},
        PaperKind.ONLINE_CHECKLIST: {"Người kiểm tra", "Giáo viên"},
        PaperKind.PLAN: {"Nơi nhận để thực hiện (mỗi nơi một dòng)", "Các đơn vị gửi kết quả chậm nhất ngày"},
        PaperKind.ADHOC_REPORT: {"Kính gửi (mỗi nơi một dòng)"},
    }
    for each, names in asked.items():
        kind.choose(each)
        shown = {label.text() for label in dialog.findChildren(QLabel) if label.isVisible()}
        assert names <= shown, each
    dialog.reject()
