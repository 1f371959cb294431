"""A random world entered into a unit of work, and what is known of it then."""

import random
from datetime import UTC, date, datetime
from typing import Any

from campaign_kit.model.arranging import SessionCostDraft
from campaign_kit.model.attendance import CheckInMethod, HeadCountDraft, PersonDraft, UsedDraft
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.outreach import OutreachDraft, OutreachLinks
from campaign_kit.model.papers import OfficePaperDraft
from campaign_kit.model.plan import PlaceDraft, SessionDraft, SessionLinks
from campaign_kit.model.quiz_tally import QuizTally
from campaign_kit.model.tally import IndicatorDraft, TallyDraft
from campaign_kit.store.unit import Unit
from tests.store.other_world import EntryOf, PaperOf, TallyOf
from tests.store.world import SessionOf, World

NOW = datetime(2026, 12, 1, tzinfo=UTC)
SINCE = date(2026, 7, 1)


class Entered:
    """A world entered into a unit of work; its sessions in the order given, all else shuffled."""

    def __init__(self, unit: Unit, world: World, order: list[int], seed: int = 0) -> None:
        self.unit, self.world = unit, world
        own = unit.office.save_own(OfficeDraft(name="UBND xã")).id
        others = {name: unit.office.add(OfficeDraft(name=name)).id for name in ("other", "old", "split")}
        self.hosts: dict[str, int | None] = {"own": own, "none": None, **others}
        unit.office.succeed([others["old"]], [own], SINCE)
        unit.office.succeed([others["split"]], [own, others["other"]], SINCE)
        unit.tallies.save_own_indicators([IndicatorDraft(key="clubs", title="Câu lạc bộ", unit="câu lạc bộ")])
        self.places: list[int] = []
        self.uids: list[str] = []
        for place in world.places:
            draft = PlaceDraft(
                office_id=own, kind=place.kind, name="x", school_level=place.level, grade=place.grade,
                parent_id=None if place.parent is None else self.places[place.parent], active_to=place.active_to,
            )  # fmt: skip
            made = unit.plan.add_places([draft])[0]
            self.places.append(made.id)
            self.uids.append(made.uid)
        self.people = unit.attendance.add_people(
            [
                PersonDraft(
                    full_name="Siu Blơi", sex=who.sex, birth_year=who.birth_year, minority=who.minority,
                    class_place_id=self._place(who.at_class), home_place_id=self._place(who.at_home),
                )
                for who in world.people
            ]
        )  # fmt: skip
        self.ids = {number: self._enter(world.sessions[number]) for number in order}
        rest: list[Any] = [*world.entries, *world.tallies, *world.papers]
        for each in random.Random(seed).sample(rest, len(rest)):
            self._add(each)

    def uid(self, number: int | None) -> str:
        return "unknown" if number is None else self.uids[number]

    def place_of(self, of: SessionOf | EntryOf) -> str:
        return "several" if len(of.places) > 1 else self.uid(of.places[0] if of.places else None)

    def _place(self, number: int | None) -> int | None:
        return None if number is None else self.places[number]

    def _enter(self, session: SessionOf) -> int:
        draft = SessionDraft(
            title="Buổi", form=session.form, day=session.day, status=session.status, whole_school=session.whole,
            host_id=self.hosts[session.host], list_is_part=session.list_is_part, expected_count=session.expected,
            series=session.series,
        )  # fmt: skip
        links = SessionLinks(place_ids=tuple(self.places[number] for number in session.places))
        made = self.unit.plan.add_session(draft, links).id
        for who, audience, status in session.people:
            self.unit.attendance.register(made, [self.people[who]], audience)
            self.unit.attendance.mark(made, self.people[who], status, CheckInMethod.KEYBOARD, NOW)
        counts = [
            HeadCountDraft(
                session_id=made, place_id=self._place(each.place), audience=each.audience, age_group=each.age_group,
                total=each.total, female=each.female, minority=each.minority, children=each.children,
            )
            for each in session.counts
        ]  # fmt: skip
        self.unit.attendance.save_head_counts(made, counts)
        self._enter_rest(made, session)
        return made

    def _enter_rest(self, made: int, session: SessionOf) -> None:
        costs = [
            SessionCostDraft(session_id=made, item="Nước", planned=each.planned, spent=each.spent, source=each.source)
            for each in session.costs
        ]
        self.unit.arranging.save_costs(made, costs)
        used = [UsedDraft(session_id=made, kind=kind, number=number) for kind, number in session.used.items()]
        self.unit.attendance.save_used(made, used)
        answers = [
            QuizTally(
                session_id=made, phase=each.phase, survey="b", question=each.question, option=each.option,
                is_right=each.is_right, number=each.number,
            )
            for each in session.answers
        ]  # fmt: skip
        self.unit.tallies.save_answers(made, answers)

    def _add(self, each: EntryOf | TallyOf | PaperOf) -> None:
        if isinstance(each, TallyOf):
            place, days = self._place(each.place), {"first": each.day, "last": each.day}
            self.unit.tallies.add(
                TallyDraft(indicator=each.indicator, place_id=place, number=each.number, source="Đoàn", **days)
            )
        elif isinstance(each, PaperOf):
            self.unit.papers.add(OfficePaperDraft(summary="Giấy tờ", type_code=each.type, issued_on=each.day))
        else:
            draft = OutreachDraft(
                channel=each.channel, genre=each.genre, title="Mục", starts_on=each.day, items=each.items,
                times=each.times, minutes_each=each.minutes_each, minutes_total=each.minutes_total,
                printed=each.printed, handed_out=each.handed_out, reach=each.reach, host_id=self.hosts[each.host],
                cost_planned=each.cost_planned, cost_spent=each.cost_spent, cost_source=each.source,
            )  # fmt: skip
            self.unit.outreach.add(draft, OutreachLinks(place_ids=tuple(self.places[n] for n in each.places)))
