"""The layouts as values: papers, fonts, palettes and the designs of a kind, read from the TOML files of `layouts/`.

Finds a file in the office's folder before the shipped one and names the file and the fault of what cannot be used.
Knows nothing of blocks' words and sets no text.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from campaign_kit.documents.layout.grammar import DesignSpec, FontsSpec, KindSpec, PaletteSpec, PaperSpec, Spec
from campaign_kit.documents.page import FontFace
from campaign_kit.errors import Refused
from campaign_kit.wording import materials as words

_COLOURS = ("background", "fill", "colour", "highlight", "line", "disc", "bullet_colour", "dark", "light")
_FACES = ("face", "highlight_face", "badge_face")
_SHAPE_TOLERANCE = 0.01
S = TypeVar("S", bound=Spec)


@dataclass(frozen=True)
class Paper:
    name: str
    w_mm: float
    h_mm: float


@dataclass(frozen=True)
class Fonts:
    """Faces by their names in the designs; `pitch` and `first_baseline` are in em."""

    faces: dict[str, FontFace]
    pitch: float
    first_baseline: float


@dataclass(frozen=True)
class Style:
    """All that a kind needs to be placed: `paper` is the one its positions are written for."""

    name: str
    paper: Paper
    papers: tuple[Paper, ...]
    fonts: Fonts
    palette: dict[str, str]
    designs: dict[str, DesignSpec]
    pictures: dict[str, Path]
    picture_words: dict[str, str]
    on: dict[str, dict[str, DesignSpec]] = field(default_factory=dict)

    def for_paper(self, paper: Paper) -> "Style":
        """The style with the designs that are written for this very paper, where there are any."""
        designs = self.on.get(paper.name)
        return self if designs is None else replace(self, paper=paper, designs=designs)


class Layouts:
    """The layout folders, the first one first: the office's own files override the shipped ones by name."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)

    def style(self, kind: str) -> Style:
        """The style of a kind; Refused "materials.layout" names the file and the fault."""
        file = self._find(f"kinds/{kind}.toml")
        spec = _checked(file, KindSpec)
        style = Style(
            name=kind,
            paper=self.paper(spec.paper),
            papers=tuple(self.paper(name) for name in spec.papers),
            fonts=self._fonts(spec.fonts),
            palette=self.palette(spec.palette),
            designs=spec.designs,
            pictures=self._pictures(),
            picture_words=self._picture_words(),
            on=spec.on,
        )
        unknown = next(_unknown(style), None) or next(_misshapen(style), None)
        if unknown is not None:
            raise Refused("materials.layout", file=file.name, fault=unknown)
        return style

    def paper(self, name: str) -> Paper:
        """A paper by its name; refuses as `style`."""
        spec = _checked(self._find(f"paper/{name}.toml"), PaperSpec)
        return Paper(name, spec.w_mm, spec.h_mm)

    def palette(self, name: str = "teal") -> dict[str, str]:
        """Role → "#RRGGBB"; refuses as `style`."""
        return dict(_checked(self._find(f"palette/{name}.toml"), PaletteSpec).colours)

    def file(self, name: str) -> Path:
        """A file of the layouts by its path inside them; Refused "materials.layout_missing" when no folder has it."""
        return self._find(name)

    def _fonts(self, name: str) -> Fonts:
        spec = _checked(self._find(f"fonts/{name}.toml"), FontsSpec)
        faces = {
            key: FontFace(Path(face.file).stem, face.family, face.bold, str(self._find(f"fonts/{face.file}")))
            for key, face in spec.faces.items()
        }
        return Fonts(faces=faces, pitch=spec.pitch, first_baseline=spec.first_baseline)

    def _pictures(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in reversed(self._folders):
            found.update({file.stem: file for file in sorted((folder / "pictures").glob("*.svg"))})
        return found

    def _picture_words(self) -> dict[str, str]:
        """The words of all folders; the office's own add to the shipped ones."""
        found: dict[str, str] = {}
        for folder in reversed(self._folders):
            file = folder / "pictures" / "names.toml"
            if file.is_file():
                found.update({name: str(said) for name, said in _parsed(file, file.stat().st_mtime_ns).items()})
        return found

    def _find(self, name: str) -> Path:
        for folder in self._folders:
            if (folder / name).is_file():
                return folder / name
        raise Refused("materials.layout_missing", file=name)


def _checked(file: Path, kind: type[S]) -> S:
    value = _validated(file, file.stat().st_mtime_ns, kind)
    assert isinstance(value, kind)  # the cache forgets the type
    return value


@lru_cache(maxsize=64)
def _validated(file: Path, stamp_ns: int, kind: type[Spec]) -> Spec:
    """The file as a value, read again only when it was changed."""
    try:
        return kind.model_validate(_parsed(file, stamp_ns))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Refused("materials.layout", file=file.name, fault=f"{where}: {first['msg']}") from error


@lru_cache(maxsize=64)
def _parsed(file: Path, stamp_ns: int) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused("materials.layout", file=file.name, fault=str(error)) from error


def _unknown(style: Style) -> Iterator[str]:
    """Colours and faces that a design uses and the palette or the fonts do not have."""
    designs = {"": style.designs} | style.on
    for design in (design for named in designs.values() for design in named.values()):
        for key, word in _words_of(design.model_dump()):
            if key in _COLOURS and word not in style.palette:
                yield words.UNKNOWN_COLOUR.format(colour=word)
            if key in _FACES and word not in style.fonts.faces:
                yield words.UNKNOWN_FACE.format(face=word)


def _misshapen(style: Style) -> Iterator[str]:
    """Papers of another shape than the one the design is written for, without a design of their own."""
    shape = style.paper.w_mm / style.paper.h_mm
    for paper in style.papers:
        if paper.name not in style.on and abs(paper.w_mm / paper.h_mm / shape - 1) > _SHAPE_TOLERANCE:
            yield words.OTHER_SHAPE.format(paper=paper.name, reference=style.paper.name)


def _words_of(data: object) -> Iterator[tuple[str, str]]:
    """Every (key, text) inside a design that says something."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str):
                yield from [(key, value)] if value else []
            else:
                yield from _words_of(value)
    elif isinstance(data, list | tuple):
        for each in data:
            yield from _words_of(each)
