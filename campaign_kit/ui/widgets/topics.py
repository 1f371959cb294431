"""The topics of a session: whom it speaks to, a tick for each that is taught, and the language beside Vietnamese."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal

from campaign_kit.model.module import Band, Module
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.second_language import SecondLanguage
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word


class TopicsCard(Card):
    """`changed` comes when a person ticks."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(18, 16, 10, 10))
        heading = self.tr("Nội dung")
        self.setAccessibleName(heading)
        self._known: set[str] = set()
        self._before: tuple[str, ...] = ()
        self._firsts: dict[Band, str] = {}
        self._told: tuple[Band, ...] = ()
        self._bands = label("", "detail", wrap=True)
        self._list = TickList(self)
        self._list.ticked_changed.connect(self.changed)
        self._view = tick_view(self.tr("Nội dung của buổi"), self._list)
        self.column.addWidget(label(heading, "heading"))
        self.column.addWidget(self._bands)
        self.column.addWidget(self._view, 1)
        self.second = SecondLanguage()
        self.second.changed.connect(self.changed)
        self.column.addWidget(self.second)

    def show_modules(self, modules: Sequence[Module], taught: Sequence[str]) -> None:
        self._known = {module.key for module in modules}
        self._before = tuple(taught)
        self._firsts = firsts = {module.band: module.key for module in reversed(modules)}
        self._told = ()
        self._list.show_rows(
            [self._row(module, first=module.key == firsts[module.band]) for module in modules], set(taught)
        )

    def tell_bands(self, bands: Sequence[Band]) -> None:
        """Says whom the session speaks to; where these are others than before, their topics are brought into sight."""
        if tuple(bands) != self._told:
            self._told = tuple(bands)
            self._bring([*self._list.ticked()] or [self._firsts[band] for band in bands if band in self._firsts])
        named = numbers.join([word(band) for band in bands])
        self._bands.setText(self.tr("Buổi dành cho: {0}").format(named))
        self._bands.setVisible(bool(named))

    def taught(self) -> tuple[str, ...]:
        """In the order they are taught: those shown first that stay, also ones this library lacks, then new ones."""
        ticked = self._list.ticked()
        stay = [key for key in self._before if key in ticked or key not in self._known]
        return (*stay, *(key for key in ticked if key not in stay))

    def chosen_instead_of(self, last: Collection[str]) -> tuple[str, ...]:
        """The topics that a person ticked; empty where those proposed last, or none, are ticked."""
        return () if self._stand(last) else self.taught()

    def _stand(self, proposed: Collection[str]) -> bool:
        return set(self._list.ticked()) == set(proposed) & self._known

    def propose(self, keys: Collection[str], last: Collection[str]) -> None:
        """Ticks these where those proposed last are still ticked, and no other; the first is brought into sight."""
        if not self._stand(last):
            return
        self._list.tick_only(keys)
        self._bring(keys)

    def _bring(self, keys: Collection[str]) -> None:
        """The first of these topics is seen, at the top."""
        first = min((self._list.row_of(key) for key in keys if key in self._known), default=-1)
        if first >= 0:
            self._view.scrollTo(self._list.index(first), self._view.ScrollHint.PositionAtTop)

    def _row(self, module: Module, *, first: bool) -> Tick:
        title, minutes = f"{module.key} · {module.title}", self.tr("{0} phút").format(module.minutes)
        return Tick(module.key, title, minutes, word(module.band) if first else "")
