"""How a page is to be printed: as it is, put together from sheets of A4, or with crop marks for a print shop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from campaign_kit.model.materials import Printing
from campaign_kit.services.materials import Offer
from campaign_kit.ui.widgets.choices import Check, Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.side_by_side import SideBySide
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording import numbers

_TILE = "A4"
_OVERLAPS_MM = (5, 10, 15, 20)
_MARGINS_MM = (5, 8, 10, 15)
_SMALL = frozenset({"A4", "A4-landscape", "A5-landscape"})


class PrintingBox(QWidget):
    """`changed` is sent when a person wishes it otherwise."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tiled = Check(self.tr("Ghép từ nhiều tờ A4"))
        self._bleed = Check(self.tr("Dấu cắt cho nhà in"))
        self._marks = Check(self.tr("In dấu cắt"))
        self._marks.setChecked(Printing().cut_marks)
        self._overlap, self._margin = Choice(""), Choice("")
        for choice, able, usual in (
            (self._overlap, _OVERLAPS_MM, Printing().overlap_mm),
            (self._margin, _MARGINS_MM, Printing().margin_mm),
        ):
            choice.fill([(mm, self.tr("{0} mm").format(mm)) for mm in able])
            choice.choose(usual)
            choice.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._sheets = label("", "detail", wrap=True)
        self._more = QWidget()
        self._lay_out()
        self._tiled.toggled.connect(self._follow)
        self._bleed.toggled.connect(self._follow)
        self._marks.toggled.connect(lambda _on: self.changed.emit())
        self._more.hide()

    def printing(self) -> Printing:
        """What was chosen."""
        return Printing(
            tile=_TILE if self._tiled.isChecked() else "",
            overlap_mm=self._overlap.value(),
            margin_mm=self._margin.value(),
            cut_marks=self._marks.isChecked(),
            bleed=self._bleed.isChecked(),
        )

    def show_offer(self, offer: Offer) -> None:
        """Only what is larger than A4 is put together from sheets; slides and pictures are not printed this way."""
        printed = "pdf" in offer.formats and "pptx" not in offer.formats
        self._tiled.setVisible(printed and offer.look.paper not in _SMALL)
        self._bleed.setVisible(printed)
        self._more.setVisible(self._tiled.isChecked() and not self._tiled.isHidden())

    def show_sheets(self, sheets: int) -> None:
        """How many sheets of paper it takes."""
        self._sheets.setText(self.tr("In trên {0} tờ A4, kể cả tờ sơ đồ ghép.").format(numbers.count(sheets)))

    def _lay_out(self) -> None:
        column, inner = QVBoxLayout(self), QVBoxLayout(self._more)
        for layout in (column, inner):
            layout.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        inner.setSpacing(6)
        fields = Field(self.tr("Chồng mép"), self._overlap), Field(self.tr("Lề máy in"), self._margin)
        inner.addWidget(self._sheets)
        inner.addWidget(SideBySide(fields))
        inner.addWidget(self._marks)
        for widget in (self._tiled, self._more, self._bleed):
            column.addWidget(widget)

    def _follow(self, _on: bool) -> None:
        """Sheets that are put together have no use for a print shop's marks, and the other way round."""
        asked = self.sender()
        if asked is self._tiled and self._tiled.isChecked():
            self._bleed.setChecked(False)
        elif asked is self._bleed and self._bleed.isChecked():
            self._tiled.setChecked(False)
        self._more.setVisible(self._tiled.isChecked())
        self.changed.emit()
