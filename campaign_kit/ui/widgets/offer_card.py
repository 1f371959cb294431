"""What can be chosen for one document: its paper; and what it says: the topics and the local help lines."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.model.module import Module
from campaign_kit.model.office import HelpLine
from campaign_kit.services.materials import Offer
from campaign_kit.ui.widgets.buttons import button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_FORMATS = {"pptx": "PowerPoint (PPTX)", "pdf": "PDF"}


class OfferCard(Card):
    """`paper_chosen` carries the paper; `content_asked` and `help_asked` lead to where these are written."""

    paper_chosen = Signal(str)
    content_asked = Signal()
    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(0, 4, 4, 4))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(12)
        self._title = label("", "heading", wrap=True)
        self._paper = Choice("")
        self._paper.currentIndexChanged.connect(lambda _index: self.paper_chosen.emit(self._paper.value()))
        self.paper = Field(self.tr("Khổ giấy"), self._paper)
        self._formats, self._band = label("", wrap=True), label("", wrap=True)
        self._content = label("", wrap=True)
        self._help = QGridLayout()
        self._help.setContentsMargins(0, 0, 0, 0)
        self._modules: Mapping[str, Module] = {}
        column.addWidget(self._title)
        column.addWidget(self.paper)
        change, edit = button(self.tr("Chọn nội dung khác"), "link"), button(self.tr("Sửa các số này"), "link")
        change.clicked.connect(self.content_asked)
        edit.clicked.connect(self.help_asked)
        help_lines = QWidget()
        help_lines.setLayout(self._help)
        column.addLayout(_group(self.tr("Dạng tệp"), self._formats))
        column.addLayout(_group(self.tr("Dành cho"), self._band))
        column.addLayout(_group(self.tr("Nội dung"), self._content, change))
        column.addLayout(_group(self.tr("Đường dây trợ giúp"), help_lines, edit))
        column.addStretch(1)
        self.column.addWidget(scrolled(inner))

    def show_modules(self, modules: Mapping[str, Module]) -> None:
        """The library, by key, for the names of topics."""
        self._modules = modules

    def show_help(self, lines: Sequence[HelpLine]) -> None:
        while (item := self._help.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.deleteLater()
        for row, line in enumerate(lines):
            self._help.addWidget(label(line.number_or_address, "strong"), 2 * row, 0)
            self._help.addWidget(label(line.label, "detail", wrap=True), 2 * row + 1, 0)
            self._help.setRowMinimumHeight(2 * row, 22)
        self._help.setVerticalSpacing(0)

    def show_offer(self, offer: Offer) -> None:
        self._title.setText(offer.title)
        self._paper.fill([(paper.code, paper.name) for paper in offer.papers])
        self._paper.choose(offer.look.paper)
        self.paper.setVisible(len(offer.papers) > 1)
        self._formats.setText(" + ".join(_FORMATS.get(name, name.upper()) for name in offer.formats))
        self._band.setText(word(offer.band))
        taught = [self._modules[key] for key in offer.modules if key in self._modules]
        self._content.setText("\n".join(f"{module.key} · {module.title}" for module in taught) or offer.detail)


def _group(name: str, *shown: QWidget) -> QVBoxLayout:
    """A name with what belongs to it close below."""
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(label(name, "label"))
    for widget in shown:
        column.addWidget(
            widget, 0, Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
        )
    return column
