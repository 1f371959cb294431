"""The studio: pick what to make for a session, see the real page, choose its look, print it, make the whole set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.materials import MaterialState, Printing
from campaign_kit.model.module import Module
from campaign_kit.model.office import HelpLine
from campaign_kit.model.plan import Session, SessionStatus
from campaign_kit.services.materials import Made, Offer
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.pages.kit_work import KitWork
from campaign_kit.ui.pages.offer_work import OfferWork
from campaign_kit.ui.pages.offers import OfferPane
from campaign_kit.ui.pages.page import NEW, Page
from campaign_kit.ui.pages.preview import PreviewPane
from campaign_kit.ui.tables.places import full_names
from campaign_kit.ui.tables.sessions import session_line
from campaign_kit.ui.widgets.buttons import action_button
from campaign_kit.ui.widgets.choices import Choice
from campaign_kit.ui.widgets.empty import EmptyState
from campaign_kit.ui.widgets.offer_card import OfferCard
from campaign_kit.wording import materials as words
from campaign_kit.wording import numbers

_SESSIONS_BACK = timedelta(days=30)


@dataclass(frozen=True)
class _Found:
    """What can be made for a session, what was made, and what its pages are made of."""

    session: Session
    offers: Sequence[Offer]
    made: Mapping[str, Made]
    notices: Sequence[str]
    help_lines: Sequence[HelpLine]
    modules: Mapping[str, Module]


class MaterialsPage(Page):
    words = frozenset({"office", "plan", "materials", "content"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Tài liệu"))
        self._desk = desk
        self._session: Session | None = None
        self._offered: Session | None = None  # whose offers stand in the list: those of `_session` come a moment later
        self._kit = KitWork(desk, self, lambda: self._session, self._ticked)
        self._sessions = Choice(self.tr("Buổi"))
        self._sessions.setMaximumWidth(520)
        self._sessions.currentIndexChanged.connect(lambda _index: self.show_item(self._sessions.value()))
        self.add_head_widget(self._sessions)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._studio())
        self.add_head_button(action_button(self._work.print))
        self.add_head_button(action_button(self._kit.folder))
        self.add_head_button(action_button(self._kit.make, "primary"))
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
        self._offers = OfferPane()
        self._offers.chosen.connect(self._show_offer)
        self._offers.counted.connect(self._kit.follow)
        self._preview = PreviewPane(self._desk, self)
        self._work = OfferWork(self._desk, self, self._current, self._printing)
        self._card = OfferCard((self._work.texts, self._work.approve, self._work.issue))
        self._card.design_chosen.connect(lambda design: self._restyle(design=design))
        self._card.paper_chosen.connect(lambda paper: self._restyle(paper=paper))
        self._card.theme_chosen.connect(self._dress)
        self._card.printing_chosen.connect(self._show_sheets)
        self._card.content_asked.connect(self._open_session)
        self._card.help_asked.connect(lambda: self._desk.go("settings"))
        self._card.setMinimumWidth(208)
        row.addWidget(self._offers, 25)
        row.addWidget(self._preview, 54)
        row.addWidget(self._card, 27)
        return studio

    def take_focus(self) -> None:
        if self._session is None:
            super().take_focus()
        else:
            self._offers.view.setFocus()

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
        self._kit.follow()
        if chosen is not None:
            self._sessions.choose(chosen.id)
            self._show(chosen)

    def _show(self, session: Session) -> None:
        """Asks for what can be made for the session: the whole library is read and layouts are looked at."""
        kit = self._desk.kit

        def read() -> _Found:
            file = kit.office.file()
            offers = kit.materials.offers(session)
            return _Found(
                session,
                offers,
                kit.materials.standing(session),
                kit.materials.notices(session, [offer for offer in offers if offer.suits]),
                file.help_lines if file else (),
                {module.key: module for module in kit.content.modules()},
            )

        def fail(words: str) -> None:
            self._show_found(_Found(session, (), {}, (), (), {}))
            self._preview.show_words(words)

        self._kit.follow()
        self._desk.work.start(read, self._show_found, failed=fail, lane="offers")

    def _show_found(self, found: _Found) -> None:
        again = self._offered is not None and self._offered.id == found.session.id
        self._offered = found.session
        self._card.show_help(found.help_lines)
        self._card.show_modules(found.modules)
        self._card.show_notices(found.notices)
        self._offers.show_offers(found.offers, found.made, again=again)
        self._show_offer()
        if not found.offers:
            self._preview.show_words(self.tr("Chưa có nội dung cho lứa tuổi của buổi này."))

    def _printing(self) -> Printing:
        return self._card.printing()

    def _current(self) -> tuple[Session, Offer, Made | None] | None:
        offer, session = self._offers.current(), self._offered
        return None if offer is None or session is None else (session, offer, self._offers.made())

    def _show_offer(self) -> None:
        current = self._current()
        self._work.follow()
        if current is None:
            return
        session, offer, made = current
        self._card.show_offer(offer)
        self._card.show_state(_state(made))
        materials = self._desk.kit.materials
        self._preview.show_pages(offer, lambda: materials.preview(session, offer))
        self._show_sheets()

    def _show_sheets(self) -> None:
        current, printing = self._current(), self._card.printing()
        if current is None or not printing.tile:
            return
        session, offer, _ = current
        kit = self._desk.kit
        self._desk.work.start(
            lambda: kit.materials.sheets(session, offer, printing), self._card.show_sheets, lane="sheets"
        )

    def _restyle(self, design: str = "", paper: str = "") -> None:
        if self._offers.restyle(design=design, paper=paper):
            self._show_offer()

    def _dress(self, theme: str) -> None:
        self._offers.dress(theme)
        self._show_offer()

    def _ticked(self) -> tuple[Session, list[Offer], Printing] | None:
        """What is made at once; nothing while the offers of the session are still on their way."""
        session = self._offered
        return (
            None
            if session is None or session is not self._session
            else (session, self._offers.ticked(), self._card.printing())
        )

    def _open_session(self) -> None:
        if self._session is not None:
            self._desk.go("session", self._session.id)


def _state(made: Made | None) -> str:
    """What became of a document, in words; empty when it was not made yet."""
    if made is None:
        return ""
    if made.state is MaterialState.DRAFT or made.approved_on is None:
        return words.STATE_DRAFT.format(version=made.version)
    pattern = words.STATE_ISSUED if made.state is MaterialState.ISSUED else words.STATE_APPROVED
    return pattern.format(version=made.version, approver=made.approver, day=numbers.day(made.approved_on))
