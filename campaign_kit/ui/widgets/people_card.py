"""The list of names under its box: Enter marks the one that is chosen, and the box is free for the next name.

Says what is wished and shows what was done; stores nothing. A line that nobody fits is read as somebody new: what was
read stands under the box while it is typed, the first Enter asks, the second agrees.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.attendance import AttendanceStatus, Mark
from campaign_kit.model.check_in_code import is_code
from campaign_kit.services.entry import WalkIn
from campaign_kit.services.names import Line as Listed
from campaign_kit.services.walk_in import Told
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.tables.people import MINORITY
from campaign_kit.ui.widgets.buttons import action_button, tool_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.entry_panel import EntryPanel
from campaign_kit.ui.widgets.entry_words import EntryWords
from campaign_kit.ui.widgets.people_rows import PeopleRows
from campaign_kit.ui.widgets.texts import Elided, rule

_MARKS = {
    "people.present": AttendanceStatus.PRESENT,
    "people.excused": AttendanceStatus.EXCUSED,
    "people.absent": AttendanceStatus.ABSENT,
    "people.registered": AttendanceStatus.REGISTERED,
}


class PeopleCard(Card):
    """`marked` carries people and what to note of them; `scanned` the digits of a badge; `rest_asked` that those who
    are not marked were there; `line_asked` a line that nobody fits, for `offer`; `line_agreed` such a line and the
    number of the known person it is, None for somebody new; `add_asked` a name for the form of one person."""

    marked = Signal(object, AttendanceStatus)  # tuple[int, ...]
    scanned = Signal(str)
    rest_asked = Signal()
    line_asked = Signal(str)
    line_agreed = Signal(str, object)
    removed = Signal(int)
    add_asked = Signal(str)
    file_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(0, 0, 0, 0))
        self.column.setSpacing(0)
        self._rows = PeopleRows(self)
        self.table = self._rows.table
        self.panel = EntryPanel()
        self._words = EntryWords()
        self._read: Callable[[str], Told] = lambda _text: Told(None)
        self._offered: tuple[str, WalkIn] | None = None
        self._rows.activated.connect(lambda: self._mark(self.panel.status()))
        self._rows.chosen.connect(self._choose)
        self._pile = QStackedWidget()
        self._empty, self._nobody = self._empty_states()
        for shown in (self._rows.view, self._empty, self._nobody):
            self._pile.addWidget(shown)
        self.column.addWidget(self.panel)
        self.column.addWidget(self._pile, 1)
        self.column.addWidget(rule())
        self.column.addWidget(self._foot())
        box = self.panel.box
        box.typed.connect(self._look)
        box.entered.connect(self._enter)
        box.spaced.connect(self._mark_and_go_on)
        box.stepped.connect(self._rows.step)
        self.panel.finished.connect(self.rest_asked)
        self.panel.file_asked.connect(self.file_asked)

    def _empty_states(self) -> tuple[EmptyState, EmptyState]:
        empty = EmptyState(
            "users",
            self.tr("Danh sách chưa có ai"),
            self.tr("Nhập từ tệp Excel của trường, dán danh sách, hoặc gõ từng người vào ô trên."),
            self.tr("Nhập từ Excel…"),
        )
        empty.asked.connect(self.file_asked)
        nobody = EmptyState(
            "search",
            self.tr("Không có ai tên như vậy"),
            self.tr("Xem lại cách viết. Người mới: gõ tên, giới tính, năm sinh, lớp hoặc thôn, rồi Enter hai lần."),
            self.tr("Thêm người này"),
        )
        nobody.asked.connect(lambda: self.add_asked.emit(self._new_name()))
        return empty, nobody

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 9, 8, 9)
        row.setSpacing(4)
        self._chosen = Elided("", "strong")
        row.addWidget(self._chosen, 100)
        row.addStretch(1)
        self._actions = []
        for name, status in _MARKS.items():
            action = make_action(name, self._rows.view, partial(self._mark, status))
            self._actions.append(action)
            row.addWidget(action_button(action, "small"))
        drop = make_action("people.remove", self._rows.view, self._drop)
        self._actions.append(drop)
        row.addWidget(tool_button(drop))
        return foot

    def show_lines(self, lines: Sequence[Listed], read: Callable[[str], Told]) -> None:
        """The whole list, and what reads a line as somebody new; what is typed and who is chosen stay."""
        chosen = self._rows.current()
        self._read = read
        self.table.show_lines(lines)
        self._look(self.panel.box.seen())
        if not self.panel.box.text():
            first = self.table.line_at(self.table.first_waiting()) if chosen is None else chosen
            self._rows.go_to(first.person.id if first is not None else 0)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """People as they are marked now."""
        self.table.show_marks(marks)

    def show_minority(self, shown: bool) -> None:
        self._rows.view.setColumnHidden(MINORITY, not shown)
        self._rows.share_width(self.width())

    def free(self, person_id: int | None) -> None:
        """The box is free for the next name; the person is chosen in the list."""
        self.panel.box.free()
        if person_id is not None:
            self._rows.go_to(person_id)

    def say_done(self, words: str) -> None:
        """Something was done."""
        self.panel.say(words, "done")

    def say_trouble(self, words: str) -> None:
        """Something was refused: what was typed stays, to be mended or typed over."""
        self.panel.say(words, "trouble")
        self.panel.box.selectAll()

    def offer(self, walk_in: WalkIn) -> None:
        """Asks whether the line that was read is added, or is somebody who is known."""
        text = self.panel.box.words()
        self._offered = (text, walk_in)
        words, choices = self._words.question(walk_in)
        deeds = (partial(self._agree, as_new=False), partial(self._agree, as_new=True))
        self.panel.say(words, "ask", list(zip(choices, deeds, strict=False)))

    def begin(self) -> None:
        self.panel.box.setFocus()

    def _look(self, text: str) -> None:
        """What is typed is looked for, or read as somebody new; nothing is noted."""
        self._offered = None
        words = text.strip()
        many = self.table.search(words)
        shown = self._rows.view if many else self._nobody if words else self._empty
        self._pile.setCurrentWidget(shown)
        if many and words:
            self._rows.choose_first(self.panel.status())
        elif many:
            self._rows.choose(0)
        self._choose()
        said = self._words.of_search(words, many, self.table.rowCount(), self._read)
        if said:
            self.panel.say(said, "read" if words and not many else "hint")
        else:
            self.panel.hush()

    def _enter(self, shift: bool) -> None:
        """Enter in the box: whoever is chosen is noted; a line that nobody fits is asked about, then agreed to."""
        text, line = self.panel.box.words(), self._rows.current()
        if is_code(text):
            self.scanned.emit(text)
        elif line is not None and text:
            self._note(line, self.panel.status())
        elif text.isdigit():
            self.say_trouble(self._words.no_number(text))  # what is typed or scanned next is typed over it
        elif text:
            if self._offered is None or self._offered[0] != text:
                self.line_asked.emit(text)
            else:
                self._agree(as_new=shift)

    def _agree(self, *, as_new: bool) -> None:
        if self._offered is not None:
            text, walk_in = self._offered
            same = None if as_new or walk_in.same is None else walk_in.same.id
            self.line_agreed.emit(text, same)

    def _note(self, line: Listed, status: AttendanceStatus) -> None:
        self.free(line.person.id)
        self.marked.emit((line.person.id,), status)

    def _mark_and_go_on(self) -> None:
        """Space in the empty box walks down the list as it stands on paper."""
        line = self._rows.current()
        if line is not None:
            self._mark(self.panel.status())
            self._rows.step(1)

    def _new_name(self) -> str:
        told = self._read(self.panel.box.words()).person
        return "" if told is None else told.full_name

    def _choose(self) -> None:
        line = self._rows.current()
        self._chosen.setText(line.person.full_name if line else "")
        for action in self._actions:
            action.setEnabled(line is not None)

    def _mark(self, status: AttendanceStatus) -> None:
        line = self._rows.current()
        if line is not None:
            self.marked.emit((line.person.id,), status)

    def _drop(self) -> None:
        line = self._rows.current()
        if line is not None:
            self.removed.emit(line.person.id)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._chosen.setVisible(not self._rows.is_narrow(self.width()))
        self._rows.share_width(self.width())
