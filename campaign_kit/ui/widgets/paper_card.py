"""What is known of one paper: where its file is, who approved it, and where its format departs from the decree."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QListView

from campaign_kit.model.papers import OfficePaper
from campaign_kit.services.papers import PaperCheck
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.decree import FINDING


class PaperCard(Card):
    """Shows nothing until a paper is given to it; what the check finds comes later, or never.

    `other_asked`: another file should be checked.
    """

    other_asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Văn bản đang chọn"))
        self._name = label("", "strong", wrap=True)
        self._file = label("", "detail", wrap=True)
        self._approved = label("", "label", wrap=True)
        self._said = label("", "label", wrap=True)
        self._lines = QStringListModel(self)
        self._list = QListView()
        self._list.setProperty("framed", True)
        self._list.setAccessibleName(self.tr("Những chỗ thể thức phải sửa"))
        self._list.setModel(self._lines)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setSpacing(3)
        self._list.hide()
        for widget in (self._name, self._file, self._approved, rule(), label(self.tr("Soát thể thức"), "heading")):
            self.column.addWidget(widget)
        self.column.addWidget(self._said)
        self.column.addWidget(self._list, 4)
        self.column.addStretch(1)
        other = button(self.tr("Soát thể thức tệp khác…"), "link")
        other.clicked.connect(self.other_asked)
        self.column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)

    def show_paper(self, paper: OfficePaper | None) -> None:
        """What the register knows of it; None where none is chosen."""
        self._name.setText(paper.summary if paper else self.tr("Chưa chọn văn bản nào"))
        self._file.setText(paper.path if paper else "")
        approved = ""
        if paper is not None and paper.approved_on is not None:
            words = self.tr("{0} duyệt ngày {1}, lần {2}")
            approved = words.format(paper.approver, numbers.day(paper.approved_on), paper.version)
        self._approved.setText(approved)
        self._approved.setVisible(bool(approved))
        self._file.setVisible(bool(paper and paper.path))
        self.tell(self.tr("Chưa có tệp trên máy để soát.") if paper is not None and not paper.path else "")

    def show_other(self, file: str) -> None:
        """A file that is not in the register."""
        self.show_paper(None)
        self._name.setText(self.tr("Tệp ngoài sổ"))
        self._file.setText(file)
        self._file.show()

    def tell(self, words: str) -> None:
        """A sentence in the place of findings."""
        self._said.setText(words)
        self._lines.setStringList([])
        self._list.hide()

    def said(self) -> str:
        """The sentence over the findings."""
        return self._said.text()

    def show_check(self, check: PaperCheck) -> None:
        """What the check found."""
        found = [FINDING.format(where=each.where, words=each.words, place=each.place) for each in check.findings]
        self.tell(
            self.tr("{0} chỗ phải sửa theo {1}:").format(len(found), check.decree)
            if found
            else self.tr("Không thấy chỗ nào phải sửa theo {0} ✓").format(check.decree)
        )
        self._lines.setStringList(found)
        self._list.setVisible(bool(found))
