"""Which product of a thing is looked at, or for whom: a drop-down, with the one before and the one after."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from campaign_kit.model.materials import Kind
from campaign_kit.model.module import Band
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.widgets.buttons import tool_button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.texts import label


class ProductBar(QWidget):
    """`chosen` carries the product: a kind, or of one kind the band. Its actions work on the whole of `owner`."""

    chosen = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._choice = Choice(self.tr("Xem sản phẩm"))
        self._choice.currentIndexChanged.connect(lambda _index: self._tell())
        self._before = make_action("content.previous", owner, lambda: self._step(-1), "mute")
        self._after = make_action("content.next", owner, lambda: self._step(1), "mute")
        self._place = label("", "detail")
        self._place.setMinimumWidth(88)
        self._place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._choice, 1)
        row.addWidget(tool_button(self._before))
        row.addWidget(tool_button(self._after))
        row.addWidget(self._place)

    def show_products(self, products: Sequence[tuple[Kind | Band, str]]) -> None:
        """Products and names; the product that was looked at stays where there is it, without a signal."""
        kept = self._choice.value()
        self._choice.fill(products)
        self._choice.blockSignals(True)
        self._choice.choose(kept)
        self._choice.blockSignals(False)
        self._follow()

    def product(self) -> Kind | Band | None:
        """The product that is looked at; None when there is none."""
        product: Kind | Band | None = self._choice.value()
        return product

    def _step(self, step: int) -> None:
        self._choice.setCurrentIndex(min(max(0, self._choice.currentIndex() + step), self._choice.count() - 1))

    def _tell(self) -> None:
        self._follow()
        self.chosen.emit(self.product())

    def _follow(self) -> None:
        index, count = self._choice.currentIndex(), self._choice.count()
        counted = self.tr("{0}/{1} nhóm") if isinstance(self.product(), Band) else self.tr("{0}/{1} sản phẩm")
        self._place.setText(counted.format(index + 1, count))
        self._before.setEnabled(index > 0)
        self._after.setEnabled(index + 1 < count)
