"""The layout folders: the designs, papers and colours that can be used, each put together once into a style.

Knows which files make a style; nothing of blocks' words, and sets no text.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache, partial
from pathlib import Path

from campaign_kit.documents.fonts import is_font
from campaign_kit.documents.layout.agree import disagreements
from campaign_kit.documents.layout.grammar import (
    BoxSpec,
    DesignSpec,
    PartFile,
    PartSpec,
    SheetSpec,
)
from campaign_kit.documents.layout.reading import (
    Fault,
    Files,
    Stamps,
    Values,
    checked,
    laid_over,
    parsed,
    refusal,
    stamps,
)
from campaign_kit.documents.layout.style import Fonts, Paper, Style, Theme
from campaign_kit.documents.layout.values import AiSpec, FontsSpec, PaletteSpec, PaperSpec
from campaign_kit.documents.page import FontFace
from campaign_kit.errors import Refused
from campaign_kit.wording import layouts as words

_THEME = "teal"


class Layouts:
    """The layout folders, the first one first: the office's own files override the shipped ones by name.

    They are looked at when this is made; a file that is changed later counts for the next one.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._read = _reader(self._folders, stamps(self._folders))

    def style(self, kind: str, design: str = "", theme: str = "") -> Style:
        """The style of a kind, in its first design and in its own colours where none are named.

        Refused "materials.layout" (names the file and the fault), "materials.layout_missing", "materials.design",
        "materials.theme".
        """
        return self._read.style(kind, design, theme)

    def designs(self, kind: str) -> tuple[Style, ...]:
        """Every design of the kind that can be used, in its own colours, in their order."""
        return self._read.designs(kind)

    def themes(self) -> tuple[Theme, ...]:
        """The sets of colours that can be used, in their order."""
        return self._read.themes()

    def paper(self, code: str) -> Paper:
        """A paper by its code; refuses as `style`."""
        return self._read.paper(code)

    def palette(self, theme: str = "") -> dict[str, str]:
        """Role → "#RRGGBB"; refuses as `style`."""
        return dict(self._read.palette(theme or _THEME).colours)

    def faults(self) -> tuple[Fault, ...]:
        """Everything wrong in the layout files, after all of them were read."""
        self._read.everything()
        return self._read.files.faults

    def file(self, name: str) -> Path:
        """A file of the layouts by its path inside them; Refused "materials.layout_missing" when no folder has it."""
        found = self.all_files(name)
        if not found:
            raise Refused("materials.layout_missing", file=name)
        return found[0]

    def all_files(self, name: str) -> tuple[Path, ...]:
        """The files of that path, the one that serves first in front."""
        return tuple(folder / name for folder in self._folders if (folder / name).is_file())


@lru_cache(maxsize=8)
def _reader(folders: tuple[Path, ...], found: Stamps) -> "_Reader":
    return _Reader(Files(folders, found))


class _Reader:
    """The layout folders at one moment; each style is put together once."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self._styles: dict[tuple[str, str, str], Style] = {}

    def style(self, kind: str, design: str, theme: str) -> Style:
        code = design or next((each.design for each in self.designs(kind)), "")
        key = (kind, code, theme)
        if key not in self._styles:
            names = self.files.stems(f"kinds/{kind}")
            if not names:
                raise Refused("materials.layout_missing", file=f"kinds/{kind}")
            if design and design not in names:
                raise Refused("materials.design", design=design, designs=", ".join(names))
            code = code or names[0]
            self._styles[key] = self.files.first(
                f"kinds/{kind}/{code}.toml", lambda file: self._style(file, kind, code, theme)
            )
        return self._styles[key]

    def designs(self, kind: str) -> tuple[Style, ...]:
        found = []
        for name in self.files.stems(f"kinds/{kind}"):
            try:
                found.append(self.style(kind, name, ""))
            except Refused:  # noted with its file: the design is left out, the others serve
                continue
        return tuple(sorted(found, key=lambda style: style.order))

    def themes(self) -> tuple[Theme, ...]:
        found = []
        for code in self.files.stems("palette"):
            try:
                found.append((self.palette(code).order, Theme(code, self.palette(code).name)))
            except Refused:
                continue
        return tuple(theme for _, theme in sorted(found, key=lambda pair: pair[0]))

    def palette(self, theme: str) -> PaletteSpec:
        if theme not in self.files.stems("palette"):
            raise Refused("materials.theme", theme=theme, themes=", ".join(self.files.stems("palette")))
        values: Values = {}
        for code in dict.fromkeys((_THEME, theme)):
            values = self.files.layers(f"palette/{code}.toml", values, partial(checked, kind=PaletteSpec))
        return PaletteSpec.model_validate(values)

    def paper(self, code: str) -> Paper:
        spec = self.files.first(f"paper/{code}.toml", lambda file: checked(file, parsed(file), PaperSpec))
        return Paper(code, **spec.model_dump())

    def everything(self) -> None:
        """Reads all files, so that every fault is noted."""
        self.themes()
        for kind in {file.parent.name for file in self._design_files()}:
            self.designs(kind)
        for code in self.files.stems("paper"):
            try:
                self.paper(code)
            except Refused:
                continue

    def _design_files(self) -> Iterator[Path]:
        for folder in self.files.folders:
            yield from (folder / "kinds").glob("*/*.toml")

    def _style(self, file: Path, kind: str, design: str, theme: str) -> Style:
        """The style of one design file. Refused "materials.layout" when something in it does not agree."""
        values = laid_over(self.files.layers(f"kinds/{kind}.toml"), parsed(file))
        spec = checked(file, values, DesignSpec)
        theme = theme or spec.palette
        try:
            style = Style(
                kind=kind,
                design=design,
                name=spec.name,
                order=spec.order,
                theme=theme,
                paper=self.paper(spec.paper),
                papers=tuple(self.paper(code) for code in spec.papers),
                needs=spec.needs,
                fonts=self._fonts(spec.fonts),
                palette=dict(self.palette(theme).colours),
                grey_pictures=self.palette(theme).grey_pictures,
                sheets=self._sheets(spec.sheets),
                pictures=self._pictures,
                picture_words=self._picture_words(),
                ai_pictures=self._ai_pictures(),
                on={self.paper(code): self._sheets(sheets) for code, sheets in spec.on.items()},
            )
        except Refused as refused:
            missing = refused.facts.get("file", "")
            if refused.code != "materials.layout_missing":
                raise
            raise refusal(file, words.NO_FILE.format(file=missing)) from refused
        fault = next(disagreements(style), None)
        if fault is not None:
            raise refusal(file, fault)
        return style

    def _sheets(self, sheets: dict[str, SheetSpec]) -> dict[str, SheetSpec]:
        """The sheets with the boxes of their parts in place."""
        return {
            name: sheet.model_copy(update={"boxes": tuple(self._unfolded(sheet.boxes))})
            for name, sheet in sheets.items()
        }

    def _unfolded(self, boxes: Sequence[BoxSpec], inside: tuple[str, ...] = ()) -> Iterator[BoxSpec]:
        """The boxes with those of their parts; `inside` are the parts that they stand in."""
        for box in boxes:
            if isinstance(box, PartSpec):
                part = self._part(box.name)
                if box.name in inside:
                    raise refusal(self.files.all(f"parts/{box.name}.toml")[0], words.ENDLESS.format(part=box.name))
                yield from (_moved(inner, box.at) for inner in self._unfolded(part.boxes, (*inside, box.name)))
            else:
                yield box

    def _part(self, name: str) -> PartFile:
        return self.files.first(f"parts/{name}.toml", lambda file: checked(file, parsed(file), PartFile))

    def _fonts(self, name: str) -> Fonts:
        spec = self.files.first(f"fonts/{name}.toml", lambda file: checked(file, parsed(file), FontsSpec))
        faces = {
            key: FontFace(
                Path(face.file).stem,
                face.family,
                face.bold,
                str(self._font(face.file)),
                face.pitch,
                face.first_baseline,
            )
            for key, face in spec.faces.items()
        }
        return Fonts(faces=faces, pitch=spec.pitch, first_baseline=spec.first_baseline, step=spec.step)

    def _font(self, name: str) -> Path:
        return self.files.first(f"fonts/{name}", self._sound_font)

    def _sound_font(self, file: Path) -> Path:
        """The file itself; those that are shipped are sound, and are not read before they are used."""
        if self.files.folders[-1] not in file.parents and not is_font(file):
            raise refusal(file, words.NOT_FONT)
        return file

    @cached_property
    def _pictures(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in reversed(self.files.folders):
            found.update({file.stem: file for file in sorted((folder / "pictures").glob("*.svg"))})
        return found

    def _ai_pictures(self) -> frozenset[str]:
        """What any folder marks."""
        marked = self.files.each("pictures/ai.toml", lambda file: checked(file, parsed(file), AiSpec))
        return frozenset(name for spec in marked for name in spec.names)

    def _picture_words(self) -> dict[str, str]:
        """The words of all folders; the office's own add to the shipped ones."""
        return dict(self.files.layers("pictures/names.toml", check=_all_words))


def _all_words(file: Path, values: Values) -> None:
    """Refused "materials.layout" for a name of a picture that is no text."""
    for name, said in values.items():
        if not isinstance(said, str):
            raise refusal(file, words.FAULTS["string_type"].format(word=name))


def _moved(box: BoxSpec, by: tuple[float, float]) -> BoxSpec:
    """The box further right and down; the boxes inside cards count from their card and stay."""
    dx, dy = by
    moved = {
        name: (at[0] + dx, at[1] + dy, *at[2:])
        for name in ("at", "at_more")
        if (at := getattr(box, name, None)) is not None
    }
    return box.model_copy(update=moved)
