"""What paper is made, of which session or plan, and what a person says of it before it is made."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.papers import PaperChoices, PaperKind
from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field, Line, Lines
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_NAME_LENGTH = 80
_MOST_MONEY = 999_999_999
# what is asked of each kind beside what every paper has; a list has no addressee
_ASKED = {
    PaperKind.INVITATION: ("to", "copies", "chair"),
    PaperKind.LETTER: ("to", "copies", "by"),
    PaperKind.REMINDER: ("to", "copies", "by"),
    PaperKind.MINUTES: ("chair", "secretary"),
    PaperKind.INSPECTION: ("chair", "secretary"),
    PaperKind.ADHOC_REPORT: ("to", "copies"),
    PaperKind.PLAN: ("copies",),
    PaperKind.SIGN_LIST: ("landscape",),
    PaperKind.MONEY_LIST: ("amount",),
}


class Matter(NamedTuple):
    """What a paper is of: the session of that number, or the plan."""

    of_session: bool
    id: int


Matters = Sequence[tuple[int, str]]
Make = Callable[[PaperKind, Matter, PaperChoices], object]


class MakePaper(QDialog):
    """`sessions` and `campaigns` are the kinds that can be made of each, and those there are, by number and name."""

    def __init__(
        self,
        parent: QWidget,
        sessions: tuple[Sequence[PaperKind], Matters],
        campaigns: tuple[Sequence[PaperKind], Matters],
        today: date,
        make: Make,
        kind: PaperKind | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions, self._campaigns = sessions, campaigns
        self._make = make
        self.setWindowTitle(self.tr("Làm văn bản"))
        self.setMinimumWidth(620)
        self._kind, self._matter = Choice(self.tr("Loại văn bản")), Choice(self.tr("Của buổi hoặc kế hoạch"))
        self._to, self._copies = Lines(3), Lines(3)
        self._chair, self._secretary = Line(_NAME_LENGTH), Line(_NAME_LENGTH)
        self._by = DayEntry(lambda: today.year)
        self._amount = CountEntry(most=_MOST_MONEY)
        self._landscape = Check(self.tr("Khổ giấy ngang"))
        self.matter = Field(self.tr("Của buổi hoặc kế hoạch"), self._matter)
        self._fields: dict[str, QWidget] = {
            "to": Field(self.tr("Kính gửi, kính mời (mỗi nơi một dòng)"), self._to),
            "copies": Field(self.tr("Nơi nhận để biết (mỗi nơi một dòng)"), self._copies),
            "chair": Field(self.tr("Người chủ trì"), self._chair),
            "secretary": Field(self.tr("Thư ký"), self._secretary),
            "by": Field(self.tr("Hạn cuối phải xong, phải trả lời"), self._by),
            "amount": Field(self.tr("Số tiền mỗi người (đồng)"), self._amount),
            "landscape": self._landscape,
        }
        self._lay_out()
        kinds = [each for each in PaperKind if each in (*sessions[0], *campaigns[0])]
        self._kind.fill([(each, word(each)) for each in kinds])
        self._kind.currentIndexChanged.connect(lambda _index: self._suit())
        self._kind.choose_if_there(kind)
        self._suit()

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
        row = QHBoxLayout()
        row.setSpacing(10)
        for name in ("chair", "secretary", "by", "amount", "landscape"):
            row.addWidget(self._fields[name], 1)
        column.addLayout(row)
        said = self.tr("Tệp Word để xem và sửa tiếp. Số và ngày để trống: văn thư cấp, rồi ghi vào sổ.")
        column.addWidget(label(said, "detail", wrap=True))
        column.addStretch(1)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Chọn nơi lưu…"), self._agree))

    def _suit(self) -> None:
        """Shows what this kind asks for, and the sessions and plans that can have it."""
        kind: PaperKind = self._kind.value()
        matters: list[tuple[Matter, str]] = []
        for of_session, (kinds, known) in ((False, self._campaigns), (True, self._sessions)):
            if kind in kinds:
                matters += [(Matter(of_session, number), words) for number, words in known]
        before = self._matter.value()
        self._matter.fill(matters)
        self._matter.choose_if_there(before)
        for name, field in self._fields.items():
            field.setVisible(name in _ASKED.get(kind, ()))

    def _agree(self) -> None:
        matter: Matter | None = self._matter.value()
        asked = _ASKED.get(self._kind.value(), ())
        self.matter.complain("" if matter else self.tr("Chưa có buổi hay kế hoạch nào để làm văn bản này."))
        by = self._fields["by"]
        if isinstance(by, Field):
            by.complain(self.tr("Ví dụ 30/11/2026.") if "by" in asked and self._by.is_wrong() else "")
        if matter is None or ("by" in asked and self._by.is_wrong()):
            return
        choices = PaperChoices(
            to=tuple(self._to.words().splitlines()) if "to" in asked else (),
            copies=tuple(self._copies.words().splitlines()) if "copies" in asked else (),
            chair=self._chair.words() if "chair" in asked else "",
            secretary=self._secretary.words() if "secretary" in asked else "",
            by=self._by.day() if "by" in asked else None,
            landscape=self._landscape.isChecked() if "landscape" in asked else False,
            amount=self._amount.count() if "amount" in asked else None,
        )
        self.accept()
        self._make(self._kind.value(), matter, choices)
