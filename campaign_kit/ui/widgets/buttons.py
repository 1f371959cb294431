"""Push buttons in the looks of the window: plain, primary, link, navigation; small ones; the foot of a dialog."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QToolButton

from campaign_kit.ui.style import ICON_PX, icon

_AFTER_ICON_PX = 4
_SMALL_PX = 16


def button(text: str, kind: str = "", icon_name: str = "") -> QPushButton:
    """A push button. Kinds: primary (one a screen), link, way (a small link), nav, or plain."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(True)  # Enter presses the button that has the focus, outside of dialogs too
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        role = {"primary": "white", "link": "teal"}.get(kind, "ink")
        made.setIcon(icon(icon_name, role, after=_AFTER_ICON_PX))
        made.setIconSize(QSize(ICON_PX + _AFTER_ICON_PX, ICON_PX))
    return made


def action_button(action: QAction, kind: str = "", icon_name: str = "") -> QPushButton:
    """A button that does what the action does, follows its text and whether it can be used, and tells its keys."""
    made = button(action.text(), kind, icon_name)
    made.clicked.connect(action.trigger)

    def follow() -> None:
        made.setText(action.text())
        made.setEnabled(action.isEnabled())
        made.setToolTip(action.toolTip())

    action.changed.connect(follow)
    follow()
    return made


def fit_height(dialog: QDialog) -> None:
    """Makes a dialog as high as what it shows now; Qt's own way stops at two thirds of the screen."""
    layout = dialog.layout()
    if layout is not None:
        dialog.resize(dialog.width(), layout.totalHeightForWidth(dialog.width()))


def answers(dialog: QDialog, leave: str, agree: str, agreed: Callable[[], object]) -> QHBoxLayout:
    """The foot of a dialog: at the right to leave it as it was, and what it is for, which Enter does too."""
    row = QHBoxLayout()
    row.setSpacing(8)
    leaving, agreeing = button(leave), button(agree, "primary")
    leaving.clicked.connect(dialog.reject)
    agreeing.clicked.connect(agreed)
    agreeing.setDefault(True)
    row.addStretch(1)
    row.addWidget(leaving)
    row.addWidget(agreeing)
    return row


def icon_button(icon_name: str, words: str) -> QToolButton:
    """A small quiet button with an icon only; the words are its name and its tool tip."""
    made = QToolButton()
    made.setIcon(icon(icon_name, "mute"))
    made.setIconSize(QSize(_SMALL_PX, _SMALL_PX))
    made.setAccessibleName(words)
    made.setToolTip(words)
    return made


def tool_button(action: QAction) -> QToolButton:
    """A small button with the action's icon only; its name is read aloud from the action's text."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(QSize(ICON_PX, ICON_PX))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleName(action.text())
    return made
