"""A person at the keyboard, for tests: keys that are counted, and what input methods of Vietnamese send in their place.

UniKey types backspaces and letters again (here "⌫"); macOS and Linux compose a word beside the text and commit it.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

BACKSPACE = "⌫"


class Typist:
    """Types into whatever has the focus of its widget; `keys` is how many keys a hand pressed."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.keys = 0

    def type(self, text: str) -> None:
        """A key for each letter, in letters that stand on the keyboard."""
        for letter in text:
            self.keys += 1
            self._send(letter)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, whatever is held with it."""
        self.keys += 1
        QTest.keyClick(self._widget, key, held)

    def replay(self, stream: str) -> None:
        """What an input method sent, letter by letter; a "⌫" is its backspace. Presses no key of its own."""
        for letter in stream:
            if letter == BACKSPACE:
                QTest.keyClick(self._widget, Qt.Key.Key_Backspace)
            else:
                self._send(letter)

    def compose(self, *states: str, commit: str) -> None:
        """A word that is composed beside the text, state after state, and then becomes text."""
        for state in states:
            QApplication.sendEvent(self._widget, QInputMethodEvent(state, []))
        done = QInputMethodEvent("", [])
        done.setCommitString(commit)
        QApplication.sendEvent(self._widget, done)

    def begin(self, state: str) -> None:
        """A word is being composed and not yet text."""
        QApplication.sendEvent(self._widget, QInputMethodEvent(state, []))

    def _send(self, letter: str) -> None:
        code = ord(letter.upper()) if letter.isascii() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self._widget, event)
