"""How one document is to look and be printed; and what it says: the topics and the local help lines."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from campaign_kit.model.materials import Printing
from campaign_kit.model.module import Module
from campaign_kit.model.office import HelpLine
from campaign_kit.services.materials import Offer
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.fields import Field
from campaign_kit.ui.widgets.printing_box import PrintingBox
from campaign_kit.ui.widgets.side_by_side import SideBySide
from campaign_kit.ui.widgets.texts import label
from campaign_kit.wording.labels import label as word

_FORMATS = {"pptx": "PowerPoint (PPTX)", "docx": "Word (DOCX)", "pdf": "PDF", "png": "Ảnh (PNG)", "txt": "Chữ (TXT)"}


class OfferCard(Card):
    """`design_chosen`, `paper_chosen`, `theme_chosen` carry a code, `printing_chosen` a wish how to print.

    `content_asked` and `help_asked` lead to where these are written.
    """

    design_chosen = Signal(str)
    paper_chosen = Signal(str)
    theme_chosen = Signal(str)
    printing_chosen = Signal()
    content_asked = Signal()
    help_asked = Signal()

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__(margins=(0, 4, 4, 4))
        self._title = label("", "heading", wrap=True)
        self._design, self._paper, self._theme = Choice(""), Choice(""), Choice("")
        self._design.currentIndexChanged.connect(lambda _index: self.design_chosen.emit(self._design.value()))
        self._paper.currentIndexChanged.connect(lambda _index: self.paper_chosen.emit(self._paper.value()))
        self._theme.currentIndexChanged.connect(lambda _index: self.theme_chosen.emit(self._theme.value()))
        self.design = Field(self.tr("Mẫu thiết kế"), self._design)
        self.paper = Field(self.tr("Khổ giấy"), self._paper)
        self._ways = PrintingBox()
        self._ways.changed.connect(self.printing_chosen)
        self._state, self._notices = label("", "detail", wrap=True), label("", "error", wrap=True)
        self._formats, self._band = label("", wrap=True), label("", wrap=True)
        self._content, self._languages = label("", wrap=True), label("", wrap=True)
        self._help = QGridLayout()
        self._help.setContentsMargins(0, 0, 0, 0)
        self._modules: Mapping[str, Module] = {}
        self._lay_out(actions)

    def _lay_out(self, actions: Sequence[QAction]) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(self._state)
        column.addWidget(self._notices)
        column.addWidget(self.design)
        column.addWidget(self.paper)
        column.addWidget(Field(self.tr("Màu sắc của cả bộ"), self._theme))
        column.addWidget(self._ways)
        first, *others = actions
        column.addWidget(action_button(first))
        column.addWidget(SideBySide([action_button(action) for action in others]))
        change, edit = button(self.tr("Chọn nội dung khác"), "link"), button(self.tr("Sửa các số này"), "link")
        change.clicked.connect(self.content_asked)
        edit.clicked.connect(self.help_asked)
        help_lines = QWidget()
        help_lines.setLayout(self._help)
        column.addLayout(_group(self.tr("Dạng tệp"), self._formats))
        column.addLayout(_group(self.tr("Dành cho"), self._band))
        self._both = QWidget()
        group = _group(self.tr("Ngôn ngữ"), self._languages)
        group.setContentsMargins(0, 0, 0, 0)
        self._both.setLayout(group)
        column.addWidget(self._both)
        column.addLayout(_group(self.tr("Nội dung"), self._content, change))
        column.addLayout(_group(self.tr("Đường dây trợ giúp"), help_lines, edit))
        column.addStretch(1)
        self.column.addWidget(scrolled(inner))

    def show_notices(self, notices: Sequence[str]) -> None:
        """What a person should know before the set is made."""
        # a path may be broken after each folder: one long word would widen the card beyond its place
        self._notices.setText("\n".join(notices).replace("/", "/\u200b"))
        self._notices.setVisible(bool(notices))

    def show_sheets(self, sheets: int) -> None:
        """How many sheets of paper the document takes."""
        self._ways.show_sheets(sheets)

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

    def printing(self) -> Printing:
        """How it is to be printed."""
        return self._ways.printing()

    def show_state(self, words: str) -> None:
        """What became of the document: made, approved by whom, which version."""
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def show_offer(self, offer: Offer) -> None:
        self._title.setText(offer.title)
        for choice, choices, code in (
            (self._design, offer.designs, offer.look.design),
            (self._paper, offer.papers, offer.look.paper),
            (self._theme, offer.themes, offer.look.theme),
        ):
            choice.fill([(each.code, each.name) for each in choices])
            choice.blockSignals(True)
            choice.choose(code)
            choice.blockSignals(False)
        self.design.setVisible(len(offer.designs) > 1)
        self.paper.setVisible(len(offer.papers) > 1)
        self._ways.show_offer(offer)
        self._formats.setText(" + ".join(_FORMATS.get(name, name.upper()) for name in offer.formats))
        self._band.setText(word(offer.band))
        self._languages.setText(offer.languages)
        self._both.setVisible(bool(offer.languages))
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
