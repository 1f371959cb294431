"""A dialog whose verb goes on by itself after its button was pressed, and says below its fields why it did not work."""

from PySide6.QtWidgets import QDialog, QWidget

from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.texts import label


class UnderWay(QDialog):
    """While something is on its way the dialog stays: nothing that has begun is lost by Escape.

    Who makes one of it lays out `trouble`, `leave`, and `keep`, which begins and has no words yet.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_running = False
        self.setMinimumWidth(560)
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.keep = button("", "primary")
        self.keep.setDefault(True)
        self.leave = button(self.tr("Bỏ qua"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)

    def set_off(self) -> None:
        """Something is on its way from now on."""
        self._set_running(on=True)
        self.trouble.hide()

    def rest(self, _error: object = None) -> None:
        """Nothing is on its way any more."""
        self._set_running(on=False)

    def refuse(self, words: str) -> None:
        """It did not work, and why."""
        self.rest()
        self.trouble.setText(words)
        self.trouble.show()

    def reject(self) -> None:
        if not self._is_running:
            super().reject()

    def _set_running(self, *, on: bool) -> None:
        self._is_running = on
        self.keep.setEnabled(not on)
        self.leave.setEnabled(not on)
