"""The tables of the office's database: ids, keys, checks and indexes over the drafts of `model/`; nothing else.

Knows no query. Rows never leave the store. Each change here needs a migration (a test compares the two).
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)
from sqlmodel import Field

from campaign_kit.model.attendance import (
    AgeGroup,
    AttendanceStatus,
    Audience,
    CheckInMethod,
    Minority,
    NameListDraft,
    NoteDraft,
    NoteKind,
    PersonDraft,
    Sex,
)
from campaign_kit.model.changes import Action, ChangeDraft
from campaign_kit.model.materials import Kind, MaterialDraft, MaterialState, OwnTexts
from campaign_kit.model.module import Band
from campaign_kit.model.office import (
    HelpLineDraft,
    LegalBasisDraft,
    LegalStatus,
    Letterhead,
    OfficeDraft,
    OfficeKind,
    OfficialPageDraft,
    SignerDraft,
)
from campaign_kit.model.plan import (
    CampaignDraft,
    Form,
    PlaceCountDraft,
    PlaceDraft,
    PlaceKind,
    SchoolLevel,
    SessionDraft,
    SessionStatus,
    Way,
)
from campaign_kit.model.roster import RosterImportDraft
from campaign_kit.model.tasks import TaskDraft, TaskStatus
from campaign_kit.model.timing import TimingKind
from campaign_kit.store.arranged import METADATA
from campaign_kit.store.columns import Moment, code
from campaign_kit.store.stamped import NamedRow, Row, StampedRow, key, later

__all__ = ["METADATA"]  # passed on, with the tables of `arranged.py`


class OfficeRow(OfficeDraft, NamedRow, table=True):
    __tablename__ = "office"
    __table_args__ = (
        Index("ix_office_own", "is_own", unique=True, sqlite_where=text("is_own"), postgresql_where=text("is_own")),
    )
    kind: OfficeKind = Field(sa_type=code(OfficeKind))
    letterhead: Letterhead = Field(sa_type=code(Letterhead))
    imprint: str = Field(default="", max_length=200, sa_column_kwargs=later("''"))


class OfficialPageRow(OfficialPageDraft, StampedRow, table=True):
    __tablename__ = "official_page"
    office_id: int = Field(foreign_key="office.id")


class SignerRow(SignerDraft, StampedRow, table=True):
    __tablename__ = "signer"
    office_id: int = Field(foreign_key="office.id")


class HelpLineRow(HelpLineDraft, StampedRow, table=True):
    __tablename__ = "help_line"


class LegalBasisRow(LegalBasisDraft, StampedRow, table=True):
    __tablename__ = "legal_basis"
    status: LegalStatus = Field(sa_type=code(LegalStatus))


class PlaceRow(PlaceDraft, NamedRow, table=True):
    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("parent_id <> id", name="parent"),
    )
    office_id: int = Field(foreign_key="office.id")
    parent_id: int | None = Field(foreign_key="place.id", index=True)
    kind: PlaceKind = Field(sa_type=code(PlaceKind), index=True)
    school_level: SchoolLevel | None = Field(sa_type=code(SchoolLevel))
    cluster: str = Field(default="", max_length=60, sa_column_kwargs=later("''"))


class PlaceCountRow(PlaceCountDraft, StampedRow, table=True):
    __tablename__ = "place_count"
    __table_args__ = (
        CheckConstraint("children >= 0 AND female >= 0 AND minority >= 0 AND people >= 0", name="counts"),
        Index(None, "place_id", "as_of"),
    )
    place_id: int = Field(foreign_key="place.id")


class CampaignRow(CampaignDraft, NamedRow, table=True):
    __tablename__ = "campaign"
    office_id: int = Field(foreign_key="office.id")
    made_from: str = Field(default="", max_length=60, sa_column_kwargs=later("''"))


class TaskRow(TaskDraft, NamedRow, table=True):
    __tablename__ = "task"
    __table_args__ = (CheckConstraint('"order" BETWEEN 1 AND 9999', name="order"),)
    campaign_id: int = Field(foreign_key="campaign.id", index=True)
    timing_kind: TimingKind = Field(sa_type=code(TimingKind))
    status: TaskStatus = Field(sa_type=code(TaskStatus))


class SessionRow(SessionDraft, NamedRow, table=True):
    __tablename__ = "session"
    __table_args__ = (
        CheckConstraint("integrated_minutes BETWEEN 1 AND 600", name="integrated_minutes"),
        CheckConstraint("expected_count >= 0", name="expected_count"),
    )
    day: date = Field(index=True)
    form: Form = Field(sa_type=code(Form))
    status: SessionStatus = Field(sa_type=code(SessionStatus))
    way: Way = Field(sa_type=code(Way))
    host_id: int | None = Field(foreign_key="office.id")
    template: str = Field(default="", max_length=60, sa_column_kwargs=later("''"))
    subject: str = Field(default="", max_length=60, sa_column_kwargs=later("''"))
    status_reason: str = Field(default="", max_length=300, sa_column_kwargs=later("''"))


class NameListRow(NameListDraft, StampedRow, table=True):
    __tablename__ = "name_list"
    session_id: int = Field(foreign_key="session.id", unique=True)


class RosterImportRow(RosterImportDraft, NamedRow, table=True):
    __tablename__ = "roster_import"
    session_id: int = Field(foreign_key="session.id", index=True)
    undone_at: datetime | None = Field(sa_type=Moment)
    digest: str = Field(default="", max_length=64, sa_column_kwargs=later("''"))
    changed: Any = Field(default_factory=dict, sa_type=JSON, nullable=False, sa_column_kwargs=later("'{}'"))


class PersonRow(PersonDraft, NamedRow, table=True):
    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("birth_year BETWEEN 1900 AND 2100", name="birth_year"),
        {"sqlite_autoincrement": True},  # badges are printed with the number: it is never given again
    )
    sex: Sex = Field(sa_type=code(Sex))
    minority: Minority = Field(sa_type=code(Minority))
    class_place_id: int | None = Field(foreign_key="place.id", index=True)
    home_place_id: int | None = Field(foreign_key="place.id", index=True)
    sort_key: str
    search_key: str = Field(index=True)
    anonymised_at: datetime | None = Field(default=None, sa_type=Moment)
    import_id: int | None = Field(default=None, foreign_key="roster_import.id")


class NoteRow(NoteDraft, StampedRow, table=True):
    __tablename__ = "note"
    session_id: int | None = Field(foreign_key="session.id", index=True)
    campaign_id: int | None = Field(foreign_key="campaign.id", index=True)
    kind: NoteKind = Field(sa_type=code(NoteKind))


class MaterialRow(MaterialDraft, StampedRow, table=True):
    __tablename__ = "material"
    session_id: int | None = Field(foreign_key="session.id", index=True)
    campaign_id: int | None = Field(foreign_key="campaign.id", index=True)
    kind: Kind = Field(sa_type=code(Kind))
    band: Band | None = Field(sa_type=code(Band))
    form: str = Field(default="", sa_column_kwargs=later("''"))
    printing: str = Field(default="", sa_column_kwargs=later("''"))
    state: MaterialState = Field(sa_type=code(MaterialState))
    version: int = Field(default=1, sa_column_kwargs=later("1"))


class MaterialTextRow(OwnTexts, StampedRow, table=True):
    __tablename__ = "material_text"
    __table_args__ = (UniqueConstraint("session_id", "kind", "band", "form"),)
    session_id: int = Field(foreign_key="session.id")
    kind: Kind = Field(sa_type=code(Kind))
    band: Band = Field(sa_type=code(Band))
    texts: Any = Field(sa_type=JSON, nullable=False)


class ChangeRow(ChangeDraft, Row, table=True):
    __tablename__ = "change"
    __table_args__ = (Index(None, "table", "uid"),)
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment, index=True)
    table: str = Field(max_length=40)
    uid: str = Field(max_length=36)
    action: Action = Field(sa_type=code(Action))
    before: Any = Field(sa_type=JSON(none_as_null=True), nullable=True)
    after: Any = Field(sa_type=JSON(none_as_null=True), nullable=True)


def _of_session() -> Column[int]:
    return Column("session_id", Integer, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)


def _position(*, key: bool = False) -> Column[int]:
    """The links of a session keep the order in which they were given."""
    return Column("position", Integer, primary_key=key, nullable=False, autoincrement=False)


OFFICE_SUCCESSOR = Table(
    "office_successor", METADATA, key("office_id", "office"), key("successor_id", "office"), Column("since", Date)
)
PLACE_SUCCESSOR = Table(
    "place_successor", METADATA, key("place_id", "place"), key("successor_id", "place"), Column("since", Date)
)
SESSION_CAMPAIGN = Table(
    "session_campaign",
    METADATA,
    _of_session(),
    key("campaign_id", "campaign"),
    _position(),
    Index(None, "campaign_id"),
)
SESSION_PLACE = Table(
    "session_place", METADATA, _of_session(), key("place_id", "place"), _position(), Index(None, "place_id")
)
SESSION_TASK = Table(
    "session_task",
    METADATA,
    _of_session(),
    Column("task_id", Integer, ForeignKey("task.id"), nullable=False, index=True),
)
SESSION_TOPIC = Table(
    "session_topic", METADATA, _of_session(), _position(key=True), Column("module", String(10), nullable=False)
)
SESSION_PARTNER = Table(
    "session_partner",
    METADATA,
    _of_session(),
    _position(key=True),
    Column("office_id", Integer, ForeignKey("office.id")),
    Column("kind", code(OfficeKind), nullable=False),
    Column("name", String(200), nullable=False),
)

# lean rows: written by the thousand, without stamps; what becomes of them stands in one Change for each verb
ATTENDANCE = Table(
    "attendance",
    METADATA,
    key("session_id", "session"),
    key("person_id", "person"),
    Column("position", Integer, nullable=False),
    Column("status", code(AttendanceStatus), nullable=False),
    Column("audience", code(Audience), nullable=False),
    Column("place_id", Integer, ForeignKey("place.id")),
    Column("age_group", code(AgeGroup), nullable=False),
    Column("minority", code(Minority), nullable=False),
    Column("checked_in_at", Moment),
    Column("method", code(CheckInMethod), nullable=False),
    Column("import_id", Integer, ForeignKey("roster_import.id")),
    Index(None, "person_id"),
    sqlite_with_rowid=False,
)
HEAD_COUNT = Table(
    "head_count",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("session_id", Integer, ForeignKey("session.id"), nullable=False, index=True),
    Column("place_id", Integer, ForeignKey("place.id")),
    Column("audience", code(Audience), nullable=False),
    Column("age_group", code(AgeGroup)),
    Column("total", Integer, nullable=False),
    *(Column(name, Integer) for name in ("female", "minority", "minority_female", "children")),
    CheckConstraint("total >= 0", name="total"),
    *(CheckConstraint(f"{name} BETWEEN 0 AND total", name=name) for name in ("female", "minority", "children")),
    CheckConstraint(
        "minority_female BETWEEN 0 AND total AND minority_female <= female AND minority_female <= minority",
        name="minority_female",
    ),
)
# what lists sum to (see `summaries.py`): a million lines are too many to read for every figure. No person is pointed
# at, nor a place: the lines of the list do that
LIST_SUM = Table(
    "list_sum",
    METADATA,
    _of_session(),
    Column("place_id", Integer, primary_key=True, autoincrement=False),
    Column("audience", code(Audience), primary_key=True),
    Column("age_group", code(AgeGroup), primary_key=True),
    *(
        Column(name, Integer, nullable=False)
        for name in ("listed", "marked", "total", "female", "male", "minority", "minority_stated")
    ),
    sqlite_with_rowid=False,
)
PRESENCE = Table(
    "presence",
    METADATA,
    _of_session(),
    Column("person_id", Integer, primary_key=True, autoincrement=False),
    Column("traits", Integer, nullable=False),
    sqlite_with_rowid=False,
)
USED = Table(
    "used",
    METADATA,
    key("session_id", "session"),
    Column("kind", code(Kind), primary_key=True),
    Column("number", Integer, nullable=False),
    CheckConstraint("number >= 0", name="number"),
)

OFFICE_LOGO = Table("office_logo", METADATA, key("office_id", "office"), Column("png", LargeBinary, nullable=False))

OFFICE = METADATA.tables["office"]
SIGNER = METADATA.tables["signer"]
OFFICIAL_PAGE = METADATA.tables["official_page"]
HELP_LINE = METADATA.tables["help_line"]
PLACE = METADATA.tables["place"]
PLACE_COUNT = METADATA.tables["place_count"]
CAMPAIGN = METADATA.tables["campaign"]
TASK = METADATA.tables["task"]
SESSION = METADATA.tables["session"]
LEGAL_BASIS = METADATA.tables["legal_basis"]
NAME_LIST = METADATA.tables["name_list"]
ROSTER_IMPORT = METADATA.tables["roster_import"]
PERSON = METADATA.tables["person"]
NOTE = METADATA.tables["note"]
MATERIAL = METADATA.tables["material"]
MATERIAL_TEXT = METADATA.tables["material_text"]
CHANGE = METADATA.tables["change"]
