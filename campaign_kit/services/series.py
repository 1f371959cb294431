"""What a user can ask for about sessions that belong together: a series of days, one topic for many places, a copy.

Gives proposals; `kit.plan.add_sessions` saves them as one step. Knows no table and no screen.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from campaign_kit.errors import Refused
from campaign_kit.model.module import Module
from campaign_kit.model.plan import Place, SessionDraft, SessionLinks, SessionStatus, can_be_whole_school
from campaign_kit.model.report import local_day
from campaign_kit.model.series import LONGEST, closed_to, weekly
from campaign_kit.model.template import SessionTemplate
from campaign_kit.services.advice import advice_on
from campaign_kit.services.known import chosen
from campaign_kit.services.proposal import proposal, title_at, title_for
from campaign_kit.store.database import Database

Planned = tuple[SessionDraft, SessionLinks]
_AHEAD = frozenset({SessionStatus.DRAFT, SessionStatus.PLANNED})


@dataclass(frozen=True)
class SeriesService:
    """Series of the own office's sessions. `clock` gives the present moment with its zone; `library` and `templates`
    give all modules and session templates there are."""

    database: Database
    clock: Callable[[], datetime]
    library: Callable[[], Sequence[Module]]
    templates: Callable[[], Sequence[SessionTemplate]]

    def days(
        self,
        first: date,
        weekdays: Collection[int],
        place_ids: Sequence[int] = (),
        times: int | None = None,
        until: date | None = None,
    ) -> tuple[date, ...]:
        """The days from `first` on as `model.series.weekly` gives them, without those closed to one of the places.

        Refused("plan.no_place").
        """
        with self.database.reading() as unit:
            places = chosen({place.id: place for place in unit.plan.places()}, place_ids)
            closed = closed_to(unit.arranging.closed_days(), places, first, until or first + LONGEST)
        return weekly(first, weekdays, closed, times, until)

    def on_days(
        self, draft: SessionDraft, links: SessionLinks, days: Sequence[date], joined: int | None = None
    ) -> list[Planned]:
        """The session once on each of the days, by day; nothing is saved. Several are one series.

        `joined` is a session that is to be one of them (see `SessionBook.add_sessions`): then one more is a series too.
        """
        dates = sorted(set(days))
        plain = self._of_series(_fresh(draft), len(dates) + (joined is not None))
        joins = _joins(links)
        return [(plain.model_copy(update={"day": day}), joins) for day in dates]

    def one_for_each(
        self,
        draft: SessionDraft,
        links: SessionLinks,
        place_ids: Sequence[int],
        days: Sequence[date],
        joined: int | None = None,
    ) -> list[Planned]:
        """The session once at each of the places, the first on the first day and so on; nothing is saved.

        One day is for all of them; `joined` as in `on_days`. The title names the place; where a template leads the
        session each place has the topics that it proposes for it. A venue and a number of people that were written for
        one place are not another's.
        Refused("plan.no_place"), Refused("plan.days_for_places") when days are neither one nor as many as the places.
        """
        wanted = list(dict.fromkeys(place_ids))
        if len(days) not in (1, len(wanted)):
            raise Refused("plan.days_for_places", days=len(days), places=len(wanted))
        with self.database.reading() as unit:
            known = {place.id: place for place in unit.plan.places()}
        places, before = chosen(known, wanted), chosen(known, links.place_ids)
        plain = self._of_series(_fresh(draft), len(places) + (joined is not None))
        dates = list(days) * len(places) if len(days) == 1 else days
        return [self._at(plain, _joins(links), before, each, day) for each, day in zip(places, dates, strict=True)]

    def copy(self, session_id: int, day: date) -> list[Planned]:
        """The same session planned for another day, by itself; nothing is saved. Refused("plan.no_session")."""
        with self.database.reading() as unit:
            session = unit.plan.session(session_id)
        changes = {"day": day, "series": "", "status": SessionStatus.PLANNED}
        return [(_fresh(session).model_copy(update=changes), _joins(session))]

    def advice(self, proposals: Sequence[Planned]) -> Mapping[str, tuple[int, ...]]:
        """What to think of again, each sentence with the proposals (from 0) that it is said of.

        Refused("plan.no_place").
        """
        with self.database.reading() as unit:
            known = {place.id: place for place in unit.plan.places()}
        library, templates, today = self.library(), self._templates(), local_day(self.clock())
        modules = {module.key: module for module in library}
        said: dict[str, tuple[int, ...]] = {}
        for number, (draft, links) in enumerate(proposals):
            taught = [modules[key] for key in links.modules if key in modules]
            places = chosen(known, links.place_ids)
            for sentence in advice_on(draft, places, taught, today, library, templates.get(draft.template)):
                said[sentence] = (*said.get(sentence, ()), number)
        return said

    def _templates(self) -> dict[str, SessionTemplate]:
        return {template.key: template for template in self.templates()}

    def _of_series(self, draft: SessionDraft, number: int) -> SessionDraft:
        """One that has a series keeps it; of several together the others get a new one."""
        if draft.series or number < 2:
            return draft
        with self.database.reading() as unit:
            return draft.model_copy(update={"series": unit.sessions.new_series()})

    def _at(
        self, draft: SessionDraft, links: SessionLinks, before: Sequence[Place], place: Place, day: date
    ) -> Planned:
        library = self.library()
        modules = self._modules(draft, links, before, place)
        title = title_for(draft.form, [place], modules, library)
        if not title or draft.title != title_for(draft.form, before, links.modules, library):
            title = title_at(draft.title, place, before)
        changes: dict[str, object] = {
            "title": title,
            "day": day,
            "whole_school": draft.whole_school and can_be_whole_school([place]),
            "venue": draft.venue if place in before else "",
            "expected_count": draft.expected_count if place in before or not before else None,
        }
        return draft.model_copy(update=changes), links.model_copy(update={"place_ids": (place.id,), "modules": modules})

    def _modules(
        self, draft: SessionDraft, links: SessionLinks, before: Sequence[Place], place: Place
    ) -> tuple[str, ...]:
        """Topics that somebody chose are everybody's; those that the template proposed are proposed anew."""
        template = self._templates().get(draft.template)
        if template is None:
            return links.modules
        proposed = proposal(template, draft.day, before, self.library())[1].modules
        if links.modules != proposed:
            return links.modules
        return proposal(template, draft.day, [place], self.library())[1].modules


def _fresh(draft: SessionDraft) -> SessionDraft:
    """Without what happened at the session it is made from."""
    values = draft.model_dump(include=set(SessionDraft.model_fields))
    values |= {"outcome": "", "list_is_part": None, "status_reason": ""}
    if draft.status not in _AHEAD:
        values["status"] = SessionStatus.PLANNED
    return SessionDraft.model_validate(values)


def _joins(links: SessionLinks) -> SessionLinks:
    """What a session is joined to, without the session: one that is there can be given for its own links."""
    return SessionLinks.model_validate(links.model_dump(include=set(SessionLinks.model_fields)))
