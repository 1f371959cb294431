"""The office's papers: made of sessions and plans, approved, numbered by the clerk, checked against the decree."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from campaign_kit.model.materials import MaterialState
from campaign_kit.model.papers import OfficePaper
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.handovers import HandoversCard
from campaign_kit.ui.pages.page import HANDOVERS, Page
from campaign_kit.ui.pages.paper_making import PaperMaking
from campaign_kit.ui.pages.paper_verbs import PaperVerbs
from campaign_kit.ui.tables.papers import DAY, KIND, SIGN, STATE, SUMMARY, TONE_ROLE, PapersTable, kind_of
from campaign_kit.ui.tables.rows import RowDelegate, row_table
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.list_or_empty import ListOrEmpty
from campaign_kit.ui.widgets.paper_card import PaperCard
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.texts import Elided, label, rule
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label as word

_CARD_PX = (216, 290)
_WIDE_PX = 1000
_WIDTHS = {DAY: 108, SIGN: 118, KIND: 124, STATE: 128}
_LANE = "paper.check"
_REGISTER, _HANDOVERS = "register", "handovers"


class PapersPage(Page):
    """The register and the card of the chosen paper; `paper_verbs` and `paper_making` do what is done with it."""

    words = frozenset({"papers", "office"})
    undoes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Văn bản"))
        self._desk = desk
        self._papers: list[OfficePaper] = []
        self._shown_id = 0
        self._making, self._verbs_of = PaperMaking(desk, self, self._show_made), PaperVerbs(desk, self)
        self._handovers = HandoversCard(desk)
        self._buttons = self._head_buttons()
        self._table = PapersTable(self)
        self._view = row_table(self.tr("Sổ văn bản"))
        self._view.setModel(self._table)
        self._view.setSortingEnabled(False)
        self._view.setItemDelegate(RowDelegate(self._view, SUMMARY, TONE_ROLE))
        self._view.activated.connect(lambda _index: self._with_current(self._open))
        self._view.selectionModel().currentRowChanged.connect(lambda _new, _old: self._choose())
        self._card = PaperCard()
        self._card.setMinimumWidth(_CARD_PX[0])
        self._card.setMaximumWidth(_CARD_PX[1])
        self._card.other_asked.connect(self._check_other)
        register = QWidget()
        row = QHBoxLayout(register)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._list_card(), 10)
        row.addWidget(self._card, 4)
        self._parts = QStackedWidget()
        self._parts.addWidget(register)
        self._parts.addWidget(self._handovers)
        self.body.addWidget(self._parts, 1)
        self._show_part(_REGISTER)

    def _head_buttons(self) -> dict[str, tuple[QPushButton, ...]]:
        """The parts of the page beside its title, and at the right what can be done in each."""
        parts = self._choice = Segments(
            self.tr("Phần của trang"),
            ((_REGISTER, self.tr("Sổ văn bản")), (_HANDOVERS, self.tr("Bàn giao sinh hoạt hè"))),
        )
        parts.chosen.connect(self._show_part)
        parts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.add_head_widget(parts)
        note = button(self.tr("Ghi văn bản khác…"))
        note.clicked.connect(self._verbs_of.note)
        making = make_action("papers.make", self, self._making.ask, "white")
        send = button(self.tr("Bàn giao danh sách…"), "primary", "send")
        send.clicked.connect(self._handovers.send)
        found = {_REGISTER: (note, action_button(making, "primary", "plus")), _HANDOVERS: (send,)}
        for made in (each for group in found.values() for each in group):
            self.add_head_button(made)
        return found

    def _show_part(self, key: str) -> None:
        self._parts.setCurrentIndex((_REGISTER, _HANDOVERS).index(key))
        for part, buttons in self._buttons.items():
            for each in buttons:
                each.setVisible(part == key)

    def take_focus(self) -> None:
        self._view.setFocus()

    def _list_card(self) -> Card:
        card = Card(margins=(0, 0, 0, 0))
        card.column.setSpacing(0)
        card.column.addLayout(self._filters())
        empty = EmptyState(
            "file-text",
            self.tr("Chưa có văn bản nào ở đây"),
            self.tr("Làm giấy mời, kế hoạch, biên bản… từ buổi và kế hoạch; hoặc ghi văn bản đã ban hành vào sổ."),
            self.tr("Làm văn bản…"),
        )
        empty.asked.connect(self._making.ask)
        self._pile = ListOrEmpty(self._view, empty)
        card.column.addWidget(self._pile, 1)
        card.column.addWidget(rule())
        card.column.addWidget(self._foot())
        return card

    def _filters(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        self._state = Choice(self.tr("Lọc theo tình trạng"))
        everything: list[tuple[MaterialState | None, str]] = [(None, self.tr("Mọi tình trạng"))]
        self._state.fill([*everything, *((state, word(state)) for state in MaterialState)])
        self._state.setFixedWidth(170)
        self._state.currentIndexChanged.connect(lambda _index: self._fill())
        self._sought = QLineEdit()
        self._sought.setPlaceholderText(self.tr("Tìm trích yếu, số, loại…"))
        self._sought.setAccessibleName(self.tr("Tìm trong sổ văn bản"))
        self._sought.textChanged.connect(lambda _words: self._fill())
        self._count = label("", "mute")
        row.addWidget(self._state)
        row.addWidget(self._sought, 1)
        row.addWidget(self._count)
        return row

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._chosen = Elided("", "strong")
        row.addWidget(self._chosen, 1)
        self._marks: list[tuple[QPushButton, Callable[[OfficePaper], bool]]] = []
        draft, approved, verbs = MaterialState.DRAFT, MaterialState.APPROVED, self._verbs_of
        for text, verb, fits in (
            (self.tr("Mở tệp"), self._open, lambda paper: bool(paper.path)),
            (self.tr("Duyệt…"), verbs.approve, lambda paper: paper.state is draft and bool(paper.path)),
            (self.tr("Ghi số…"), verbs.issue, lambda paper: paper.state is approved),
            (self.tr("Mở lại"), verbs.reopen, lambda paper: paper.state is approved),
            (self.tr("Sửa dòng…"), verbs.correct, lambda _paper: True),
            (self.tr("Bỏ khỏi sổ"), verbs.remove, lambda _paper: True),
        ):
            made = button(text)
            made.clicked.connect(partial(self._with_current, verb))
            made.hide()  # until a paper is chosen that it fits
            row.addWidget(made)
            self._marks.append((made, fits))
        return foot

    def _with_current(self, verb: Callable[[OfficePaper], None]) -> None:
        paper = self._current()
        if paper is not None:
            verb(paper)

    def show_item(self, item: int) -> None:
        self._choice.choose(_HANDOVERS if item == HANDOVERS else _REGISTER)
        self._shown_id = max(0, item)

    def reload(self) -> None:
        papers = self._desk.work.now(self._desk.kit.register.papers)
        if papers is not None:
            self._papers = papers
            self._fill()
        self._handovers.reload()

    def _fill(self) -> None:
        self._table.show_rows(self._papers, self._state.value(), self._sought.text())
        rows = self._table.rowCount()
        self._count.setText(self.tr("{0} văn bản").format(numbers.count(rows)))
        self._pile.show_rows(any_there=bool(rows))
        self._view.setCurrentIndex(self._table.index(max(self._table.row_of(self._shown_id), 0), 0))
        self._choose()

    def _current(self) -> OfficePaper | None:
        return self._table.paper_at(self._view.currentIndex().row())

    def _choose(self) -> None:
        paper = self._current()
        self._shown_id = paper.id if paper else self._shown_id
        self._chosen.setText(kind_of(paper) if paper else "")
        for made, fits in self._marks:
            made.setVisible(paper is not None and fits(paper))
        self._card.show_paper(paper)
        if paper is not None and paper.path:
            self._check(Path(paper.path))

    def _check(self, file: Path) -> None:
        """On the worker: a long paper takes longer than a page may wait."""
        if not file.is_file():
            self._card.tell(self.tr("Không thấy tệp này nữa. Hãy đưa tệp về chỗ cũ, hoặc làm lại văn bản."))
            return
        self._card.tell(self.tr("Đang soát…"))
        check = partial(self._desk.kit.papers.check, file)
        self._desk.work.start(check, self._card.show_check, failed=self._card.tell, lane=_LANE)

    def _check_other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Soát thể thức tệp Word"), "", "Word (*.docx)")
        if name:
            self._view.clearSelection()
            self._card.show_other(name)
            self._check(Path(name))

    def _open(self, paper: OfficePaper) -> None:
        if paper.path:
            self._desk.open(Path(paper.path))

    def _show_made(self, file: Path) -> None:
        """The page was filled again when the paper came into the register."""
        self._shown_id = next((paper.id for paper in self._papers if Path(paper.path) == file), self._shown_id)
        self._fill()

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)  # type: ignore[arg-type]  # a QResizeEvent
        self._view.setColumnHidden(KIND, self.width() < _WIDE_PX)  # the foot names it too
        for column, width in _WIDTHS.items():
            self._view.setColumnWidth(column, width)
        self._view.horizontalHeader().setSectionResizeMode(SUMMARY, QHeaderView.ResizeMode.Stretch)
