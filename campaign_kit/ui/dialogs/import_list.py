"""Shows a list of people that was read, before anything of it is stored: who comes, how each name was before and is
now, what is left out and why, and what to decide."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.plan import SessionStatus
from campaign_kit.model.roster import ColumnMeaning, Roster
from campaign_kit.services.arrivals import Arrivals
from campaign_kit.services.attendance import Roll
from campaign_kit.services.names import ImportChoices
from campaign_kit.ui.tables.decisions import Decided, Decisions
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.import_terms import ImportTerms
from campaign_kit.ui.widgets.list_facts import ListFacts
from campaign_kit.ui.widgets.list_preview import ListPreview
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording import numbers

Refuse = Callable[[str], None]
_MOST, _AROUND = QSize(1200, 690), QSize(48, 48)
_SIDE_PX, _NARROW_SIDE_PX, _NARROW_PX = 290, 256, 1100


@dataclass(frozen=True)
class Verbs:
    """What the dialog asks for; each gives its value to the first function, or says to the second why not.

    `read`: the same list with these columns. `arrivals` of a place. Both give what forgets them: nobody hears of them
    then. `bring`: the import itself, with the columns where a person chose them.
    """

    read: Callable[[Mapping[int, ColumnMeaning], Callable[[Roster], None], Refuse], Callable[[], None]]
    arrivals: Callable[[Roster, int | None, Callable[[Arrivals], None], Refuse], Callable[[], None]]
    bring: Callable[[Roster, ImportChoices, Mapping[int, ColumnMeaning] | None, Callable[[], object], Refuse], object]


class ImportList(QDialog):
    """A preview with its choices. Nothing is stored until the button is pressed; the dialog closes then.

    `name` is that of the list, `roll` the session's list as it is.
    """

    def __init__(
        self, parent: QWidget, name: str, roll: Roll, places: Sequence[tuple[int | None, str]], verbs: Verbs
    ) -> None:
        super().__init__(parent)
        self._roll, self._verbs = roll, verbs
        self._roster: Roster | None = None
        self._decisions: Decisions | None = None
        self._decided = Decided()
        self._columns: Mapping[int, ColumnMeaning] | None = None
        self._is_bringing = False
        self.setWindowTitle(self.tr("Nhập danh sách"))
        self.resize((parent.window().size() - _AROUND).boundedTo(_MOST))
        self._heading, self._told = Elided(name, "heading"), Elided("", "mute")
        self._facts = ListFacts()
        self._list = ListPreview()
        self._list.decided.connect(self._tell)
        self._list.meanings.chosen.connect(self._read_again)
        self._terms = ImportTerms(places, lambda: roll.session.day.year)
        self._terms.place_chosen.connect(self._ask)
        is_held = roll.session.status is SessionStatus.HELD
        self._terms.begin(roll.terms, roll.summary, roll.session.list_is_part, present=is_held)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(10)
        heads = QVBoxLayout()
        heads.setSpacing(2)
        heads.addWidget(self._heading)
        heads.addWidget(self._told)
        column.addLayout(heads)
        column.addWidget(self._facts)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._list, 1)
        side = scrolled(self._terms)
        side.setFixedWidth(_SIDE_PX if self.width() > _NARROW_PX else _NARROW_SIDE_PX)
        row.addWidget(side)
        column.addLayout(row, 1)
        column.addWidget(self._fault)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        leave = button(self.tr("Bỏ qua"))
        self._keep = button(self.tr("Nhập"), "primary")
        self._next = button(self.tr("Đến chỗ cần quyết định"), "link")
        self._next.hide()
        self._note = label("", "detail", wrap=True)
        leave.clicked.connect(self.reject)
        self._keep.clicked.connect(self._bring)
        self._keep.setDefault(True)
        self._next.clicked.connect(self._list.go_on)
        row.addWidget(self._note, 1)
        row.addWidget(self._next)
        row.addWidget(leave)
        row.addWidget(self._keep)
        return row

    def begin(self, roster: Roster) -> None:
        """Shows the list; also the same list again, read with other columns."""
        self._roster, self._decisions, self._decided = roster, None, Decided()
        self._complain("")
        self._facts.show_letters(roster)
        self._list.begin(roster)
        self._ask()

    def _ask(self) -> None:
        """Looks for the people beside what the office knows, at the place that is chosen."""
        if self._roster is not None:
            self._complain("")
            self._keep.setEnabled(False)
            asked = self._verbs.arrivals(self._roster, self._terms.place(), self._show_arrivals, self._refuse_place)
            self.rejected.connect(asked)

    def _refuse_place(self, words: str) -> None:
        """Without a place nobody can be shown: it is asked for where it is chosen."""
        self._terms.where.complain(words)
        self._terms.where.setFocus()
        self._told.setText("")
        self._list.wait_for_place()

    def _show_arrivals(self, arrivals: Arrivals) -> None:
        if self._roster is None:
            return
        self._decisions = Decisions(self._roster, arrivals, self._decided)
        self._terms.say_unknown(arrivals.unknown_places)
        self._facts.show_same(arrivals.same_file, self._roll.session.id)
        self._keep.setEnabled(True)
        self._tell()
        self._list.show_decisions(self._decisions)

    def _tell(self) -> None:
        """All that is counted: who comes, what is open, what was left out."""
        decisions = self._decisions
        if decisions is None:
            return
        coming, waiting = decisions.coming(), len(decisions.open())
        session = self._roll.session
        told = self.tr("{0} người sẽ vào danh sách của buổi “{1}”, {2}.")
        agree = self.tr("Nhập {0} người")
        if not coming:
            told, agree = (
                self.tr("Không có ai mới cho danh sách của buổi “{1}”, {2}."),
                self.tr("Đóng, không có ai mới"),
            )
        self._told.setText(told.format(numbers.count(coming), session.title, numbers.day(session.day)))
        self._keep.setText(agree.format(numbers.count(coming)))
        undo = self.tr("Lấy lại được cả lần nhập này bằng một lần bấm.")
        asked = self.tr(
            "Còn {0} chỗ chưa quyết định, nhập ngay thì ghi là người khác.\n"
            "F3: chỗ tiếp theo · C: cùng một người · K: người khác"
        )
        self._note.setText(asked.format(numbers.count(waiting)) if waiting else undo)
        self._next.setVisible(bool(waiting))
        self._list.name_parts(decisions)

    def _read_again(self, columns: Mapping[int, ColumnMeaning]) -> None:
        def read(roster: Roster) -> None:
            self._columns = columns
            self.begin(roster)

        self._complain("")
        self._keep.setEnabled(False)
        self.rejected.connect(self._verbs.read(columns, read, self._refuse_columns))

    def _refuse_columns(self, words: str) -> None:
        """The list stays as it was read before."""
        self._list.meanings.show_as_taken()
        self._complain(words)
        self._keep.setEnabled(self._decisions is not None)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _refuse(self, words: str) -> None:
        self._complain(words)
        self._is_bringing = False
        self._keep.setEnabled(True)

    def reject(self) -> None:
        """What is being stored is not left alone: it is told how that ended."""
        if not self._is_bringing:
            super().reject()

    def _bring(self) -> None:
        roster, decisions = self._roster, self._decisions
        if roster is None or decisions is None or not self._keep.isEnabled():
            return
        if not decisions.coming():
            self.accept()
            return
        terms = self._terms.agreed()
        if terms is None:
            return
        choices = ImportChoices(
            place_id=self._terms.place(),
            inside_count=self._terms.inside_count(),
            present=self._terms.present(),
            joined=decisions.joined(),
            left_out=decisions.left_out(),
            purpose=terms[0],
            keep_until=terms[1],
        )
        self._complain("")
        self._is_bringing = True
        self._keep.setEnabled(False)
        self._verbs.bring(roster, choices, self._columns, self.accept, self._refuse)
