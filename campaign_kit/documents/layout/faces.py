"""Which face sets a text: the one the design names, or for a text with letters it lacks another one, for all of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from campaign_kit.documents.blocks import Block, Callout, Cards, Flow, Heading, Passage, Points, Text
from campaign_kit.documents.fonts import widths
from campaign_kit.documents.layout.style import Fonts
from campaign_kit.documents.page import FontFace

_FALLBACKS = {False: ("fallback", "script"), True: ("fallback_bold", "script")}
_NOT_SET = "*\n"


def face_of(fonts: Fonts, name: str, text: str, language: str = "") -> FontFace:
    """Be Vietnam Pro has no ĕ ĭ ŏ ŭ ƀ: a text in Gia Rai or Ba Na is set in the fallback, all of it, not by letters.

    All texts of a second `language` are set in the face that has the letters of all of them, if there is one.
    """
    face = fonts.faces[name]
    if _has(face, text) and language not in fonts.letters:
        return face
    faces = [face, *(fonts.faces[each] for each in _FALLBACKS[face.bold] if each in fonts.faces)]
    together = next((each for each in faces if _has(each, text + fonts.letters.get(language, ""))), None)
    return together or next((each for each in faces if _has(each, text)), face)


def pitch_of(fonts: Fonts, face: FontFace, wanted: float | None) -> float:
    """How far apart the lines stand, in em: as wanted, or as the fonts do; never so near that high letters touch."""
    return max(wanted or fonts.pitch, face.pitch)


def baseline_of(fonts: Fonts, face: FontFace) -> float:
    """How far below the top of a text its first baseline stands, in em."""
    return face.first_baseline or fonts.first_baseline


def with_letters(fonts: Fonts, blocks: Iterable[Block]) -> Fonts:
    """The fonts with the letters of each second language that the blocks are written in."""
    letters: dict[str, set[str]] = defaultdict(set)
    for block in blocks:
        for language, said in _said(block):
            letters[language].update(said)
    return replace(fonts, letters={each: "".join(sorted(found)) for each, found in letters.items()})


def _has(face: FontFace, letters: str) -> bool:
    known = widths(face.file)
    return all(ord(char) in known for char in letters if char not in _NOT_SET)


def _said(block: Block) -> Iterator[tuple[str, str]]:
    """What a block says in a second language."""
    language = getattr(block, "language", "")
    if not language:
        return
    if isinstance(block, Text):
        yield language, block.text
    elif isinstance(block, Points):
        yield from ((language, item) for item in block.items)
    elif isinstance(block, Cards):
        yield from ((language, card.second) for card in block.items)
    elif isinstance(block, Flow):
        yield from ((language, part.text) for part in block.parts if isinstance(part, Heading | Passage | Callout))
