"""A section of the page of people."""

from PySide6.QtGui import QAction

from campaign_kit.ui.pages.section import ListSection


class PeopleSection(ListSection):
    """`first` is what the section is there for: the page's one primary button while it is seen; None: it only shows."""

    first: QAction | None = None
