"""A new school year in one step: which class goes on as which, which leave, which begin; names can be corrected."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from campaign_kit.model.plan import Place
from campaign_kit.model.school_year import SchoolYear, first_day_of, years_of
from campaign_kit.ui.tables.rows import row_table
from campaign_kit.ui.tables.school_year import GRADE, NEW, OLD, TONE_ROLE, WHAT, SchoolYearRow, SchoolYearTable
from campaign_kit.ui.widgets.buttons import answers, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import DayEntry, Field, Line
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

# the school year of that name from that day on, for one school or (None) for all; what cannot be is told to the last
Propose = Callable[[str, date, int | None, Callable[[str], None]], SchoolYear | None]
Begin = Callable[[SchoolYear, Callable[[], object], Callable[[str], None]], object]


class NewSchoolYear(QDialog):
    """Nothing changes until the button is pressed; the dialog closes then."""

    def __init__(self, parent: QWidget, schools: Sequence[Place], year: str, propose: Propose, begin: Begin) -> None:
        super().__init__(parent)
        self._propose, self._begin_year = propose, begin
        self.setWindowTitle(self.tr("Năm học mới"))
        self.resize(860, 520)
        self._year = Line(9, self.tr("2027-2028"))
        self._starts = DayEntry(lambda: int(year[:4]))
        self._school = Choice("")
        every: list[tuple[int | None, str]] = [(None, self.tr("Tất cả các trường"))]
        self._school.fill([*every, *((school.id, school.name) for school in schools)])
        self._year.setText(year)
        self._starts.show_day(first_day_of(year))
        self.year = Field(self.tr("Năm học"), self._year)
        self.starts = Field(self.tr("Bắt đầu từ ngày"), self._starts)
        self._table = SchoolYearTable(self)
        self._view = row_table(self.tr("Các lớp trong năm học mới"))
        self._fault = label("", "error", wrap=True)
        self._said = label("", "detail", wrap=True)
        self._lay_out()
        self._table.modelReset.connect(self._dress)
        self._table.corrected.connect(self._tell)
        self._year.editingFinished.connect(self._change_year)
        self._starts.settled.connect(self._ask)
        self._school.currentIndexChanged.connect(lambda _index: self._ask())
        self._asked: tuple[object, ...] = ()
        self._ask()
        self._view.setFocus()

    def _lay_out(self) -> None:
        self._view.setSortingEnabled(False)
        self._view.setModel(self._table)
        self._view.setItemDelegate(SchoolYearRow(self._view, OLD, TONE_ROLE))
        triggers = QAbstractItemView.EditTrigger
        self._view.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.SelectedClicked
        )
        head = self._view.horizontalHeader()
        for number, width in ((OLD, 190), (GRADE, 70), (WHAT, 190)):
            self._view.setColumnWidth(number, width)
        head.setSectionResizeMode(NEW, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "heading"))
        words = self.tr(
            "Lớp cũ kết thúc, lớp mới bắt đầu; số liệu của năm học cũ giữ nguyên. "
            "Sửa tên lớp ngay trong bảng; xóa tên thì lớp đó không lên lớp, không lập."
        )
        column.addWidget(label(words, "mute", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        for field, share in ((self.year, 2), (self.starts, 2), (Field(self.tr("Trường"), self._school), 5)):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        card = Card(margins=(1, 1, 1, 8))
        card.column.addWidget(self._view)
        column.addWidget(card, 1)
        column.addWidget(self._fault)
        foot = QHBoxLayout()
        more = button(self.tr("Thêm lớp mới"), "link", "plus")
        more.clicked.connect(self._add_class)
        foot.addWidget(more)
        foot.addWidget(self._said, 1)
        foot.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Bắt đầu năm học"), self._begin))
        column.addLayout(foot)

    def _change_year(self) -> None:
        """Another year begins on its own first day."""
        name = self._year.words()
        if years_of(name) is not None and name != (self._asked[0] if self._asked else ""):
            self._starts.show_day(first_day_of(name))
        self._ask()

    def _ask(self) -> None:
        """Asks for the proposal again where something else is asked for; what was corrected is of the one before."""
        name, starts, school = self._year.words(), self._starts.day(), self._school.value()
        self.starts.complain("" if starts else self.tr("Hãy ghi ngày/tháng/năm."))
        if starts is None or (name, starts, school) == self._asked:
            return
        self._asked = (name, starts, school)
        self._complain("")
        self._table.show_year(self._propose(name, starts, school, self._complain))
        self._tell()

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _dress(self) -> None:
        """The name of a school goes over the whole row."""
        self._view.clearSpans()
        for row in self._table.heads():
            self._view.setSpan(row, 0, 1, self._table.columnCount())

    def _tell(self) -> None:
        going, leaving, beginning = (numbers.count(number) for number in self._table.totals())
        words = self.tr("{0} lớp lên lớp · {1} lớp kết thúc · {2} lớp mới")
        none = self.tr("Không có lớp nào của năm học trước để chuyển sang.")
        self._said.setText(words.format(going, leaving, beginning) if self._table.rowCount() else none)

    def _add_class(self) -> None:
        if self._table.rowCount():
            cell = self._table.add_class(self._view.currentIndex().row())
            self._view.setCurrentIndex(cell)
            self._view.edit(cell)

    def _begin(self) -> None:
        year = self._table.year()
        self._complain("")
        if year is not None:
            self._begin_year(year, self.accept, self._complain)
