"""What every table of the office's database is made of: one metadata, stamps, uids, and columns that came later."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer, MetaData, TextClause, text
from sqlalchemy.orm import registry
from sqlmodel import Field, SQLModel

from campaign_kit.store.columns import NAMES, Moment

METADATA = MetaData(naming_convention=NAMES)


class Row(SQLModel, registry=registry(metadata=METADATA)):
    """The root of this store's tables, apart from any other user of SQLModel."""


class StampedRow(Row):
    id: int | None = Field(default=None, primary_key=True)
    created_at: datetime = Field(sa_type=Moment)
    updated_at: datetime = Field(sa_type=Moment)


class NamedRow(StampedRow):
    """What is joined or sent: it has a uid beside its number."""

    uid: str = Field(max_length=36, unique=True)


def later(default: str) -> dict[str, TextClause]:
    """What a column needs that came to a table with rows: the value that those have, in SQL."""
    return {"server_default": text(default)}


def key(name: str, target: str) -> Column[int]:
    """A part of a primary key that points at a row of the target."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), primary_key=True, autoincrement=False)
