"""One entry of the log of outreach: the day, the channel, what it was, its numbers; and places, plan, money beside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.model.office import Office
from campaign_kit.model.outreach import PRINTS, Counted, Genre, Outreach, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import Campaign, Place
from campaign_kit.services.outreach import OfferedChannel
from campaign_kit.ui.widgets.buttons import answers, button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import CountEntry, DayEntry, Field, Line, limit
from campaign_kit.ui.widgets.offered import OfferedNames
from campaign_kit.ui.widgets.outreach_money import OutreachMoney
from campaign_kit.ui.widgets.outreach_numbers import OutreachNumbers
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

# takes the entry and says a refusal; tells whether it was stored
Keep = Callable[[OutreachDraft, OutreachLinks, Callable[[str], None]], bool]
_NO_GENRE = frozenset(
    {OutreachChannel.BANNER, OutreachChannel.POSTER, OutreachChannel.LEAFLET, OutreachChannel.CONTEST}
)
_NO_LINK = frozenset({*PRINTS, OutreachChannel.COMMUNE_RADIO, OutreachChannel.PUBLIC_BOARD}) - {OutreachChannel.OTHER}
_PLACES_PX = 276


@dataclass(frozen=True)
class Around:
    """What an entry may belong to: the channels of the office, the places, the plans, the offices (own one first).

    `languages` are names that are offered for the language of a broadcast.
    """

    channels: Sequence[OfferedChannel]
    places: Sequence[Place]
    campaigns: Sequence[Campaign]
    offices: Sequence[Office]
    languages: Sequence[str] = ()


class EditOutreach(QDialog):
    """`entry` is corrected; without one a new entry begins as `like` (of today), or empty.

    `keep` tells whether the entry was stored; the dialog closes then, or begins another one of the same channel.
    """

    def __init__(
        self,
        parent: QWidget,
        around: Around,
        today: date,
        keep: Keep,
        entry: Outreach | None = None,
        like: OutreachDraft | None = None,
    ) -> None:
        super().__init__(parent)
        self._around, self._today, self._keep, self._entry = around, today, keep, entry
        self.setWindowTitle(self.tr("Sửa mục truyền thông") if entry else self.tr("Thêm mục truyền thông"))
        self.resize(1010, 560)
        self._make_fields()
        self._lay_out()
        self._show(entry or like)
        self._channel.currentIndexChanged.connect(lambda _index: self._suit())
        self._suit()
        (self._title if entry or like else self._day).setFocus()

    def _make_fields(self) -> None:
        self._day, self._last = DayEntry(lambda: self._today.year), DayEntry(lambda: self._today.year)
        self._channel, self._genre, self._plan, self._host = (Choice("") for _ in range(4))
        self._title, self._language, self._link, self._note = (
            Line(limit(OutreachDraft, name, "max_length")) for name in ("title", "language", "link", "note")
        )
        self._title.setPlaceholderText(self.tr("Bài phát thanh “Dừng – Lưu – Chặn – Báo”, tin Ngày An toàn Internet…"))
        self._language.setPlaceholderText(self.tr("Việt, Gia Rai…"))
        OfferedNames(self._language).offer([self.tr("Việt"), *self._around.languages])
        self._link.setPlaceholderText("https://…")
        self._clusters = CountEntry(most=limit(OutreachDraft, "clusters", "le"))
        self._numbers, self._money = OutreachNumbers(), OutreachMoney()
        self._picker = PlacesPicker()
        self._picker.only_places()
        self._fill_choices()
        self.day = Field(self.tr("Ngày"), self._day)
        self.last = Field(self.tr("Đến hết ngày"), self._last)
        self.channel = Field(self.tr("Kênh"), self._channel)
        self.genre = Field(self.tr("Thể loại"), self._genre)
        self.title = Field(self.tr("Nội dung, tên tin bài"), self._title)
        self.clusters = Field(self.tr("Số cụm loa"), self._clusters)
        self.language = Field(self.tr("Tiếng"), self._language)
        self.link = Field(self.tr("Đường dẫn"), self._link)
        self.plan = Field(self.tr("Thuộc kế hoạch"), self._plan)
        self.host = Field(self.tr("Đơn vị thực hiện"), self._host, self.tr("Của đơn vị khác: ghi để biết, không cộng."))

    def _fill_choices(self) -> None:
        self._channel.fill([(each.channel, each.name) for each in self._around.channels])
        self._channel.setMaxVisibleItems(len(self._around.channels))
        genres: list[tuple[Genre | None, str]] = [(None, self.tr("Không ghi"))]
        self._genre.fill([*genres, *((each, word(each)) for each in Genre)])
        none: list[tuple[int | None, str]] = [(None, self.tr("Không thuộc kế hoạch nào"))]
        self._plan.fill([*none, *((each.id, each.title) for each in self._around.campaigns)])
        own = self.tr("{0} (cơ quan mình)")
        offices = sorted(self._around.offices, key=lambda each: not each.is_own)
        self._host.fill([(each.id, own.format(each.name) if each.is_own else each.name) for each in offices])

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(label(self.windowTitle(), "heading"))
        days = ((self.day, 4), (self.last, 4), (self.channel, 10), (self.genre, 5))
        more = ((self.clusters, 2), (self.language, 2), (self.link, 6))
        left.addLayout(_row(days))
        left.addWidget(self.title)
        left.addWidget(self._numbers)
        left.addLayout(_row(more))
        left.addLayout(_row(((self.plan, 1), (self.host, 1))))
        left.addWidget(self._money)
        left.addWidget(Field(self.tr("Ghi chú"), self._note))
        left.addStretch(1)
        right.setSpacing(6)
        right.addWidget(label(self.tr("Nơi nhận (không chọn: toàn địa bàn)"), "label"))
        right.addWidget(self._picker, 1)
        self._picker.setFixedWidth(_PLACES_PX)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addLayout(left, 1)
        body.addLayout(right)
        self._fault = label("", "error", wrap=True)
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 14)
        column.setSpacing(8)
        column.addLayout(body, 1)
        column.addWidget(self._fault)
        foot = answers(self, self.tr("Bỏ qua"), self.tr("Lưu mục này"), self._agree)
        if self._entry is None:
            foot.insertWidget(foot.count() - 1, self._another())
        column.addLayout(foot)

    def _another(self) -> QPushButton:
        another = button(self.tr("Lưu, ghi mục nữa"))
        another.clicked.connect(self._agree_and_go_on)
        return another

    def _show(self, draft: OutreachDraft | None) -> None:
        entry = self._entry
        links = draft if isinstance(draft, Outreach) else None
        self._day.show_day(entry.starts_on if entry else self._today)
        self._last.show_day(entry.ends_on if entry else None)
        self._numbers.show_entry(draft)
        self._money.show_entry(draft)
        running = (each.id for each in self._around.campaigns if each.starts_on <= self._today <= each.ends_on)
        plans = links.campaign_ids if links else tuple(running)
        self._plan.choose(plans[0] if plans else None)
        self._picker.show_places(self._around.places, links.place_ids if links else (), whole_school=False)
        if draft is None:
            return
        self._channel.choose(draft.channel)
        self._genre.choose(draft.genre)
        self._title.setText(draft.title)
        self._clusters.show_count(draft.clusters)
        self._language.setText(draft.language)
        self._link.setText(draft.link)
        self._note.setText(draft.note)
        self._host.choose(draft.host_id)

    def choose_channel(self, channel: OutreachChannel) -> None:
        """Begins with another channel than the first."""
        self._channel.choose_if_there(channel)

    def _offered(self) -> OfferedChannel:
        return next(each for each in self._around.channels if each.channel is self._channel.value())

    def _suit(self) -> None:
        """Shows the fields that the channel has."""
        offered = self._offered()
        self._numbers.show_counted(offered.counted)
        self.genre.setVisible(offered.channel not in _NO_GENRE)
        self.clusters.setVisible(offered.channel is OutreachChannel.COMMUNE_RADIO)
        self.language.setVisible(Counted.MINUTES in offered.counted)
        self.link.setVisible(offered.channel not in _NO_LINK)
        self.host.setVisible(len(self._around.offices) > 1)

    def _check(self) -> bool:
        example = self.tr("Ghi ngày, ví dụ 23/11.")
        day, last = self._day.day(), self._last.day()
        self.day.complain("" if day else example)
        backwards = day is not None and last is not None and last < day
        self.last.complain(example if self._last.is_wrong() else self.tr("Trước ngày đầu.") if backwards else "")
        self.title.complain("" if self._title.words() else self.tr("Hãy ghi tên tin bài, nội dung đã truyền thông."))
        limits = self.tr("Số từ {0} đến {1}.").format(*self._clusters.limits())
        self.clusters.complain(limits if self._clusters.is_wrong() else "")
        fields = (self.day, self.last, self.title, self.clusters)
        faults = [field for field in fields if field.complaint() and not field.isHidden()]
        if faults:
            faults[0].setFocus()
        sound = [self._money.check(), self._numbers.check(), not faults]
        return all(sound)

    def _draft(self, day: date) -> OutreachDraft:
        values = {
            "channel": self._channel.value(),
            "genre": _seen(self.genre, self._genre.value(), None),
            "title": self._title.words(),
            "starts_on": day,
            "ends_on": self._last.day(),
            "clusters": _seen(self.clusters, self._clusters.count(), None),
            "language": _seen(self.language, self._language.words(), ""),
            "link": _seen(self.link, self._link.words(), ""),
            "note": self._note.words(),
            "host_id": self._host.value(),
        }
        return OutreachDraft.model_validate(values | self._numbers.values() | self._money.values())

    def _links(self) -> OutreachLinks:
        """An entry of several plans keeps them while the first of them is the one that is shown."""
        plan: int | None = self._plan.value()
        kept = self._entry.campaign_ids if self._entry else ()
        plans = kept if kept[:1] == (plan,) else () if plan is None else (plan,)
        return OutreachLinks(place_ids=self._picker.place_ids(), campaign_ids=plans)

    def _complain(self, words: str) -> None:
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _stored(self) -> bool:
        self._complain("")
        day = self._day.day()
        return self._check() and day is not None and self._keep(self._draft(day), self._links(), self._complain)

    def _agree(self) -> None:
        if self._stored():
            self.accept()

    def _agree_and_go_on(self) -> None:
        """The next entry is of the same day, channel and places; its words and numbers are its own."""
        if self._stored():
            self._title.clear()
            self._note.clear()
            self._money.show_entry(None)
            self._numbers.show_entry(None)
            self._title.setFocus()


def _row(fields: Sequence[tuple[Field, int]]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for field, share in fields:
        row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    return row


def _seen(field: Field, value: object, otherwise: object) -> object:
    """The value of a field that the channel has."""
    return otherwise if field.isHidden() else value
