"""Mends what was written wrong of a person, on all lists at once. Minority is shown only to who asks for it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.attendance import Minority, Person, PersonDraft, Sex
from campaign_kit.model.roster import EARLIEST_YEAR, LONGEST_NAME
from campaign_kit.ui.widgets.buttons import answers, fit_height
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line, read_count
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word


class CorrectPerson(QDialog):
    """`keep` gets the draft and says whether it was saved; the dialog closes then."""

    def __init__(self, parent: QWidget, person: Person, today: date, keep: Callable[[PersonDraft], bool]) -> None:
        super().__init__(parent)
        self._person, self._keep, self._this_year = person, keep, today.year
        self.setWindowTitle(self.tr("Sửa thông tin một người"))
        self.setMinimumWidth(480)
        self._name, self._year = Line(LONGEST_NAME), Line(4)
        self._until = DayEntry(lambda: today.year)
        self._sex, self._minority = Choice(""), Choice("")
        self._sex.fill([(sex, word(sex)) for sex in (Sex.UNKNOWN, Sex.FEMALE, Sex.MALE)])
        self._minority.fill([(each, word(each)) for each in (Minority.UNKNOWN, Minority.YES, Minority.NO)])
        self.name = Field(self.tr("Họ và tên"), self._name)
        self.year = Field(self.tr("Năm sinh"), self._year)
        self.until = Field(self.tr("Giữ tên đến hết ngày"), self._until)
        self._minority_field = Field(self.tr("Người dân tộc thiểu số"), self._minority)
        self._show_minority = Check(self.tr("Hiện mục dân tộc thiểu số"))
        self._show_minority.toggled.connect(self._reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        told = self.tr("Sửa một lần cho mọi danh sách có người này; tuổi ở các buổi đã qua tính lại theo năm sinh mới.")
        column.addWidget(label(told, "mute", wrap=True))
        column.addWidget(self.name)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in (Field(self.tr("Giới tính"), self._sex), self.year, self.until):
            row.addWidget(field, 1)
        column.addLayout(row)
        column.addWidget(self._show_minority)
        column.addWidget(self._minority_field)
        self._minority_field.hide()
        column.addStretch(1)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Lưu"), self._save))
        self._write(person)
        self._name.setFocus()

    def _write(self, person: Person) -> None:
        self._name.setText(person.full_name)
        self._year.setText(str(person.birth_year or ""))
        self._until.show_day(person.keep_until)
        self._sex.choose(person.sex)
        self._minority.choose(person.minority)

    def _reveal(self, shown: bool) -> None:
        self._minority_field.setVisible(shown)
        fit_height(self)

    def _save(self) -> None:
        name, typed = self._name.words(), self._year.words()
        year = read_count(typed, 4) if typed else None
        wrong_year = bool(typed) and (year is None or not EARLIEST_YEAR <= year <= self._this_year)
        wrong_day = self._until.is_wrong()
        self.name.complain("" if name else self.tr("Hãy ghi họ và tên."))
        self.year.complain(self.tr("Năm sinh, ví dụ 2014.") if wrong_year else "")
        self.until.complain(self.tr("Ngày này không đọc được.") if wrong_day else "")
        if not name or wrong_year or wrong_day:
            return
        known = self._person.model_dump(include=set(PersonDraft.model_fields))
        told = {
            "full_name": name,
            "sex": self._sex.value(),
            "birth_year": year,
            "minority": self._minority.value(),
            "keep_until": self._until.day(),
        }
        if self._keep(PersonDraft.model_validate(known | told)):
            self.accept()
