"""The page of outreach: what is written stands in its section, is summed, corrected, and taken back."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import NoteDraft, NoteKind
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.outreach import Genre, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.model.quiz_tally import QuizPhase
from campaign_kit.model.tally import TallyDraft
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_answers import EditAnswers
from campaign_kit.ui.dialogs.edit_indicator import EditIndicator
from campaign_kit.ui.dialogs.edit_note import EditNote
from campaign_kit.ui.dialogs.edit_outreach import EditOutreach
from campaign_kit.ui.dialogs.edit_tally import EditTally
from campaign_kit.ui.pages.outreach import OutreachPage
from campaign_kit.ui.widgets.answer_grid import AnswerGrid
from campaign_kit.ui.widgets.cards import FigureCard
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.note_column import NoteColumn
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.segments import Segments
from tests.ui.conftest import TODAY, Host
from tests.ui.test_session import choose, faults, press, write

IN_YEAR = date(2026, 3, 8)
BEFORE_YEAR = date(2025, 11, 30)
T = TypeVar("T", bound=QDialog)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OutreachPage:
    made = OutreachPage(desk)
    qtbot.addWidget(made)
    made.resize(1140, 740)
    desk.work.changed.connect(made.mark)
    made.show()
    return made


def show(page: OutreachPage, key: str) -> None:
    ways = page.findChild(Segments)
    assert ways is not None
    ways.choose(key)


def asked(page: OutreachPage, kind: type[T]) -> T:
    return next(each for each in page.findChildren(kind) if each.isVisible())


def rows(page: OutreachPage, name: str) -> list[list[str]]:
    """The cells of the table of that name, as they are read."""
    view = next(each for each in page.findChildren(QTableView) if each.accessibleName() == name)
    model = view.model()
    cells = range(model.columnCount())
    return [[str(model.index(row, cell).data() or "") for cell in cells] for row in range(model.rowCount())]


def figures(page: OutreachPage) -> dict[str, str]:
    cards = (each for each in page.findChildren(FigureCard) if each.isVisible())
    return dict(each.accessibleName().rsplit(": ", 1) for each in cards)


def note_down(kit: Kit, **changes: object) -> int:
    plain = {"channel": OutreachChannel.COMMUNE_RADIO, "title": "Bài phát thanh", "starts_on": IN_YEAR}
    return kit.outreach.add(OutreachDraft.model_validate(plain | changes), OutreachLinks()).value.id


def held(kit: Kit) -> Session:
    return kit.plan.sessions(date(2025, 12, 1), TODAY, SessionStatus.HELD)[-1]


def test_an_entry_is_written_and_its_minutes_are_worked_out(page: OutreachPage, kit: Kit) -> None:
    press(page, "Thêm mục")
    dialog = asked(page, EditOutreach)
    write(dialog, "Ngày", "8/3")
    choose(dialog, "Kênh", OutreachChannel.COMMUNE_RADIO)
    choose(dialog, "Thể loại", Genre.AUDIO)
    write(dialog, "Nội dung, tên tin bài", "Dừng – Lưu – Chặn – Báo")
    write(dialog, "Số lượt phát, đăng", "24")
    write(dialog, "Phút mỗi lượt", "8")
    total = next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Tổng số phút")
    assert total.placeholderText() == "192"
    picker = dialog.findChild(PlacesPicker)
    assert picker is not None
    hamlet = kit.plan.places()[-1]
    picker.tick(hamlet.id)
    press(dialog, "Lưu mục này")
    (entry,) = kit.outreach.entries()
    assert (entry.starts_on, entry.genre, entry.times, entry.minutes_total) == (IN_YEAR, Genre.AUDIO, 24, None)
    assert entry.place_ids == (hamlet.id,) and entry.campaign_ids == (kit.plan.campaigns()[0].id,)
    assert rows(page, "Sổ truyền thông")[0][:2] == ["08/03/2026", "Dừng – Lưu – Chặn – Báo"]
    assert figures(page)["Số phút phát"] == "192"


def test_only_what_the_channel_counts_is_asked_for(page: OutreachPage) -> None:
    press(page, "Thêm mục")
    dialog = asked(page, EditOutreach)

    def seen() -> set[str]:
        return {f.entry.accessibleName() for f in dialog.findChildren(Field) if f.isVisible()}

    choose(dialog, "Kênh", OutreachChannel.LEAFLET)
    assert {"Số bản in", "Đã phát ngoài buổi"} <= seen()
    assert not {"Phút mỗi lượt", "Lượt tiếp cận", "Tiếng", "Thể loại"} & seen()
    choose(dialog, "Kênh", OutreachChannel.SOCIAL_NETWORK)
    assert {"Số lượt phát, đăng", "Lượt tiếp cận", "Đường dẫn"} <= seen()
    assert not {"Số bản in", "Phút mỗi lượt", "Số cụm loa"} & seen()
    dialog.reject()


@pytest.mark.parametrize("channel", [OutreachChannel.COMMUNE_RADIO, OutreachChannel.LEAFLET])
def test_tab_follows_the_eye_in_an_entry(page: OutreachPage, channel: OutreachChannel) -> None:
    """The numbers came last, after the buttons."""
    press(page, "Thêm mục")
    dialog = asked(page, EditOutreach)
    choose(dialog, "Kênh", channel)
    line = next(each for each in dialog.findChildren(QLineEdit) if each.accessibleName() == "Nội dung, tên tin bài")
    reached: list[str] = []
    widget = line.nextInFocusChain()
    while widget is not line:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleName():
            reached.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    numbers = [field.entry.accessibleName() for field in dialog._numbers.findChildren(Field) if field.isVisible()]
    assert len(numbers) > 2 and reached[: len(numbers)] == numbers
    dialog.reject()


def test_a_number_of_another_channel_is_not_kept(page: OutreachPage, kit: Kit) -> None:
    press(page, "Thêm mục")
    dialog = asked(page, EditOutreach)
    choose(dialog, "Kênh", OutreachChannel.LEAFLET)
    write(dialog, "Nội dung, tên tin bài", "Tờ gấp")
    write(dialog, "Số bản in", "500")
    choose(dialog, "Kênh", OutreachChannel.WEBSITE)
    press(dialog, "Lưu mục này")
    assert [(each.channel, each.printed) for each in kit.outreach.entries()] == [(OutreachChannel.WEBSITE, None)]


def test_faults_stand_under_their_fields(page: OutreachPage, kit: Kit) -> None:
    press(page, "Thêm mục")
    dialog = asked(page, EditOutreach)
    choose(dialog, "Kênh", OutreachChannel.POSTER)
    write(dialog, "Ngày", "31/2")
    write(dialog, "Số bản in", "nhiều")
    press(dialog, "Lưu mục này")
    assert len(faults(dialog)) == 3 and kit.outreach.entries() == ()
    write(dialog, "Ngày", "8/3/2029")
    write(dialog, "Số bản in", "20")
    write(dialog, "Nội dung, tên tin bài", "Áp phích")
    press(dialog, "Lưu mục này")
    said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert any("08/03/2029" in words for words in said), "the refusal of the service is told here"
    dialog.reject()


def test_another_entry_follows_with_the_same_day_and_channel(page: OutreachPage, kit: Kit) -> None:
    press(page, "Thêm mục")
    dialog = asked(page, EditOutreach)
    write(dialog, "Ngày", "8/3")
    choose(dialog, "Kênh", OutreachChannel.WEBSITE)
    for title in ("Tin một", "Tin hai"):
        write(dialog, "Nội dung, tên tin bài", title)
        press(dialog, "Lưu, ghi mục nữa")
    dialog.reject()
    kept = [(each.title, each.starts_on, each.channel) for each in kit.outreach.entries()]
    assert kept == [(title, IN_YEAR, OutreachChannel.WEBSITE) for title in ("Tin một", "Tin hai")]


def test_an_entry_is_copied_corrected_and_taken_out(page: OutreachPage, kit: Kit, host: Host) -> None:
    note_down(kit, times=3, minutes_total=40)
    page.refresh()
    press(page, "Chép thành mục mới")
    press(asked(page, EditOutreach), "Lưu mục này")
    assert [(each.starts_on, each.times) for each in kit.outreach.entries()] == [(IN_YEAR, 3), (TODAY, 3)]
    press(page, "Sửa…")
    dialog = asked(page, EditOutreach)
    write(dialog, "Tổng số phút", "90")
    press(dialog, "Lưu mục này")
    assert figures(page)["Số phút phát"] == "130"
    press(page, "Xóa")
    assert len(kit.outreach.entries()) == 1 and host.said[-1] == "Đã xóa mục “Bài phát thanh”."
    host.next_steps[-1]()
    assert len(kit.outreach.entries()) == 2


def test_a_channel_and_words_choose_what_is_shown(page: OutreachPage, kit: Kit) -> None:
    note_down(kit)
    note_down(kit, channel=OutreachChannel.LEAFLET, title="Tờ gấp lớp 4, 5", printed=500)
    note_down(kit, starts_on=BEFORE_YEAR, title="Năm trước")
    page.refresh()
    assert [row[1] for row in rows(page, "Sổ truyền thông")] == ["Tờ gấp lớp 4, 5", "Bài phát thanh"]
    page._log.show_channel(OutreachChannel.LEAFLET)
    assert [row[1] for row in rows(page, "Sổ truyền thông")] == ["Tờ gấp lớp 4, 5"]
    assert (figures(page)["Số bản in"], figures(page)["Số phút phát"]) == ("500", "–"), "nobody wrote any minutes"
    page._log.show_channel("")
    line = next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == "Tìm trong sổ truyền thông")
    line.setText("dai truyen thanh")
    assert [row[1] for row in rows(page, "Sổ truyền thông")] == ["Bài phát thanh"]


def test_another_offices_entry_is_shown_and_not_added(page: OutreachPage, kit: Kit) -> None:
    other = kit.office.add_office(OfficeDraft(name="Trường THCS Nguyễn Du")).value
    note_down(kit, times=2, minutes_total=10)
    note_down(kit, times=5, minutes_total=99, host_id=other.id)
    page.refresh()
    assert len(rows(page, "Sổ truyền thông")) == 2
    assert figures(page)["Số phút phát"] == "10"


def test_prints_stand_by_kind_with_the_way_to_their_entries(page: OutreachPage, kit: Kit) -> None:
    note_down(kit, channel=OutreachChannel.LEAFLET, title="Tờ gấp", printed=1000, handed_out=150)
    page.refresh()
    show(page, "prints")
    told = {row[0]: row[1:] for row in rows(page, "Ấn phẩm")}
    assert told["Tờ gấp, tờ rơi"] == ["1.000", "150", "0", "850"]
    assert told["Cộng"] == ["1.000", "150", "0", "850"]
    press(page, "Ghi in, phát")
    dialog = asked(page, EditOutreach)
    assert dialog._channel.value() in {each.channel for each in kit.prints.lines(page._period.period())}
    dialog.reject()


def test_a_number_has_its_days_and_source(page: OutreachPage, kit: Kit, host: Host) -> None:
    show(page, "tallies")
    press(page, "Ghi số liệu")
    dialog = asked(page, EditTally)
    press(dialog, "Lưu số liệu")
    assert len(faults(dialog)) == 2
    write(dialog, "Số (trường hợp)", "3")
    write(dialog, "Nguồn số liệu", "Công an xã báo")
    press(dialog, "Lưu số liệu")
    (tally,) = kit.tallies.tallies()
    assert (tally.first, tally.last, tally.number) == (date(2025, 12, 1), date(2026, 11, 30), 3)
    assert rows(page, "Các chỉ số")[0][1:] == ["3 trường hợp", "Công an xã báo"]
    press(page, "Xóa")
    assert kit.tallies.tallies() == () and rows(page, "Các chỉ số")[0][1] == "–"
    host.next_steps[-1]()
    assert kit.tallies.tallies() == (tally,)


def test_a_number_of_victims_has_no_words(page: OutreachPage) -> None:
    show(page, "tallies")
    press(page, "Ghi số liệu")
    dialog = asked(page, EditTally)
    assert not dialog.note.isVisible()
    said = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert any("không ghi tên" in words for words in said)
    dialog.reject()


def test_numbers_of_places_are_added_up(page: OutreachPage, kit: Kit) -> None:
    places = kit.plan.places()[:2]
    for number, place in enumerate(places, 1):
        tally = TallyDraft(
            indicator="counselling", place_id=place.id, first=IN_YEAR, last=IN_YEAR, number=number, source="Trường"
        )
        kit.tallies.set(tally)
    page.refresh()
    show(page, "tallies")
    told = {row[0]: row[1] for row in rows(page, "Các chỉ số")}
    assert told["Lượt tư vấn học đường"] == "3 lượt"


def test_an_office_has_figures_of_its_own(page: OutreachPage, kit: Kit, host: Host) -> None:
    show(page, "tallies")
    press(page, "Thêm chỉ số riêng…")
    dialog = asked(page, EditIndicator)
    write(dialog, "Tên chỉ số, như sẽ in trong báo cáo", "Cuộc kiểm tra, giám sát")
    write(dialog, "Đơn vị tính", "cuộc")
    press(dialog, "Lưu chỉ số")
    assert faults(dialog), "there is one of that name"
    write(dialog, "Tên chỉ số, như sẽ in trong báo cáo", "Số góc hỏi đáp")
    next(each for each in dialog.findChildren(Check)).setChecked(True)
    press(dialog, "Lưu chỉ số")
    own = [each for each in kit.tallies.indicators() if each.id is not None]
    assert [(each.key, each.unit, each.yes_no) for each in own] == [("so_goc_hoi_dap", "cuộc", True)]
    press(page, "Bỏ chỉ số")
    assert not [each for each in kit.tallies.indicators() if each.id is not None]
    assert host.said[-1] == "Đã bỏ chỉ số “Số góc hỏi đáp”."


def test_notes_stand_by_kind_and_lead_to_their_session(page: OutreachPage, kit: Kit, host: Host) -> None:
    session = held(kit)
    kit.notes.add(NoteDraft(kind=NoteKind.CHILD_VOICE, text="Em mong có góc hỏi đáp.", session_id=session.id))
    page.refresh()
    show(page, "notes")
    press(page, "Thêm ghi chú")
    dialog = asked(page, EditNote)
    choose(dialog, "Loại", NoteKind.DIFFICULTY)
    dialog._text.setPlainText("Đường vào làng lầy lội mùa mưa.")
    press(dialog, "Lưu ghi chú")
    columns = {each.kind: each for each in page.findChildren(NoteColumn)}
    told = {kind: line.note.text for kind, each in columns.items() if (line := each.current()) is not None}
    assert told == {
        NoteKind.DIFFICULTY: "Đường vào làng lầy lội mùa mưa.",
        NoteKind.CHILD_VOICE: "Em mong có góc hỏi đáp.",
    }
    columns[NoteKind.CHILD_VOICE].view.setFocus()
    columns[NoteKind.CHILD_VOICE].chosen.emit()
    press(page, "Mở kết quả buổi")
    assert host.went == [("result", session.id)]
    press(page, "Xóa")
    assert [each.note.kind for each in kit.notes.notes()] == [NoteKind.DIFFICULTY]


def type_answers(grid: AnswerGrid, kit: Kit, right: int, wrong: int) -> None:
    """The same for every question: so many right, so many wrong."""
    told = {}
    for number, item in enumerate(kit.quizzes.surveys()[0].items, 1):
        other = (item.answer + 1) % len(item.options)
        told[number] = {item.answer + 1: right, other + 1: wrong}
    grid.show_numbers(told)


def test_surveys_before_and_after_give_a_gain(page: OutreachPage, kit: Kit, host: Host) -> None:
    show(page, "gains")
    press(page, "Nhập phiếu")
    dialog = asked(page, EditAnswers)
    grid = dialog.findChild(AnswerGrid)
    ways = dialog.findChild(Segments)
    assert grid is not None and ways is not None
    type_answers(grid, kit, right=10, wrong=10)
    ways.choose(QuizPhase.AFTER)
    type_answers(grid, kit, right=18, wrong=2)
    press(dialog, "Lưu phiếu")
    assert rows(page, "Khảo sát trước – sau")[0][2:] == ["50,0 %", "90,0 %", "+40 điểm %"]
    assert figures(page)["Trả lời đúng sau buổi"] == "90,0 %"
    press(page, "Xóa")
    assert rows(page, "Khảo sát trước – sau") == []
    host.next_steps[-1]()
    assert len(rows(page, "Khảo sát trước – sau")) == 1, "both phases are one step"


def test_new_answers_are_of_a_session_without_any(page: OutreachPage, kit: Kit) -> None:
    """The newest session came first, with the numbers of somebody else's count in it."""
    newest, before = kit.plan.sessions(date(2025, 12, 1), TODAY, SessionStatus.HELD)[:-3:-1]
    survey = kit.quizzes.surveys()[0]
    kit.quizzes.save(newest.id, QuizPhase.BEFORE, survey.key, {1: {1: 20}})
    page.refresh()
    show(page, "gains")
    for verb, wanted in (("Nhập phiếu", before), ("Sửa…", newest)):
        press(page, verb)
        dialog = asked(page, EditAnswers)
        assert dialog._session.value() == wanted.id
        dialog.reject()


def test_fewer_than_five_answers_are_hidden(page: OutreachPage, kit: Kit) -> None:
    survey, session = kit.quizzes.surveys()[0], held(kit)
    for phase in QuizPhase:
        kit.quizzes.save(session.id, phase, survey.key, {1: {survey.items[0].answer + 1: 4}})
    page.refresh()
    show(page, "gains")
    assert rows(page, "Khảo sát trước – sau")[0][2:] == ["–", "–", "chưa đủ 5 người"]
    assert figures(page)["Trả lời đúng trước buổi"] == "–"


def test_answers_are_typed_by_keyboard(qtbot: QtBot, page: OutreachPage, kit: Kit) -> None:
    show(page, "gains")
    press(page, "Nhập phiếu")
    dialog = asked(page, EditAnswers)
    grid = dialog.findChild(AnswerGrid)
    assert grid is not None
    for letters in ("12", "3"):
        cell = dialog.focusWidget()
        assert cell is not None
        qtbot.keyClicks(cell, letters)
        qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert grid.numbers() == {1: {1: 12, 2: 3}}
    press(dialog, "Lưu phiếu")
    (counted,) = kit.quizzes.counted(page._period.period())
    assert counted.before is not None and counted.before.people == 15 and counted.after is None


def test_the_languages_of_the_data_are_offered_and_any_other_can_be_typed(page: OutreachPage) -> None:
    press(page, "Thêm mục")
    dialog = asked(page, EditOutreach)
    offered = dialog._language.completer()
    offered.setCompletionPrefix("e de")
    assert [offered.currentCompletion(), offered.completionCount()] == ["Ê Đê", 1]
    offered.setCompletionPrefix("viet")
    assert offered.currentCompletion() == "Việt"
    dialog.reject()
