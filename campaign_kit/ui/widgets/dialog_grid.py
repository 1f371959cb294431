"""The body of a dialog with fields: its title as a heading, and a grid of equal columns below."""

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout

from campaign_kit.ui.widgets.texts import label


def titled_grid(dialog: QDialog, columns: int = 2) -> tuple[QVBoxLayout, QGridLayout]:
    """Lays the dialog out; gives the column, to which a foot is added, and the grid for the fields."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 20)
    column.setSpacing(10)
    column.addWidget(label(dialog.windowTitle(), "heading"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(10)
    for number in range(columns):
        grid.setColumnStretch(number, 1)
    column.addLayout(grid)
    return column, grid
