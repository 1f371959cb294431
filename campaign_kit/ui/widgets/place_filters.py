"""Which places are shown: those whose name holds the words, of a kind, still there or not; and how many they are."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.model.plan import PlaceKind
from campaign_kit.ui.tables.place_book import Shown
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Line
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_KIND_PX, _COUNT_PX = 190, 94


class PlaceFilters(QWidget):
    """`changed`: something else is asked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = Shown.ACTIVE
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        self._search = Line(60, self.tr("Tìm địa bàn"))
        self._search.setAccessibleName(self.tr("Tìm địa bàn"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(lambda _text: self.changed.emit())
        self._kind = Choice(self.tr("Lọc theo loại"))
        self._kind.setFixedWidth(_KIND_PX)
        self._kind.currentIndexChanged.connect(lambda _index: self.changed.emit())
        states = (
            (Shown.ACTIVE.value, self.tr("Đang hoạt động")),
            (Shown.ENDED.value, self.tr("Đã kết thúc")),
            (Shown.ALL.value, self.tr("Tất cả")),
        )
        segments = Segments(self.tr("Lọc theo tình trạng"), states)
        segments.chosen.connect(self._show_state)
        self._count = label("", "mute")
        self._count.setMinimumWidth(_COUNT_PX)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._search, 1)
        for widget in (self._kind, segments, self._count):
            row.addWidget(widget)

    def offer_kinds(self, kinds: Collection[PlaceKind], hamlet: str) -> None:
        """The kinds to choose from; `hamlet` is the office's word."""
        own = {PlaceKind.HAMLET: hamlet[:1].upper() + hamlet[1:]}
        entries: list[tuple[PlaceKind | None, str]] = [(None, self.tr("Mọi loại"))]
        self._kind.fill([*entries, *((kind, own.get(kind, word(kind))) for kind in PlaceKind if kind in kinds)])

    def asked(self) -> tuple[str, PlaceKind | None, Shown]:
        """The words, the kind (None: every kind), and which of them."""
        return self._search.text(), self._kind.value(), self._state

    def tell_found(self, found: int) -> None:
        self._count.setText(self.tr("{0} địa bàn").format(numbers.count(found)))

    def take_search(self) -> None:
        """The keys go to the words that are looked for."""
        self._search.setFocus()
        self._search.selectAll()

    def _show_state(self, key: str) -> None:
        self._state = Shown(key)
        self.changed.emit()
