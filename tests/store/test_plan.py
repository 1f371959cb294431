"""Places, campaigns and sessions: what is written comes back, in order, without a query for each row."""

from datetime import date, time
from typing import Any

import pytest
from sqlalchemy import event

from campaign_kit.errors import Refused
from campaign_kit.model.office import Office, OfficeDraft, OfficeKind
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    Partner,
    Place,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    Session,
    SessionDraft,
    SessionLinks,
    SessionStatus,
    Way,
)
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Unit
from tests.store.conftest import Uids

HELD, PLANNED, CANCELLED = SessionStatus.HELD, SessionStatus.PLANNED, SessionStatus.CANCELLED
DAY = date(2026, 11, 23)


def draft(title: str = "Buổi", day: date = DAY, **more: Any) -> SessionDraft:  # noqa: ANN401 - any field
    return SessionDraft(title=title, form=Form.CLASS_MEETING, day=day, **more)


def hamlets(unit: Unit, own: Office, *names: str) -> list[Place]:
    return unit.plan.add_places([PlaceDraft(office_id=own.id, kind=PlaceKind.HAMLET, name=name) for name in names])


def titles(sessions: list[Session]) -> list[str]:
    return [session.title for session in sessions]


def test_many_places_keep_their_order(memory: Database, own: Office) -> None:
    names = [f"Thôn {number}" for number in range(500, 0, -1)]
    with memory.unit() as unit:
        made = hamlets(unit, own, *names)
        unit.commit()
    with memory.unit() as unit:
        assert [place.name for place in made] == names
        assert unit.plan.places() == made
        assert unit.plan.places(PlaceKind.SCHOOL) == []
        assert unit.plan.place(made[7].id) == made[7]
        assert unit.plan.add_places([]) == []
    assert len({place.uid for place in made}) == 500


def test_a_place_is_changed(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        place = hamlets(unit, own, "Mook Đen")[0]
        changed = unit.plan.save_place(place.id, place.model_copy(update={"name": "Mook Đen 2"}))
        assert changed == unit.plan.place(place.id)
    assert (changed.id, changed.uid, changed.name) == (place.id, place.uid, "Mook Đen 2")


def test_a_place_that_is_not_there_is_a_bug(memory: Database) -> None:
    with memory.unit() as unit, pytest.raises(LookupError):
        unit.plan.place(99)


def test_the_latest_count_of_each_place(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        first, second, third = (place.id for place in hamlets(unit, own, "A", "B", "C"))
        unit.plan.add_place_counts(
            [
                PlaceCountDraft(place_id=first, as_of=date(2026, 9, 5), children=31, source="Trường"),
                PlaceCountDraft(place_id=first, as_of=date(2025, 9, 5), children=28),
                PlaceCountDraft(place_id=second, as_of=date(2026, 1, 1), people=120),
                PlaceCountDraft(place_id=second, as_of=date(2026, 1, 1), people=125),
            ]
        )
        counts = unit.plan.latest_counts([first, second, third])
        assert {place_id: (count.children, count.people) for place_id, count in counts.items()} == {
            first: (31, None),
            second: (None, 125),
        }
        assert unit.plan.latest_counts([]) == {}


def test_campaigns_latest_first(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        for year in (2025, 2026):
            title = f"Kế hoạch năm {year}"
            unit.plan.add_campaign(
                CampaignDraft(office_id=own.id, title=title, starts_on=date(year, 1, 1), ends_on=date(year, 12, 31))
            )
        assert [campaign.title for campaign in unit.plan.campaigns()] == ["Kế hoạch năm 2026", "Kế hoạch năm 2025"]


def test_a_session_comes_back_as_it_was_given(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        places = hamlets(unit, own, "A", "B", "C")
        starts, ends = date(2026, 1, 1), date(2026, 12, 31)
        campaign = unit.plan.add_campaign(CampaignDraft(office_id=own.id, title="K", starts_on=starts, ends_on=ends))
        given = draft(
            "Họp thôn Mook Đen",
            starts_at=time(19),
            ends_at=time(20, 30),
            way=Way.ONLINE,
            integrated_minutes=15,
            whole_school=True,
            expected_count=60,
            host_id=own.id,
            list_is_part=False,
        )
        links = SessionLinks(
            campaign_ids=(campaign.id,),
            place_ids=(places[2].id, places[0].id),
            modules=("P2", "P1"),
            partners=(Partner(kind=OfficeKind.POLICE, name="Công an xã"), Partner(office_id=own.id)),
        )
        made = unit.plan.add_session(given, links)
        unit.commit()
    with memory.unit() as unit:
        assert unit.plan.session(made.id) == made
        assert unit.plan.sessions() == [made]
    assert SessionDraft(**made.model_dump()) == given
    assert SessionLinks(**made.model_dump()) == links


def test_a_session_is_changed_with_its_links(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        first, second = (place.id for place in hamlets(unit, own, "A", "B"))
        made = unit.plan.add_session(draft(), SessionLinks(place_ids=(first,), modules=("B1",)))
        changed = unit.plan.save_session(made.id, draft("Khác"), SessionLinks(place_ids=(second, first, second)))
        assert changed == unit.plan.session(made.id)
    assert (changed.uid, changed.title, changed.place_ids, changed.modules) == (made.uid, "Khác", (second, first), ())


def test_sessions_by_day_start_and_number(memory: Database) -> None:
    given = [
        ("5", DAY, time(14)),
        ("4", DAY, time(7, 15)),
        ("2", DAY, None),
        ("3", DAY, None),
        ("1", date(2026, 1, 5), None),
    ]
    with memory.unit() as unit:
        for title, day, starts_at in given:
            unit.plan.add_session(draft(title, day, starts_at=starts_at), SessionLinks())
        assert titles(unit.plan.sessions()) == ["1", "2", "3", "4", "5"]
        assert titles(unit.plan.sessions(DAY)) == ["2", "3", "4", "5"]
        assert titles(unit.plan.sessions(None, date(2026, 1, 5))) == ["1"]
        assert titles(unit.plan.sessions(DAY, DAY, HELD)) == []
        unit.plan.set_status(3, HELD)
        assert titles(unit.plan.sessions(DAY, DAY, HELD)) == ["2"]


@pytest.mark.parametrize("many", [1, 60])
def test_sessions_are_read_in_five_queries_however_many(memory: Database, own: Office, many: int) -> None:
    with memory.unit() as unit:
        place_ids = tuple(place.id for place in hamlets(unit, own, "A", "B"))
        for _ in range(many):
            partners = (Partner(office_id=own.id),)
            links = SessionLinks(place_ids=place_ids, modules=("B1", "B2"), partners=partners)
            unit.plan.add_session(draft(), links)
        unit.commit()
    asked: list[str] = []
    event.listen(memory._engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    with memory.unit() as unit:
        assert len(unit.plan.sessions()) == many
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 5


def test_a_session_is_found_by_number_or_by_the_start_of_its_uid(memory: Database, new_uid: Uids) -> None:
    new_uid.last = 0xABCDEF00
    with memory.unit() as unit:
        first, second = (unit.plan.add_session(draft(title), SessionLinks()) for title in ("một", "hai"))
        assert unit.plan.find_session("2") == second
        assert unit.plan.find_session(" 1 ") == first
        assert unit.plan.find_session(first.uid) == unit.plan.find_session(first.uid[:8].upper()) == first
        for ref, code in [
            ("abcdef", "plan.many_sessions"),
            ("abcde", "plan.no_session"),
            ("99", "plan.no_session"),
            ("", "plan.no_session"),
            ("______", "plan.no_session"),
            ("%%%%%%", "plan.no_session"),
            ("9" * 40, "plan.no_session"),
        ]:
            with pytest.raises(Refused) as caught:
                unit.plan.find_session(ref)
            assert (caught.value.code, caught.value.facts) == (code, {"ref": ref})


def test_a_uid_that_starts_with_digits_is_found(memory: Database, new_uid: Uids) -> None:
    new_uid.last = 0x12345677
    with memory.unit() as unit:
        made = unit.plan.add_session(draft(), SessionLinks())
        assert unit.plan.find_session("123456") == made


def test_a_session_that_is_not_there(memory: Database) -> None:
    with memory.unit() as unit:
        for verb in (
            lambda: unit.plan.session(9),
            lambda: unit.plan.set_status(9, HELD),
            lambda: unit.plan.save_session(9, draft(), SessionLinks()),
        ):
            with pytest.raises(Refused) as caught:
                verb()
            assert (caught.value.code, caught.value.facts) == ("plan.no_session", {"ref": 9})


def test_counts_leave_out_what_another_office_counts(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        partner = unit.office.add(OfficeDraft(name="Đoàn xã"))
        for host in (own.id, None, partner.id):
            unit.plan.add_session(draft(status=HELD, host_id=host), SessionLinks())
        unit.plan.add_session(draft(day=date(2026, 2, 28), status=HELD), SessionLinks())
        unit.plan.add_session(draft(day=date(2026, 12, 31), status=PLANNED), SessionLinks())
        unit.plan.add_session(draft(day=date(2025, 12, 31), status=HELD), SessionLinks())
        unit.plan.add_session(draft(status=CANCELLED), SessionLinks())
        year = unit.plan.counts_by_status(date(2026, 1, 1), date(2026, 12, 31))
        assert year == {"draft": 0, "planned": 1, "held": 3, "postponed": 0, "cancelled": 1}
        assert unit.plan.counts_by_status()[HELD] == 4
        months = unit.plan.held_by_month(2026)
        assert list(months) == list(range(1, 13))
        assert {month: count for month, count in months.items() if count} == {2: 1, 11: 2}
        assert {month: count for month, count in unit.plan.planned_by_month(2026).items() if count} == {12: 1}
