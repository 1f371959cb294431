"""What office papers are about, read from the data: a session, a campaign, a school in its year. Writes nothing."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from campaign_kit.documents.papers.official.citing import carried_out
from campaign_kit.documents.papers.official.matter import CampaignMatter, SessionMatter
from campaign_kit.documents.papers.official.of_school import Lesson, SchoolMatter
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import ClosedFor, closed_among
from campaign_kit.model.attendance import Note, NoteKind
from campaign_kit.model.campaign import CampaignBasis
from campaign_kit.model.office import LegalBasis, LegalBasisDraft, LegalStatus
from campaign_kit.model.plan import FORMS, Campaign, Place, PlaceKind, Session, SessionStatus
from campaign_kit.model.reference import Reference
from campaign_kit.model.school_year import first_day_of
from campaign_kit.model.set_days import holidays, mondays
from campaign_kit.model.speaking import bands_of_topics, grown_ups_of, minutes_of
from campaign_kit.services.content import ContentService
from campaign_kit.services.names import read_lines
from campaign_kit.services.office import own_office
from campaign_kit.services.places import active_on, inside, places_title
from campaign_kit.store.unit import Reading
from campaign_kit.wording.labels import label
from campaign_kit.wording.plan import HAMLETS

_REMINDED = (PlaceKind.SCHOOL, PlaceKind.HAMLET, PlaceKind.CARE_FACILITY)
_SMALL = frozenset({PlaceKind.HAMLET, PlaceKind.CLASS})
_TAUGHT = (SessionStatus.DRAFT, SessionStatus.PLANNED, SessionStatus.HELD)  # a schedule is drafted before it is agreed
_TO_GATHER = timedelta(days=5)  # between the results of the units and the report of the office
_YEAR = timedelta(days=365)
_YEAR_BEGINS = 8  # a school year holds the days from August to July


def session_matter(unit: Reading, content: ContentService, session: Session) -> SessionMatter:
    """The session with its places as a sentence has them, who came, its list of names and its notes."""
    known = {place.id: place for place in unit.plan.places()}
    places = [known[place_id] for place_id in session.place_ids]
    names = {office.id: office.name for office in unit.office.offices()}
    partners = (partner.name or names.get(partner.office_id or 0, "") for partner in session.partners)
    titles = {module.key: module.title for module in content.modules()}
    known_campaigns = {each.id: each for each in unit.plan.campaigns()}
    campaign = next((known_campaigns[each] for each in session.campaign_ids if each in known_campaigns), None)
    summary = unit.attendance.summaries([session.id]).get(session.id)
    notes = unit.attendance.notes(session_id=session.id)
    return SessionMatter(
        session=session,
        places=places_title([in_a_sentence(place) for place in places], known),
        hosts=tuple(dict.fromkeys(known.get(place.parent_id or 0, place).name for place in places)),
        topics=tuple(titles[key] for key in session.modules if key in titles),
        partners=tuple(filter(None, partners)),
        campaign=campaign,
        attendances=summary.attendances(session.list_is_part) if summary else None,
        hamlet=_hamlet_word(places) or own_office(unit).hamlet_label,
        names=tuple(
            (line.person.full_name, _belongs(known.get(line.attendance.place_id or 0)))
            for line in read_lines(unit, session.id)
            if line.person.full_name
        ),
        difficulties=_told(notes, NoteKind.DIFFICULTY),
        proposals=_told(notes, NoteKind.PROPOSAL),
        where=_where(places, known),
        issuer=names.get(campaign.office_id, "") if campaign else "",
    )


def campaign_matter(unit: Reading, content: ContentService, campaign_id: int, today: date) -> CampaignMatter:
    """The campaign with its tasks, bases, places and notes. Refused("official.no_campaign")."""
    campaign = next((each for each in unit.plan.campaigns() if each.id == campaign_id), None)
    if campaign is None:
        raise Refused("official.no_campaign", id=campaign_id)
    chosen = unit.campaigns.bases(campaign_id)
    notes = unit.attendance.notes(campaign_id=campaign_id)
    bases = _chosen(chosen) or usual_bases(unit, content.reference(), today)
    return CampaignMatter(
        campaign=_carrying_out(campaign, chosen),
        today=today,
        missing=tuple(place.name for place in _missing(unit, campaign)),
        hamlet=own_office(unit).hamlet_label,
        tasks=tuple(unit.tasks.of_campaign(campaign_id)),
        bases=tuple(bases),
        places=Counter(place.kind for place in active_on(campaign.ends_on, unit.plan.places())),
        difficulties=_told(notes, NoteKind.DIFFICULTY),
        proposals=_told(notes, NoteKind.PROPOSAL),
        issuer=next((each.name for each in unit.office.offices() if each.id == campaign.office_id), ""),
        report_by=_report_by(unit, campaign),
    )


def school_matter(
    unit: Reading, content: ContentService, school: Place, today: date, first_day: date | None = None
) -> SchoolMatter:
    """The lessons of the school in the school year of `today`; meetings and courses of parents, of staff are none.

    Its weeks count from `first_day`, else from that of the set of activities which its plan was made from, else from
    the usual one; weeks in which schools are closed are none.
    """
    first = today.year if today.month >= _YEAR_BEGINS else today.year - 1
    known = {place.id: place for place in unit.plan.places()}
    there = {place.id for place in inside([school], known.values())}
    titles = {module.key: module.title for module in content.modules()}
    sessions = unit.plan.sessions(date(first, _YEAR_BEGINS, 1), date(first + 1, _YEAR_BEGINS - 1, 31))
    taught = [
        session
        for session in sessions
        if session.status in _TAUGHT and not _is_of_grown_ups(session) and not there.isdisjoint(session.place_ids)
    ]
    usual = first_day_of(f"{first}-{first + 1}")
    begins = first_day or _first_of(unit, content, taught) or usual - timedelta(days=usual.weekday())
    closed = closed_among(unit.arranging.closed_days(), begins, begins + _YEAR, ClosedFor.SCHOOLS)
    lessons = (
        lesson
        for session in taught
        for lesson in _lessons(session, [known[each] for each in session.place_ids if each in there], titles)
    )
    return SchoolMatter(
        school=school.name,
        year=f"{first}-{first + 1}",
        lessons=tuple(lessons),
        weeks=tuple(mondays(begins, closed | holidays(begins, begins + _YEAR), school=True)),
        bases=tuple(usual_bases(unit, content.reference(), today)),
        is_own=own_office(unit).name.casefold() == school.name.casefold(),
    )


def _is_of_grown_ups(session: Session) -> bool:
    return bool(FORMS[session.form].bands or grown_ups_of(session.form, bands_of_topics(session.modules)))


def _first_of(unit: Reading, content: ContentService, taught: Sequence[Session]) -> date | None:
    """The first day of the set, of those that count school weeks, that most of the sessions were made from."""
    counting = {each.key for each in content.sets() if each.school_weeks}
    begun = {each.id: each.made_for for each in unit.plan.campaigns() if each.made_from in counting}
    days = Counter(day for session in taught for each in session.campaign_ids if (day := begun.get(each)))
    return next((day for day, _ in days.most_common(1)), None)


def usual_bases(unit: Reading, reference: Reference, today: date) -> list[LegalBasisDraft]:
    """What a plan can rest on today: of what the office noted itself, else of the data of the content folder."""
    own: Sequence[LegalBasis] = unit.office.legal_bases()
    fields = set(LegalBasisDraft.model_fields)
    shipped = (LegalBasisDraft(**basis.model_dump(include=fields)) for basis in reference.legal_bases if basis.in_plans)
    return [
        basis
        for basis in own or shipped
        if basis.status is LegalStatus.IN_FORCE
        and (basis.in_force_from is None or basis.in_force_from <= today)
        and (basis.in_force_to is None or basis.in_force_to >= today)
    ]


def in_a_sentence(place: Place) -> Place:
    """ "làng Mook Đen", "lớp 6A": a common noun is small inside a sentence (Phụ lục II, Mục III); "Trường …" is not."""
    if place.kind in _SMALL:
        return place.model_copy(update={"name": place.name[:1].lower() + place.name[1:]})
    return place


def _lessons(session: Session, places: Sequence[Place], titles: Mapping[str, str]) -> Iterator[Lesson]:
    """One for each grade of the places; one alone where the whole school is there."""
    whole = session.whole_school or any(place.kind is not PlaceKind.CLASS for place in places)
    grades = dict.fromkeys(None if whole else place.grade for place in places)
    for grade in grades:
        own = [place.name for place in places if whole or place.grade == grade]
        yield Lesson(
            day=session.day,
            place=", ".join(own),
            what=session.subject or label(session.form),
            contents="; ".join(titles[key] for key in session.modules if key in titles) or session.title,
            minutes=minutes_of(session),
            teacher=session.speakers,
            grade=grade,
            whole=whole,
        )


def _hamlet_word(places: Sequence[Place]) -> str:
    """What all the hamlets call themselves, "thôn" of "Thôn Hòa Bình"; "" where they differ or do not say it."""
    said = {next((each for each in HAMLETS if place.name.casefold().startswith(each)), "") for place in places}
    return said.pop().strip() if len(said) == 1 else ""


def _where(places: Sequence[Place], known: Mapping[int, Place]) -> str:
    """The school in which several classes meet; "" for all else."""
    parents = {place.parent_id for place in places}
    parent = known.get(places[0].parent_id or 0) if len(places) > 1 and len(parents) == 1 else None
    return parent.name if parent else ""


def _report_by(unit: Reading, campaign: Campaign) -> date | None:
    """Some days before the last report that the office owes in the days of the campaign."""
    owed = [each.due_on for each in unit.campaigns.requests() if campaign.starts_on <= each.due_on <= campaign.ends_on]
    return max(max(owed) - _TO_GATHER, campaign.starts_on) if owed else None


def _belongs(place: Place | None) -> str:
    return "" if place is None else place.name


def _told(notes: Sequence[Note], kind: NoteKind) -> tuple[str, ...]:
    return tuple(line for note in notes if note.kind is kind for line in note.text.splitlines() if line.strip())


def _chosen(bases: Sequence[CampaignBasis], *, incoming: bool = False) -> list[LegalBasisDraft]:
    """The laws that the plan itself cites, or the papers of a superior."""
    fields = {"title", "number", "issued_on", "issuer"}
    return [LegalBasisDraft(**basis.model_dump(include=fields)) for basis in bases if basis.incoming is incoming]


def _carrying_out(campaign: Campaign, bases: Sequence[CampaignBasis]) -> Campaign:
    """With the incoming papers behind the programme that it carries out."""
    named = (campaign.programme.strip(), *map(carried_out, _chosen(bases, incoming=True)))
    return campaign.model_copy(update={"programme": "; ".join(filter(None, named))})


def _missing(unit: Reading, campaign: Campaign) -> list[Place]:
    """Schools, hamlets and care facilities without a held session in the days of the campaign."""
    span = (campaign.starts_on, campaign.ends_on)
    return active_on(campaign.ends_on, [place for kind in _REMINDED for place in unit.plan.unreached(kind, *span)])
