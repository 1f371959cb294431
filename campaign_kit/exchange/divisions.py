"""The names of Vietnam's provinces and communes, read from the data file of the package `vietnam-provinces`.

Its program is never run here (it is GPL-3.0-or-later): the file of names is read as any other file would be. The names
are offered, never demanded, so a computer without that package lacks nothing but the offer.
"""

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from pydantic import BaseModel, TypeAdapter, ValidationError

_PACKAGE = "vietnam-provinces"
_FILE = "vietnam_provinces/data/nested-divisions.json"


class _Ward(BaseModel):
    name: str


class _Province(BaseModel):
    name: str
    wards: list[_Ward]


_PROVINCES = TypeAdapter(list[_Province])


def read_divisions() -> Mapping[str, tuple[str, ...]]:
    """By the name of each province those of its communes, in the order of their official codes; empty without data."""
    try:
        file = Path(str(distribution(_PACKAGE).locate_file(_FILE)))
        found = _PROVINCES.validate_python(json.loads(file.read_text(encoding="utf-8")))
    except (PackageNotFoundError, OSError, ValueError, ValidationError):
        return {}
    return {province.name: tuple(ward.name for ward in province.wards) for province in found}
