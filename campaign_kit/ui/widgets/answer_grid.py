"""The grid of counted answers: questions downwards, options across; Enter goes on to the next cell."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from campaign_kit.model.survey import Survey
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.number_cells import NumberCell
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording import numbers

LETTERS = "ABCDEFGHI"
_CELL_PX = 74
_SUM_PX = 56
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AnswerGrid(QWidget):
    """`changed`: something was typed; `reached` carries the number of the question whose cells have the keys."""

    changed = Signal()
    reached = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._cells: dict[tuple[int, int], NumberCell] = {}
        self._sums: dict[int, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(QWidget())
        self._area.setMinimumHeight(150)
        column.addWidget(self._area)

    def show_survey(self, survey: Survey) -> None:
        """Blank cells for the questions of the survey."""
        self._cells, self._sums = {}, {}
        inner = QWidget()
        inner.setObjectName("scrolled")
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        most = max(len(item.options) for item in survey.items)
        grid.addWidget(label(self.tr("Câu hỏi"), "columnHead"), 0, 0)
        for option in range(1, most + 1):
            grid.addWidget(_head(LETTERS[option - 1], _CELL_PX), 0, option)
        grid.addWidget(_head(self.tr("Cộng"), _SUM_PX), 0, most + 1)
        for question, item in enumerate(survey.items, 1):
            grid.addWidget(Elided(self.tr("{0}. {1}").format(question, item.question), ""), question, 0)
            for option, words in enumerate(item.options, 1):
                cell = self._cell(question, option, words, right=option - 1 == item.answer)
                grid.addWidget(cell, question, option)
            self._sums[question] = _head("–", _SUM_PX)
            grid.addWidget(self._sums[question], question, most + 1)
        grid.setRowStretch(len(survey.items) + 1, 1)
        self._area.setWidget(inner)

    def _cell(self, question: int, option: int, words: str, *, right: bool) -> NumberCell:
        letter = LETTERS[option - 1]
        cell = NumberCell(self.tr("Câu {0}, {1}: {2}").format(question, letter, words))
        cell.setFixedWidth(_CELL_PX)
        cell.setToolTip(self.tr("{0}. {1}").format(letter, words))
        if right:
            cell.setPlaceholderText(self.tr("đúng"))
        cell.typed.connect(self._tell)
        cell.moved.connect(lambda step, at=(question, option): self._move(at, step))
        cell.installEventFilter(self)
        self._cells[question, option] = cell
        return cell

    def show_numbers(self, told: Mapping[int, Mapping[int, int]]) -> None:
        for (question, option), cell in self._cells.items():
            cell.show_number(told.get(question, {}).get(option))
        self._sum()

    def numbers(self) -> dict[int, dict[int, int]]:
        """What is written, by question and option; a question with a number says 0 of its blank options."""
        found: dict[int, dict[int, int]] = {}
        for (question, option), cell in self._cells.items():
            number = cell.number()
            if number is not None:
                found.setdefault(question, {})[option] = number
        return found

    def is_wrong(self) -> bool:
        """True when a cell holds what is no number; it gets the focus."""
        wrong = [cell for cell in self._cells.values() if not cell.is_blank() and cell.number() is None]
        if wrong:
            wrong[0].setFocus()
        return bool(wrong)

    def begin(self) -> None:
        """The focus to the first cell."""
        first = next(iter(self._cells.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusIn:
            at = next((place for place, cell in self._cells.items() if cell is watched), None)
            if at is not None:
                self._area.ensureWidgetVisible(self._cells[at], 0, 30)
                self.reached.emit(at[0])
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self._sum()
        self.changed.emit()

    def _sum(self) -> None:
        told = self.numbers()
        for question, shown in self._sums.items():
            shown.setText(numbers.count(sum(told[question].values())) if question in told else "–")

    def _move(self, at: tuple[int, int], step: int) -> None:
        """On along the row and on to the next question; back the same way."""
        order = list(self._cells)
        place = order.index(at) + step
        if 0 <= place < len(order):
            self._cells[order[place]].setFocus(Qt.FocusReason.TabFocusReason)


def _head(text: str, width: int) -> QLabel:
    shown = label(text, "columnHead")
    shown.setFixedWidth(width)
    shown.setAlignment(_RIGHT)
    shown.setContentsMargins(0, 0, 10, 0)
    return shown
