"""What a plan wants and rests on: purpose, requirements, programme; the laws and papers that it cites, in order."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.campaign import CampaignBasis, CampaignBasisDraft
from campaign_kit.services.campaigns import CampaignFile, OfferedBasis
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.edit_basis import EditBasis
from campaign_kit.ui.dialogs.pick_bases import PickBases
from campaign_kit.ui.pages.plan_section import PlanSection
from campaign_kit.ui.pages.section import ChosenFoot
from campaign_kit.ui.tables.plan_lists import BASIS, BASIS_CHECKED, BASIS_STATUS, BasesTable, basis_line
from campaign_kit.ui.tables.wrapped import WrappedTable
from campaign_kit.ui.widgets.buttons import action_button, button, icon_button
from campaign_kit.ui.widgets.cards import Card, scrolled
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.fact_card import group_of, points
from campaign_kit.ui.widgets.texts import label

_WIDTHS = {BASIS_STATUS: 150, BASIS_CHECKED: 128}


class PlanBases(PlanSection):
    """`edit_words` shows the plan as a form."""

    def __init__(self, desk: Desk, edit_words: Callable[[], object], edit: QAction, remove: QAction) -> None:
        super().__init__()
        self.add_text = self.tr("Thêm căn cứ")
        self._desk = desk
        self._file: CampaignFile | None = None
        self._offered: tuple[OfferedBasis, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self._words_card(edit_words), 5)
        row.addWidget(self._bases_card(edit, remove), 7)

    def _words_card(self, edit_words: Callable[[], object]) -> Card:
        card = Card(margins=(0, 12, 4, 8))
        top = QHBoxLayout()
        top.setContentsMargins(18, 0, 14, 0)
        top.addWidget(label(self.tr("Mục đích, yêu cầu, nội dung"), "heading"), 1)
        write = button(self.tr("Sửa…"))
        write.setAccessibleName(self.tr("Sửa mục đích, yêu cầu, nội dung"))
        write.clicked.connect(edit_words)
        top.addWidget(write)
        card.column.addLayout(top)
        inner = QWidget()
        self._facts = QVBoxLayout(inner)
        self._facts.setContentsMargins(18, 4, 12, 8)
        self._facts.setSpacing(14)
        card.column.addWidget(scrolled(inner), 1)
        return card

    def _bases_card(self, edit: QAction, remove: QAction) -> Card:
        card = Card(margins=(0, 12, 0, 0))
        card.column.setSpacing(8)
        top = QHBoxLayout()
        top.setContentsMargins(18, 0, 14, 0)
        top.addWidget(label(self.tr("Căn cứ và văn bản giao nhiệm vụ"), "heading"), 1)
        own = button(self.tr("Văn bản khác…"))
        own.clicked.connect(lambda: self._ask(None))
        top.addWidget(own)
        card.column.addLayout(top)
        self._table = BasesTable(self)
        self._view = WrappedTable(self.tr("Căn cứ của kế hoạch"), BASIS, _WIDTHS, {BASIS: 1.0})
        up, down = (
            icon_button("chevron-up", self.tr("Đưa lên trên")),
            icon_button("chevron-down", self.tr("Đưa xuống dưới")),
        )
        for way, step in ((up, -1), (down, 1)):
            way.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            way.clicked.connect(lambda _on=False, step=step: self._move(step))
        self._foot = ChosenFoot((up, down, action_button(edit, "", "pencil"), action_button(remove)))
        self.hold(card, self._view, self._table, self._empty_state(), self._foot)
        return card

    def _empty_state(self) -> EmptyState:
        empty = EmptyState(
            "book-open",
            self.tr("Kế hoạch chưa chọn căn cứ"),
            self.tr("Chọn từ danh mục văn bản đã kiểm tra hiệu lực; ghi thêm văn bản giao nhiệm vụ của cấp trên."),
            self.tr("Chọn căn cứ…"),
        )
        empty.asked.connect(self.add)
        return empty

    def show_file(self, file: CampaignFile) -> None:
        self._file = file
        self._offered = self._desk.work.now(self._desk.kit.campaigns.offered_bases) or ()
        self._show_words(file)
        row = self._view.currentIndex().row()
        self._table.show_bases(file.bases, {each.law.number: each for each in self._offered})
        self.show_rows(any_there=bool(file.bases))
        self._point_at(max(0, row))

    def _show_words(self, file: CampaignFile) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        campaign = file.campaign
        parts = (
            (self.tr("Mục đích"), campaign.purpose),
            (self.tr("Yêu cầu"), campaign.requirements),
            (self.tr("Nội dung, chương trình"), campaign.programme),
        )
        for name, words in parts:
            self._facts.addWidget(group_of(points(name, words.splitlines() or [self.tr("chưa ghi")])))
        self._facts.addStretch(1)

    def _point_at(self, row: int) -> None:
        self._view.setCurrentIndex(self._table.index(min(row, self._table.rowCount() - 1), BASIS))
        self.choose()

    def choose(self) -> None:
        basis = self._current()
        self._foot.say(basis_line(basis) if basis else "")

    def _current(self) -> CampaignBasis | None:
        row = self._view.currentIndex().row()
        return self._file.bases[row] if self._file and 0 <= row < len(self._file.bases) else None

    def add(self) -> None:
        file = self._file
        if file is None:
            return
        cited = {basis.key or basis.number for basis in file.bases}
        left = [each for each in self._offered if each.law.number not in cited]

        def keep(chosen: Sequence[OfferedBasis]) -> bool:
            return self._save([*file.bases, *(each.draft(file.campaign.id) for each in chosen)])

        dialog = PickBases(self, left, keep, unasked=not file.bases)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit(self) -> None:
        basis = self._current()
        if basis is not None:
            self._ask(basis)

    def _ask(self, basis: CampaignBasis | None) -> None:
        file = self._file
        if file is None:
            return

        def keep(draft: CampaignBasisDraft) -> bool:
            if basis is None:
                return self._save([*file.bases, draft])
            changed = basis.model_copy(update=draft.model_dump(exclude={"order", "key"}))
            return self._save([changed if each is basis else each for each in file.bases])

        dialog = EditBasis(self, file.campaign, basis, keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self) -> None:
        basis, file = self._current(), self._file
        if basis is not None and file is not None and self._save([each for each in file.bases if each is not basis]):
            self._desk.tell_undoable(self.tr("Đã bỏ căn cứ “{0}”.").format(basis_line(basis)))

    def _move(self, step: int) -> None:
        row, file = self._view.currentIndex().row(), self._file
        if file is None or not 0 <= row + step < len(file.bases) or row < 0:
            return
        bases = list(file.bases)
        bases.insert(row + step, bases.pop(row))
        if self._save(bases):
            self._point_at(row + step)

    def _save(self, bases: Sequence[CampaignBasisDraft]) -> bool:
        file = self._file
        if file is None:
            return False
        number, campaigns = file.campaign.id, self._desk.kit.campaigns
        return self._desk.work.now(lambda: campaigns.save_bases(number, bases)) is not None
