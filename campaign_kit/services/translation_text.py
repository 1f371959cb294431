"""The text of a new translation: every part of the Vietnamese topic with its sentences as remarks, and room below each.

Only says what to write: the words of another language are never ours.
"""

from collections.abc import Collection, Iterable, Iterator

from campaign_kit.library.limits import TO_WRITE
from campaign_kit.library.outline import REMARK
from campaign_kit.model.materials import BILINGUAL, Kind
from campaign_kit.model.module import LeafletText, Module, ModulePage, PageKind, PosterText
from campaign_kit.model.reference import Language
from campaign_kit.wording import languages as words

_KINDS = {PageKind.POINTS: "ý chính", PageKind.DO_DONT: "nên, không nên", PageKind.SITUATION: "tình huống"}


def new_translation(module: Module, language: Language, kinds: Collection[Kind]) -> str:
    """The file of a translation with the parts that these kinds are made from, as far as the topic has them."""
    grades = ", ".join(map(str, module.grades))
    head = words.HEAD.format(
        spoken=language.spoken,
        key=module.key,
        title=module.title,
        code=language.code,
        band=module.band.value,
        grades=f"grades = [{grades}]\n" if grades else "",
        minutes=module.minutes,
        tags=", ".join(f'"{tag.value}"' for tag in module.tags),
        cover=words.COVER.format(title=module.cover_title) if module.cover_title and Kind.DECK in kinds else "",
    )
    return head + "\n".join(_body(module, kinds)) + "\n"


def parts_of(module: Module) -> tuple[Kind, ...]:
    """The kinds for which the topic has something to translate."""
    return tuple(kind for kind, part in BILINGUAL.items() if getattr(module, part))


def _body(module: Module, kinds: Collection[Kind]) -> Iterator[str]:
    if Kind.DECK in kinds and module.pages:
        yield from _part("Trang", (line for page in enumerate(module.pages, 1) for line in _page(*page)))
        yield from _part("Lời nói", _speech(module))
    if Kind.POSTER in kinds and module.poster:
        yield from _part("Áp phích", _poster(module.poster))
    if Kind.LEAFLET in kinds and module.leaflet:
        yield from _part("Tờ gấp", _leaflet(module.leaflet))
    if Kind.SCRIPT in kinds and module.broadcast:
        yield from _part("Phát thanh", ["", *_room("- ", module.broadcast)])
        yield from _part("Thông điệp", ["", *_room("- ", module.messages)])  # what a school's own radio reads


def _part(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield ""
    yield f"## {name}"
    yield from lines


def _room(mark: str, sentences: Iterable[str], room: str = TO_WRITE) -> Iterator[str]:
    """Each sentence as a remark, with the place for it below; an empty one has none."""
    for sentence in filter(None, sentences):
        yield f"{REMARK} {sentence}"
        yield f"{mark}{room}"


def _pictures(names: Iterable[str]) -> list[str]:
    named = ", ".join(filter(None, names))
    return [f"hình: {named}"] if named else []


def _page(number: int, page: ModulePage) -> Iterator[str]:
    """Its title has its number, since no two pages may have one title."""
    yield ""
    yield from _room("### ", [page.title], f"{TO_WRITE} {number}")
    yield f"kiểu: {_KINDS[page.kind]}"
    yield from _pictures(page.pictures)
    yield f"phút: {page.minutes}"
    yield from _room("- ", page.points)
    for half, sentences in (("Nên", page.do), ("Không nên", page.dont)):
        if sentences:
            yield f"#### {half}"
            yield from _room("- ", sentences)
    yield from _room("? ", [page.question])


def _speech(module: Module) -> Iterator[str]:
    named = [(f"Trang {number}", page.say) for number, page in enumerate(module.pages, 1)]
    for title, sentences in (("Mở đầu", module.opening), *named, ("Kết thúc", module.closing)):
        if sentences:
            yield ""
            yield f"### {title}"
            yield from _room("- ", sentences)


def _poster(poster: PosterText) -> Iterator[str]:
    yield ""
    yield from _room("### ", [poster.title])
    yield from _room("> ", [poster.subtitle])
    yield from _pictures(poster.pictures)
    for rule in poster.rules:
        said = " | ".join(filter(None, (rule.rule, rule.reason)))
        room = f"{TO_WRITE} | {TO_WRITE}" if rule.reason else TO_WRITE
        yield from _room(f"- [{rule.picture}] ", [said], room)


def _leaflet(leaflet: LeafletText) -> Iterator[str]:
    yield ""
    yield from _room("### ", [leaflet.title])
    yield from _room("> ", [leaflet.subtitle])
    yield from _pictures(leaflet.pictures)
    for panel in leaflet.panels:
        yield ""
        yield from _room("### ", [panel.title])
        yield from _pictures([panel.picture])
        yield from _room("- ", panel.points)
        yield from _room("> ", [panel.callout])
