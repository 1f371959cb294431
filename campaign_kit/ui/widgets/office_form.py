"""The forms of the own office and of who signs: as their people write them on paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from campaign_kit.model.office import (
    Letterhead,
    Office,
    OfficeDraft,
    OfficeKind,
    SignerDraft,
    document_code_of,
    letterhead_of,
)
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field, Line, Lines
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_COMMITTEES = frozenset({OfficeKind.COMMUNE, OfficeKind.DISTRICT, OfficeKind.PROVINCE})
_DIVISIONS = ("Xã ", "Phường ", "Đặc khu ")
_CITY = "Thành phố"
_HAMLETS = ("thôn", "làng", "bản", "buôn", "ấp", "khóm", "tổ dân phố")


class OfficeForm(QWidget):
    """Fields over an `OfficeDraft`. Choosing a kind fills in what offices of that kind usually have."""

    changed = Signal()
    commune_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept = OfficeDraft(name="-")
        self._kind, self._letterhead, self._hamlet = Choice(""), Choice(""), Choice("")
        self._kind.fill([(kind, word(kind)) for kind in OfficeKind])
        self._letterhead.fill([(head, word(head)) for head in Letterhead])
        self._hamlet.fill([(name, name) for name in _HAMLETS])
        self._name, self._short, self._superior = Line(200), Line(60), Line(200)
        self._place, self._code = Line(100), Line(40)
        self._recipients, self._imprint = Lines(3), Line(200, self.tr("GPXB số …; In … bản"))
        self.kind = Field(self.tr("Loại cơ quan"), self._kind)
        self.name = Field(self.tr("Tên cơ quan, như in trên giấy"), self._name)
        self.short = Field(self.tr("Tên ngắn"), self._short)
        self.superior = Field(self.tr("Cơ quan cấp trên (dòng đầu của giấy)"), self._superior)
        self.place = Field(self.tr("Địa danh khi ký"), self._place)
        self.code = Field(self.tr("Ký hiệu văn bản"), self._code)
        self.letterhead = Field(self.tr("Thể thức giấy tờ"), self._letterhead)
        self.hamlet = Field(self.tr("Gọi thôn, làng là"), self._hamlet)
        self.recipients = Field(self.tr("Nơi nhận, mỗi nơi một dòng"), self._recipients)
        self.imprint = Field(self.tr("Dòng giấy phép ở chân tài liệu in (nếu có)"), self._imprint)
        self._rule = label("", "detail", wrap=True)
        self._find = button(self.tr("Tìm tên xã, phường…"), "link", "search")
        self._find.clicked.connect(self.commune_asked)
        self._find.hide()
        self._lay_out()
        self._kind.currentIndexChanged.connect(lambda _index: self._suit())
        self._letterhead.currentIndexChanged.connect(lambda _index: self._hint())
        for line in (self._name, self._short, self._superior, self._place, self._code, self._imprint):
            line.editingFinished.connect(self.changed)
        self._code.setText(document_code_of(self._kind.value()))
        self._hint()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for column, share in enumerate((2, 1, 1)):
            grid.setColumnStretch(column, share)
        grid.addWidget(self.kind, 0, 0)
        grid.addWidget(self.letterhead, 0, 1, 1, 2)
        grid.addWidget(self._rule, 1, 0, 1, 3)
        grid.addWidget(self.name, 2, 0)
        grid.addWidget(self.short, 2, 1, 1, 2, Qt.AlignmentFlag.AlignTop)  # a fault may stand under the name
        grid.addWidget(self._find, 3, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.superior, 4, 0)
        grid.addWidget(self.place, 4, 1)
        grid.addWidget(self.code, 4, 2)
        grid.addWidget(self.recipients, 5, 0)
        grid.addWidget(self.hamlet, 5, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.imprint, 6, 0, 1, 3)

    def offer_communes(self) -> None:
        """Shows the way to the names of all communes; `commune_asked` says that it was taken."""
        self._find.show()

    def take_commune(self, province: str, commune: str) -> None:
        """Writes the names of a commune where its office has them; a school, a union only its place."""
        bare = next((commune.removeprefix(each) for each in _DIVISIONS if commune.startswith(each)), commune)
        self._place.setText(bare)
        if self._kind.value() is OfficeKind.COMMUNE:
            called = commune[:1].lower() + commune[1:]
            self._name.setText(self.tr("Ủy ban nhân dân {0}").format(called))
            self._short.setText(self.tr("UBND {0}").format(called))
            if province and not self._superior.words():
                is_city = province.startswith(_CITY)
                shape = self.tr("Ủy ban nhân dân {0}") if is_city else self.tr("Ủy ban nhân dân tỉnh {0}")
                self._superior.setText(shape.format(province[:1].lower() + province[1:] if is_city else province))
        self.changed.emit()

    def show_office(self, office: Office) -> None:
        self._kept = office
        self._kind.blockSignals(True)
        self._kind.choose(office.kind)
        self._kind.blockSignals(False)
        self._letterhead.choose(office.letterhead)
        if office.hamlet_label not in _HAMLETS:
            self._hamlet.fill([(name, name) for name in (office.hamlet_label, *_HAMLETS)])
        self._hamlet.choose(office.hamlet_label)
        for line, text in (
            (self._name, office.name),
            (self._short, office.short_name),
            (self._superior, office.superior_name),
            (self._place, office.place_name),
            (self._code, office.document_code),
            (self._imprint, office.imprint),
        ):
            line.setText(text)
        self._recipients.setPlainText(office.recipients)
        self.name.complain()
        self._hint()

    def draft(self) -> OfficeDraft | None:
        """The office as written; None, with the fault under its field, when it has no name."""
        self.name.complain("" if self._name.words() else self.tr("Hãy ghi tên cơ quan."))
        if not self._name.words():
            self.name.setFocus()
            return None
        return self._kept.model_copy(update=self.written())

    def written(self) -> dict[str, object]:
        """The fields as they stand."""
        return {
            "kind": self._kind.value(),
            "letterhead": self._letterhead.value(),
            "hamlet_label": self._hamlet.value(),
            "name": self._name.words(),
            "short_name": self._short.words(),
            "superior_name": self._superior.words(),
            "place_name": self._place.words(),
            "document_code": self._code.words(),
            "recipients": self._recipients.words(),
            "imprint": self._imprint.words(),
        }

    def name_text(self) -> str:
        return self._name.words()

    def _suit(self) -> None:
        kind: OfficeKind = self._kind.value()
        self._letterhead.choose(letterhead_of(kind))
        if self._code.words() in ("", *map(document_code_of, OfficeKind)):
            self._code.setText(document_code_of(kind))
        self._hint()
        self.changed.emit()

    def _hint(self) -> None:
        kind = self._kind.value()
        commune = kind is OfficeKind.COMMUNE
        self._name.setPlaceholderText(self.tr("Ủy ban nhân dân xã Ia Dom") if commune else "")
        self._short.setPlaceholderText(self.tr("UBND xã Ia Dom") if commune else "")
        self._place.setPlaceholderText(self.tr("Ia Dom"))
        self._superior.setPlaceholderText(self.tr("không in ở đầu giấy của UBND") if commune else "")
        self._rule.setText(self._head_rule(kind, self._letterhead.value()))

    def _head_rule(self, kind: OfficeKind, letterhead: Letterhead) -> str:
        """What the head of a paper has and lacks (Nghị định 30/2020/NĐ-CP, Phụ lục I; the unions have their own)."""
        if letterhead is not Letterhead.STATE:
            return self.tr("Thể thức riêng của tổ chức: đầu giấy không có Quốc hiệu, Tiêu ngữ.")
        if kind in _COMMITTEES:
            return self.tr("Đầu giấy chỉ có tên UBND; cơ quan cấp trên không in, chỉ là nơi nhận. Ký ghi “TM. …”.")
        if kind is OfficeKind.SCHOOL:
            return self.tr("Dòng đầu là cơ quan chủ quản. Hiệu trưởng ký trực tiếp, không ghi “TM.”.")
        return self.tr("Dòng đầu là cơ quan cấp trên, dòng dưới là tên cơ quan, bên phải là Quốc hiệu, Tiêu ngữ.")


class SignerForm(QWidget):
    """Who signs now; the service keeps whoever signed before, and from when."""

    def __init__(self) -> None:
        super().__init__()
        self._authority, self._title, self._name = Line(120), Line(120), Line(80)
        self._authority.setPlaceholderText(self.tr("TM. …, KT. … (nếu có)"))
        self._title.setPlaceholderText(self.tr("CHỦ TỊCH, BÍ THƯ…"))
        self.authority = Field(self.tr("Quyền hạn ghi khi ký"), self._authority)
        self.title = Field(self.tr("Chức vụ"), self._title)
        self.name = Field(self.tr("Họ và tên người ký"), self._name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        for column, (field, share) in enumerate(((self.name, 5), (self.authority, 5), (self.title, 4))):
            grid.addWidget(field, 0, column)
            grid.setColumnStretch(column, share)

    def draft(self) -> SignerDraft | None:
        """The signer as written; None when nobody is named."""
        if not self._name.words():
            return None
        # the service puts the own office's number
        return SignerDraft(
            office_id=0, authority=self._authority.words(), title=self._title.words(), name=self._name.words()
        )
