"""The page of plans: tasks from an annex, their status and sessions; laws, targets, reports owed; papers."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QTableView, QWidget
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.campaign import Metric, RequestFileRole
from campaign_kit.model.plan import Campaign, PlaceKind, SchoolLevel
from campaign_kit.model.tasks import Task, TaskStatus
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_campaign import next_year
from campaign_kit.ui.dialogs.preview_annex import PreviewAnnex
from campaign_kit.ui.dialogs.request_files import RequestFiles
from campaign_kit.ui.pages.page import REQUESTS_OWED
from campaign_kit.ui.pages.plan import PlanPage
from campaign_kit.ui.pages.session import SessionPage
from campaign_kit.ui.tables.checks import TickList
from campaign_kit.ui.tables.plan_lists import BasesTable, RequestsTable, TargetsTable
from campaign_kit.ui.tables.tasks import CONTENT, SESSIONS, STATUS, TIMING, AnnexTable, TasksTable
from campaign_kit.ui.tables.wrapped import TITLE_ROLE, TONE_ROLE
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.task_board import TaskBoard
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import choose, faults, press, write

ANNEX = Path(__file__).parents[1] / "data" / "annex" / "phu-luc-tuan-giao-2021.txt"
GROUPS, TASKS = 5, 11


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PlanPage:
    made = PlanPage(desk)
    qtbot.addWidget(made)
    desk.work.changed.connect(made.mark)
    made.resize(1140, 740)
    made.show()
    return made


@pytest.fixture
def campaign(kit: Kit) -> Campaign:
    return kit.plan.campaigns()[0]


@pytest.fixture
def tasks(kit: Kit, campaign: Campaign) -> tuple[Task, ...]:
    """The annex is in the plan before the page is seen."""
    kit.tasks.import_annex(campaign.id, kit.tasks.read_file(ANNEX))
    return kit.tasks.tasks(campaign.id).tasks


def see(page: PlanPage, section: str) -> None:
    page.findChildren(Segments)[0].choose(section)


def table_of(page: QWidget, kind: type) -> tuple[QTableView, object]:
    view = next(each for each in page.findChildren(QTableView) if isinstance(each.model(), kind))
    return view, view.model()


def dialog_of(page: QWidget) -> QDialog:
    return next(each for each in page.findChildren(QDialog) if each.isVisible())


def lines(page: QWidget, name: str, text: str) -> None:
    """Writes into a field of some lines."""
    next(each for each in page.findChildren(QWidget) if each.accessibleName() == name).setPlainText(text)  # type: ignore[attr-defined]


def test_an_annex_is_read_shown_and_brought_in_and_taken_back(
    page: PlanPage,
    kit: Kit,
    campaign: Campaign,
    host: Host,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(ANNEX), ""))
    press(page, "Nhập phụ lục…")
    settle()
    preview = page.findChild(PreviewAnnex)
    assert preview is not None
    _, table = table_of(preview, AnnexTable)
    assert isinstance(table, AnnexTable)
    titles = [row for row in range(table.rowCount()) if table.index(row, 0).data(TITLE_ROLE)]
    assert (len(titles), table.rowCount()) == (GROUPS, GROUPS + TASKS)
    assert [str(table.index(row, 0).data()).split(".")[0] for row in titles] == ["I", "II", "III", "IV", "V"]
    assert kit.tasks.tasks(campaign.id).tasks == ()
    press(preview, f"Nhập {TASKS} nhiệm vụ")
    assert not preview.isVisible()
    assert host.said == [f"Đã nhập {TASKS} nhiệm vụ."]
    assert table_of(page, TasksTable)[0].model().rowCount() == GROUPS + TASKS
    host.next_steps[0]()
    assert kit.tasks.tasks(campaign.id).tasks == ()
    assert host.said[1].startswith("Đã hoàn tác: ")


def test_a_pasted_table_is_looked_at_first_and_what_is_no_table_is_refused_in_place(
    page: PlanPage, kit: Kit, campaign: Campaign, host: Host
) -> None:
    QApplication.clipboard().setText("không phải bảng\nnào cả")
    press(page, "Dán từ Word, Excel…")
    paste = dialog_of(page)
    press(paste, "Xem trước")
    assert paste.isVisible() and host.refused == []
    heads = "Stt\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian thực hiện"
    lines(paste, "Bảng nhiệm vụ", f"{heads}\n1\tTập huấn cộng tác viên\tUBND xã\tĐoàn xã\tQuý IV/2026\n")
    press(paste, "Xem trước")
    press(dialog_of(page), "Nhập 1 nhiệm vụ")
    (task,) = kit.tasks.tasks(campaign.id).tasks
    assert (task.content, task.last) == ("Tập huấn cộng tác viên", date(2026, 12, 31))
    QApplication.clipboard().clear()


def test_titles_stand_across_the_table_and_are_not_chosen(
    tasks: tuple[Task, ...], page: PlanPage, qapp: QApplication
) -> None:
    view, table = table_of(page, TasksTable)
    assert isinstance(table, TasksTable)
    QAbstractItemModelTester(table)
    assert view.columnSpan(0, 0) == table.columnCount() and view.columnSpan(1, 0) == 1
    assert not table.flags(table.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    page.take_focus()
    chosen = []
    for _ in range(4):
        chosen.append(table.task_at(view.currentIndex().row()))
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert [task.content for task in chosen if task] == [task.content for task in tasks[:4]], "titles are stepped over"
    assert all(view.rowHeight(row) >= 38 for row in range(table.rowCount()))


def test_a_status_is_a_key_and_what_is_late_says_so(
    tasks: tuple[Task, ...], page: PlanPage, kit: Kit, campaign: Campaign
) -> None:
    view, table = table_of(page, TasksTable)
    assert isinstance(table, TasksTable)
    page.take_focus()
    row = table.row_of(tasks[1].id)  # Quý IV/2021
    assert (table.index(row, STATUS).data(), table.index(row, STATUS).data(TONE_ROLE)) == ("Quá hạn", "late")
    late = len(kit.tasks.tasks(campaign.id).overdue)
    board = page.findChild(TaskBoard)
    assert board is not None and f"{late} quá hạn" in board.accessibleName() and late > 0
    view.setCurrentIndex(table.index(row, CONTENT))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert kit.tasks.tasks(campaign.id).tasks[1].status is TaskStatus.DONE
    assert table.task_at(view.currentIndex().row()) == kit.tasks.tasks(campaign.id).tasks[1], "it stays chosen"
    assert "1 xong" in board.accessibleName() and f"{late - 1} quá hạn" in board.accessibleName()
    QTest.keyClick(view, Qt.Key.Key_B)
    assert kit.tasks.tasks(campaign.id).tasks[1].status is TaskStatus.DROPPED
    assert "0 xong" in board.accessibleName()


def test_a_task_is_written_mended_and_removed(
    tasks: tuple[Task, ...], page: PlanPage, kit: Kit, campaign: Campaign, host: Host
) -> None:
    press(page, "Thêm nhiệm vụ")
    form = dialog_of(page)
    press(form, "Thêm nhiệm vụ")
    assert faults(form) == ["Hãy ghi nội dung nhiệm vụ."]
    choose(form, "Nhóm", tasks[0].group_title)
    lines(form, "Nội dung", "Ký cam kết\nvới phụ huynh")
    write(form, "Thời gian thực hiện", "Trước 01/12/2026")
    press(form, "Thêm nhiệm vụ")
    assert not form.isVisible()
    made = next(task for task in kit.tasks.tasks(campaign.id).tasks if task.content.startswith("Ký cam kết"))
    same = [task for task in tasks if task.group_title == tasks[0].group_title]
    assert (made.order, made.last) == (len(same) + 1, date(2026, 11, 30))
    view, table = table_of(page, TasksTable)
    assert isinstance(table, TasksTable) and table.task_at(view.currentIndex().row()) == made, "the new one is chosen"
    view.activated.emit(view.currentIndex())
    form = dialog_of(page)
    write(form, "Cơ quan chủ trì", "Trường Tiểu học")
    press(form, "Lưu nhiệm vụ")
    row = table.row_of(made.id)
    assert table.task_at(row) is not None and table.index(row, TIMING).data() == "Trước 01/12/2026"
    assert "Trường Tiểu học" in [table.index(row, column).data() for column in range(table.columnCount())]
    press(page, "Xóa")
    assert [task.id for task in kit.tasks.tasks(campaign.id).tasks] == [task.id for task in tasks]
    host.next_steps[-1]()
    assert len(kit.tasks.tasks(campaign.id).tasks) == TASKS + 1


def test_a_task_becomes_a_session_which_it_knows(
    qtbot: QtBot, tasks: tuple[Task, ...], page: PlanPage, desk: Desk, kit: Kit, campaign: Campaign, host: Host
) -> None:
    view, table = table_of(page, TasksTable)
    assert isinstance(table, TasksTable)
    task = next(each for each in tasks if each.first is None)
    view.setCurrentIndex(table.index(table.row_of(task.id), CONTENT))
    press(page, "Lập buổi từ nhiệm vụ này")
    assert host.begun == [str(task.id)]
    editor = SessionPage(desk)
    qtbot.addWidget(editor)
    editor.begin_from("", "", task.id)
    editor.show()
    proposed, _ = kit.tasks.to_session(task.id)
    editor._save(draft=False)
    saved = next(each for each in kit.plan.sessions() if each.title == proposed.title)
    assert kit.tasks.tasks(campaign.id).sessions[task.id] == (saved.id,)
    assert (saved.campaign_ids, saved.day) == ((campaign.id,), TODAY)
    assert table.index(table.row_of(task.id), SESSIONS).data() == "1 buổi"
    assert kit.tasks.tasks(campaign.id).tasks[tasks.index(task)].status is TaskStatus.UNDER_WAY


@pytest.mark.parametrize(
    ("button", "kind"), [("Xuất Kế hoạch…", "Kế hoạch"), ("Công văn đôn đốc…", "Công văn đôn đốc")]
)
def test_papers_of_a_plan_are_saved_where_the_person_says(
    page: PlanPage,
    host: Host,
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    kind: str,
) -> None:
    suggested: list[str] = []

    def where(_parent: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        suggested.append(Path(name).name)
        return str(tmp_path / "ra.docx"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", where)
    press(page, button)
    settle()
    assert suggested[0].startswith(kind) and suggested[0].endswith(".docx")
    assert (tmp_path / "ra.docx").read_bytes().startswith(b"PK")
    assert host.said == ["Đã lưu ra.docx. Số và ngày để trống cho văn thư."]


def test_laws_are_ticked_ordered_and_taken_out(page: PlanPage, kit: Kit, campaign: Campaign, host: Host) -> None:
    see(page, "bases")
    press(page, "Thêm căn cứ")
    pick = dialog_of(page)
    ticks = pick.findChild(TickList)
    assert ticks is not None
    offered = {each.law.number: each for each in kit.campaigns.offered_bases()}
    usual = set(ticks.ticked())
    assert usual and all(offered[number].in_plans for number in usual), "what plans cite is ticked in the first place"
    press(pick, "Thêm vào kế hoạch")
    bases = kit.campaigns.file(campaign.id).bases
    assert {basis.number for basis in bases} == usual
    view, table = table_of(page, BasesTable)
    assert isinstance(table, BasesTable)
    assert table.index(0, 1).data() == "Còn hiệu lực" and table.index(0, 1).data(TONE_ROLE) == "done"
    press(page, "Văn bản khác…")
    form = dialog_of(page)
    press(form, "Lưu")
    assert faults(form) == ["Hãy ghi tên văn bản."]
    write(form, "Tên văn bản", "Kế hoạch của UBND tỉnh")
    write(form, "Số, ký hiệu", "212/KH-UBND")
    press(form, "Lưu")
    last = kit.campaigns.file(campaign.id).bases[-1]
    assert (last.incoming, last.title, last.number) == (True, "Kế hoạch của UBND tỉnh", "212/KH-UBND")
    view.setCurrentIndex(table.index(table.rowCount() - 1, 0))
    next(each for each in page.findChildren(QWidget) if each.accessibleName() == "Đưa lên trên").click()  # type: ignore[attr-defined]
    assert kit.campaigns.file(campaign.id).bases[-2].title == last.title
    assert view.currentIndex().row() == table.rowCount() - 2, "the moved one stays chosen"
    page.findChild(type(page._sections["bases"])).remove()  # type: ignore[union-attr]
    assert [basis.id for basis in kit.campaigns.file(campaign.id).bases] == [basis.id for basis in bases]
    assert "Đã bỏ căn cứ" in host.said[-1]


def test_a_target_of_places_is_written_and_stands_with_its_two_numbers(
    page: PlanPage, kit: Kit, campaign: Campaign, host: Host
) -> None:
    see(page, "targets")
    press(page, "Thêm chỉ tiêu")
    form = dialog_of(page)
    press(form, "Lưu chỉ tiêu")
    assert faults(form) == ["Hãy ghi chỉ tiêu."]
    lines(form, "Chỉ tiêu, như viết trong kế hoạch", "Ít nhất 80 % lớp tiểu học")
    choose(form, "Loại địa bàn", PlaceKind.CLASS)
    next(check for check in form.findChildren(Check) if check.text() == "Tiểu học").setChecked(True)
    write(form, "Mức phải đạt", "120")
    press(form, "Lưu chỉ tiêu")
    assert faults(form) == ["Số từ 1 đến 100."]
    write(form, "Mức phải đạt", "80")
    press(form, "Lưu chỉ tiêu")
    (standing,) = kit.campaigns.file(campaign.id).targets
    target = standing.target
    assert (target.metric, target.place_kind, target.goal, target.goal_of) == (
        Metric.PLACE_COVERAGE,
        PlaceKind.CLASS,
        80,
        100,
    )
    assert target.school_levels == (SchoolLevel.PRIMARY,)
    view, table = table_of(page, TargetsTable)
    assert isinstance(table, TargetsTable)
    assert table.index(0, 1).data() == f"{standing.reached}/{standing.of}"
    assert table.index(0, 5).data() == ("Đạt" if standing.done else "Chưa đạt")
    view.activated.emit(table.index(0, 0))
    form = dialog_of(page)
    choose(form, "Đếm gì", Metric.SESSIONS)
    write(form, "Mức phải đạt", "90")
    press(form, "Lưu chỉ tiêu")
    (changed,) = kit.campaigns.file(campaign.id).targets
    assert (changed.target.id, changed.target.metric, changed.target.goal_of) == (target.id, Metric.SESSIONS, None)
    next(each for each in page.actions() if each.objectName() == "plan.remove").trigger()
    assert kit.campaigns.file(campaign.id).targets == () and host.said[-1].startswith("Đã xóa chỉ tiêu")


def test_a_report_before_the_first_of_december_is_due_on_the_thirtieth_of_november(
    page: PlanPage, kit: Kit, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_item(REQUESTS_OWED)
    press(page, "Thêm đợt báo cáo")
    form = dialog_of(page)
    write(form, "Hạn gửi, như văn bản viết", "khi nào xong")
    press(form, "Lưu đợt báo cáo")
    assert len(faults(form)) == 2
    write(form, "Tên báo cáo", "Báo cáo công tác trẻ em năm 2026")
    write(form, "Hạn gửi, như văn bản viết", "trước ngày 01/12/2026")
    write(form, "Số liệu tính đến", "01/01/2024")
    press(form, "Lưu đợt báo cáo")
    assert form.isVisible() and host.refused == [], "the refusal stands in the dialog"
    write(form, "Số liệu tính đến", "25/11/2026")
    press(form, "Lưu đợt báo cáo")
    (request,) = kit.requests.all()
    assert (request.due_on, request.figures_as_of) == (date(2026, 11, 30), date(2026, 11, 25))
    _, table = table_of(page, RequestsTable)
    assert isinstance(table, RequestsTable)
    assert [table.index(0, column).data() for column in (0, 3, 5)] == [request.title, "30/11/2026", "Còn 9 ngày"]
    outline = tmp_path / "de-cuong.docx"
    outline.write_bytes(b"PK\x03\x04")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(outline), ""))
    press(page, "Đề cương, biểu mẫu…")
    files = page.findChild(RequestFiles)
    assert files is not None
    press(files, "Chọn tệp…")
    assert kit.requests.files(request.id) == {RequestFileRole.OUTLINE: "de-cuong.docx"}
    press(files, "Đóng")
    press(page, "Ghi đã gửi")
    assert kit.requests.all()[0].sent_on == TODAY and table.index(0, 5).data() == "Đã gửi 21/11"
    host.next_steps[-1]()
    assert kit.requests.all()[0].sent_on is None


def test_a_plan_is_begun_mended_copied_and_taken_away(page: PlanPage, kit: Kit, campaign: Campaign, host: Host) -> None:
    chosen = next(each for each in page.findChildren(Choice) if each.accessibleName() == "Kế hoạch đang xem")
    press(page, "Kế hoạch mới…")
    form = dialog_of(page)
    write(form, "Tên kế hoạch", "Tháng hành động vì trẻ em")
    write(form, "Từ ngày", "01/6/2026")
    write(form, "Đến hết ngày", "01/5/2026")
    press(form, "Lập kế hoạch")
    assert faults(form) == ["Ngày cuối đứng trước ngày đầu."]
    write(form, "Đến hết ngày", "30/6/2026")
    press(form, "Lập kế hoạch")
    made = next(each for each in kit.plan.campaigns() if each.title == "Tháng hành động vì trẻ em")
    assert chosen.value() == made.id, "the new plan is seen"
    act = {each.objectName(): each for each in page.actions()}
    act["plan.details"].trigger()
    form = dialog_of(page)
    lines(form, "Mục đích", "Trẻ em biết gọi 111.")
    press(form, "Lưu kế hoạch")
    assert kit.campaigns.file(made.id).campaign.purpose == "Trẻ em biết gọi 111."
    act["plan.copy"].trigger()
    press(dialog_of(page), "Chép kế hoạch")
    copied = next(each for each in kit.plan.campaigns() if each.id not in (made.id, campaign.id))
    assert (copied.starts_on, copied.purpose, chosen.value()) == (date(2027, 6, 1), "Trẻ em biết gọi 111.", copied.id)
    act["plan.drop"].trigger()
    assert copied.id not in [each.id for each in kit.plan.campaigns()]
    assert host.said[-1] == "Đã xóa kế hoạch “Tháng hành động vì trẻ em”."
    page.show_item(campaign.id)
    act["plan.drop"].trigger()
    assert campaign.id in [each.id for each in kit.plan.campaigns()] and len(host.refused) == 1, "it has sessions"


def test_the_year_in_a_title_is_the_year_after() -> None:
    draft = next_year(
        Campaign(
            id=1,
            uid="1",
            office_id=1,
            title="Kế hoạch năm học 2026-2027 theo Quyết định 830/QĐ-TTg năm 2021",
            starts_on=date(2026, 9, 5),
            ends_on=date(2027, 5, 31),
        )
    )
    assert draft.title == "Kế hoạch năm học 2027-2028 theo Quyết định 830/QĐ-TTg năm 2021"
    assert (draft.starts_on, draft.ends_on) == (date(2027, 9, 5), date(2028, 5, 31))
