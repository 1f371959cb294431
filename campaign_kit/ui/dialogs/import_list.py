"""Shows a list of people that was read, before anything of it is stored: who comes, what was left behind, and why."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.roster import Roster
from campaign_kit.services.arrivals import Arrivals
from campaign_kit.services.names import ImportChoices
from campaign_kit.ui.tables.arrivals import NAME, NOTE, PLACE, ArrivalsTable
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.inside_question import InsideQuestion
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_WIDTHS = {0: 52, 2: 84, 3: 82}
_SIDE_PX = 290


@dataclass(frozen=True)
class Verbs:
    """What the dialog asks for: `arrivals` of a place (None with a refusal), and the import itself."""

    arrivals: Callable[[int | None, Callable[[str], None]], Arrivals | None]
    bring: Callable[[ImportChoices, Callable[[str], None]], bool]


class ImportList(QDialog):
    """A preview with its choices. Nothing is stored until the button is pressed; the dialog closes then."""

    def __init__(
        self, parent: QWidget, roster: Roster, places: Sequence[tuple[int | None, str]], question: InsideQuestion | None
    ) -> None:
        super().__init__(parent)
        self._roster = roster
        self._verbs: Verbs | None = None
        self._arrivals: Arrivals | None = None
        self._question = question
        self.setWindowTitle(self.tr("Nhập danh sách"))
        self.resize(980, 600)
        self._place, self._present = Choice(""), Choice("")
        self._place.fill(places)
        self._present.fill([(False, self.tr("Chưa điểm danh")), (True, self.tr("Tất cả đã có mặt"))])
        self._join = Check("")
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self._table = ArrivalsTable(self)
        self._view = row_table(self.tr("Những người sẽ được nhập"))
        self._view.setSortingEnabled(False)
        self._view.setModel(self._table)
        self._view.setItemDelegate(RowDelegate(self._view, NAME))
        self._left_behind = Panel("quiet", "shield-check")
        self._skipped = Panel("advice", "triangle-alert")
        self._lay_out()
        self._place.currentIndexChanged.connect(lambda _index: self._ask_places())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        heading = self.tr("{0} người trong danh sách").format(numbers.count(len(self._roster.people)))
        column.addWidget(label(heading, "heading"))
        row = QHBoxLayout()
        row.setSpacing(14)
        card = Card(margins=(1, 8, 1, 8))
        card.column.addWidget(self._view)
        row.addWidget(card, 1)
        row.addWidget(self._side())
        column.addLayout(row, 1)
        column.addWidget(self._fault)
        column.addLayout(self._buttons())

    def _side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        column.addWidget(Field(self.tr("Họ thuộc lớp, thôn nào"), self._place))
        column.addWidget(Field(self.tr("Ghi là"), self._present))
        column.addWidget(self._join)
        if self._question is not None:
            column.addWidget(self._question)
        column.addWidget(self._left_behind)
        column.addWidget(self._skipped)
        column.addStretch(1)
        side = scrolled(inner)
        side.setFixedWidth(_SIDE_PX)
        return side

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        leave = button(self.tr("Bỏ qua"))
        self._keep = button(self.tr("Nhập {0} người").format(len(self._roster.people)), "primary")
        leave.clicked.connect(self.reject)
        self._keep.clicked.connect(self._bring)
        self._keep.setDefault(True)
        note = self.tr("Lấy lại được cả lần nhập này bằng một lần bấm.")
        row.addWidget(label(note, "detail"), 1)
        row.addWidget(leave)
        row.addWidget(self._keep)
        return row

    def begin(self, verbs: Verbs, *, present: bool) -> None:
        """Shows the people beside what the office knows."""
        self._verbs = verbs
        self._present.choose(present)
        self._say_what_was_left()
        self._ask_places()

    def _say_what_was_left(self) -> None:
        roster = self._roster
        if roster.dropped_columns:
            names = ", ".join(roster.dropped_columns)
            self._left_behind.say([self.tr("Không lấy các cột: {0}.").format(names)])
        row = self.tr("Dòng {0}: {1}")
        told = [row.format(each.row, each.reason) for each in (*roster.skipped_rows, *roster.doubtful_rows)]
        self._skipped.say([self.tr("Cần xem lại {0} dòng:").format(len(told)), *told] if told else [])

    def _ask_places(self) -> None:
        if self._verbs is None:
            return
        self._complain("")
        self._arrivals = self._verbs.arrivals(self._place.value(), self._complain)
        lines = self._arrivals.lines if self._arrivals else ()
        self._table.show_lines(lines)
        unsure = [line for line in lines if line.same is not None and not line.is_sure]
        self._join.setText(self.tr("{0} người trùng tên là người đã biết").format(len(unsure)))
        self._join.setVisible(bool(unsure))
        self._keep.setEnabled(self._arrivals is not None)
        self._share_width()

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _bring(self) -> None:
        if self._verbs is None or self._arrivals is None:
            return
        together = self._join.isChecked()
        lines = enumerate(self._arrivals.lines)
        joined = {number for number, line in lines if line.same is not None and (line.is_sure or together)}
        choices = ImportChoices(
            place_id=self._place.value(),
            inside_count=self._question.answer() if self._question else None,
            present=self._present.value(),
            joined=frozenset(joined),
        )
        if self._verbs.bring(choices, self._complain):
            self.accept()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        self._share_width()

    def _share_width(self) -> None:
        for column, width in _WIDTHS.items():
            self._view.setColumnWidth(column, width)
        rest = self._view.viewport().width() - sum(_WIDTHS.values())
        for column, part in {NAME: 0.42, PLACE: 0.3, NOTE: 0.28}.items():
            self._view.setColumnWidth(column, int(rest * part))
        self._view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
