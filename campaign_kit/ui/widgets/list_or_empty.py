"""A list, or what to do while there is nothing in it."""

from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.empty import EmptyState


class ListOrEmpty(QStackedWidget):
    """Shows the list while it has rows."""

    def __init__(self, view: QAbstractItemView, empty: EmptyState) -> None:
        super().__init__()
        self._view = view
        self.addWidget(view)
        self.addWidget(scrolled(empty))

    def show_rows(self, *, any_there: bool) -> None:
        self.setCurrentIndex(0 if any_there else 1)

    def give_focus(self, otherwise: QWidget) -> None:
        """To the list while it is shown, else to what is around it."""
        (self._view if self.currentWidget() is self._view else otherwise).setFocus()
