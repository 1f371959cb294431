"""The columns of a list that was read, each with what it is taken for; what is not taken never leaves the file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from campaign_kit.model.roster import ColumnMeaning, RosterColumn
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import scrolled
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.texts import Elided, label
from campaign_kit.wording.labels import label as word

_ABREAST = 3
_RIVALS = (
    ({ColumnMeaning.NAME}, {ColumnMeaning.FAMILY, ColumnMeaning.MIDDLE, ColumnMeaning.GIVEN}),
    ({ColumnMeaning.SEX}, {ColumnMeaning.MALE, ColumnMeaning.FEMALE}),
    ({ColumnMeaning.PEOPLE}, {ColumnMeaning.MINORITY}),
)


class ColumnMeanings(QWidget):
    """`chosen` carries what every column means from now on, by number; nothing: as the program finds it by itself."""

    chosen = Signal(object)  # dict[int, ColumnMeaning]

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[RosterColumn, ...] = ()
        self._choices: dict[int, Choice] = {}
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(16, 12, 6, 12)
        self._around.setSpacing(10)
        words = self.tr(
            "Cột nào nhận sai thì chọn lại, danh sách được đọc lại ngay; lần sau gặp danh sách cùng tiêu đề, "
            "chương trình làm như lần này. Cột không lấy thì không rời khỏi tệp. Ngày sinh chỉ giữ năm, "
            "dân tộc chỉ giữ có hay không là dân tộc thiểu số."
        )
        self._around.addWidget(label(words, "label", wrap=True))
        self._area = scrolled(QWidget())
        self._around.addWidget(self._area, 1)
        self._again = button(self.tr("Để chương trình tự nhận ra"), "link")
        self._again.clicked.connect(lambda: self.chosen.emit({}))
        self._around.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_columns(self, columns: Sequence[RosterColumn]) -> None:
        """Each column as it was taken; nothing is built anew for the same headings."""
        headings = [(each.number, each.heading) for each in columns]
        if headings != [(each.number, each.heading) for each in self._columns]:
            self._build(columns)
        self._columns = tuple(columns)
        for column in columns:
            choice = self._choices[column.number]
            choice.blockSignals(True)
            choice.choose(column.meaning)
            choice.blockSignals(False)
            _show_quiet(choice, quiet=column.meaning is ColumnMeaning.IGNORE)

    def show_as_taken(self) -> None:
        """Every choice as it was shown last: what was chosen since could not be."""
        self.show_columns(self._columns)

    def _choose(self, number: int, meaning: ColumnMeaning) -> None:
        self.chosen.emit(chosen_instead(self._columns, number, meaning))

    def _build(self, columns: Sequence[RosterColumn]) -> None:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        self._choices = {}
        meanings = [(meaning, word(meaning)) for meaning in ColumnMeaning]
        for place, column in enumerate(columns):
            choice = Choice(column.heading)
            choice.fill(meanings)
            choice.currentIndexChanged.connect(
                lambda _index, number=column.number, choice=choice: self._choose(number, choice.value())
            )
            self._choices[column.number] = choice
            cell = QVBoxLayout()
            cell.setSpacing(4)
            cell.addWidget(Elided(column.heading, "label"))
            cell.addWidget(choice)
            grid.addLayout(cell, *divmod(place, _ABREAST))
        for beside in range(_ABREAST):
            grid.setColumnStretch(beside, 1)
        grid.setRowStretch(len(columns) // _ABREAST + 1, 1)
        inner.setObjectName("scrolled")
        self._area.setWidget(inner)


def chosen_instead(columns: Sequence[RosterColumn], number: int, meaning: ColumnMeaning) -> dict[int, ColumnMeaning]:
    """What every column means once that one means this: what told the same before is taken no longer."""
    rivals = {meaning}
    for one, other in _RIVALS:
        rivals |= (other if meaning in one else set()) | (one if meaning in other else set())
    told = {each.number: ColumnMeaning.IGNORE if each.meaning in rivals else each.meaning for each in columns}
    return told | {number: meaning}


def _show_quiet(choice: Choice, *, quiet: bool) -> None:
    """A column that is not taken is grey."""
    choice.setProperty("quiet", quiet)
    choice.style().unpolish(choice)
    choice.style().polish(choice)
