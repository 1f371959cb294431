"""Adds one person to a session's list of names: what is asked for, and nothing else."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.roster import EARLIEST_YEAR, LONGEST_NAME, RosterPerson
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import CountEntry, Field, Line
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

# takes the person and the place, and tells whether the dialog may go on to the next person
Add = Callable[[RosterPerson, int | None], bool]


class AddPerson(QDialog):
    """Stays open for the next person until it is closed; `year` is the last year of birth there can be."""

    def __init__(self, parent: QWidget, places: Sequence[tuple[int | None, str]], add: Add, year: int) -> None:
        super().__init__(parent)
        self._add = add
        self._last_year = year
        self.setWindowTitle(self.tr("Thêm người tham dự"))
        self.setMinimumWidth(460)
        self._name = Line(LONGEST_NAME)
        self._sex, self._place, self._minority = Choice(""), Choice(""), Choice("")
        self._year = CountEntry()
        self._sex.fill([(sex, word(sex)) for sex in (Sex.UNKNOWN, Sex.FEMALE, Sex.MALE)])
        self._minority.fill([(each, word(each)) for each in (Minority.UNKNOWN, Minority.YES, Minority.NO)])
        self._place.fill(places)
        self.name = Field(self.tr("Họ và tên"), self._name)
        self.year = Field(self.tr("Năm sinh"), self._year)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(self.name)
        row = QHBoxLayout()
        row.setSpacing(10)
        for field in (Field(self.tr("Giới tính"), self._sex), self.year, Field(self.tr("DTTS"), self._minority)):
            row.addWidget(field, 1)
        column.addLayout(row)
        column.addWidget(Field(self.tr("Lớp hoặc thôn"), self._place))
        self._said = label("", "detail", wrap=True)
        column.addWidget(self._said)
        column.addLayout(answers(self, self.tr("Đóng"), self.tr("Thêm vào danh sách"), self._keep))
        self._name.setFocus()

    def start_with(self, name: str) -> None:
        """The name that was searched for and not found."""
        self._name.setText(name)

    def _keep(self) -> None:
        name, year = self._name.words(), self._year.count()
        wrong_year = self._year.is_wrong() or (year is not None and not EARLIEST_YEAR <= year <= self._last_year)
        self.name.complain("" if name else self.tr("Hãy ghi họ và tên."))
        self.year.complain(self.tr("Năm sinh, ví dụ 2014.") if wrong_year else "")
        if not name or wrong_year:
            return
        values = {"sex": self._sex.value(), "minority": self._minority.value()}
        person = RosterPerson.model_validate(values | {"full_name": name, "birth_year": year})
        if self._add(person, self._place.value()):
            self._said.setText(self.tr("Đã thêm {0}.").format(name))
            self._name.clear()
            self._year.clear()
            self._name.setFocus()
