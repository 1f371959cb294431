"""Number and day of a paper, as the clerk gave them: asked, never proposed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.papers import OfficePaperDraft
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.texts import label


class IssuePaper(QDialog):
    """`issue` takes number and day and tells whether it is done; the dialog stays open while it is not."""

    def __init__(self, parent: QWidget, title: str, today: date, issue: Callable[[str, date], bool]) -> None:
        super().__init__(parent)
        self._issue = issue
        self.setWindowTitle(self.tr("Ghi số văn bản"))
        self.setMinimumWidth(440)
        self._number, self._day = Line(limit(OfficePaperDraft, "number", "max_length")), DayEntry(lambda: today.year)
        self._day.show_day(today)
        self.number, self.day = Field(self.tr("Số"), self._number), Field(self.tr("Ngày văn bản"), self._day)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(title, "heading", wrap=True))
        said = self.tr("Ghi đúng số và ngày văn thư đã cấp. Tệp phải đúng là bản đã duyệt.")
        column.addWidget(label(said, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.number, 1)
        row.addWidget(self.day, 1)
        column.addLayout(row)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Ghi số, phát hành"), self._agree))

    def _agree(self) -> None:
        number, day = self._number.words(), self._day.day()
        self.number.complain("" if number else self.tr("Hãy ghi số do văn thư cấp."))
        self.day.complain("" if day else self.tr("Ngày, ví dụ 20/11/2026."))
        if number and day and self._issue(number, day):
            self.accept()
