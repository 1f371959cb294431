"""Words for the report through the year, by kind; of sessions, of plans, or of neither."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from campaign_kit.model.attendance import NoteDraft, NoteKind, NoteLine
from campaign_kit.model.report import Period
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_note import EditNote
from campaign_kit.ui.pages.outreach_section import OutreachSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.note_column import NoteColumn
from campaign_kit.wording.labels import label as word


class OutreachNotes(OutreachSection):
    """`edit`, `remove` and `session` are actions of the page: they are of the note that had the keys last."""

    def __init__(self, desk: Desk, edit: QAction, remove: QAction, session: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Thêm ghi chú")
        self._desk = desk
        self._columns = {kind: NoteColumn(kind, words) for kind, words in self._nothing().items()}
        self._last = NoteKind.DIFFICULTY
        self._session = action_button(session)
        self._foot = ChosenFoot((self._session, action_button(edit, "", "pencil"), action_button(remove)))
        board = QWidget()
        row = QHBoxLayout(board)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for kind, each in self._columns.items():
            each.chosen.connect(lambda kind=kind: self._choose_of(kind))
            each.asked.connect(self.edit)
            row.addWidget(each, 1)
        self._board = QStackedWidget()
        self._board.addWidget(board)
        self._board.addWidget(self._in_card(self._empty_state()))
        below = Card(margins=(0, 0, 0, 0))
        below.column.addWidget(self._foot)
        self._below_card = below
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._board, 1)
        column.addWidget(below)

    def _nothing(self) -> dict[NoteKind, str]:
        return {
            NoteKind.DIFFICULTY: self.tr("Chưa ghi. Ví dụ: đường vào làng khó đi mùa mưa, thiếu máy chiếu."),
            NoteKind.PROPOSAL: self.tr("Chưa ghi. Ví dụ: đề nghị cấp thêm tờ gấp tiếng Gia Rai."),
            NoteKind.GOOD_MODEL: self.tr("Chưa ghi. Ví dụ: đội tuyên truyền nhỏ của học sinh lớp 8."),
            NoteKind.CHILD_VOICE: self.tr("Chưa ghi. Ví dụ: các em mong có góc hỏi đáp kín ở trường."),
        }

    def _in_card(self, empty: EmptyState) -> Card:
        card = Card()
        card.column.addWidget(empty)
        return card

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "pencil",
            self.tr("Chưa có ghi chú nào trong kỳ này"),
            self.tr("Ghi khó khăn, đề xuất, cách làm hay, ý kiến của trẻ em ngay khi gặp; cuối năm chúng vào báo cáo."),
            self.tr("Thêm ghi chú"),
        )
        empty.asked.connect(self.add)
        return empty

    def show_period(self, period: Period) -> None:
        service = self._desk.kit.notes
        lines = self._desk.work.now(lambda: service.notes(period))
        if lines is None:
            return
        for kind, column in self._columns.items():
            column.show_notes([line for line in lines if line.note.kind is kind])
        self._board.setCurrentIndex(0 if lines else 1)
        self._below_card.setVisible(bool(lines))
        if self._current() is None:
            self._last = next((kind for kind, column in self._columns.items() if column.current()), self._last)
        self.choose()

    def _current(self) -> NoteLine | None:
        return self._columns[self._last].current()

    def _choose_of(self, kind: NoteKind) -> None:
        self._last = kind
        self.choose()

    def choose(self) -> None:
        for kind, column in self._columns.items():
            if kind is not self._last:
                column.quieten()
        line = self._current()
        self._foot.say(self.tr("{0}: {1}").format(word(line.note.kind), line.note.text) if line else "")
        self._session.setVisible(line is not None and line.note.session_id is not None)

    def open_session(self) -> None:
        """Where a note of a session was written: the result of it."""
        line = self._current()
        if line is not None and line.note.session_id is not None:
            self._desk.go("result", line.note.session_id)

    def add(self) -> None:
        self._ask(None)

    def edit(self) -> None:
        line = self._current()
        if line is not None:
            self._ask(line)

    def _ask(self, line: NoteLine | None) -> None:
        kit, work = self._desk.kit, self._desk.work
        none: list[tuple[int | None, str]] = [(None, self.tr("Không thuộc kế hoạch nào"))]
        campaigns = [*none, *((each.id, each.title) for each in work.now(kit.plan.campaigns) or ())]

        def keep(draft: NoteDraft, refuse: Callable[[str], None]) -> bool:
            verb = (lambda: kit.notes.save(line.note.id, draft)) if line else (lambda: kit.notes.add(draft))
            self._last = draft.kind
            return work.now(verb, refuse) is not None

        dialog = EditNote(self, line, self._last, campaigns, self._desk.today(), keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        line, service = self._current(), self._desk.kit.notes
        if line is not None and self._desk.work.now(lambda: service.remove([line.note.id])) is not None:
            self._desk.tell_undoable(self.tr("Đã xóa một ghi chú “{0}”.").format(word(line.note.kind)))

    def take_focus(self) -> None:
        self._columns[self._last].view.setFocus()
