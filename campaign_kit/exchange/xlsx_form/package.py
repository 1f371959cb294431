"""The zip of parts that an Excel form is: opened within bounds, refused in words, written again as it was.

Owns which files are taken at all; must not know what stands in a cell.
"""

import zipfile
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from campaign_kit.errors import Refused
from campaign_kit.exchange.archive_faults import FAULTS

SUFFIXES = (".xlsx", ".xlsm")
_MEGABYTE = 1_000_000
_MOST_FILE, _MOST_UNPACKED, _MOST_XML = 10 * _MEGABYTE, 100 * _MEGABYTE, 24 * _MEGABYTE
_MOST_PARTS = 2_000
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # of a file behind a password, and of Excel 97
_TROUBLE = (*FAULTS, etree.LxmlError)
_SIGNATURES = "_xmlsignatures/"

Xml = Any  # an element of lxml


@dataclass(frozen=True)
class Package:
    """A form's parts by name, in their order. `name` is that of the file, for the sentences of refusals."""

    name: str
    infos: tuple[zipfile.ZipInfo, ...] = field(repr=False)
    parts: Mapping[str, bytes] = field(repr=False)

    def xml(self, part: str) -> Xml:
        """The root of a part. Refused("form.damaged"), Refused("form.large")."""
        content = self.parts.get(part)
        if content is None:
            raise Refused("form.damaged", file=self.name)
        if len(content) > _MOST_XML:
            raise Refused("form.large", file=self.name, most=_MOST_FILE // _MEGABYTE)
        try:
            root = etree.fromstring(content, _parser())
        except _TROUBLE as error:
            raise Refused("form.damaged", file=self.name) from error
        if root.getroottree().docinfo.doctype:  # no program writes one; it only serves to blow a file up
            raise Refused("form.damaged", file=self.name)
        return root

    def write(self, changed: Mapping[str, bytes], dropped: frozenset[str]) -> bytes:
        """The file with these parts changed and those left out; all others as they were, in their order."""
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for info in self.infos:
                if info.filename not in dropped:
                    told = copy(info)
                    told.extra, told.flag_bits = b"", 0
                    archive.writestr(told, changed.get(info.filename, self.parts[info.filename]), info.compress_type)
        return stream.getvalue()


def bytes_of(file: Path) -> bytes:
    """The content of a file. Refused("form.kind"), "form_lost", "form_large"."""
    if file.suffix.lower() not in SUFFIXES:
        raise Refused("form.kind", file=file.name)
    try:
        if file.stat().st_size > _MOST_FILE:
            raise Refused("form.large", file=file.name, most=_MOST_FILE // _MEGABYTE)
        return file.read_bytes()
    except OSError as error:
        raise Refused("form.lost", file=file.name) from error


def open_package(name: str, data: bytes) -> Package:
    """Refused("form.…"): locked, signed, damaged, large, or not of the kind."""
    if len(data) > _MOST_FILE:
        raise Refused("form.large", file=name, most=_MOST_FILE // _MEGABYTE)
    if data.startswith(_LOCKED):
        raise Refused("form.locked", file=name)
    if not data.startswith(b"PK"):
        raise Refused("form.kind", file=name)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = tuple(archive.infolist())
            _check(name, infos)
            return Package(name, infos, {info.filename: archive.read(info) for info in infos})
    except _TROUBLE as error:
        raise Refused("form.damaged", file=name) from error


def _check(name: str, infos: tuple[zipfile.ZipInfo, ...]) -> None:
    names = [info.filename for info in infos]
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > _MOST_UNPACKED:
        raise Refused("form.large", file=name, most=_MOST_FILE // _MEGABYTE)
    if any(info.flag_bits & 1 for info in infos):
        raise Refused("form.locked", file=name)
    if any(part.startswith(_SIGNATURES) for part in names):
        raise Refused("form.signed", file=name)
    if len({part.lower() for part in names}) != len(names) or any(i.compress_type not in _METHODS for i in infos):
        raise Refused("form.damaged", file=name)
    if "xl/workbook.bin" in names or not any(part.endswith("workbook.xml") for part in names):
        raise Refused("form.kind", file=name)


def _parser() -> Any:  # noqa: ANN401 - lxml has no types
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def written(root: Xml) -> bytes:
    """The part again, as Excel begins its parts."""
    content: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return content
