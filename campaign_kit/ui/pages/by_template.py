"""How a template fills the editor of a session: what a person wrote or ticked stays, all else follows the template."""

from campaign_kit.model.plan import SessionDraft, SessionLinks
from campaign_kit.model.template import SessionTemplate
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
        self._proposed: tuple[SessionDraft, SessionLinks] | None = None

    def begin(self) -> None:
        """What stands there was saved, or is empty: what is as its template has it goes on to follow that."""
        template = self._form.template_choice.template()
        self._key = template.key if template else ""
        self._proposed = self._ask(template) if template else None

    def follow(self) -> None:
        """Fills title and form after another choice; end and topics after a start, places or a choice."""
        template = self._form.template_choice.template()
        if template is None:
            self._key = ""
            return
        proposed = self._ask(template)
        if proposed is None:
            return
        last, (draft, links) = self._proposed, proposed
        if template.key != self._key:
            self._form.propose(draft.title, draft.form, "" if last is None else last[0].title)
        self._form.propose_end(draft.ends_at, None if last is None else last[0].ends_at)
        self._topics.propose(links.modules, () if last is None else last[1].modules)
        self._key, self._proposed = template.key, proposed

    def _ask(self, template: SessionTemplate) -> tuple[SessionDraft, SessionLinks] | None:
        plan, places = self._desk.kit.plan, self._places.place_ids()
        day, starts = self._form.chosen_day() or self._desk.today(), self._form.own_start()
        return self._desk.work.now(lambda: plan.from_template(template, day, places, starts))
