"""The grid of counts, filled by keyboard: classes by their absences, other places by how many were there."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from campaign_kit.services.result import CountRow, counted
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.count_row import CountLine
from campaign_kit.ui.widgets.number_cells import NumberCell
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

ROW_PX = 34
_LEAST_ROWS = 5
_SIDE_PX = 16
_WIDTHS = (84, 48, 70, 60, 64, 64, 64)  # the least of name, enrolled, absent, present and the parts
_SHARES = (20, 9, 10, 12, 10, 10, 10)
_NAME, _ENROLLED, _ABSENT, _PRESENT, _FEMALE, _MINORITY, _CHILDREN = range(7)


class CountGrid(QWidget):
    """Rows of counts. `changed`: something was typed; `finished`: Enter at the end.

    With enrolments Enter goes down the column; without them it goes along the row, and on to the next.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[CountLine] = []
        self._of_classes = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area: QScrollArea = scrolled(QWidget())
        self._sums: dict[int, QLabel] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_rows(self, rows: Sequence[CountRow], first_head: str) -> None:
        """Replaces the rows; `first_head` names what they are (classes, places)."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line in self._lines:
            line.deleteLater()
        self._of_classes = any(row.enrolled is not None for row in rows)
        self._lines = [CountLine(row, self) for row in rows]
        head = self._head(first_head)
        self._column.addWidget(head)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in self._lines:
            column.addWidget(self._row(line.widgets()))
            line.changed.connect(self._tell)
            for cell in line.cells():
                cell.moved.connect(lambda step, cell=cell: self._move(cell, step))
        column.addStretch(1)
        self._area = scrolled(inner)
        self._column.addWidget(self._area, 1)
        foot = self._foot()
        self._column.addWidget(foot)
        foot.setVisible(len(self._lines) > 1)
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: _make_room((head, foot), bar.sizeHint().width() if most else 0))
        self._sum()

    def rows(self) -> tuple[CountRow, ...]:
        return tuple(line.row for line in self._lines)

    def has_enrolled(self) -> bool:
        return self._of_classes

    def fill_full(self) -> None:
        """Everybody came in all rows where nothing was typed yet."""
        for line in self._lines:
            line.fill()
        self._tell()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All its rows in sight."""
        return QSize(super().sizeHint().width(), ROW_PX * (len(self._lines) + (2 if len(self._lines) > 1 else 1)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().minimumSizeHint().width(), min(self.sizeHint().height(), _LEAST_ROWS * ROW_PX))

    def faults(self) -> list[str]:
        """Why rows cannot be saved, in words; the first row with a fault gets the focus."""
        for line in self._lines:
            line.check()
        wrong = [line for line in self._lines if line.fault]
        if wrong:
            self._go(wrong[0].absent if wrong[0].has_enrolled() else wrong[0].present)
        return [line.fault for line in wrong]

    def first_fault(self) -> str:
        return next((line.fault for line in self._lines if line.fault), "")

    def begin(self) -> None:
        """The focus to the first row that has nothing yet, else to the first."""
        empty = [line for line in self._lines if line.row.total is None] or self._lines
        if empty:
            self._go(empty[0].absent if empty[0].has_enrolled() else empty[0].present)

    def _columns(self) -> tuple[int, ...]:
        if self._of_classes:
            return (_NAME, _ENROLLED, _ABSENT, _PRESENT, _FEMALE, _MINORITY)
        return (_NAME, _PRESENT, _FEMALE, _MINORITY, _CHILDREN)

    def _row(self, widgets: Sequence[QWidget], kind: str = "countRow") -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", kind)
        frame.setFixedHeight(ROW_PX)
        row = QHBoxLayout(frame)
        row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX, 0)
        row.setSpacing(8)
        for column, widget in enumerate(widgets):
            widget.setParent(frame)
            widget.setVisible(column in self._columns())
            if column in self._columns():
                widget.setMinimumWidth(_WIDTHS[column])
                row.addWidget(widget, _SHARES[column])
        return frame

    def _head(self, first: str) -> QFrame:
        present = self.tr("Có mặt") if self._of_classes else self.tr("Tổng số")
        heads = (first, self.tr("Sĩ số"), self.tr("Vắng"), present, self.tr("Nữ"), self.tr("DTTS"), self.tr("Trẻ em"))
        shown = [_right(text, "columnHead", left=not column) for column, text in enumerate(heads)]
        return self._row(shown, "countHead")

    def _foot(self) -> QFrame:
        shown = [_right("", "sum", left=not column) for column in range(len(_WIDTHS))]
        shown[_NAME].setText(self.tr("Cộng"))
        self._sums = dict(enumerate(shown))
        return self._row(shown, "countSum")

    def _sum(self) -> None:
        rows = self.rows()
        known = [row for row in rows if row.absent is not None]
        sums = {
            _ENROLLED: _total([row.enrolled for row in rows]),
            _ABSENT: _total([row.absent for row in known]),
            _PRESENT: counted(rows),
            _FEMALE: _total([row.female for row in rows]),
            _MINORITY: _total([row.minority for row in rows]),
            _CHILDREN: _total([row.children for row in rows]),
        }
        for column, number in sums.items():
            self._sums[column].setText("–" if number is None else numbers.count(number))

    def _tell(self) -> None:
        self._sum()
        self.changed.emit()

    def _move(self, cell: NumberCell, step: int) -> None:
        order = self._order(cell)
        place = order.index(cell) + step
        if 0 <= place < len(order):
            self._go(order[place])
        elif step > 0:
            self.finished.emit()

    def _order(self, cell: NumberCell) -> list[NumberCell]:
        if not self._of_classes:
            return [each for line in self._lines for each in (line.present, *line.parts.values())]
        column = next(line.cells().index(cell) for line in self._lines if cell in line.cells())
        return [line.cells()[column] for line in self._lines]

    def _go(self, cell: NumberCell) -> None:
        cell.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(cell, 0, ROW_PX)


def _make_room(frames: Sequence[QFrame], px: int) -> None:
    """Head and foot give up what the scroll bar takes from the rows, so that columns stand under their heads."""
    for frame in frames:
        row = frame.layout()
        if row is not None:
            row.setContentsMargins(_SIDE_PX, 0, _SIDE_PX + px, 0)


def _right(text: str, role: str, *, left: bool) -> QLabel:
    shown = label(text, role)
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    # the figures of the cells below stand this far from their edge
    shown.setContentsMargins(0, 0, 0 if left else 10, 0)
    shown.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return shown


def _total(parts: Sequence[int | None]) -> int | None:
    stated = [part for part in parts if part is not None]
    return sum(stated) if stated else None
