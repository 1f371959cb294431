"""Entries of whole numbers where many are typed one after another: cells of a grid, and counters with − and +.

Enter and the arrow keys go on to the next cell; no other key is looked at, and nothing is rewritten while it is typed.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from campaign_kit.model.names import fold
from campaign_kit.ui.style import icon
from campaign_kit.ui.widgets.fields import read_count
from campaign_kit.ui.widgets.texts import Elided
from campaign_kit.wording import numbers

CELL_PX = 28
_LONGEST = 9
_STEPS = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_FULL = "d"  # "Đ" and "D" alike: fold makes them one


class NumberCell(QLineEdit):
    """One number, right-aligned. `typed`: a person changed it; `left`: it is finished; `moved`: 1 on, -1 back.

    Kinds of looks: "" with a frame, "flat" without one until it has the focus.
    """

    typed = Signal()
    left = Signal()
    moved = Signal(int)

    def __init__(self, name: str, kind: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("cell", kind or "framed")
        self.setMaxLength(_LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(CELL_PX)
        self.setAcceptDrops(False)  # a file let go above it is the page's
        self.textEdited.connect(lambda _text: self.typed.emit())
        self.editingFinished.connect(self.left)

    def number(self) -> int | None:
        return read_count(self.text())

    def is_blank(self) -> bool:
        return not self.text().strip()

    def says_full(self) -> bool:
        """The one letter that stands for "all of them came": Đ, with or without its stroke."""
        return fold(self.text()) == _FULL

    def show_number(self, number: int | None) -> None:
        self.setText("" if number is None else numbers.count(number))

    def show_fault(self, words: str) -> None:
        """Marks the cell and says why to who reads with the ears; an empty text takes both away."""
        if bool(words) != bool(self.property("wrong")):
            self.setProperty("wrong", bool(words))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """What stands there is replaced by what is typed."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(44, CELL_PX)


class Counter(QWidget):
    """Somebody or something counted: − number +, and how many of them are women where that is asked.

    `changed`: typed; `left`: a number is finished. A blank is "nobody counted", which is not 0. `shown` is what stands
    before the number where the whole name is too long; large numbers are not `stepped`.
    """

    changed = Signal()
    left = Signal()
    moved = Signal(int)

    def __init__(self, name: str, *, of_women: bool = False, stepped: bool = True, shown: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.entry = NumberCell(name)
        self.entry.setFixedWidth(56)
        self.women = NumberCell(self.tr("{0}, trong đó nữ").format(name))
        self.women.setFixedWidth(46)
        self.women.setPlaceholderText(self.tr("nữ"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(Elided(shown or name, ""), 1)
        row.addWidget(self.entry)
        if stepped:
            row.insertWidget(1, self._step(-1, "minus", self.tr("Bớt một {0}").format(name.lower())))
            row.addWidget(self._step(1, "plus", self.tr("Thêm một {0}").format(name.lower())))
        row.addSpacing(4 if of_women else 0)
        row.addWidget(self.women)
        self.women.setVisible(of_women)
        for cell in (self.entry, self.women):
            cell.typed.connect(self.changed)
            cell.moved.connect(self.moved)
            cell.left.connect(lambda cell=cell: _tidy(cell))
            cell.left.connect(self.left)

    def show_counts(self, total: int | None, female: int | None = None) -> None:
        self.entry.show_number(total)
        self.women.show_number(female)

    def counts(self) -> tuple[int | None, int | None]:
        return self.entry.number(), self.women.number()

    def show_fault(self, words: str) -> None:
        """Marks the number that is wrong: the part, where the sentence is about one, else the whole."""
        part = self.women if not self.women.is_blank() else self.entry
        for cell in (self.entry, self.women):
            cell.show_fault(words if cell is part else "")

    def is_wrong(self) -> bool:
        """True when something is written that is no number."""
        return any(not cell.is_blank() and cell.number() is None for cell in (self.entry, self.women))

    def _step(self, by: int, name: str, words: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(name, "mute"))
        made.setIconSize(QSize(14, 14))
        made.setAutoRepeat(True)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the number itself is typed
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.clicked.connect(lambda: self._change(by))
        return made

    def _change(self, by: int) -> None:
        self.entry.show_number(max(0, (self.entry.number() or 0) + by))
        self.changed.emit()


def _tidy(cell: NumberCell) -> None:
    if cell.number() is not None and cell.text() != numbers.count(cell.number() or 0):
        cell.show_number(cell.number())
