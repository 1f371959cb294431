"""The editor of one session: the form, its places, its topics, and what to think of again while it is written."""

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from campaign_kit.model.module import Module
from campaign_kit.model.plan import Place, PlaceDraft, PlaceKind, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.ui.actions import make_action
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.dialogs.add_place import AddPlace
from campaign_kit.ui.dialogs.ask import ask
from campaign_kit.ui.pages.by_template import ByTemplate
from campaign_kit.ui.pages.page import NEW, NEW_UNREACHED, Page
from campaign_kit.ui.widgets.buttons import action_button, button
from campaign_kit.ui.widgets.cards import Card, Panel, scrolled
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.session_form import SessionForm
from campaign_kit.ui.widgets.topics import TopicsCard
from campaign_kit.wording import numbers

_ADVICE_AFTER_MS = 120


class SessionPage(Page):
    """Shows the session that `show_item` names, or begins a new one."""

    words = frozenset({"office"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Buổi mới"))
        self._desk = desk
        self._session: Session | None = None
        self._modules: list[Module] = []
        self._before: object = None
        self._for_unreached = False
        self._begun = ("", "", 0)  # the template, the topic, the task of a new session
        leave = make_action("session.leave", self, lambda: desk.go("sessions"))
        save = make_action("session.save", self, lambda: self._save(draft=False), "white")
        self._draft = button(self.tr("Lưu nháp"))
        self._draft.clicked.connect(lambda: self._save(draft=True))
        self.add_head_button(action_button(leave))
        self.add_head_button(self._draft)
        self.add_head_button(action_button(save, "primary", "save"))
        self._advice_due = QTimer(self, singleShot=True, interval=_ADVICE_AFTER_MS)
        self._advice_due.timeout.connect(self._advise)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._form_card(), 12)
        row.addWidget(self._places_card(), 11)
        self._topics = TopicsCard()
        self._topics.changed.connect(self._advice_due.start)
        row.addWidget(self._topics, 12)
        self._advice = Panel("advice", "triangle-alert")
        self.body.addLayout(row, 1)
        self.body.addWidget(self._advice)
        self._by_template = ByTemplate(desk, self._form, self._places, self._topics)
        for changed in (self._form.changed, self._places.changed, self._topics.changed):
            changed.connect(self._by_template.follow)

    def _form_card(self) -> Card:
        card = Card(margins=(0, 4, 4, 4))
        self._form = SessionForm(lambda: self._desk.today().year)
        self._form.changed.connect(self._advice_due.start)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 12, 14, 12)
        column.addWidget(self._form)
        card.column.addWidget(scrolled(inner))
        return card

    def _places_card(self) -> Card:
        card = Card(self.tr("Nơi tổ chức"))
        self._places = PlacesPicker()
        self._places.changed.connect(self._advice_due.start)
        self._places.add_asked.connect(self._add_place)
        card.column.addWidget(self._places, 1)
        return card

    def show_item(self, item: int) -> None:
        plan = self._desk.kit.plan
        self._session = self._desk.work.now(lambda: plan.session(str(item))) if item > NEW else None
        self._for_unreached = item == NEW_UNREACHED
        self._begin("", "", 0)

    def begin_from(self, template: str, module: str = "", task: int = 0, place: int = 0) -> None:
        self._session = None
        self._for_unreached = False
        self._begin(template, module, task, place)

    def _begin(self, template: str, module: str, task: int, place: int = 0) -> None:
        self._begun = (template, module, task, place)
        self._before = None
        self.refresh()

    def reload(self) -> None:
        if self._before is not None and self._written() != self._before:
            return
        plan = self._desk.kit.plan
        today, content = self._desk.today(), self._desk.kit.content
        read = self._desk.work.now(
            lambda: (plan.places(), plan.unreached(today), plan.campaigns(), content.modules(), content.templates())
        )
        if read is None:
            return
        places, unreached, campaigns, self._modules, templates = read
        session = self._session
        self.set_title(self.tr("Sửa buổi – {0}").format(session.title) if session else self.tr("Buổi mới"))
        current = [campaign.id for campaign in campaigns if campaign.starts_on <= today <= campaign.ends_on]
        self._form.show_campaigns(campaigns)
        held_in = session.campaign_ids if session else tuple(current)
        with QSignalBlocker(self._form):  # nothing is proposed while it is filled
            self._form.show_session(session, held_in[0] if held_in else None)
        ticked = session.place_ids if session else ()
        self._places.show_places(places, ticked, whole_school=session.whole_school if session else False)
        self._places.offer_unreached([place.id for place in unreached], only=self._for_unreached)
        self._topics.show_modules(self._modules, session.modules if session else ())
        self._form.show_templates(templates, session.template if session else "")
        self._by_template.begin()
        self._by_template.begin_with(*self._begun)
        self._draft.setVisible(session is None or session.status is SessionStatus.DRAFT)
        self._before = self._written()
        self._advise()
        self.take_focus()

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
        chosen = self._form.campaign_ids()
        return SessionLinks(
            campaign_ids=(*chosen, *(each for each in kept if each not in chosen)),
            place_ids=self._places.place_ids(),
            modules=self._topics.taught(),
            partners=self._form.partner_values(),
        )

    def _status(self, *, draft: bool) -> SessionStatus:
        if draft:
            return SessionStatus.DRAFT
        if self._session is None or self._session.status is SessionStatus.DRAFT:
            return SessionStatus.PLANNED
        return self._session.status

    def _drafted(self, *, draft: bool = False) -> SessionDraft | None:
        return self._form.draft(self._status(draft=draft), whole_school=self._places.whole_school())

    def _written(self) -> object:
        """All that stands on the page, to be compared with what stood there before."""
        return self._drafted(), self._links(), self._form.title_text()

    def _advise(self) -> None:
        links, draft = self._links(), self._drafted()
        bands = self._desk.work.now(lambda: self._desk.kit.plan.bands(self._form.chosen_form(), links.place_ids))
        self._topics.tell_bands(bands or ())
        sentences: list[str] | None = []
        if draft is not None:
            taught = [module for module in self._modules if module.key in links.modules]
            sentences = self._desk.work.now(lambda: self._desk.kit.plan.advice(draft, links, taught))
        self._advice.say(sentences or [])

    def _add_place(self) -> None:
        plan = self._desk.kit.plan

        def add(draft: PlaceDraft) -> Place | None:
            outcome = self._desk.work.now(lambda: plan.add_place(draft))
            return outcome.value if outcome else None

        schools = self._desk.work.now(lambda: plan.places(PlaceKind.SCHOOL)) or []
        dialog = AddPlace(self, schools, add)
        dialog.added.connect(self._show_added)
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)

    def _show_added(self, place_id: int) -> None:
        places = self._desk.work.now(self._desk.kit.plan.places)
        if places is not None:
            self._places.show_places(places, self._places.place_ids(), whole_school=self._places.whole_school())
            self._places.tick(place_id)
            self._advice_due.start()

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
            faults[0].setFocus()
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
        self._session, self._begun = saved, ("", "", 0)
        self._before = self._written()
        return saved
