"""The question that is always asked when a session has names and counts: are the people of the list in the count?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from campaign_kit.model.attendance import Summary
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers


class InsideQuestion(Card):
    """Two answers, none of them chosen beforehand. `answered`: a person chose."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        asked = self.tr("Người có tên đã nằm trong số đếm chưa?")
        self.setAccessibleName(asked)
        self.column.addWidget(label(asked, "heading", wrap=True))
        self._words = label("", "detail", wrap=True)
        self._group = QButtonGroup(self)
        self._yes = QRadioButton(self.tr("Đã nằm trong số đếm"))
        self._no = QRadioButton(self.tr("Chưa, tính thêm"))
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        self.column.addWidget(self._words)
        for answer in (self._yes, self._no):
            self._group.addButton(answer)
            self.column.addWidget(answer)
            answer.clicked.connect(self._tell)
        self.column.addWidget(self._fault)

    def show_question(self, summary: Summary, answer: bool | None) -> None:
        words = self.tr("Buổi này có danh sách {0} người, {1} có mặt.")
        self._words.setText(words.format(numbers.count(summary.listed), numbers.count(summary.present)))
        self._group.setExclusive(False)
        self._yes.setChecked(answer is True)
        self._no.setChecked(answer is False)
        self._group.setExclusive(True)
        self.complain("")

    def answer(self) -> bool | None:
        if self._yes.isChecked():
            return True
        return False if self._no.isChecked() else None

    def complain(self, words: str) -> None:
        """Says that the answer is missing; not in the words of the refusal, which name what is typed at a prompt."""
        self._fault.setText(self.tr("Chưa lưu gì cả. Hãy chọn một trong hai câu trả lời này.") if words else "")
        self._fault.setVisible(bool(words))
        if words:
            self._yes.setFocus()

    def _tell(self) -> None:
        self.complain("")
        self.answered.emit()
