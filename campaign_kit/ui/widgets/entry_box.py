"""The box that people are marked in: its text is never touched while it is typed, and a few keys are wishes.

Input methods of Vietnamese either compose a word apart from the text (preedit) or type backspaces and letters again.
So no key is a wish while a word is being composed, Backspace is never looked at, and only whole states of the text are
told.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence

from campaign_kit.ui.widgets.fields import Line

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EntryBox(Line):
    """`typed`: the text as it is seen, with what is being composed. `entered`: Enter, with Shift or without;
    `finished`: Ctrl+Enter; `spaced`: Space where nothing is written; `stepped`: up or down so many rows."""

    typed = Signal(str)
    entered = Signal(bool)
    finished = Signal()
    spaced = Signal()
    stepped = Signal(int)

    def __init__(self, longest: int, placeholder: str) -> None:
        super().__init__(longest, placeholder)
        self._composed = ""
        self.textChanged.connect(lambda _text: self._tell())

    def free(self) -> None:
        """Empties the box for the next name; what was typed for the last one cannot be brought back by Ctrl+Z."""
        self.setText("")

    def seen(self) -> str:
        """The text with the word that is being composed where it stands."""
        text, at = self.text(), self.cursorPosition()
        return text[:at] + self._composed + text[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """A word that is composed is looked for as it grows, and is text only when the input method says so."""
        was, self._composed = self._composed, ""  # what is committed now is told by the text
        super().inputMethodEvent(event)
        self._composed = event.preeditString()
        if was or self._composed:
            self._tell()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is the box's own while something typed can be taken back; else it is the page's."""
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if event.type() is QEvent.Type.ShortcutOverride and is_undo and not self.isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if self._composed or not self._wishes(event):
            super().keyPressEvent(event)
        else:
            event.accept()

    def _wishes(self, event: QKeyEvent) -> bool:
        """Tells the wish that the key is; False for one that is text."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _ENTER and held == Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif key in _ENTER:
            self.entered.emit(bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in _STEPS and not held:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif key == Qt.Key.Key_Space and not held and not self.text():
            self.spaced.emit()
        elif key == Qt.Key.Key_Escape and self.text():
            self.free()
        else:
            return False
        return True

    def _tell(self) -> None:
        self.typed.emit(self.seen())
