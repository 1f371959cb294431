"""Packs on their way: own ones into one zip file, those of others looked at as a whole and taken in, or not at all."""

import os
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from campaign_kit.documents.archive import write_archive
from campaign_kit.documents.files import put_file
from campaign_kit.errors import Refused
from campaign_kit.exchange.content_pack import TOP_FILES, Member, read_stream
from campaign_kit.library.finding import Finding
from campaign_kit.library.packs import DATA, check_packs, content_files, is_pack, place_of, sort_of
from campaign_kit.library.reference import check_reference, data_paths, read_data
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.pack_files import bytes_of, found, keep, not_saved, put


@dataclass(frozen=True)
class PackNews:
    """What a pack brings, by places ("cua-co-quan/b20-….md"), and what is unwise in its words.

    `new` files the office does not have; those of them in `over_shipped` stand for a shipped one from then on.
    `replaced` are own files that change, `same` what is in use already, word for word.
    """

    new: tuple[str, ...]
    replaced: tuple[str, ...]
    same: tuple[str, ...]
    findings: tuple[Finding, ...]
    over_shipped: tuple[str, ...] = ()


@dataclass(frozen=True)
class Arrival:
    """A file of a pack, where it is to stand, and what stands there or is in use instead of it now."""

    member: Member
    target: Path
    own: Path | None
    shipped: Path | None

    @property
    def is_same(self) -> bool:
        used = self.own or self.shipped
        return used is not None and bytes_of(used) == self.member.content


def arrivals(members: Sequence[Member], paths: Paths) -> list[Arrival]:
    """The files with their places here. Kept words are not replaced: those that are not kept yet are added.

    Refused "content.zip_twice" for two that would stand in one place, "content.not_read".
    """
    taken: dict[tuple[str, ...], Member] = {}
    for member in members:
        file = Path(member.name)
        first = taken.setdefault((*place_of(member.pack, file), file.suffix.lower()), member)
        if first is not member:
            raise Refused("content.zip_twice", file=member.place, other=first.place)
    return [_arrival(member, paths) for member in members]


def news_of(coming: Sequence[Arrival], content: ContentService) -> PackNews:
    """What the files would change. Refused "content.zip_unreadable" (names file, line and fault)."""
    findings = _findings([each.member for each in coming], content)
    fresh = [each for each in coming if each.own is None and not each.is_same]
    return PackNews(
        new=_places(fresh),
        replaced=_places(each for each in coming if each.own is not None and not each.is_same),
        same=_places(each for each in coming if each.is_same),
        findings=findings,
        over_shipped=_places(each for each in fresh if each.shipped is not None),
    )


def install(coming: Sequence[Arrival], own_content: Path, kept: Path) -> None:
    """Writes the files that are not the same, all or none; what they replace is kept in the folder `kept`.

    Refused "content.not_saved": everything is as it was.
    """
    files = [each for each in coming if not each.is_same]
    written: list[Arrival] = []
    for each in files:
        try:
            if each.own is not None:
                keep(each.own, own_content, kept)
            put_file(each.target, each.member.content)
            written.append(each)
        except OSError as error:
            _take_back(written, own_content, kept)
            _without_empty_packs(files)
            raise not_saved(each.target, error) from error


def packed(paths: Paths, packs: Sequence[str]) -> bytes:
    """A zip of the named packs as they are in use, or of all own files when none is named; always the same bytes.

    The own kept words go with them. Refused "content.no_pack", "content.nothing_own", "content.not_read",
    "content.export_faulty" (names file, line and fault), and as the reading of a zip for what others could not take in.
    """
    files = _named(paths, packs) if packs else dict(_files(paths.own_content))
    if not files:
        raise Refused("content.nothing_own")
    for (pack, name), file in files.items():
        fault = _fault(pack, file)
        if fault is not None:
            raise _not_to_be_sent(f"{pack}/{name}", fault)
    words = {("", name): paths.own_content / name for name in TOP_FILES if (paths.own_content / name).is_file()}
    members = sorted((Member(*place, bytes_of(file)) for place, file in {**files, **words}.items()), key=_place)
    stream = BytesIO()
    write_archive(stream, [(member.place, member.content) for member in members])
    read_stream(stream, "")
    return stream.getvalue()


def _arrival(member: Member, paths: Paths) -> Arrival:
    own = found(paths.own_content, member.pack, member.name)
    shipped = found(paths.content, member.pack, member.name) if member.pack else None
    if own is not None and not member.pack:
        member = replace(member, content=_joined(bytes_of(own), member.content))
    return Arrival(member, own or paths.own_content / member.pack / member.name, own, shipped)


def _joined(kept: bytes, coming: bytes) -> bytes:
    """The lines that are kept, and those of the other that are not among them."""
    lines, others = kept.splitlines(), coming.removeprefix(BOM_UTF8).splitlines()
    more = [line for line in dict.fromkeys(others) if line not in lines]
    return b"".join(line + b"\n" for line in [*lines, *more]) if more else kept


def _findings(members: Sequence[Member], content: ContentService) -> tuple[Finding, ...]:
    """What the check says of the files where they stand together, each named by its place."""
    with TemporaryDirectory(prefix="campaign-kit-", ignore_cleanup_errors=True) as folder:
        own = Path(folder).resolve()
        for member in members:
            put(own / member.pack / member.name, member.content)
        for (pack, _), file in _files(own):
            fault = _fault(pack, file)
            if fault is not None:
                raise _not_to_be_taken(f"{pack}/{file.name}", fault)
        known = content.known([own])
        findings = (*check_packs(own, known), *check_reference(own, known))
        return tuple(_by_place(each, own) for each in findings)


def _by_place(finding: Finding, folder: Path) -> Finding:
    """The finding with the places of files in the pack, in its words too."""
    told = finding.message.replace(f"{folder}{os.sep}", "")
    return replace(finding, file=Path(finding.file).relative_to(folder).as_posix(), message=told)


def _not_to_be_taken(place: str, fault: Finding) -> Refused:
    if not fault.line:
        return Refused("content.zip_unreadable_file", file=place, fault=fault.message)
    return Refused("content.zip_unreadable", file=place, line=fault.line, fault=fault.message)


def _not_to_be_sent(place: str, fault: Finding) -> Refused:
    if not fault.line:
        return Refused("content.export_faulty_file", file=place, fault=fault.message)
    return Refused("content.export_faulty", file=place, line=fault.line, fault=fault.message)


def _fault(pack: str, file: Path) -> Finding | None:
    """Why the file cannot be read; None when it can."""
    reading = read_data(file) if is_pack(pack, DATA) else sort_of(pack).read(file, pack, None)
    return None if reading.item is not None else reading.notes.findings[0]


def _take_back(written: Sequence[Arrival], own_content: Path, kept: Path) -> None:
    """Puts all as it was; where that fails too, what was there stays in the folder `kept`."""
    restored = True
    for each in written:
        try:
            if each.own is None:
                each.target.unlink(missing_ok=True)
            else:
                put_file(each.own, (kept / each.own.relative_to(own_content)).read_bytes())
        except OSError:
            restored = False
    if restored:
        rmtree(kept, ignore_errors=True)


def _without_empty_packs(coming: Sequence[Arrival]) -> None:
    for pack in {each.target.parent for each in coming if each.member.pack}:
        with suppress(OSError):  # one that holds a file stays
            pack.rmdir()


def _named(paths: Paths, packs: Sequence[str]) -> dict[tuple[str, str], Path]:
    """The files of the packs as they are in use: the own one where there is one, else the shipped."""
    used = {
        place_of(pack, file): ((pack, name), file)
        for folder in (paths.content, paths.own_content)
        for (pack, name), file in _files(folder)
    }
    wanted = {place_of(pack, Path("x"))[0]: pack for pack in packs}
    present = {pack for pack, _ in used}
    for plain, pack in wanted.items():
        if plain not in present:
            raise Refused("content.no_pack", pack=pack, packs=", ".join(sorted(present)))
    return {place: file for (pack, _), (place, file) in used.items() if pack in wanted}


def _files(folder: Path) -> Iterator[tuple[tuple[str, str], Path]]:
    """The files of the folder that are read, with their packs and names."""
    data = (file for file in data_paths(folder) if file.suffix.lower() == ".toml")
    for pack, file in [*content_files(folder, []), *((file.parent.name, file) for file in data)]:
        yield (pack, file.name), file


def _place(member: Member) -> tuple[str, str]:
    return member.pack, member.name


def _places(coming: Iterable[Arrival]) -> tuple[str, ...]:
    return tuple(each.member.place for each in coming)
