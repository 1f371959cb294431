"""The one file that knows every concrete part: puts the services together over a data folder.

A face asks for a `Kit` and nothing else; clocks and ids come in here, so that tests and the demo can hold them still.
"""

import getpass
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType

from campaign_kit.clock import utc_now
from campaign_kit.paths import Paths
from campaign_kit.services.activity_sets import SetService
from campaign_kit.services.arranging import ArrangingService
from campaign_kit.services.attendance import AttendanceService
from campaign_kit.services.calendar import CalendarService
from campaign_kit.services.campaigns import CampaignService
from campaign_kit.services.change_log import ChangeLogService
from campaign_kit.services.consents import ConsentService
from campaign_kit.services.contacts import ContactsService
from campaign_kit.services.content import ContentService
from campaign_kit.services.course_roster import CourseRosterService
from campaign_kit.services.coverage import CoverageService
from campaign_kit.services.entry import EntryService
from campaign_kit.services.forms import FormsService
from campaign_kit.services.handovers import HandoverService
from campaign_kit.services.imports import ImportService
from campaign_kit.services.materials import MaterialsService
from campaign_kit.services.notes import NoteService
from campaign_kit.services.office import OfficeService
from campaign_kit.services.outreach import OutreachService
from campaign_kit.services.packs import PacksService
from campaign_kit.services.papers import PapersService
from campaign_kit.services.people import PeopleService
from campaign_kit.services.photos import PhotoService
from campaign_kit.services.place_book import PlacesService
from campaign_kit.services.plan import PlanService
from campaign_kit.services.prints import PrintService
from campaign_kit.services.privacy import PrivacyService
from campaign_kit.services.proof import ProofService
from campaign_kit.services.quizzes import QuizService
from campaign_kit.services.register import RegisterService
from campaign_kit.services.report import ReportService
from campaign_kit.services.report_papers import ReportPapersService
from campaign_kit.services.reporting import ReportingService
from campaign_kit.services.requests import RequestService
from campaign_kit.services.series import SeriesService
from campaign_kit.services.showcase import ShowcaseService
from campaign_kit.services.tallies import TallyService
from campaign_kit.services.tasks import TaskService
from campaign_kit.services.translations import TranslationsService
from campaign_kit.services.undoing import UndoService
from campaign_kit.services.upkeep import UpkeepService
from campaign_kit.store.adopt import adopt_copy
from campaign_kit.store.backup import backups, remove_fresh, remove_left_over, remove_overtaken
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.erased_again import erase_again
from campaign_kit.store.keys import FoundKey, find_key
from campaign_kit.store.lock import Lock, hold
from campaign_kit.store.restoring import restore_backup, take_over_erased

_VARIANTS = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


def random_uid() -> str:
    """A new UUID of version 4; what every id source here is outside of tests and the demo.

    Written down by itself: `uuid4` takes three times as long, and a list of names needs ten thousand.
    """
    digits = os.urandom(16).hex()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{_VARIANTS[digits[16]]}{digits[17:20]}-{digits[20:]}"


def account() -> str:
    """The name of the account at this computer, for the record of changes; empty where the system knows none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):  # no variable tells it and no user database: Windows, containers
        return ""


@dataclass(frozen=True)
class Kit:
    """Everything a face can ask for, over one open data folder; close it, or use it in a `with` statement."""

    paths: Paths
    clock: Callable[[], datetime]
    office: OfficeService
    plan: PlanService
    series: SeriesService
    sets: SetService
    arranging: ArrangingService
    calendar: CalendarService
    places: PlacesService
    contacts: ContactsService
    coverage: CoverageService
    tasks: TaskService
    campaigns: CampaignService
    requests: RequestService
    attendance: AttendanceService
    photos: PhotoService
    consents: ConsentService
    entry: EntryService
    imports: ImportService
    course_roster: CourseRosterService
    people: PeopleService
    changes: ChangeLogService
    report: ReportService
    forms: FormsService
    outreach: OutreachService
    prints: PrintService
    tallies: TallyService
    notes: NoteService
    quizzes: QuizService
    reporting: ReportingService
    report_papers: ReportPapersService
    materials: MaterialsService
    content: ContentService
    packs: PacksService
    translations: TranslationsService
    showcase: ShowcaseService
    proof: ProofService
    papers: PapersService
    handovers: HandoverService
    register: RegisterService
    undo: UndoService
    privacy: PrivacyService
    upkeep: UpkeepService
    database: Database

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> "Kit":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_kit(
    paths: Paths,
    clock: Callable[[], datetime] = utc_now,
    new_uid: Callable[[], str] = random_uid,
    environ: Mapping[str, str] = os.environ,
) -> Kit:
    """Opens the data folder, making it, its key and its database where there are none yet.

    `clock` gives moments in UTC; `environ` may hold CAMPAIGN_KIT_KEY. Refused as `store.database.open_database` does.
    """
    lock = hold(paths.data)
    try:
        key = find_key(paths, environ)
    except BaseException:
        lock.release()
        raise
    return _opened(paths, key, clock, new_uid, lock)


def open_copy(
    paths: Paths,
    file: Path,
    code: str,
    clock: Callable[[], datetime] = utc_now,
    new_uid: Callable[[], str] = random_uid,
    environ: Mapping[str, str] = os.environ,
) -> Kit:
    """Takes over a database or backup of another computer with its recovery code, and opens it here.

    `environ` may hold CAMPAIGN_KIT_KEY: then no key is stored. Refused as `store.adopt.adopt_copy` does, among them
    "store.recovery_code" and "store.already_here"; the file itself is left as it is.
    """
    key = adopt_copy(paths, file, code, environ)
    take_over_erased(paths, file)
    return _opened(paths, key, clock, new_uid)


def open_backup(
    paths: Paths,
    file: Path,
    clock: Callable[[], datetime] = utc_now,
    new_uid: Callable[[], str] = random_uid,
    environ: Mapping[str, str] = os.environ,
) -> Kit:
    """Goes back to a backup of this data and opens it; what was here is kept as a backup first.

    Who was erased since the backup was made is erased again. Refused as `store.restoring.restore_backup` and
    `open_kit` do; then what is here is as it was.
    """
    lock = hold(paths.data)
    try:
        key = find_key(paths, environ)
        take_over_erased(paths, file)
        restore_backup(paths, file, key.key, clock())
    except BaseException:
        lock.release()
        raise
    kit = _opened(paths, key, clock, new_uid, lock)
    try:
        kit.database.sweep_pictures()
    except BaseException:
        kit.close()
        raise
    return kit


def _opened(
    paths: Paths, key: FoundKey, clock: Callable[[], datetime], new_uid: Callable[[], str], lock: Lock | None = None
) -> Kit:
    """The kit over the database that is in the folder, with nobody in it who was erased."""
    known = backups(paths.backups)
    database = open_database(paths.database, key.key, clock, new_uid, account(), held=lock)
    try:
        remove_left_over(paths.data, paths.backups)
        if erase_again(database, paths.backups):
            remove_fresh(paths.backups, known)
        remove_overtaken(paths.backups, clock())
    except BaseException:
        database.close()
        raise
    kit = assemble(paths, database, key, clock)
    try:
        kit.privacy.finish()
    except BaseException:
        kit.close()
        raise
    return kit


def assemble(paths: Paths, database: Database, key: FoundKey, clock: Callable[[], datetime]) -> Kit:
    """The services over an open database (an encrypted file, or one in memory for tests)."""
    content = ContentService(paths)
    packs = PacksService(content, paths, clock)
    materials = MaterialsService(database, content, paths, clock)
    register = RegisterService(database, clock)
    outreach = OutreachService(database, clock, content.reference)
    papers = PapersService(database, content, paths, clock, register)
    reporting = ReportingService(database, clock, content.reference)
    return _with_plan(paths, database, clock, content, materials)(
        people=PeopleService(database),
        changes=ChangeLogService(database),
        report=ReportService(database, paths),
        forms=FormsService(database, clock),
        outreach=outreach,
        prints=PrintService(database, outreach.channels),
        tallies=TallyService(database, clock),
        notes=NoteService(database, clock),
        quizzes=QuizService(database, content.surveys),
        reporting=reporting,
        report_papers=ReportPapersService(database, content, paths, clock, register, reporting),
        materials=materials,
        content=content,
        packs=packs,
        translations=TranslationsService(content, packs, paths, clock),
        showcase=ShowcaseService(database, content, paths, clock),
        proof=ProofService(paths, content, partial(_official_pages, database)),
        papers=papers,
        handovers=HandoverService(database, papers, paths, clock),
        register=register,
        undo=UndoService(database),
        privacy=PrivacyService(database, papers, paths, clock),
        upkeep=UpkeepService(database, paths, key, clock),
        database=database,
    )


def _with_plan(
    paths: Paths,
    database: Database,
    clock: Callable[[], datetime],
    content: ContentService,
    materials: MaterialsService,
) -> partial[Kit]:
    """The kit with all that plans and holds sessions; the rest is still to be named."""
    return partial(
        Kit,
        paths=paths,
        clock=clock,
        office=OfficeService(database, clock, content.reference),
        plan=PlanService(database, clock, content.modules, materials.suiting, content.templates),
        series=SeriesService(database, clock, content.modules, content.templates),
        sets=SetService(database, content, clock),
        arranging=ArrangingService(database, content.templates),
        calendar=CalendarService(database, clock, content.modules),
        places=PlacesService(database, paths, clock),
        contacts=ContactsService(database, clock),
        coverage=CoverageService(database, clock, content.modules, content.templates, paths),
        tasks=TaskService(database, clock),
        campaigns=CampaignService(database, clock, content.reference),
        requests=RequestService(database, clock),
        attendance=AttendanceService(database, clock),
        photos=PhotoService(database, clock, content, paths),
        consents=ConsentService(database, clock),
        entry=EntryService(database, clock),
        imports=ImportService(database, clock),
        course_roster=CourseRosterService(database),
    )


def _official_pages(database: Database) -> tuple[str, ...]:
    """The addresses of the office's own pages, which its QR codes may open."""
    with database.reading() as unit:
        return tuple(page.url for page in unit.office.pages())
