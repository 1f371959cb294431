"""The tables of the office's database: ids, keys, checks and indexes over the drafts of `model/`; nothing else.

Knows no query. Rows never leave the store. Each change here needs a migration (a test compares the two).
"""

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    text,
)
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from campaign_kit.model.changes import Action, ChangeDraft
from campaign_kit.model.materials import Kind, MaterialDraft, MaterialState
from campaign_kit.model.module import Band
from campaign_kit.model.office import HelpLineDraft, Letterhead, OfficeDraft, OfficeKind, SignerDraft
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

_NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
METADATA = MetaData(naming_convention=_NAMES)
_CODE_LENGTH = 20


def _code(vocabulary: type[StrEnum]) -> Any:  # noqa: ANN401 - SQLModel types `sa_type` as a class and takes a value
    """A column of TEXT that holds the code (SQLModel alone would store the NAME of the member)."""
    return Enum(vocabulary, values_callable=lambda e: [m.value for m in e], native_enum=False, length=_CODE_LENGTH)


class Moment(TypeDecorator[datetime]):
    """A moment with its zone, stored in UTC; SQLite keeps no zone, so that it is given back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without its zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC))


class Row(SQLModel, registry=registry(metadata=METADATA)):
    """The root of this store's tables, apart from any other user of SQLModel."""


class StampedRow(Row):
    id: int | None = Field(default=None, primary_key=True)
    created_at: datetime = Field(sa_type=Moment)
    updated_at: datetime = Field(sa_type=Moment)


class NamedRow(StampedRow):
    """What is joined or sent: it has a uid beside its number."""

    uid: str = Field(max_length=36, unique=True)


class OfficeRow(OfficeDraft, NamedRow, table=True):
    __tablename__ = "office"
    __table_args__ = (
        Index("ix_office_own", "is_own", unique=True, sqlite_where=text("is_own"), postgresql_where=text("is_own")),
    )
    kind: OfficeKind = Field(sa_type=_code(OfficeKind))
    letterhead: Letterhead = Field(sa_type=_code(Letterhead))


class SignerRow(SignerDraft, StampedRow, table=True):
    __tablename__ = "signer"
    office_id: int = Field(foreign_key="office.id")


class HelpLineRow(HelpLineDraft, StampedRow, table=True):
    __tablename__ = "help_line"


class PlaceRow(PlaceDraft, NamedRow, table=True):
    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("grade BETWEEN 1 AND 12", name="grade"),
        CheckConstraint("parent_id <> id", name="parent"),
    )
    office_id: int = Field(foreign_key="office.id")
    parent_id: int | None = Field(foreign_key="place.id", index=True)
    kind: PlaceKind = Field(sa_type=_code(PlaceKind), index=True)
    school_level: SchoolLevel | None = Field(sa_type=_code(SchoolLevel))


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


class SessionRow(SessionDraft, NamedRow, table=True):
    __tablename__ = "session"
    __table_args__ = (
        CheckConstraint("integrated_minutes BETWEEN 1 AND 600", name="integrated_minutes"),
        CheckConstraint("expected_count >= 0", name="expected_count"),
    )
    day: date = Field(index=True)
    form: Form = Field(sa_type=_code(Form))
    status: SessionStatus = Field(sa_type=_code(SessionStatus))
    way: Way = Field(sa_type=_code(Way))
    host_id: int | None = Field(foreign_key="office.id")


class MaterialRow(MaterialDraft, StampedRow, table=True):
    __tablename__ = "material"
    session_id: int | None = Field(foreign_key="session.id", index=True)
    campaign_id: int | None = Field(foreign_key="campaign.id", index=True)
    kind: Kind = Field(sa_type=_code(Kind))
    band: Band | None = Field(sa_type=_code(Band))
    state: MaterialState = Field(sa_type=_code(MaterialState))


class ChangeRow(ChangeDraft, Row, table=True):
    __tablename__ = "change"
    __table_args__ = (Index(None, "table", "uid"),)
    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=Moment, index=True)
    table: str = Field(max_length=40)
    uid: str = Field(max_length=36)
    action: Action = Field(sa_type=_code(Action))
    before: Any = Field(sa_type=JSON(none_as_null=True), nullable=True)
    after: Any = Field(sa_type=JSON(none_as_null=True), nullable=True)


def _key(name: str, target: str) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), primary_key=True, autoincrement=False)


def _of_session() -> Column[int]:
    return Column("session_id", Integer, ForeignKey("session.id", ondelete="CASCADE"), primary_key=True)


def _position(*, key: bool = False) -> Column[int]:
    """The links of a session keep the order in which they were given."""
    return Column("position", Integer, primary_key=key, nullable=False, autoincrement=False)


OFFICE_SUCCESSOR = Table(
    "office_successor", METADATA, _key("office_id", "office"), _key("successor_id", "office"), Column("since", Date)
)
PLACE_SUCCESSOR = Table(
    "place_successor", METADATA, _key("place_id", "place"), _key("successor_id", "place"), Column("since", Date)
)
SESSION_CAMPAIGN = Table(
    "session_campaign",
    METADATA,
    _of_session(),
    _key("campaign_id", "campaign"),
    _position(),
    Index(None, "campaign_id"),
)
SESSION_PLACE = Table(
    "session_place", METADATA, _of_session(), _key("place_id", "place"), _position(), Index(None, "place_id")
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
    Column("kind", _code(OfficeKind), nullable=False),
    Column("name", String(200), nullable=False),
)

OFFICE = METADATA.tables["office"]
SIGNER = METADATA.tables["signer"]
HELP_LINE = METADATA.tables["help_line"]
PLACE = METADATA.tables["place"]
PLACE_COUNT = METADATA.tables["place_count"]
CAMPAIGN = METADATA.tables["campaign"]
SESSION = METADATA.tables["session"]
MATERIAL = METADATA.tables["material"]
CHANGE = METADATA.tables["change"]
