"""What a user can do with content files: read and change one as text, add a topic, send packs away and take them in."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from campaign_kit.documents.files import write_file
from campaign_kit.errors import Refused
from campaign_kit.exchange.content_pack import read_zip
from campaign_kit.library.check import is_unfinished
from campaign_kit.library.finding import Finding, Notes
from campaign_kit.library.front import plain_text, read_text
from campaign_kit.library.packs import DATA, is_pack, sort_of
from campaign_kit.library.reference import check_data
from campaign_kit.model.form_text import FormText
from campaign_kit.model.module import Band, Module
from campaign_kit.model.survey import Survey
from campaign_kit.model.template import SessionTemplate
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.pack_files import bytes_of, found, keep, kept_folder, not_saved, put
from campaign_kit.services.pack_news import PackNews, arrivals, install, news_of, packed
from campaign_kit.services.skeleton import file_name, free_key, new_module, sound_title

__all__ = ["Draft", "PackFile", "PackNews", "PacksService", "Saved"]

CHANGED = frozenset({"content"})
OWN_PACK = "cua-co-quan"
_ZIP = ".zip"
_README = "README.md"
_FORMAT = "## Dấu ở đầu dòng"  # what stands before is about folders and commands
_SENT = f"goi-noi-dung{_ZIP}"


@dataclass(frozen=True)
class PackFile:
    """A content file as it is used now: the office's own where there is one, else the shipped; `text` is what it holds.

    `pack` is the folder it lies in, "" for a file at the top of the content folder.
    """

    pack: str
    name: str
    path: Path
    own: bool
    text: str


@dataclass(frozen=True)
class Draft:
    """What a text gives, and its faults.

    `value` is a topic, a paper, a template or a survey; None for data, and for what cannot be read.
    """

    value: Module | FormText | SessionTemplate | Survey | None
    findings: tuple[Finding, ...]

    @property
    def module(self) -> Module | None:
        return self.value if isinstance(self.value, Module) else None

    @property
    def unfinished(self) -> bool:
        return self.module is not None and is_unfinished(self.module)


@dataclass(frozen=True)
class Saved:
    """An own file as it was written; `kept` is what another program had made of it meanwhile, None when none did."""

    file: PackFile
    kept: Path | None


@dataclass(frozen=True)
class PacksService:
    """Content files. Own ones alone are ever written; `clock` gives the present moment in UTC."""

    content: ContentService
    paths: Paths
    clock: Callable[[], datetime]

    def source(self, pack: str, name: str) -> PackFile:
        """The file of that name as it is used now. Refused "content.no_file", "content.not_read"."""
        for folder in (self.paths.own_content, self.paths.content):
            path = found(folder, pack, name)
            if path is not None:
                own = folder == self.paths.own_content
                return PackFile(path.parent.name if pack else "", path.name, path, own, _text_of(path))
        raise Refused("content.no_file", file=f"{pack}/{name}")

    def copy(self, pack: str, name: str) -> Outcome[PackFile]:
        """An own copy of the file, which stands for the shipped one from now on; one that is there already stays.

        Refused "content.no_file", "content.not_saved".
        """
        used = self.source(pack, name)
        if used.own:
            return Outcome(used)
        put(self._own(used), bytes_of(used.path))
        return Outcome(self.source(pack, name), CHANGED)

    def add(self, band: Band, title: str) -> Outcome[PackFile]:
        """A new topic in the pack "cua-co-quan": a whole file that says in every place what to write there.

        It can be read and looked at as it is, and is used once no sentence of the sample is left. Its key is the first
        free one of the band from 20 on. Refused "content.no_title", "content.long_title", "content.no_free_key",
        "content.not_saved".
        """
        sound = sound_title(title)
        key = free_key(band, self.paths, [entry.key for entry in self.content.index()])
        name = file_name(key, sound)
        put(self.paths.own_content / OWN_PACK / name, new_module(self.paths, key, band, sound).encode())
        return Outcome(self.source(OWN_PACK, name), CHANGED)

    def save(self, file: PackFile, text: str) -> Outcome[Saved]:
        """Writes the text as the own file, in UTF-8, faulty or not; `file` tells what a person saw before.

        What stands there and is not that, since another program wrote it meanwhile or since its letters could not be
        read, is kept first. While an own file cannot be read, the shipped one stays in use. Refused
        "content.not_saved": what stood there before stays.
        """
        path = self._own(file)
        kept = self._keep(path) if path.is_file() and not _shows(path, file.text) else None
        put(path, text.encode())
        return Outcome(Saved(replace(file, path=path, own=True, text=text), kept), CHANGED)

    def drop(self, file: PackFile) -> Outcome[Path]:
        """Puts the own file away, and the shipped one is used again; gives back where it is kept.

        Refused "content.not_own", "content.not_saved".
        """
        path = self._own(file)
        if not path.is_file():
            raise Refused("content.not_own", file=f"{file.pack}/{file.name}")
        kept = self._keep(path)
        try:
            path.unlink()
        except OSError as error:
            raise not_saved(path, error) from error
        with suppress(OSError):  # a pack that holds another file stays
            path.parent.rmdir()
        return Outcome(kept, CHANGED)

    def guide(self) -> str:
        """How content files are written, in Markdown. Refused "content.not_read"."""
        whole = bytes_of(self.paths.content / _README).decode("utf-8")
        return whole[max(0, whole.find(_FORMAT)) :]

    def look(self, file: PackFile, text: str) -> Draft:
        """What a text that is not saved would give in the place of the file, and what is wrong or unwise in its words.

        Whether all of it fits its pages is seen when these are looked at. Of kept words nothing is said.
        """
        if is_pack(file.pack, DATA):
            return Draft(None, check_data(file.path, self.content.known(), text))
        if not file.name.lower().endswith(".md"):
            return Draft(None, ())
        sort = sort_of(file.pack)
        reading = sort.read(file.path, file.pack, text)
        if reading.item is not None:
            sort.check(reading.item, reading.notes, self.content.known())
        return Draft(reading.item, tuple(sorted(reading.notes.findings, key=lambda finding: finding.line)))

    def export(self, target: Path, packs: Sequence[str] = ()) -> Outcome[Path]:
        """Writes own packs, or those that are named, shipped or not, into one zip file; gives back where it stands.

        In a folder it has its usual name. A file is replaced only when it was named whole, with its ".zip". Refused as
        `pack_news.packed`, and "materials.folder".
        """
        content, file = packed(self.paths, packs), target
        if target.is_dir():
            file = target / _SENT
        elif target.suffix.lower() != _ZIP:
            file = target.with_name(target.name + _ZIP)
        return Outcome(write_file(file, lambda stream: stream.write(content), lambda place: place == target))

    def inspect(self, file: Path) -> PackNews:
        """What the zip file would bring; nothing is written.

        Refused as `exchange.content_pack.read_zip`, and "content.zip_unreadable".
        """
        return news_of(arrivals(read_zip(file), self.paths), self.content)

    def take(self, file: Path) -> Outcome[PackNews]:
        """Takes the files of the zip in as own ones, all or none; own ones that they replace are kept.

        Nothing shipped is touched, and no own file that the zip does not have. Refused as `inspect`, and
        "content.not_saved".
        """
        coming = arrivals(read_zip(file), self.paths)
        news = news_of(coming, self.content)
        install(coming, self.paths.own_content, kept_folder(self.paths, self.clock()))
        return Outcome(news, CHANGED if news.new or news.replaced else frozenset())

    def _keep(self, path: Path) -> Path:
        try:
            return keep(path, self.paths.own_content, kept_folder(self.paths, self.clock()))
        except OSError as error:
            raise not_saved(path, error) from error

    def _own(self, file: PackFile) -> Path:
        return file.path if file.own else self.paths.own_content / file.pack / file.name


def _text_of(path: Path) -> str:
    """What the file holds as text; where that is in no encoding we know, what can be read of it."""
    text = read_text(path, Notes(str(path)))
    return bytes_of(path).decode("utf-8", "replace") if text is None else text


def _shows(path: Path, text: str) -> bool:
    """Whether the file holds that text, characters that nobody sees aside."""
    return read_text(path, Notes(str(path))) == plain_text(text)
