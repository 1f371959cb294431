"""The editor of one session: the form, its places, its topics, and what to think of again while it is written."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from campaign_kit.model.module import VIETNAMESE, Module
from campaign_kit.model.plan import Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.pages.arranged import Arranged
from campaign_kit.ui.pages.by_template import ByTemplate
from campaign_kit.ui.pages.page import NEW, Page, day_of
from campaign_kit.ui.pages.place_adding import PlaceAdding
from campaign_kit.ui.pages.session_advice import sentences_on, share_list, standing_of, tell_languages
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card, Panel
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.segments import Segments
from campaign_kit.ui.widgets.series_bar import SeriesBar
from campaign_kit.ui.widgets.session_form import SessionForm, in_card
from campaign_kit.ui.widgets.topics import TopicsCard
from campaign_kit.wording import numbers

_ADVICE_AFTER_MS = 120
_NOT_BEGUN = ("", "", 0, 0)  # the template, the topic, the task, the place of a new session


class SessionPage(Page):
    """Shows the session that `show_item` names, or begins a new one."""

    words = frozenset({"office"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Buổi mới"))
        self._desk = desk
        self._session: Session | None = None
        self._modules: list[Module] = []
        self._before: object = None
        self._begun_on: date | None = None
        self._begun = _NOT_BEGUN
        self._advice_due = QTimer(self, singleShot=True, interval=_ADVICE_AFTER_MS)
        self._advice_due.timeout.connect(self._advise)
        self._pile = QStackedWidget()
        self._make_head()
        self._form, self._topics = SessionForm(lambda: desk.today().year), TopicsCard()
        self._arranged = Arranged(desk, self)
        self._standing, self._advice = SeriesBar(), Panel("advice", "triangle-alert")
        self._standing.share_asked.connect(lambda: share_list(desk, self._session))
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for card, share in ((in_card(self._form), 12), (self._places_card(), 11), (self._topics, 12)):
            row.addWidget(card, share)
        for part in (whole, self._arranged.costs, self._arranged.before):
            self._pile.addWidget(part)
        self.body.addWidget(self._standing)
        self.body.addWidget(self._pile, 1)
        self.body.addWidget(self._advice)
        self._by_template = ByTemplate(desk, self._form, self._places, self._topics)
        for changed in (self._form.changed, self._places.changed, self._topics.changed):
            changed.connect(self._advice_due.start)
            changed.connect(self._by_template.follow)

    def _make_head(self) -> None:
        parts = (self.tr("Buổi"), self.tr("Kinh phí"), self.tr("Chuẩn bị"))
        self._parts = Segments(self.tr("Phần của buổi"), [(str(at), words) for at, words in enumerate(parts)])
        self._parts.chosen.connect(lambda at: self._pile.setCurrentIndex(int(at)))
        self.add_head_widget(self._parts)
        leave = make_action("session.leave", self, lambda: self._desk.go("sessions"))
        save = make_action("session.save", self, lambda: self._save(draft=False), "white")
        self._draft = button(self.tr("Lưu nháp"))
        self._draft.clicked.connect(lambda: self._save(draft=True))
        self.add_head_button(action_button(leave))
        self.add_head_button(self._draft)
        self.add_head_button(action_button(save, "primary", "save"))

    def _places_card(self) -> Card:
        card = Card(self.tr("Nơi tổ chức"))
        self._places = PlacesPicker()
        self._adding = PlaceAdding(self._desk, self, self._places)
        card.column.addWidget(self._places, 1)
        return card

    def show_item(self, item: int) -> None:
        plan = self._desk.kit.plan
        self._session = self._desk.work.now(lambda: plan.session(str(item))) if item > NEW else None
        self._begin(*_NOT_BEGUN, day=day_of(item))

    def begin_from(self, template: str, module: str = "", task: int = 0, place: int = 0) -> None:
        self._session = None
        self._begin(template, module, task, place)

    def _begin(self, template: str, module: str, task: int, place: int = 0, day: date | None = None) -> None:
        self._begun, self._begun_on = (template, module, task, place), day
        self._before = None
        self._parts.choose("0")
        self.refresh()

    def reload(self) -> None:
        if self._before is not None and self._written() != self._before:
            return
        plan, content, office = self._desk.kit.plan, self._desk.kit.content, self._desk.kit.office
        today, session = self._desk.today(), self._session
        read = self._desk.work.now(
            lambda: (
                plan.places(),
                plan.unreached(today),
                plan.campaigns(),
                content.modules(),
                content.templates(),
                office.offices().there(session.day if session else today),
            )
        )
        if read is None:
            return
        places, unreached, campaigns, self._modules, templates, offices = read
        self.set_title(self.tr("Sửa buổi – {0}").format(session.title) if session else self.tr("Buổi mới"))
        current = [campaign.id for campaign in campaigns if campaign.starts_on <= today <= campaign.ends_on]
        self._form.belongs.show_campaigns(campaigns)
        held_in = session.campaign_ids if session else tuple(current)
        with QSignalBlocker(self._form):  # nothing is proposed while it is filled
            self._form.belongs.show_offices(offices)
            self._form.show_session(session, held_in[0] if held_in else None)
            self._form.propose_day(self._begun_on)
        self._arranged.show_session(session)
        self._standing.say(standing_of(self._desk, session), in_series=bool(session and session.series))
        ticked = session.place_ids if session else ()
        self._places.show_places(places, ticked, whole_school=session.whole_school if session else False)
        self._places.offer_unreached([place.id for place in unreached])
        self._show_topics(session)
        self._form.show_templates(templates, session.template if session else "")
        self._by_template.begin()
        self._by_template.begin_with(*self._begun)
        self._draft.setVisible(session is None or session.status is SessionStatus.DRAFT)
        self._before = self._written()
        self._advice.say(())
        self._advice_due.start()  # after the form is seen
        self.take_focus()

    def _show_topics(self, session: Session | None) -> None:
        self._topics.show_modules(self._modules, session.modules if session else ())
        tell_languages(self._desk, self._topics, session.language if session else VIETNAMESE)

    def take_focus(self) -> None:
        self._form.title.setFocus()

    def may_leave(self) -> bool:
        if self._written() == self._before:
            return True
        answers = (self.tr("Lưu buổi"), self.tr("Không lưu"), self.tr("Ở lại"))
        words = self.tr("Những gì vừa ghi của buổi này chưa được lưu.")
        answer = ask(self, self.tr("Lưu buổi trước khi rời trang?"), words, answers)
        if answer == 0:
            return self._keep(draft=False) is not None
        if answer == 1:
            self._before = self._written()
        return answer == 1

    def _links(self) -> SessionLinks:
        kept = self._session.campaign_ids[1:] if self._session else ()
        chosen = self._form.belongs.campaign_ids()
        return SessionLinks(
            campaign_ids=(*chosen, *(each for each in kept if each not in chosen)),
            place_ids=self._places.place_ids(),
            modules=self._topics.taught(),
            partners=self._form.belongs.partners.partners(),
        )

    def _status(self, *, draft: bool) -> SessionStatus:
        if draft:
            return SessionStatus.DRAFT
        if self._session is None or self._session.status is SessionStatus.DRAFT:
            return SessionStatus.PLANNED
        return self._session.status

    def _drafted(self, *, draft: bool = False) -> SessionDraft | None:
        written = self._form.draft(self._status(draft=draft), whole_school=self._places.whole_school())
        return written and written.model_copy(update={"language": self._topics.second.code()})

    def _written(self) -> object:
        """All that stands on the page, to be compared with what stood there before."""
        return self._drafted(), self._links(), self._form.title_text(), self._arranged.written()

    def _advise(self) -> None:
        links, draft = self._links(), self._drafted()
        told = self._form.chosen_form(), links.place_ids, links.modules
        bands = self._desk.work.now(lambda: self._desk.kit.plan.bands(*told))
        self._topics.tell_bands(bands or ())
        tell_languages(self._desk, self._topics, self._topics.second.code())
        self._advice.say(sentences_on(self._desk, draft, links, self._session, self._modules) if draft else [])

    def _save(self, *, draft: bool) -> None:
        saved = self._keep(draft=draft)
        if saved is None:
            return
        self._desk.go("sessions", saved.id)
        open_kit = (self.tr("Làm tài liệu cho buổi này"), lambda: self._desk.go("materials", saved.id))
        self._desk.tell(self.tr("Đã lưu buổi “{0}”, {1}.").format(saved.title, numbers.weekday(saved.day)), open_kit)

    def _keep(self, *, draft: bool) -> Session | None:
        """Saves what is written; None, with the faults shown, when it cannot be."""
        faults = self._form.faults()
        if faults:
            self._parts.choose("0")
            faults[0].setFocus()
            return None
        if not self._arranged.costs.is_sound():
            self._parts.choose("1")
            return None
        written, links, plan = self._drafted(draft=draft), self._links(), self._desk.kit.plan
        if written is None:
            return None
        known = self._session
        verb = (lambda: plan.save(known.id, written, links)) if known else (lambda: plan.add(written, links))
        outcome = self._desk.work.now(verb, at=self._form.refusals())
        if outcome is None:
            return None
        saved, task = outcome.value, self._begun[2]
        if task:
            self._desk.work.now(lambda: self._desk.kit.tasks.join(task, saved.id))
        self._arranged.save(saved.id)
        self._session, self._begun = saved, _NOT_BEGUN
        self._before = self._written()
        return saved
