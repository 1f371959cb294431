"""What the office's own outline may ask for: figures by their keys, dates, the words of sections. Names and values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from campaign_kit.documents.papers.official.matter import spoken_day
from campaign_kit.documents.papers.official.report_matter import ReportMatter
from campaign_kit.documents.papers.official.report_numbers import Numbers, compared, rate, said
from campaign_kit.documents.papers.official.report_sections import words_of
from campaign_kit.model.names import fold
from campaign_kit.model.reference import Outline, Section
from campaign_kit.model.report import PART_CODES, UNKNOWN, Coverage, Definition, Part
from campaign_kit.wording import narrative as words
from campaign_kit.wording import outlines
from campaign_kit.wording.labels import label

ANNEXES = "phu_luc"
NEW_PARAGRAPH = "\a"  # docxtpl begins a paragraph that looks like this one
_SHOWN_PARTS = {Part.CHILDREN: ("yes", "no"), Part.MINORITY: ("yes", "stated")}
# of which a rate of the whole would count those of whom it is not known as others
_OF_KNOWN = frozenset({Part.SEX, Part.AGE_GROUP, Part.CHILDREN, Part.MINORITY})
_LEFT_OUT = frozenset({Part.MONTH, Part.PLACE, Part.TYPE})


@dataclass(frozen=True)
class Placeholder:
    """A name as it stands between {{ and }}, what it is, and what goes in its place."""

    name: str
    what: str
    value: str


def placeholders(matter: ReportMatter, known: Sequence[Outline]) -> dict[str, Placeholder]:
    """All there are, by their names as `folded` reads them; figures and sections can be called by their titles too."""
    found: dict[str, Placeholder] = {}
    for each in (*_choices(matter), *_figures(matter)):
        found[folded(each.name)] = each
    for title, section in _titled(known).items():
        text = NEW_PARAGRAPH.join(words_of(matter, section))
        found[folded(title)] = Placeholder(outlines.SECTION_NAME.format(title=title), outlines.SECTION, text)
    for key, definition in matter.definitions.items():
        found.setdefault(folded(definition.title), found[folded(key)])
    return found


def folded(name: str) -> str:
    """A name without marks, case and needless signs: muc["Kinh phí"] is "kinh phi"."""
    bare = name.strip()
    if "[" in bare and fold(bare.partition("[")[0]) == outlines.SECTION_WORD:
        bare = bare.partition("[")[2].rstrip("] ")
    return fold(bare.strip("\"'“”‘’ "))


def _titled(known: Sequence[Outline]) -> Mapping[str, Section]:
    """By title, the first section of any outline that says something."""
    found: dict[str, Section] = {}
    for outline in known:
        for section in outline.sections:
            if section.takes:
                found.setdefault(section.title, section)
    return found


def _choices(matter: ReportMatter) -> Iterator[Placeholder]:
    request = matter.request
    values = {
        "co_quan": matter.office,
        "noi_nhan": request.receiver if request else "",
        "nam": str(matter.report.last.year),
        "tu_ngay": spoken_day(matter.report.first),
        "den_ngay": spoken_day(matter.report.last),
        "tinh_den": spoken_day(matter.done.last),
        ANNEXES: "",
    }
    for name, what in outlines.CHOICES.items():
        yield Placeholder(name, what, values[name])


def _figures(matter: ReportMatter) -> Iterator[Placeholder]:
    numbers = Numbers(matter)
    for key, definition in matter.definitions.items():
        if key.startswith("coverage."):
            yield from _coverage(numbers, key, definition)
        else:
            yield from _plain(matter, numbers, key, definition)


def _coverage(numbers: Numbers, key: str, definition: Definition) -> Iterator[Placeholder]:
    value = numbers.coverage(key) or Coverage(reached=0, active=0)
    reached, active = said(f"{key}/reached", value.reached), said(f"{key}/active", value.active)
    share = rate(f"{key}/reached", value.reached, value.active) if value.active else words.NO_DATA
    told = {
        "": words.TARGET_OF.format(reached=reached, of=active),
        ".reached": reached,
        ".active": active,
        ".missing": said(f"{key}/missing", value.active - value.reached),
        ".rate": share,
    }
    for name, text in told.items():
        what = outlines.OF_COVERAGE[name].format(title=definition.title)
        yield Placeholder(f"{key}{name}", what, text)


def _plain(matter: ReportMatter, numbers: Numbers, key: str, definition: Definition) -> Iterator[Placeholder]:
    value, before = numbers.value(key), numbers.value(key, matter.before)
    what = outlines.FIGURE.format(title=definition.title, unit=definition.unit)
    yield Placeholder(key, what, words.NO_DATA if value is None else numbers.count(key))
    if definition.sensitive:
        return
    told_before = words.NO_DATA if before is None else said(f"{key}:before", before)
    yield Placeholder(f"{key}.before", outlines.BEFORE.format(title=definition.title), told_before)
    change = words.NO_DATA
    if value is not None and before:
        change = compared(key, value, before, "", definition.unit).strip()
    yield Placeholder(f"{key}.change", outlines.CHANGE.format(title=definition.title), change)
    for part in definition.parts:
        yield from _parts(numbers, key, definition, part)


def _parts(numbers: Numbers, key: str, definition: Definition, part: Part) -> Iterator[Placeholder]:
    if part in _LEFT_OUT:
        return
    codes = _SHOWN_PARTS.get(part) or [code.value for code in PART_CODES[part]]
    whole = numbers.value(key)
    for code in codes:
        name, tag = f"{key}.{part.value}.{code}", f"{key}/{part.value}/{code}"
        number = numbers.part(key, part, code)
        what = outlines.PART.format(title=definition.title, part=label(part), code=_called(part, code))
        told = words.NO_DATA if whole is None else said(tag, number)
        yield Placeholder(name, what, told)
        of_known = part in _OF_KNOWN and code not in (UNKNOWN, "stated")
        of = numbers.stated(key, part) if of_known else whole
        shape = outlines.RATE_OF_KNOWN if of_known else outlines.RATE
        share = rate(tag, number, of) if of else words.NO_DATA
        yield Placeholder(f"{name}.rate", shape.format(what=what), share)


def _called(part: Part, code: str) -> str:
    if part in _SHOWN_PARTS or code == UNKNOWN:
        return outlines.CODES[code]
    return label(PART_CODES[part](code))
