"""How a template fills the editor of a session: what a person wrote or ticked stays, all else follows the template."""

from campaign_kit.model.plan import SessionDraft, SessionLinks
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.filling import form_at
from campaign_kit.services.proposal import usual_form
from campaign_kit.ui.desk import Desk
from campaign_kit.ui.widgets.places import PlacesPicker
from campaign_kit.ui.widgets.session_form import SessionForm
from campaign_kit.ui.widgets.topics import TopicsCard


class ByTemplate:
    """Knows what it proposed last: what still stands so is the template's, and follows it."""

    def __init__(self, desk: Desk, form: SessionForm, places: PlacesPicker, topics: TopicsCard) -> None:
        self._desk = desk
        self._form = form
        self._places = places
        self._topics = topics
        self._key = ""
        self._named = ""  # the title proposed while there was no template
        self._proposed: tuple[SessionDraft, SessionLinks] | None = None

    def begin(self) -> None:
        """What stands there was saved, or is empty: what is as its template has it goes on to follow that."""
        template = self._form.template_choice.template()
        self._key, self._proposed = template.key if template else "", None
        self._proposed = self._ask(template) if template else None
        self._named = ""

    def begin_with(self, template: str, module: str, task: int, place: int = 0) -> None:
        """A new session from that template, about that topic, for that task, at that place; else it stays as it is."""
        self._form.template_choice.choose(template or self._form.template_choice.key())
        if module:
            self._begin_about(module)
        if task:
            self._begin_for(task)
        if place:
            self._begin_at(place)

    def _begin_about(self, key: str) -> None:
        """A new session about that topic: its tick, the usual form for its people, and a title that follows."""
        module = self._desk.work.now(lambda: self._desk.kit.content.module(key))
        if module is not None:
            self._form.propose_form(usual_form(module.band))
            self._topics.propose((key,), ())
            self._name("")

    def _begin_for(self, task: int) -> None:
        """A new session that the task of that number proposes."""
        proposed = self._desk.work.now(lambda: self._desk.kit.tasks.to_session(task))
        if proposed is not None:
            self._form.propose_whole(*proposed)

    def _begin_at(self, place_id: int) -> None:
        """A new session at that place, of a school for all its classes, in the form that suits it."""
        places = self._desk.work.now(self._desk.kit.plan.places) or []
        place = next((each for each in places if each.id == place_id), None)
        if place is not None:
            self._form.propose_form(form_at(place))
            self._places.begin_at(place)

    def _name(self, instead_of: str) -> None:
        form, places, taught = self._form.chosen_form(), self._places.place_ids(), self._topics.taught()
        title = self._desk.work.now(lambda: self._desk.kit.plan.title_for(form, places, taught))
        if title:
            self._form.propose_title(title, instead_of)
            self._named = title

    def follow(self) -> None:
        """Fills the form after another choice; title, end and topics after a start, places, topics or a choice."""
        template = self._form.template_choice.template()
        if template is None:
            self._key = ""
            if self._named:
                self._name(self._named)
            return
        proposed = self._ask(template)
        if proposed is None:
            return
        last, (draft, links) = self._proposed, proposed
        if template.key != self._key:
            self._form.propose_form(draft.form)
            self._form.propose_title(draft.title, "", self._named, "" if last is None else last[0].title)
        elif last is not None:
            self._form.propose_title(draft.title, last[0].title)
        self._form.propose_end(draft.ends_at, None if last is None else last[0].ends_at)
        self._topics.propose(links.modules, () if last is None else last[1].modules)
        self._key, self._proposed = template.key, proposed

    def _ask(self, template: SessionTemplate) -> tuple[SessionDraft, SessionLinks] | None:
        plan, places = self._desk.kit.plan, self._places.place_ids()
        day, starts = self._form.chosen_day() or self._desk.today(), self._form.own_start()
        form = self._form.chosen_form() if template.key == self._key else template.form
        taught = self._topics.chosen_instead_of(self._proposed[1].modules if self._proposed else ())

        def proposed() -> tuple[SessionDraft, SessionLinks]:
            draft, links = plan.from_template(template, day, places, starts)
            title = plan.title_for(form, places, taught or links.modules) or draft.title
            return draft.model_copy(update={"title": title}), links

        return self._desk.work.now(proposed)
