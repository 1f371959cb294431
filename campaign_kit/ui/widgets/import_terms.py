"""Beside a list that was read: where its people belong, how they are marked, and what the list of names is for."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.model.attendance import NameListDraft, Summary
from campaign_kit.ui.widgets.cards import Panel
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line
from campaign_kit.ui.widgets.inside_question import InsideQuestion

_LONGEST_PURPOSE = 200


class ImportTerms(QWidget):
    """`place_chosen`: the people are looked for in another place. `unknown` names places that nobody has."""

    place_chosen = Signal()

    def __init__(self, places: Sequence[tuple[int | None, str]], year: Callable[[], int]) -> None:
        super().__init__()
        self._place, self._present = Choice(""), Choice("")
        self._place.fill(places)
        self._present.fill([(False, self.tr("Chưa điểm danh")), (True, self.tr("Tất cả đã có mặt"))])
        self.where = Field(self.tr("Họ thuộc lớp, thôn nào"), self._place)
        self._purpose, self._until = Line(_LONGEST_PURPOSE), DayEntry(year)
        self.purpose = Field(self.tr("Danh sách dùng để làm gì"), self._purpose)
        self.until = Field(self.tr("Giữ tên đến hết ngày"), self._until)
        self._question = InsideQuestion()
        self._question.hide()
        self.unknown = Panel("advice", "map-pin")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        column.addWidget(self._question)
        column.addWidget(self.where)
        column.addWidget(Field(self.tr("Ghi là"), self._present))
        column.addWidget(self.unknown)
        column.addWidget(self.purpose)
        column.addWidget(self.until)
        column.addStretch(1)
        self._place.currentIndexChanged.connect(lambda _index: self.place_chosen.emit())

    def begin(self, terms: NameListDraft, summary: Summary, is_part: bool | None, *, present: bool) -> None:
        """The terms of the list as they are or are proposed; asks about a count where there is one."""
        self._present.choose(present)
        self._purpose.setText(terms.purpose)
        self._until.show_day(terms.keep_until)
        if summary.counted is not None:
            self._question.show_question(summary, is_part)
            self._question.show()

    def say_unknown(self, places: Sequence[str]) -> None:
        """Names the classes and hamlets of the list that no place of the office has."""
        words = self.tr("Địa bàn chưa có: {0}. Người ở đó vẫn được nhập, nhưng chưa xếp vào lớp, thôn ấy.")
        self.unknown.say([words.format(", ".join(places))] if places else [])

    def place(self) -> int | None:
        place: int | None = self._place.value()
        return place

    def present(self) -> bool:
        return bool(self._present.value())

    def inside_count(self) -> bool | None:
        return None if self._question.isHidden() else self._question.answer()

    def agreed(self) -> tuple[str, date] | None:
        """What the list is for and its last day; None where something is missing, which is then said beside it."""
        purpose, until = self._purpose.words(), self._until.day()
        self.purpose.complain("" if purpose else self.tr("Hãy ghi danh sách dùng để làm gì."))
        self.until.complain("" if until else self.tr("Hãy ghi ngày/tháng/năm."))
        unanswered = not self._question.isHidden() and self._question.answer() is None
        self._question.complain(self.tr("Hãy chọn một trong hai.") if unanswered else "")
        return None if unanswered or until is None or not purpose else (purpose, until)
