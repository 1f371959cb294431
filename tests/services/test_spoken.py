"""What was spoken of to whom (R12), held against a second calculation."""

from collections.abc import Callable
from datetime import date, time

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.attendance import Audience
from campaign_kit.model.audience import usual_audience
from campaign_kit.model.module import Tag
from campaign_kit.model.plan import Form, Place, PlaceKind, Session, SessionDraft, SessionLinks, SessionStatus
from campaign_kit.model.report import Period
from campaign_kit.model.speaking import minutes_of
from campaign_kit.model.spoken import ALWAYS, Cell
from campaign_kit.services.result import CountRow

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
Lesson = Callable[..., SessionDraft]


@pytest.fixture
def topic(kit: Kit) -> Callable[[Tag], str]:
    """The key of a topic with that tag."""
    return lambda tag: next(module.key for module in kit.content.modules() if tag in module.tags)


def test_a_held_session_stands_under_those_who_came(
    kit: Kit, hamlet: Place, lesson: Lesson, topic: Callable[[Tag], str]
) -> None:
    key = topic(Tag.WHERE_TO_REPORT)
    draft = lesson(form=Form.VILLAGE_MEETING, status=SessionStatus.HELD, starts_at=time(19), ends_at=time(20, 15))
    session = kit.plan.add(draft, SessionLinks(place_ids=(hamlet.id,), modules=(key,))).value
    matrix = kit.coverage.matrix(YEAR)
    assert matrix.cell(Tag.WHERE_TO_REPORT, Audience.COMMUNITY) == Cell(held=1, held_minutes=75)
    kit.attendance.count(session.id, CountRow("Cha mẹ", Audience.PARENT, total=20))
    kit.attendance.count(session.id, CountRow("Người dân", Audience.COMMUNITY, total=0))
    matrix = kit.coverage.matrix(YEAR)
    assert matrix.cell(Tag.WHERE_TO_REPORT, Audience.PARENT) == Cell(held=1, held_minutes=75)
    assert matrix.cell(Tag.WHERE_TO_REPORT, Audience.COMMUNITY) == Cell()
    assert (Tag.WHERE_TO_REPORT, Audience.COMMUNITY) in matrix.gaps


def test_a_planned_session_stands_under_those_who_usually_come(
    kit: Kit, room: Place, hamlet: Place, lesson: Lesson, topic: Callable[[Tag], str]
) -> None:
    tag = Tag.RECOGNISE_ABUSE
    kit.plan.add(lesson(integrated_minutes=15), SessionLinks(place_ids=(room.id,), modules=(topic(tag),)))
    kit.plan.add(lesson(form=Form.OTHER), SessionLinks(place_ids=(room.id, hamlet.id), modules=(topic(tag),)))
    kit.plan.add(lesson(day=date(2026, 12, 1)), SessionLinks(place_ids=(room.id,), modules=(topic(tag),)))
    kit.plan.add(lesson(), SessionLinks(place_ids=(room.id,)))
    matrix = kit.coverage.matrix(YEAR)
    assert matrix.cell(tag, Audience.CHILD_IN_SCHOOL) == Cell(planned=2, planned_minutes=60)
    assert matrix.cell(tag, Audience.COMMUNITY) == Cell(planned=1, planned_minutes=45)
    assert matrix.without_tag == 1
    assert matrix.audiences == tuple(each for each in Audience if each in ALWAYS)


def test_the_matrix_agrees_with_a_count_by_hand(kit: Kit, room: Place, hamlet: Place, lesson: Lesson) -> None:
    modules = {module.key: module for module in kit.content.modules()}
    places = {room.id: room, hamlet.id: hamlet}
    added: list[Session] = []
    for number, (form, key) in enumerate(zip(list(Form) * 2, modules, strict=False)):
        at = ((), (room.id,), (hamlet.id,), (room.id, hamlet.id))[number % 4]
        status = (SessionStatus.HELD, SessionStatus.PLANNED)[number % 2]
        links = SessionLinks(place_ids=at, modules=(key, *list(modules)[: number % 3]))
        added.append(kit.plan.add(lesson(form=form, status=status), links).value)
    found: dict[tuple[Tag, Audience], list[Session]] = {}
    for session in added:
        kinds: list[PlaceKind | None] = [places[place_id].kind for place_id in session.place_ids]
        for tag in {tag for key in session.modules for tag in modules[key].tags}:
            for audience in {usual_audience(session.form, kind) for kind in kinds or [None]}:
                found.setdefault((tag, audience), []).append(session)
    matrix = kit.coverage.matrix(YEAR)
    assert set(matrix.cells) == set(found)
    for cell, sessions in found.items():
        held = [minutes_of(each) for each in sessions if each.status is SessionStatus.HELD]
        planned = [minutes_of(each) for each in sessions if each.status is SessionStatus.PLANNED]
        assert matrix.cells[cell] == (len(held), sum(held), len(planned), sum(planned))
