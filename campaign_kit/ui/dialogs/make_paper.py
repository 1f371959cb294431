"""What paper is made, of what, and what a person says of it before it is made."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field, Line, Lines, limit
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_NAME_LENGTH = 80
_MOST_MONEY = 999_999_999
# what is asked of each kind; of a kind that is not here nothing is asked
_ASKED = {
    PaperKind.PLAN: ("to", "copies", "by"),
    PaperKind.INVITATION: ("to", "copies", "chair"),
    PaperKind.LETTER: ("to", "copies", "by"),
    PaperKind.REMINDER: ("to", "copies", "by"),
    PaperKind.MINUTES: ("chair", "secretary"),
    PaperKind.INSPECTION: ("to", "copies", "chair"),
    PaperKind.ADHOC_REPORT: ("to", "copies"),
    PaperKind.SIGN_LIST: ("secretary", "landscape"),
    PaperKind.MONEY_LIST: ("item", "amount", "secretary"),
    PaperKind.ONLINE_CHECKLIST: ("chair", "secretary"),
    PaperKind.SCHEDULE: ("to", "copies", "first"),
    PaperKind.HANDOVER: ("to", "by"),
}
_ROWS = (("chair", "secretary", "by", "first"), ("item", "amount", "landscape"))


class Of(Enum):
    """What a paper can be of."""

    CAMPAIGN = auto()
    SESSION = auto()
    SCHOOL = auto()
    OFFICE = auto()


class Matter(NamedTuple):
    """The session, plan or school of that number, or the office itself."""

    of: Of
    id: int


class Group(NamedTuple):
    """Those of one sort: the kinds of paper that can be made of them, and each by its number and name."""

    of: Of
    kinds: Sequence[PaperKind]
    known: Sequence[tuple[int, str]]


Make = Callable[[PaperKind, Matter, PaperChoices], object]


class MakePaper(QDialog):
    """`make` takes the kind, the matter and the choices once all of them can be used."""

    def __init__(
        self, parent: QWidget, groups: Sequence[Group], today: date, make: Make, kind: PaperKind | None = None
    ) -> None:
        super().__init__(parent)
        self._groups = groups
        self._make = make
        self.setWindowTitle(self.tr("Làm văn bản"))
        self.setMinimumWidth(640)
        self._kind, self._matter = Choice(self.tr("Loại văn bản")), Choice("")
        self._to, self._copies = Lines(3), Lines(3)
        self._chair, self._secretary = Line(_NAME_LENGTH), Line(_NAME_LENGTH)
        self._item = Line(limit(PaperChoices, "item", "max_length"))
        self._by, self._first = DayEntry(lambda: today.year), DayEntry(lambda: today.year)
        self._amount = CountEntry(most=_MOST_MONEY)
        self._landscape = Check(self.tr("Khổ giấy ngang"))
        self.matter = Field(self.tr("Làm cho"), self._matter)
        self._days = {
            "by": Field("", self._by),
            "first": Field(self.tr("Ngày đầu tuần 1"), self._first),
        }
        self._fields: dict[str, QWidget] = {
            "to": Field("", self._to),
            "copies": Field(self.tr("Nơi nhận để biết (mỗi nơi một dòng)"), self._copies),
            "chair": Field("", self._chair),
            "secretary": Field("", self._secretary),
            "item": Field(self.tr("Nội dung chi"), self._item),
            "amount": Field(self.tr("Mỗi người (đồng)"), self._amount),
            "landscape": self._landscape,
            **self._days,
        }
        self._usual, self._special = self._names()
        self._lay_out()
        kinds = [each for each in PaperKind if any(each in group.kinds for group in groups)]
        self._kind.fill([(each, word(each)) for each in kinds])
        self._kind.currentIndexChanged.connect(lambda _index: self._suit())
        self._kind.choose_if_there(kind)
        self._suit()

    def _names(self) -> tuple[dict[str, str], dict[PaperKind, dict[str, str]]]:
        """What the entries are called, and what they are called for the kinds that mean another thing by them."""
        usual = {
            "to": self.tr("Kính gửi (mỗi nơi một dòng)"),
            "chair": self.tr("Người chủ trì"),
            "secretary": self.tr("Người lập"),
        }
        special = {
            PaperKind.PLAN: {
                "to": self.tr("Nơi nhận để thực hiện (mỗi nơi một dòng)"),
                "by": self.tr("Các đơn vị gửi kết quả chậm nhất ngày"),
            },
            PaperKind.SCHEDULE: {"to": self.tr("Nơi nhận để thực hiện (mỗi nơi một dòng)")},
            PaperKind.INVITATION: {"to": self.tr("Kính mời (mỗi nơi, mỗi người một dòng)")},
            PaperKind.LETTER: {"by": self.tr("Trả lời chậm nhất ngày")},
            PaperKind.REMINDER: {"by": self.tr("Phải xong chậm nhất ngày")},
            PaperKind.MINUTES: {"secretary": self.tr("Thư ký")},
            PaperKind.INSPECTION: {
                "to": self.tr("Đơn vị được kiểm tra (mỗi nơi một dòng)"),
                "chair": self.tr("Trưởng đoàn kiểm tra"),
            },
            PaperKind.ONLINE_CHECKLIST: {"chair": self.tr("Người kiểm tra"), "secretary": self.tr("Giáo viên")},
            PaperKind.HANDOVER: {"to": self.tr("Bên nhận"), "by": self.tr("Phải xóa danh sách chậm nhất ngày")},
        }
        return usual, special

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(Field(self.tr("Loại văn bản"), self._kind))
        column.addWidget(self.matter)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.addWidget(self._fields["to"], 0, 0)
        grid.addWidget(self._fields["copies"], 0, 1)
        column.addLayout(grid)
        for names in _ROWS:
            row = QHBoxLayout()
            row.setSpacing(10)
            for name in names:
                row.addWidget(self._fields[name], 1)
            column.addLayout(row)
        said = self.tr("Tệp Word để xem và sửa tiếp. Số và ngày để trống: văn thư cấp, rồi ghi vào sổ.")
        column.addWidget(label(said, "detail", wrap=True))
        column.addStretch(1)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Chọn nơi lưu…"), self._agree))

    def _asked(self) -> tuple[str, ...]:
        return _ASKED.get(self._kind.value(), ())

    def _suit(self) -> None:
        """Shows what this kind asks for, and all that it can be made of."""
        kind, before = self._kind.value(), self._matter.value()
        self._matter.fill(
            [
                (Matter(group.of, number), name)
                for group in self._groups
                if kind in group.kinds
                for number, name in group.known
            ]
        )
        self._matter.choose_if_there(before)
        for name, field in self._fields.items():
            field.setVisible(name in self._asked())
            called = self._special.get(kind, {}).get(name) or self._usual.get(name)
            if called and isinstance(field, Field):
                field.rename(called)
        self.adjustSize()

    def _agree(self) -> None:
        matter, asked = self._matter.value(), self._asked()
        self.matter.complain(
            "" if matter else self.tr("Chưa có gì để làm văn bản này: hãy lập buổi, kế hoạch hoặc trường.")
        )
        wrong = [
            name for name, entry in (("by", self._by), ("first", self._first)) if name in asked and entry.is_wrong()
        ]
        for name, field in self._days.items():
            field.complain(self.tr("Ví dụ 30/11/2026.") if name in wrong else "")
        if matter is None or wrong:
            return
        written = {
            "to": tuple(self._to.words().splitlines()),
            "copies": tuple(self._copies.words().splitlines()),
            "chair": self._chair.words(),
            "secretary": self._secretary.words(),
            "by": self._by.day(),
            "first": self._first.day(),
            "item": self._item.words(),
            "amount": self._amount.count(),
            "landscape": self._landscape.isChecked(),
        }
        choices = PaperChoices.model_validate({name: written[name] for name in asked})
        self.accept()
        self._make(self._kind.value(), matter, choices)
