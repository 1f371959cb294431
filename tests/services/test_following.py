"""What lies ahead of a place goes on with the one that it became; what was held stays."""

from datetime import UTC, date, datetime

from campaign_kit.bootstrap import Kit
from campaign_kit.model.arranging import ContactDraft
from campaign_kit.model.plan import Form, Place, Session, SessionDraft, SessionLinks
from tests.services.conftest import Clock
from tests.services.test_place_book import SINCE, draft, hamlets, hold


def plan(kit: Kit, *places: Place, day: date) -> Session:
    links = SessionLinks(place_ids=tuple(place.id for place in places), modules=("P1",))
    return kit.plan.add(SessionDraft(title="Họp làng", form=Form.VILLAGE_MEETING, day=day), links).value


def places_of(kit: Kit, session: Session) -> tuple[int, ...]:
    return kit.plan.session(str(session.id)).place_ids


def test_planned_sessions_and_contacts_go_on_with_the_merged_place(kit: Kit) -> None:
    bi, mook, ghe = hamlets(kit, "Làng Bi", "Làng Mook Đen", "Làng Ghé")
    before = plan(kit, bi, day=date(2026, 6, 30))
    after = plan(kit, ghe, bi, mook, day=SINCE)
    held = hold(kit, bi, day=date(2026, 8, 1))
    kit.contacts.save([ContactDraft(place_id=bi.id, name="Rơ Châm Hyuk"), ContactDraft(name="Siu Blưh")])
    contacts = kit.contacts.all()

    merged = kit.places.merge([bi.id, mook.id], draft("Làng Mook Bi"), SINCE).value
    assert places_of(kit, before) == places_of(kit, held) == (bi.id,)
    assert places_of(kit, after) == (ghe.id, merged.id)
    assert kit.plan.session(str(after.id)).modules == ("P1",)
    assert [each.place_id for each in kit.contacts.all()] == [merged.id, None]

    kit.undo.take_back()
    assert places_of(kit, after) == (ghe.id, bi.id, mook.id)
    assert kit.contacts.all() == contacts


def test_sessions_of_a_split_place_stay_until_somebody_says_where(kit: Kit) -> None:
    (bi,) = hamlets(kit, "Làng Bi")
    after = plan(kit, bi, day=SINCE)
    kit.places.split(bi.id, [draft("Làng Bi 1"), draft("Làng Bi 2")], SINCE)
    assert places_of(kit, after) == (bi.id,)


def test_sessions_of_a_class_go_up_with_it(kit: Kit, room: Place, clock: Clock) -> None:
    clock.now = datetime(2027, 6, 1, tzinfo=UTC)
    summer, autumn = plan(kit, room, day=date(2027, 7, 1)), plan(kit, room, day=date(2027, 10, 1))
    year = kit.places.propose_school_year("2027-2028", date(2027, 9, 5))
    seven = kit.places.begin_school_year(year).value.begun[0]
    assert seven.name == "Lớp 7A"
    assert (places_of(kit, summer), places_of(kit, autumn)) == ((room.id,), (seven.id,))
