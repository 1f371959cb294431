"""What a user can ask about office papers: making one of a session or a campaign, checking any Word file's format."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.decree.profile import read_heads
from campaign_kit.documents.papers.decree.verdict import PaperCheck
from campaign_kit.documents.papers.official import of_campaign, of_plan, of_session
from campaign_kit.documents.papers.official.matter import CampaignMatter, SessionMatter
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender
from campaign_kit.errors import Refused
from campaign_kit.model.office import LegalBasis, LegalBasisDraft, LegalStatus
from campaign_kit.model.papers import OfficePaperDraft, PaperChoices, PaperKind
from campaign_kit.model.plan import Campaign, Place, PlaceKind, Session
from campaign_kit.model.reference import Reference
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.places import active_on, places_title
from campaign_kit.services.register import RegisterService
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording.labels import label
from campaign_kit.wording.official import TYPE_CODES

__all__ = ["PaperCheck", "PapersService", "check_file"]

_OF_SESSION = {
    PaperKind.INVITATION: of_session.invitation,
    PaperKind.LETTER: of_session.letter,
    PaperKind.REMINDER: of_session.reminder,
    PaperKind.MINUTES: of_session.minutes,
}
_OF_CAMPAIGN = {
    PaperKind.PLAN: of_plan.plan,
    PaperKind.LETTER: of_campaign.letter,
    PaperKind.REMINDER: of_campaign.reminder,
    PaperKind.MINUTES: of_campaign.minutes,
}
_REMINDED = (PlaceKind.SCHOOL, PlaceKind.HAMLET, PlaceKind.CARE_FACILITY)
_SUFFIX = ".docx"


@dataclass(frozen=True)
class PapersService:
    """The papers of the own office. `clock` gives the present moment with its zone."""

    database: Database
    content: ContentService
    paths: Paths
    clock: Callable[[], datetime]
    register: RegisterService

    @staticmethod
    def kinds_of_session() -> tuple[PaperKind, ...]:
        """The kinds that can be made of a session."""
        return tuple(_OF_SESSION)

    @staticmethod
    def kinds_of_campaign() -> tuple[PaperKind, ...]:
        """The kinds that can be made of a plan."""
        return tuple(_OF_CAMPAIGN)

    def of_session(self, kind: PaperKind, session: Session, target: Path, choices: PaperChoices) -> Outcome[Path]:
        """Writes the paper of the session (.docx); gives back where it stands.

        Number and day are blank: the clerk gives them. Refused("official.not_of_session") for a plan,
        Refused("office.not_set_up"), Refused("materials.template"), Refused("materials.layout"),
        Refused("materials.folder").
        """
        if kind not in _OF_SESSION:
            raise Refused("official.not_of_session")
        with self.database.reading() as unit:
            sender, matter = self._sender(unit), self._session_matter(unit, session)
        return self._written(_OF_SESSION[kind](sender, matter, choices), target, session_id=session.id)

    def of_campaign(self, kind: PaperKind, campaign_id: int, target: Path, choices: PaperChoices) -> Outcome[Path]:
        """Writes the paper of the campaign (.docx); as `of_session`.

        Refused("official.no_campaign"), Refused("official.not_of_campaign") for an invitation,
        Refused("official.nothing_left") when no place is left to be reminded.
        """
        if kind not in _OF_CAMPAIGN:
            raise Refused("official.not_of_campaign")
        with self.database.reading() as unit:
            sender, matter = self._sender(unit), self._campaign_matter(unit, campaign_id)
        return self._written(_OF_CAMPAIGN[kind](sender, matter, choices), target, campaign_id=campaign_id)

    def check(self, file: Path) -> PaperCheck:
        """Where a Word file departs from the decree. Refused("official.not_found" | "not_word" | "too_large")."""
        return check_file(self.paths, file)

    def _written(
        self, paper: OfficialPaper, target: Path, session_id: int | None = None, campaign_id: int | None = None
    ) -> Outcome[Path]:
        """Writes the file and notes it in the register, as a draft."""
        if target.suffix.lower() != _SUFFIX:
            target = target.with_name(target.name + _SUFFIX)
        file = produce.write_official(paper, layouts_of(self.paths), target.absolute(), self.register.is_ours)
        noted = OfficePaperDraft(
            kind=paper.kind,
            type_code=TYPE_CODES[paper.kind.value],
            symbol=paper.head.symbol,
            summary=paper.summary or paper.head.subject or label(paper.kind),
            session_id=session_id,
            campaign_id=campaign_id,
            path=str(file),
        )
        return Outcome(file, self.register.record(noted).changed)

    def _sender(self, unit: Reading) -> Sender:
        office, today = own_office(unit), local_day(self.clock())
        signers = (
            each
            for each in reversed(unit.office.signers())
            if (each.starts_on is None or each.starts_on <= today) and (each.ends_on is None or each.ends_on >= today)
        )
        return Sender(office, next(signers, None), today, read_heads(layouts_of(self.paths)))

    def _session_matter(self, unit: Reading, session: Session) -> SessionMatter:
        known = {place.id: place for place in unit.plan.places()}
        places = [known[place_id] for place_id in session.place_ids]
        names = {office.id: office.name for office in unit.office.offices()}
        partners = (partner.name or names.get(partner.office_id or 0, "") for partner in session.partners)
        titles = {module.key: module.title for module in self.content.modules()}
        campaigns = {each.id: each for each in unit.plan.campaigns()}
        summary = unit.attendance.summaries([session.id]).get(session.id)
        return SessionMatter(
            session=session,
            places=places_title([_in_a_sentence(place) for place in places], known),
            hosts=tuple(dict.fromkeys(known.get(place.parent_id or 0, place).name for place in places)),
            topics=tuple(titles[key] for key in session.modules if key in titles),
            partners=tuple(filter(None, partners)),
            campaign=next((campaigns[each] for each in session.campaign_ids if each in campaigns), None),
            attendances=summary.attendances(session.list_is_part) if summary else None,
            hamlet=own_office(unit).hamlet_label,
        )

    def _campaign_matter(self, unit: Reading, campaign_id: int) -> CampaignMatter:
        campaign = next((each for each in unit.plan.campaigns() if each.id == campaign_id), None)
        if campaign is None:
            raise Refused("official.no_campaign", id=campaign_id)
        today = local_day(self.clock())
        return CampaignMatter(
            campaign=campaign,
            today=today,
            missing=tuple(place.name for place in _missing(unit, campaign)),
            hamlet=own_office(unit).hamlet_label,
            tasks=tuple(unit.tasks.of_campaign(campaign_id)),
            bases=tuple(_bases(unit.office.legal_bases(), self.content.reference(), today)),
            places=Counter(place.kind for place in active_on(campaign.ends_on, unit.plan.places())),
        )


def check_file(paths: Paths, file: Path) -> PaperCheck:
    """As `PapersService.check`, without an office: the profile is the own one of the data folder, else the shipped."""
    return produce.check_official(file, layouts_of(paths))


def layouts_of(paths: Paths) -> Layouts:
    """The office's own layouts before the shipped ones."""
    return Layouts([paths.own_layouts, paths.layouts])


def _missing(unit: Reading, campaign: Campaign) -> list[Place]:
    """Schools, hamlets and care facilities without a held session in the days of the campaign."""
    span = (campaign.starts_on, campaign.ends_on)
    return active_on(campaign.ends_on, [place for kind in _REMINDED for place in unit.plan.unreached(kind, *span)])


def _bases(own: Sequence[LegalBasis], reference: Reference, today: date) -> list[LegalBasisDraft]:
    """What a plan can rest on today: of what the office noted itself, else of the data of the content folder."""
    fields = set(LegalBasisDraft.model_fields)
    shipped = (LegalBasisDraft(**basis.model_dump(include=fields)) for basis in reference.legal_bases if basis.in_plans)
    return [
        basis
        for basis in own or shipped
        if basis.status is LegalStatus.IN_FORCE
        and (basis.in_force_from is None or basis.in_force_from <= today)
        and (basis.in_force_to is None or basis.in_force_to >= today)
    ]


def _in_a_sentence(place: Place) -> Place:
    """ "làng Mook Đen", "lớp 6A": a common noun is small inside a sentence (Phụ lục II, Mục III); "Trường …" is not."""
    if place.kind in (PlaceKind.HAMLET, PlaceKind.CLASS):
        return place.model_copy(update={"name": place.name[:1].lower() + place.name[1:]})
    return place
