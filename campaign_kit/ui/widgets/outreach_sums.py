"""The sums of outreach as figures: pieces, minutes, prints, and what the channels themselves count."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.model.outreach import Counted, Outreach
from campaign_kit.model.outreach_sums import sums_of
from campaign_kit.ui.tables.outreach import counted_words
from campaign_kit.ui.widgets.cards import FigureCard
from campaign_kit.wording import numbers


class OutreachSums(QWidget):
    """A number that nobody wrote is "–", which is not 0."""

    def __init__(self) -> None:
        super().__init__()
        self._cards = {
            Counted.ITEMS: FigureCard(self.tr("Tin, bài, sản phẩm")),
            Counted.MINUTES: FigureCard(self.tr("Số phút phát")),
            Counted.PRINTED: FigureCard(self.tr("Số bản in")),
            Counted.REACH: FigureCard(self.tr("Lượt tiếp cận")),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card in self._cards.values():
            row.addWidget(card, 1)

    def show_entries(self, entries: Sequence[Outreach]) -> None:
        """Of these entries together."""
        sums = sums_of(entries)
        times, handed_out = (counted_words({each: sums[each]}) for each in (Counted.TIMES, Counted.HANDED_OUT))
        details = {
            Counted.ITEMS: self.tr("trên {0} kênh").format(len({each.channel for each in entries})),
            Counted.MINUTES: times or self.tr("chưa ghi lượt phát"),
            Counted.PRINTED: handed_out or self.tr("chưa ghi số đã phát"),
            Counted.REACH: self.tr("không phải lượt người"),
        }
        for counted, card in self._cards.items():
            number = sums[counted]
            tone = "teal" if counted is Counted.ITEMS else ""
            if number is None:
                card.show_figure(self.tr("–"), self.tr("chưa ghi"), tone)
            else:
                card.show_figure(numbers.count(number), details[counted], tone)
