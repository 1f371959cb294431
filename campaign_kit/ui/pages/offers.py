"""The list at the left of the studio: what can be made for the session, what is ticked, and how each is to look."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListView

from campaign_kit.services.materials import Choice, Made, Offer, restyled
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.widgets.cards import Card


class OfferPane(Card):
    """`chosen` is sent when another offer is looked at, `counted` when a tick came or went."""

    chosen = Signal()
    counted = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(10, 10, 10, 10))
        self.setMinimumWidth(200)
        self._offers: dict[str, Offer] = {}
        self._made: Mapping[str, Made] = {}
        self._list = TickList(self)
        self._list.ticked_changed.connect(self.counted)
        self.view: QListView = tick_view(self.tr("Tài liệu có thể làm"), self._list)
        self.view.selectionModel().currentRowChanged.connect(lambda _now, _before: self.chosen.emit())
        self.column.addWidget(self.view)

    def show_offers(self, offers: Sequence[Offer], made: Mapping[str, Made], *, again: bool = False) -> None:
        """Those that suit are ticked; one that was there before keeps its look and its place in sight.

        With `again` (the same session as before) it keeps its tick too, or stays without one.
        """
        before, kept, was_ticked = self._offers, self._key(), set(self._list.ticked())
        self._made = made
        self._offers = {offer.key: _as_before(offer, before.get(offer.key)) for offer in offers}
        ticked = {
            key
            for key, offer in self._offers.items()
            if (key in was_ticked if again and key in before else offer.suits)
        }
        self._list.show_rows([self._row(key) for key in self._offers], ticked)
        self.counted.emit()
        self.view.setCurrentIndex(self._list.index(max(0, self._list.row_of(kept))))

    def current(self) -> Offer | None:
        """The offer that is looked at."""
        return self._offers.get(self._key())

    def ticked(self) -> list[Offer]:
        """The offers with a tick, in the order of the list."""
        return [self._offers[key] for key in self._list.ticked()]

    def made(self) -> Made | None:
        """What was made of the offer that is looked at."""
        return self._made.get(self._key())

    def restyle(self, design: str = "", paper: str = "") -> bool:
        """Another look of the offer that is looked at; True when it changed."""
        offer = self.current()
        after = restyled(offer, design=design, paper=paper) if offer else None
        if after is None or after == offer:
            return False
        self._offers[self._key()] = after
        self._list.rename(self._row(self._key()))
        return True

    def dress(self, theme: str) -> None:
        """A whole kit has one look: every offer in the colours of the theme, where it has them."""
        for key, offer in self._offers.items():
            self._offers[key] = _able(offer, offer.themes, theme=theme)

    def _key(self) -> str:
        return self._list.key_at(self.view.currentIndex().row())

    def _row(self, key: str) -> Tick:
        offer = self._offers[key]
        formats = " + ".join(offer.formats).upper() if len(offer.formats) > 1 else ""
        paper = offer.paper.name if len(offer.papers) > 1 else ""
        design = offer.design.name if len(offer.designs) > 1 else ""
        both = self.tr("Song ngữ") if offer.languages else ""
        detail = " · ".join(part for part in (both, formats, paper, design or offer.detail) if part)
        first = key == next((each for each, offer in self._offers.items() if not offer.suits), None)
        made = self._made.get(key)
        return Tick(key, offer.title, detail, self.tr("Làm thêm khi cần") if first else "", made.files if made else ())


def _as_before(offer: Offer, before: Offer | None) -> Offer:
    """The offer in the look that was chosen for it, as far as it still has it."""
    if before is None:
        return offer
    offer = _able(offer, offer.designs, design=before.look.design)
    offer = _able(offer, offer.papers, paper=before.look.paper)
    return _able(offer, offer.themes, theme=before.look.theme)


def _able(offer: Offer, choices: Sequence[Choice], **look: str) -> Offer:
    return restyled(offer, **look) if set(look.values()) <= {each.code for each in choices} else offer
