"""Lists of people for tests, as a reader would give them, and the class they belong to."""

from collections.abc import Sequence

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Place, PlaceDraft, PlaceKind, Session
from campaign_kit.model.roster import Roster, RosterPerson

NAMES = ("Ngô Thị Mỹ Trang", "Vàng A Páo", "Rơ Châm H’Bia", "Đinh Văn Đức")


def roster(names: Sequence[str] = NAMES, place: str | None = "6A", born: int | None = 2015) -> Roster:
    return Roster(people=tuple(RosterPerson(full_name=name, birth_year=born, place=place) for name in names))


def people(*people: RosterPerson) -> Roster:
    return Roster(people=people)


def names(kit: Kit, session: Session, search: str = "") -> list[str]:
    return [line.person.full_name for line in kit.attendance.people(session.id, search)]


def six(kit: Kit, school: Place, **changes: object) -> Place:
    draft = PlaceDraft(office_id=0, parent_id=school.id, kind=PlaceKind.CLASS, name="Lớp 6A", grade=6)
    return kit.places.add([draft.model_copy(update=changes)]).value[0]
