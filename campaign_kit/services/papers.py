"""What a user can ask about office papers: making one of a session, a campaign or a school, and the format check."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.files import suffixed
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.decree.profile import read_heads
from campaign_kit.documents.papers.decree.verdict import PaperCheck
from campaign_kit.documents.papers.official import (
    of_campaign,
    of_erasing,
    of_list,
    of_plan,
    of_school,
    of_session,
    of_trouble,
)
from campaign_kit.documents.papers.official.checklist import read_checklist
from campaign_kit.documents.papers.official.of_school import HandedMatter
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender
from campaign_kit.errors import Refused
from campaign_kit.model.erasing import Destruction
from campaign_kit.model.office import signing
from campaign_kit.model.papers import OfficePaperDraft, PaperChoices, PaperKind
from campaign_kit.model.plan import Place, PlaceKind, Session
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.paper_matter import campaign_matter, school_matter, session_matter
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
    PaperKind.SIGN_LIST: of_list.sign_list,
    PaperKind.MONEY_LIST: of_list.money_list,
    PaperKind.ADHOC_REPORT: of_trouble.adhoc_report,
    PaperKind.INSPECTION: of_trouble.inspection,
}
_OF_CAMPAIGN = {
    PaperKind.PLAN: of_plan.plan,
    PaperKind.LETTER: of_campaign.letter,
    PaperKind.REMINDER: of_campaign.reminder,
    PaperKind.MINUTES: of_campaign.minutes,
    PaperKind.ADHOC_REPORT: of_trouble.adhoc_report,
    PaperKind.INSPECTION: of_trouble.inspection,
}
OF_SCHOOL = (PaperKind.SCHEDULE, PaperKind.HANDOVER)
OF_OFFICE = (PaperKind.ONLINE_CHECKLIST,)
_SUFFIX = ".docx"


@dataclass(frozen=True)
class PapersService:
    """The papers of the own office, each noted in its register. `clock` gives the present moment with its zone."""

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

    @staticmethod
    def kinds_of_school() -> tuple[PaperKind, ...]:
        """The kinds that can be made of a school."""
        return OF_SCHOOL

    @staticmethod
    def kinds_of_office() -> tuple[PaperKind, ...]:
        """The kinds that are of no session, plan or school."""
        return OF_OFFICE

    def of_session(self, kind: PaperKind, session: Session, target: Path, choices: PaperChoices) -> Outcome[Path]:
        """Writes the paper of the session (.docx); gives back where it stands.

        Number and day are blank: the clerk gives them. Refused("official.not_of_session") for another kind,
        Refused("office.not_set_up"), Refused("materials.template"), Refused("materials.layout"),
        Refused("materials.folder").
        """
        if kind not in _OF_SESSION:
            raise Refused("official.not_of_session")
        with self.database.reading() as unit:
            sender, matter = self._sender(unit), session_matter(unit, self.content, session)
        return self._written(_OF_SESSION[kind](sender, matter, choices), target, session_id=session.id)

    def of_campaign(self, kind: PaperKind, campaign_id: int, target: Path, choices: PaperChoices) -> Outcome[Path]:
        """Writes the paper of the campaign (.docx); as `of_session`.

        Refused("official.no_campaign"), Refused("official.not_of_campaign") for another kind,
        Refused("official.nothing_left") when no place is left to be reminded.
        """
        if kind not in _OF_CAMPAIGN:
            raise Refused("official.not_of_campaign")
        with self.database.reading() as unit:
            sender, matter = self._sender(unit), campaign_matter(unit, self.content, campaign_id, self._today())
        return self._written(_OF_CAMPAIGN[kind](sender, matter, choices), target, campaign_id=campaign_id)

    def of_school(self, kind: PaperKind, place_id: int, target: Path, choices: PaperChoices) -> Outcome[Path]:
        """Writes the teaching schedule of the school, or blank minutes of the handover of its pupils; as `of_session`.

        Refused("official.not_of_school") for another kind, Refused("official.no_school").
        """
        if kind not in OF_SCHOOL:
            raise Refused("official.not_of_school")
        with self.database.reading() as unit:
            sender, school = self._sender(unit), school_of(unit, place_id)
            if kind is PaperKind.SCHEDULE:
                matter = school_matter(unit, self.content, school, self._today(), choices.first)
                paper = of_school.schedule(sender, matter, choices)
            else:
                handed = HandedMatter(school.name, "; ".join(choices.to), "", delete_on=choices.by)
                paper = of_school.handover(sender, handed, choices)
        return self._written(paper, target)

    def of_office(self, kind: PaperKind, target: Path, choices: PaperChoices) -> Outcome[Path]:
        """Writes a paper that is of nothing else; as `of_session`. Refused("official.one_matter")."""
        if kind not in OF_OFFICE:
            raise Refused("official.one_matter")
        with self.database.reading() as unit:
            sender = self._sender(unit)
        return self._written(of_list.online_checklist(sender, read_checklist(layouts_of(self.paths)), choices), target)

    def handed_over(self, matter: HandedMatter, target: Path) -> Path:
        """Writes the minutes of one handover; gives back where they stand. Refuses as `of_session`."""
        with self.database.reading() as unit:
            sender = self._sender(unit)
        return self._written(of_school.handover(sender, matter, PaperChoices()), target).value

    def destroyed(self, done: Destruction, target: Path) -> Outcome[Path]:
        """Writes the minutes of a destruction of data; refuses as `of_session`."""
        with self.database.reading() as unit:
            sender = self._sender(unit)
        return self._written(of_erasing.destruction(sender, done, PaperChoices()), target)

    def check(self, file: Path) -> PaperCheck:
        """Where a Word file departs from the decree. Refused("official.not_found" | "not_word" | "too_large")."""
        return check_file(self.paths, file)

    def _written(
        self, paper: OfficialPaper, target: Path, session_id: int | None = None, campaign_id: int | None = None
    ) -> Outcome[Path]:
        """Writes the file and notes it in the register, as a draft."""
        place = suffixed(target, _SUFFIX).absolute()
        file = produce.write_official(paper, layouts_of(self.paths), place, self.register.is_ours)
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
        today = self._today()
        heads = read_heads(layouts_of(self.paths))
        return Sender(own_office(unit), signing(unit.office.signers(), today), today, heads)

    def _today(self) -> date:
        return local_day(self.clock())


def school_of(unit: Reading, place_id: int) -> Place:
    """Refused("official.no_school") for a number that no school has."""
    found = [each for each in unit.plan.places() if each.id == place_id and each.kind is PlaceKind.SCHOOL]
    if not found:
        raise Refused("official.no_school", id=place_id)
    return found[0]


def check_file(paths: Paths, file: Path) -> PaperCheck:
    """As `PapersService.check`, without an office: the profile is the own one of the data folder, else the shipped."""
    return produce.check_official(file, layouts_of(paths))


def layouts_of(paths: Paths) -> Layouts:
    """The office's own layouts before the shipped ones."""
    return Layouts([paths.own_layouts, paths.layouts])
