"""Finds the name of a commune as it stands since 01/7/2025; the names are offered, any other can be typed later."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from campaign_kit.ui.widgets.buttons import answers
from campaign_kit.ui.widgets.fields import Field, Line
from campaign_kit.ui.widgets.offered import OfferedNames
from campaign_kit.ui.widgets.office_form import OfficeForm
from campaign_kit.ui.widgets.texts import label

_LONGEST = 80


def offer_communes(
    form: OfficeForm, provinces: Callable[[], Sequence[str]], communes: Callable[[str], Sequence[str]]
) -> None:
    """From now on the form leads to the names of all communes; the one that is chosen is written into it."""

    def ask() -> None:
        dialog = PickCommune(form.window(), provinces(), communes)
        dialog.picked.connect(form.take_commune)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    form.offer_communes()
    form.commune_asked.connect(ask)


class PickCommune(QDialog):
    """`picked` carries the province and the commune as they are written."""

    picked = Signal(str, str)

    def __init__(self, parent: QWidget, provinces: Sequence[str], communes: Callable[[str], Sequence[str]]) -> None:
        super().__init__(parent)
        self._communes = communes
        self.setWindowTitle(self.tr("Tìm tên xã, phường"))
        self.setMinimumWidth(460)
        self._province, self._commune = Line(_LONGEST, self.tr("Gia Lai")), Line(_LONGEST, self.tr("Xã Ia Dom"))
        self.province = Field(self.tr("Tỉnh, thành phố"), self._province)
        hint = self.tr("Danh mục 34 tỉnh, thành phố và 3.321 xã, phường, đặc khu; gõ không cần dấu.")
        self.commune = Field(self.tr("Xã, phường, đặc khu"), self._commune, hint)
        OfferedNames(self._province).offer(provinces)
        self._offered = OfferedNames(self._commune)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "heading"))
        column.addWidget(self.province)
        column.addWidget(self.commune)
        column.addSpacing(6)
        column.addLayout(answers(self, self.tr("Bỏ qua"), self.tr("Điền vào mẫu"), self._pick))
        self._provinces = frozenset(provinces)
        self._province.textChanged.connect(self._follow)
        self._province.editingFinished.connect(lambda: self._offered.offer(self._communes(self._province.words())))
        self._province.setFocus()

    def _follow(self, name: str) -> None:
        """The communes of a province as soon as its whole name stands there."""
        if name in self._provinces:
            self._offered.offer(self._communes(name))

    def _pick(self) -> None:
        commune = self._commune.words()
        self.commune.complain("" if commune else self.tr("Hãy ghi tên xã, phường."))
        if commune:
            self.picked.emit(self._province.words(), commune)
            self.accept()
