"""The studio: pick what to make for a session, see the real page, choose the paper, make the whole set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.module import Module
from campaign_kit.model.office import HelpLine
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.services.materials import Offer, restyled
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk, session_folder
from campaign_kit.ui.pages.page import NEW, Page
from campaign_kit.ui.pages.preview import PreviewPane
from campaign_kit.ui.tables.checks import Tick, TickList, tick_view
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.sessions import session_line
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.cards import Card
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.offer_card import OfferCard
from campaign_kit.ui.work import Job

_SESSIONS_BACK = timedelta(days=30)


@dataclass(frozen=True)
class _Found:
    """What can be made for a session, and what its pages are made of."""

    session: Session
    offers: Sequence[Offer]
    help_lines: Sequence[HelpLine]
    modules: Mapping[str, Module]


class MaterialsPage(Page):
    words = frozenset({"office", "plan"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Tài liệu"))
        self._desk = desk
        self._session: Session | None = None
        self._offered: Session | None = None  # whose offers stand in the list: those of `_session` come a moment later
        self._offers: dict[str, Offer] = {}
        self._making: object = None
        desk.work.ended.connect(self._end)
        self._make = make_action("materials.make", self, self._make_set, "white")
        self._folder = make_action("materials.folder", self, self._open_folder)
        self._sessions = Choice(self.tr("Buổi"))
        self._sessions.setMaximumWidth(520)
        self._sessions.currentIndexChanged.connect(lambda _index: self.show_item(self._sessions.value()))
        self.add_head_widget(self._sessions)
        self.add_head_button(action_button(self._folder))
        self.add_head_button(action_button(self._make, "primary"))
        self._pile = QStackedWidget()
        self._pile.addWidget(self._studio())
        empty = EmptyState(
            "image",
            self.tr("Chưa có buổi nào để làm tài liệu"),
            self.tr("Lập một buổi trước; chương trình chọn tài liệu hợp với hình thức và lứa tuổi của buổi."),
            self.tr("Lập buổi mới"),
        )
        empty.asked.connect(lambda: desk.go("session", NEW))
        self._pile.addWidget(empty)
        self.body.addWidget(self._pile, 1)

    def _studio(self) -> QWidget:
        studio = QWidget()
        row = QHBoxLayout(studio)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        left = Card(margins=(10, 10, 10, 10))
        left.setMinimumWidth(200)
        self._list = TickList(self)
        self._list.ticked_changed.connect(self._count)
        self._view = tick_view(self.tr("Tài liệu có thể làm"), self._list)
        self._view.selectionModel().currentRowChanged.connect(self._choose)
        left.column.addWidget(self._view)
        self._preview = PreviewPane(self._desk, self)
        self._card = OfferCard()
        self._card.paper_chosen.connect(self._change_paper)
        self._card.content_asked.connect(self._open_session)
        self._card.help_asked.connect(lambda: self._desk.go("settings"))
        self._card.setMinimumWidth(176)
        row.addWidget(left, 25)
        row.addWidget(self._preview, 54)
        row.addWidget(self._card, 27)
        return studio

    def take_focus(self) -> None:
        if self._session is None:
            super().take_focus()
        else:
            self._view.setFocus()

    def show_item(self, item: int | None) -> None:
        if not item or (self._session is not None and self._session.id == item):
            return
        plan = self._desk.kit.plan
        found = self._desk.work.now(lambda: plan.session(str(item)))
        if found is not None:
            self._session = found
            self.refresh()

    def reload(self) -> None:
        self._preview.forget()
        plan = self._desk.kit.plan
        today = self._desk.today()
        every = self._desk.work.now(lambda: plan.sessions(today - _SESSIONS_BACK, None, None)) or []
        near = [session for session in every if session.status is not SessionStatus.CANCELLED]
        chosen = self._session
        if chosen is not None:
            number = str(chosen.id)
            self._session = chosen = self._desk.work.now(lambda: plan.session(number))
        coming = [session for session in near if session.day >= today]
        if chosen is None:
            self._session = chosen = next(iter(coming or near), None)
        if chosen is not None and all(session.id != chosen.id for session in near):
            near = [chosen, *near]
        names = full_names(self._desk.work.now(plan.places) or [])
        self._sessions.fill([(each.id, session_line(each, names)) for each in near])
        self._sessions.setVisible(bool(near))
        self._pile.setCurrentIndex(0 if chosen else 1)
        for action in (self._make, self._folder):
            action.setEnabled(chosen is not None)
        if chosen is not None:
            self._sessions.choose(chosen.id)
            self._show(chosen)

    def _show(self, session: Session) -> None:
        """Asks for what can be made for the session: the whole library is read and layouts are looked at."""
        kit = self._desk.kit

        def read() -> _Found:
            file = kit.office.file()
            return _Found(
                session,
                kit.materials.offers(session),
                file.help_lines if file else (),
                {module.key: module for module in kit.content.modules()},
            )

        def fail(words: str) -> None:
            self._show_found(_Found(session, (), (), {}))
            self._preview.show_words(words)

        self._count()
        self._desk.work.start(read, self._show_found, failed=fail, lane="offers")

    def _show_found(self, found: _Found) -> None:
        self._offered = found.session
        before, kept = self._offers, self._list.key_at(self._view.currentIndex().row())
        self._offers = {f"{offer.kind}.{offer.band}": offer for offer in found.offers}
        for key, offer in before.items():
            if key in self._offers and offer.look.paper in {each.code for each in self._offers[key].papers}:
                self._offers[key] = restyled(self._offers[key], paper=offer.look.paper)
        ticked = {key for key, offer in self._offers.items() if offer.suits}
        rows = [self._tick(key, offer) for key, offer in self._offers.items()]
        self._list.show_rows(rows, ticked)
        self._card.show_help(found.help_lines)
        self._card.show_modules(found.modules)
        self._count()
        self._view.setCurrentIndex(self._list.index(max(0, self._list.row_of(kept))))
        if not found.offers:
            self._preview.show_words(self.tr("Chưa có nội dung cho lứa tuổi của buổi này."))

    def _tick(self, key: str, offer: Offer) -> Tick:
        formats = " + ".join(offer.formats).upper() if len(offer.formats) > 1 else ""
        paper = offer.paper.name if len(offer.papers) > 1 else ""
        return Tick(key, offer.title, " · ".join(part for part in (formats, paper, offer.detail) if part))

    def _current(self) -> Offer | None:
        return self._offers.get(self._list.key_at(self._view.currentIndex().row()))

    def _choose(self, _index: QModelIndex, _before: QModelIndex) -> None:
        self._show_offer()

    def _show_offer(self) -> None:
        offer, session = self._current(), self._offered
        if offer is not None and session is not None:
            self._card.show_offer(offer)
            self._preview.show_offer(session, offer)

    def _change_paper(self, paper: str) -> None:
        key, offer = self._list.key_at(self._view.currentIndex().row()), self._current()
        if offer is not None and paper != offer.look.paper:
            self._offers[key] = restyled(offer, paper=paper)
            self._list.rename(self._tick(key, self._offers[key]))
            self._show_offer()

    def _count(self) -> None:
        number = len(self._list.ticked())
        self._make.setText(self.tr("Tạo cả bộ ({0})").format(number))
        self._make.setEnabled(bool(number) and self._offered is not None and self._offered is self._session)

    def _make_set(self) -> None:
        session = self._offered
        offers = [self._offers[key] for key in self._list.ticked()]
        if session is None or not offers:
            return
        folder = session_folder(self._desk.kit.paths, session)
        self._making = self._desk.work.run(
            lambda: self._desk.kit.materials.make(session, folder, offers),
            self._made,
            title=self.tr("Đang tạo bộ tài liệu"),
        )

    def _end(self, job: Job[object]) -> None:
        """A set that was stopped midway: what is there stays, and where it is, is told."""
        if job is self._making and job.cancelled.is_set():
            folder = job.made[-1].parent if job.made else None
            said = self.tr("Đã dừng. {0} tệp đã tạo xong vẫn được giữ.").format(len(job.made))
            self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(folder)) if folder else None)

    def _made(self, outcome: Outcome[list[Path]]) -> None:
        files = outcome.value
        folder = files[0].parent
        said = self.tr("Đã tạo {0} tệp trong thư mục {1}.").format(len(files), folder)
        self._desk.tell(said, (self.tr("Mở thư mục"), lambda: self._desk.open(folder)))

    def _open_folder(self) -> None:
        if self._session is None:
            return
        folder = session_folder(self._desk.kit.paths, self._session)
        if folder.is_dir():
            self._desk.open(folder)
        else:
            self._desk.tell(self.tr("Buổi này chưa có tệp nào. Bấm “Tạo cả bộ” để tạo."))

    def _open_session(self) -> None:
        if self._session is not None:
            self._desk.go("session", self._session.id)
