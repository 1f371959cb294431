"""Finds words in a text that is being written: the next and the one before, all of them marked, and how many."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTextEdit, QToolButton, QWidget

from campaign_kit.ui.style import colour
from campaign_kit.ui.widgets.buttons import icon_button
from campaign_kit.ui.widgets.pack_text import PackText
from campaign_kit.ui.widgets.texts import label

_COUNT_PX = 74
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Hidden until it is asked for. Enter goes on, Shift+Enter back; the text is looked at, never changed."""

    def __init__(self, text: PackText) -> None:
        super().__init__()
        self._text = text
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Tìm chữ trong tệp…"))
        self._words.setAccessibleName(self.tr("Tìm chữ trong tệp"))
        self._words.textChanged.connect(lambda _words: self._go(0))
        self._count = label("", "detail")
        self._count.setMinimumWidth(_COUNT_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self._count)
        row.addWidget(self._way("chevron-up", self.tr("Chỗ trước (Shift+Enter)"), -1))
        row.addWidget(self._way("chevron-down", self.tr("Chỗ sau (Enter)"), 1))
        shut = icon_button("x", self.tr("Đóng ô tìm (Esc)"))
        shut.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        shut.clicked.connect(self.close_bar)
        row.addWidget(shut)
        self._words.installEventFilter(self)
        text.textChanged.connect(self._mark)
        self.hide()

    def _way(self, icon_name: str, words: str, step: int) -> QToolButton:
        made = icon_button(icon_name, words)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(lambda: self._go(step))
        return made

    def ask(self) -> None:
        """Asks for words; those that are chosen in the text are proposed."""
        chosen = self._text.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self._words.setText(chosen)
        self._words.setFocus()
        self._words.selectAll()
        self._mark()

    def close_bar(self) -> None:
        """Goes back to the text, to where the words were found last."""
        self.hide()
        self._mark()
        self._text.setFocus()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: ANN401, N802 - Qt's signature
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self._words and isinstance(event, QKeyEvent) and pressed in _ENTER:
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        return super().eventFilter(watched, event)

    def _go(self, step: int) -> None:
        """To the next place (1), the one before (-1), or the first from where the cursor is (0); round and round."""
        places, here = self._places(), self._text.textCursor()
        starts = [place.selectionStart() for place in places]
        at, found = here.selectionStart(), -1
        if places and step < 0:
            found = next((number for number in reversed(range(len(starts))) if starts[number] < at), len(starts) - 1)
        elif places:
            after = at + (1 if step and here.hasSelection() else 0)
            found = next((number for number, start in enumerate(starts) if start >= after), 0)
        if found >= 0:
            self._text.setTextCursor(places[found])
            self._text.centerCursor()
        self._mark()

    def _places(self) -> list[QTextCursor]:
        """Every place of the words, in its order; none while the bar is hidden."""
        words, found = self._words.text(), list[QTextCursor]()
        document = self._text.document()
        place = document.find(words, 0) if words and not self.isHidden() else QTextCursor()
        while not place.isNull():
            found.append(place)
            place = document.find(words, place)
        return found

    def _mark(self) -> None:
        """Marks every place, and tells which of how many it is."""
        places, here = self._places(), self._text.textCursor()
        marks = []
        for place in places:
            mark = QTextEdit.ExtraSelection()
            form = QTextCharFormat()
            form.setBackground(colour("sun"))
            mark.format, mark.cursor = form, place
            marks.append(mark)
        self._text.setExtraSelections(marks)
        starts = [place.selectionStart() for place in places]
        number = starts.index(here.selectionStart()) + 1 if here.selectionStart() in starts else 0
        told = self.tr("{0}/{1} chỗ").format(number, len(places)) if places else self.tr("Không thấy")
        self._count.setText(told if self._words.text() else "")
