"""Rows of entries in a grid that a person adds and takes out: a new one takes the focus, a dropped one leaves."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget


def show_new(widgets: Iterable[QWidget], first: QWidget) -> None:
    """Gives the focus to the entry of a row that was just added; what is not seen yet takes none."""
    for widget in widgets:
        widget.show()
    first.setFocus()


def drop(grid: QGridLayout, widgets: Iterable[QWidget]) -> None:
    """Takes the widgets of a row out of the grid; rows below keep their places."""
    for widget in widgets:
        grid.removeWidget(widget)
        widget.hide()
        widget.deleteLater()
