"""What every page is: a head with its title and buttons, a body, and the words it shows.

A page knows its desk (services, work, ways to other pages), never another page.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.texts import Elided

NEW = 0  # as the item of a page: a new session; of the plans: one from a set of activities
REQUESTS_OWED = -1  # as the item of the plans: the reports that are owed; above 0 the plan of that number
REST = 1  # as the item of the coverage: what plans the rest of it
HANDOVERS = -1  # as the item of the papers: the lists of names that were handed over
HELP_LINES = 1  # as the item of the settings: their section with the help lines
CONTACTS = 2  # as the item of the settings: their section with the people to call
SAFETY = 5  # as the item of the settings: their section with the recovery sheet and the backups
DUE_NAMES = -1  # as the item of the page of people: the names that are due to be erased; above 0 the person
DUPLICATES = -2  # as the item of the page of people: who may be the same
HEAD_PX = 62
MARGIN = 24


def tally_item(number: int) -> int:
    """As the item of the page of outreach: the tally of that number; an entry is itself."""
    return -number


def target_item(number: int) -> int:
    """As the item of the plans: the target of that number."""
    return REQUESTS_OWED - number


def sessions_of(number: int) -> int:
    """As the item of the sessions: all of the plan of that number; above 0 the session."""
    return -number


def new_on(day: date) -> int:
    """As the item of the editor: a new session on that day."""
    return -day.toordinal()


def day_of(item: int) -> date | None:
    """The day that `new_on` was given; None for another item."""
    return date.fromordinal(-item) if item < NEW else None


class Page(QWidget):
    """A page of the window. `words` are those whose change makes it stale; a stale page reloads when it is seen."""

    words: frozenset[str] = frozenset()
    undoes = False  # whether the last change of the plan can be taken back from here

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._stale = True
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._head = QFrame()
        self._head.setObjectName("head")
        self._head.setFixedHeight(HEAD_PX)
        self._head_row = QHBoxLayout(self._head)
        self._head_row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._head_row.setSpacing(10)
        self._title = Elided(title, "title")
        self._title.setMinimumWidth(90)
        self._head_row.addWidget(self._title, 1)
        whole.addWidget(self._head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(MARGIN, 20, MARGIN, 22)
        self.body.setSpacing(14)
        whole.addLayout(self.body, 1)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def add_head_button(self, button: QPushButton) -> None:
        """Adds a button at the right end of the head."""
        self._head_row.addWidget(button)

    def add_head_widget(self, widget: QWidget, share: int = 1) -> None:
        """Adds a choice that names what the page shows; it shares the room between the title and the buttons."""
        self._head_row.setStretch(0, 0)
        self._title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._head_row.addWidget(widget, share)
        self._head_row.addStretch(1)

    def mark(self, changed: frozenset[str]) -> None:
        """Hears what changed: reloads at once when seen, else when it is next shown."""
        if self.words & changed:
            self._stale = True
            if self.isVisible():
                self._freshen()

    def refresh(self) -> None:
        """Reads everything again."""
        self._stale = True
        self._freshen()

    def reload(self) -> None:
        """Asks the services and shows their values; a page that shows none has nothing to do."""

    def show_item(self, item: int) -> None:
        """Shows the session of that number (NEW, `new_on`: a new one); in the settings a section."""

    def begin_from(self, template: str, module: str = "", task: int = 0, place: int = 0) -> None:
        """Begins a new session as `Begin` says, in the editor of sessions."""

    def take_focus(self) -> None:
        """Gives the focus to what a person begins with: the page itself, so that Tab goes on to its first control.

        Never by a focus proxy of the page: Tab from the bar at the left would jump over all that stands before it.
        """
        self.setFocus()

    def take_back(self, undo: Callable[[], None]) -> None:
        """Ctrl+Z on this page; `undo` takes the last change of the plan back."""
        if self.undoes:
            undo()

    def may_leave(self) -> bool:
        """False when there is unsaved work and the person chose to stay."""
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._freshen()

    def _freshen(self) -> None:
        if self._stale:
            self._stale = False
            self.reload()
