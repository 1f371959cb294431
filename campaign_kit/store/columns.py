"""The types of columns that SQLAlchemy and SQLModel do not give by themselves, and how keys and indexes are named."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import DateTime, Dialect, Enum, TypeDecorator

NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}
_CODE_LENGTH = 20


def code(vocabulary: type[StrEnum]) -> Any:  # noqa: ANN401 - SQLModel types `sa_type` as a class and takes a value
    """A column of TEXT that holds the code (SQLModel alone would store the NAME of the member)."""
    return Enum(vocabulary, values_callable=lambda e: [m.value for m in e], native_enum=False, length=_CODE_LENGTH)


class Moment(TypeDecorator[datetime]):
    """A moment with its zone, stored in UTC; SQLite keeps no zone, so that it is given back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        """What the column gives and takes (a decorator alone says `object`)."""
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment without its zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value and (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC))
