"""The text of a content file, with the numbers of its lines and a mark at those that something is wrong with.

What is typed is never touched: Vietnamese input methods break where a text is set while they write.
"""

import re
from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from campaign_kit.ui.style import colour, font
from campaign_kit.ui.widgets.pack_marks import PackMarks

_AROUND_PX = 9
_NUMBER_PX = 12
_HEADING = re.compile(r"#{2,3} +\S")


class PackText(QPlainTextEdit):
    """Lines are counted from 1, as the findings count them."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._faulty: frozenset[int] = frozenset()
        self._numbers = _Numbers(self)
        self._marks = PackMarks(self.document())
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._follow)
        self._make_room()

    def show_faults(self, lines: Collection[int]) -> None:
        """Marks the numbers of these lines."""
        self._faulty = frozenset(lines)
        self._numbers.update()

    def go_to(self, line: int, *, on_top: bool = False) -> None:
        """Puts the cursor at the beginning of the line, in the middle of what is seen or on top, with the focus."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        if on_top:
            self.verticalScrollBar().setValue(block.firstLineNumber())
        self.setFocus()

    def headings(self) -> list[tuple[int, str]]:
        """Each line that begins a part or what stands in one, with its marks "##" and "###"."""
        lines = self.toPlainText().split("\n")
        return [(number, line.strip()) for number, line in enumerate(lines, 1) if _HEADING.match(line)]

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401, N802 - Qt's signature
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), self.numbers_px(), inside.height()))

    def numbers_px(self) -> int:
        """How wide the column of numbers is."""
        digits = len(str(max(100, self.blockCount())))
        return digits * 8 + 2 * _AROUND_PX

    def paint_numbers(self, painter: QPainter, area: QRect) -> None:
        """Paints the numbers of the lines in sight; a faulty line has its own ground."""
        painter.fillRect(area, colour("side"))
        block, width = self.firstVisibleBlock(), self.numbers_px()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        here = self.textCursor().blockNumber()
        line_px = self.fontMetrics().height()
        while block.isValid() and top <= area.bottom():
            number = block.blockNumber() + 1
            faulty = number in self._faulty
            if faulty:
                painter.fillRect(QRect(0, round(top), width, line_px + 1), colour("sun"))
            painter.setFont(font(_NUMBER_PX, 700 if faulty or number == here + 1 else 400))
            painter.setPen(colour("ink" if faulty or number == here + 1 else "mute"))
            place = QRect(0, round(top), width - _AROUND_PX, line_px)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(number))
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_px() + 2, 0, 0, 0)

    def _follow(self, area: QRect, moved: int) -> None:
        if moved:
            self._numbers.scroll(0, moved)
        self._numbers.update(0, area.y(), self._numbers.width(), area.height())


class _Numbers(QWidget):
    def __init__(self, text: PackText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._text.numbers_px(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._text.paint_numbers(QPainter(self), event.rect())
