"""How the parts of a workbook hang together: which part is which sheet, its texts, its formats of numbers.

Takes names of tags whatever their namespace, so that files of the strict kind are read too.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from campaign_kit.errors import Refused
from campaign_kit.exchange.xlsx_form.package import Package, Xml

_FIRST_DAY, _FIRST_DAY_OF_MACS = date(1899, 12, 30), date(1904, 1, 1)
_RELATION_ID = "id"
_SHEET_KIND = "/worksheet"
_DAY_FORMATS = frozenset({14, 15, 16, 17, 22, 27, 30, 36, 50, 57})
_PERCENT_FORMATS = frozenset({9, 10})


@dataclass(frozen=True)
class SheetPart:
    """A worksheet: what it is called, the part it is, and whether somebody hid it."""

    name: str
    part: str
    hidden: bool = False


class WorkbookParts:
    """The workbook of a package, each part of it read when it is first asked for."""

    def __init__(self, package: Package) -> None:
        self.package = package

    @cached_property
    def part(self) -> str:
        """The name of the workbook's own part."""
        for target, kind in self.relations(""):
            if kind.endswith("/officeDocument") and target in self.package.parts:
                return target
        raise Refused("form.damaged", file=self.package.name)

    @cached_property
    def sheets(self) -> tuple[SheetPart, ...]:
        """The worksheets in their order; sheets that are only a chart are left out."""
        targets = {key: target for key, target, kind in self._relations(self.part) if kind.endswith(_SHEET_KIND)}
        found = []
        for sheet in self.package.xml(self.part).iterfind("{*}sheets/{*}sheet"):
            key = next((value for name, value in sheet.items() if _local(name) == _RELATION_ID and "}" in name), "")
            if targets.get(key) in self.package.parts:
                hidden = sheet.get("state", "visible") != "visible"
                found.append(SheetPart(sheet.get("name", ""), targets[key], hidden))
        return tuple(found)

    @cached_property
    def first_day(self) -> date:
        """The day whose number is 0; files of old Macs count from another."""
        counts = self.package.xml(self.part).find("{*}workbookPr")
        is_later = counts is not None and counts.get("date1904") in {"1", "true"}
        return _FIRST_DAY_OF_MACS if is_later else _FIRST_DAY

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The shared texts, without the readings that Japanese files carry."""
        part = next((target for target, kind in self.relations(self.part) if kind.endswith("/sharedStrings")), "")
        if part not in self.package.parts:
            return ()
        return tuple(text_of(item) for item in self.package.xml(part).iterfind("{*}si"))

    @cached_property
    def formats(self) -> tuple[tuple[bool, bool], ...]:
        """Of each format of cells, whether it shows a day and whether it shows percent."""
        part = next((target for target, kind in self.relations(self.part) if kind.endswith("/styles")), "")
        if part not in self.package.parts:
            return ()
        root = self.package.xml(part)
        codes = {_number(each.get("numFmtId")): each.get("formatCode", "") for each in root.iterfind(".//{*}numFmt")}
        ids = [_number(each.get("numFmtId")) for each in root.iterfind("{*}cellXfs/{*}xf")]
        return tuple((_is_day(each, codes), _is_percent(each, codes)) for each in ids)

    def relations(self, of: str) -> Iterator[tuple[str, str]]:
        """The target parts of a part ("": of the package) and the kinds of these relations."""
        return ((target, kind) for _, target, kind in self._relations(of))

    def _relations(self, of: str) -> Iterator[tuple[str, str, str]]:
        part = relations_part(of)
        if part not in self.package.parts:
            return
        for each in self.package.xml(part).iterfind("{*}Relationship"):
            if each.get("TargetMode") == "External":
                continue
            target = posixpath.join("/", posixpath.dirname(of), each.get("Target", ""))
            yield each.get("Id", ""), posixpath.normpath(target).lstrip("/"), each.get("Type", "")


def relations_part(of: str) -> str:
    """The part that has the relations of a part."""
    folder, name = posixpath.split(of)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def text_of(item: Xml) -> str:
    """The text of a shared or inline string, its runs put together."""
    runs = (each for each in item.iter("{*}t") if _local(each.getparent().tag) != "rPh")
    return "".join(each.text or "" for each in runs)


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() else 0


def _plain(code: str) -> str:
    """The code of a format without quoted words, colours and escaped letters."""
    kept, quoted, bracketed, escaped = [], False, False, False
    for char in code:
        if escaped:
            escaped = False
        elif char == '"':
            quoted = not quoted
        elif char == "[" and not quoted:
            bracketed = True
        elif char == "]":
            bracketed = False
        elif char in "\\_*":
            escaped = True
        elif not quoted and not bracketed:
            kept.append(char.lower())
    return "".join(kept)


def _is_day(format_id: int, codes: dict[int, str]) -> bool:
    if format_id not in codes:
        return format_id in _DAY_FORMATS
    code = _plain(codes[format_id])
    return "y" in code or "d" in code


def _is_percent(format_id: int, codes: dict[int, str]) -> bool:
    return "%" in _plain(codes[format_id]) if format_id in codes else format_id in _PERCENT_FORMATS
