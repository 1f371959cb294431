"""What a list of names is for and how long it is kept, and the two things that are done with it rarely."""

from PySide6.QtCore import Qt, Signal

from campaign_kit.model.attendance import NameListDraft
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Check
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers


class ListCard(Card):
    """`minority_shown`: whether the column is wanted; `undo_asked`: an import should go. Tab comes in at `first`."""

    minority_shown = Signal(bool)
    undo_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Danh sách tên"), margins=(18, 13, 14, 13))
        self._terms = label("", "label", wrap=True)
        self.first = shown = Check(self.tr("Hiện cột DTTS"))
        shown.toggled.connect(self.minority_shown)
        undo = button(self.tr("Các lần nhập, lấy lại…"), "link")
        undo.clicked.connect(self.undo_asked)
        self.column.addWidget(self._terms)
        self.column.addWidget(shown, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(undo, 0, Qt.AlignmentFlag.AlignLeft)

    def show_terms(self, terms: NameListDraft) -> None:
        words = self.tr("{0}. Giữ tên đến hết ngày {1}.")
        self._terms.setText(words.format(terms.purpose.rstrip("."), numbers.day(terms.keep_until)))
