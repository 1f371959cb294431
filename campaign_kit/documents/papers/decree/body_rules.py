"""The words of a paper: bases, paragraphs, points, end mark, capitals (Mục II, khoản 6; Phụ lục II)."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from campaign_kit.documents.papers.decree.elements import CHAPTER, LINE_OF_SIGNS, POINT, SECTION
from campaign_kit.documents.papers.decree.finding import Paper, at, finding, set_as, shown
from campaign_kit.documents.papers.decree.verdict import Finding
from campaign_kit.documents.papers.decree.word_file import Para
from campaign_kit.wording import decree as words

_END = "./."
_CLAUSE = re.compile(r"\d+(?:\.\d+)*\.\s")
_LAW = re.compile(r"Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\b.*?(\d+/\d{4}/(?:QH|PL|UBTVQH)\d*)")
_STOPS = (".", ";", ":", ",", "…")
_SLACK = 0.02


def judge_body(paper: Paper) -> Iterator[Finding]:
    """The bases, how paragraphs are set, the order of points, "./.", and the capitals that can be linted."""
    yield from _bases(paper)
    yield from _set(paper)
    yield from _paragraphs(paper)
    yield from _points(paper)
    yield from _end(paper)
    yield from _capitals(paper)


def _bases(paper: Paper) -> Iterator[Finding]:
    bases, place = paper.elements.bases, paper.profile.places["basis_marks"]
    if not bases:
        return
    yield from set_as("basis", paper.profile.elements["basis"], bases)
    open_ended = [para for para in bases[:-1] if not para.text.endswith(";")]
    if open_ended:
        yield finding("basis.marks", place, at(open_ended), "basis.end")
    for para in bases:
        law = _LAW.match(para.text)
        if law:
            yield finding("basis.law", paper.profile.places["basis_law"], at(para), found=law[1])
    if bases[-1].text[-1:] not in (".", ",") and not bases[-1].text.endswith(":"):
        yield finding("basis.marks", place, at(bases[-1]), "basis.last")


def _parts(paper: Paper) -> tuple[list[Para], list[Para], list[Para]]:
    """Headings of chapters, headings of sections in Roman numerals, and the paragraphs."""
    chapters: list[Para] = []
    sections: list[Para] = []
    rest: list[Para] = []
    under = False
    for para in paper.elements.body:
        if CHAPTER.match(para.text) or (under and para.frame.align == "center"):
            chapters.append(para)
        elif SECTION.match(para.text):
            sections.append(para)
        elif not LINE_OF_SIGNS.fullmatch(para.text):
            rest.append(para)
        under = bool(CHAPTER.match(para.text))
    return chapters, sections, rest


def _set(paper: Paper) -> Iterator[Finding]:
    elements = paper.profile.elements
    chapters, sections, rest = _parts(paper)
    yield from set_as("chapter", elements["chapter"], chapters)
    yield from set_as("section", elements["section"], sections)
    points = [para for para in rest if POINT.match(para.text)]
    clauses = [para for para in rest if _CLAUSE.match(para.text)]
    yield from set_as("point", elements["point"], points)
    yield from set_as("body", elements["body"].model_copy(update={"align": None, "caps": None}), clauses)
    yield from _clauses(paper, clauses)
    plain = [para for para in rest if para not in points and para not in clauses]
    yield from set_as("body", elements["body"].model_copy(update={"align": None}), plain)


def _clauses(paper: Paper, clauses: Sequence[Para]) -> Iterator[Finding]:
    """The title of a clause stands alone and bold; a clause that is a sentence is not bold as a whole."""
    element = paper.profile.elements["clause"]
    yield from set_as("clause", element, [para for para in clauses if not para.text.endswith(_STOPS)])
    bold = [para for para in clauses if para.text.endswith(_STOPS[:2]) and all(each.look.bold for each in para.said)]
    if bold:
        yield finding("clause", element.place, at(bold), "clause.plain")


def _paragraphs(paper: Paper) -> Iterator[Finding]:
    rule = paper.profile.paragraphs
    *_, rest = _parts(paper)
    ragged = [para for para in rest if para.frame.align != "both" and _fills_a_line(paper, para)]
    if ragged:
        yield finding("body.align", rule.place, at(ragged), "both", name=paper.profile.elements["body"].name)
    off = [para for para in rest if not _is_indented(para, rule.indents, rule.indent_slack)]
    if off:
        first = off[0].frame.left_mm + off[0].frame.first_mm
        yield finding("body.indent", rule.place, at(off), found=shown(first))
    close = [
        para
        for para, after in pairwise(rest)
        if after.number == para.number + 1 and para.frame.after_pt + after.frame.before_pt < rule.spacing - _SLACK
    ]
    if close:
        found = close[0].frame.after_pt
        yield finding("body.spacing", rule.place, at(close), found=shown(found), wanted=shown(rule.spacing))
    uneven = [para for para in rest if not _is_spaced(para, rule.lines, rule.single)]
    if uneven:
        frame = uneven[0].frame
        pattern = words.LINE_EXACT if frame.line is None else words.LINE_MULTIPLE
        found_words = pattern.format(found=shown(frame.exact_pt if frame.line is None else frame.line))
        yield finding("body.lines", rule.place, at(uneven), found=found_words)


def _fills_a_line(paper: Paper, para: Para) -> bool:
    """A paragraph of one line looks the same either way."""
    return para.width_mm > 0.9 * paper.word.sections[para.section].room_mm


def _is_indented(para: Para, indents: Sequence[float], slack: float) -> bool:
    first = para.frame.left_mm + para.frame.first_mm
    return any(abs(first - wanted) <= slack for wanted in indents)


def _is_spaced(para: Para, lines: tuple[float, float], single: float) -> bool:
    if para.frame.line is not None:
        return lines[0] - _SLACK <= para.frame.line <= lines[1] + _SLACK
    size = max((piece.look.size for piece in para.said), default=0.0)
    return lines[0] * size - _SLACK <= para.frame.exact_pt <= lines[1] * single * size + _SLACK


def _points(paper: Paper) -> Iterator[Finding]:
    """The letters of the points go on in the Vietnamese alphabet; "a" begins anew."""
    letters = paper.profile.texts.letters
    last = -1
    for para in paper.elements.body:
        if _CLAUSE.match(para.text) or SECTION.match(para.text):
            last = -1
        found = POINT.match(para.text)
        if found is None:
            continue
        wanted = letters[min(last + 1, len(letters) - 1)]
        if found[1] not in (wanted, letters[0]):
            place = paper.profile.places["point_order"]
            yield finding("point.order", place, at(para), found=found[1], wanted=wanted)
        last = letters.index(found[1]) if found[1] in letters else last + 1


def _end(paper: Paper) -> Iterator[Finding]:
    body = [para for para in paper.elements.body if not LINE_OF_SIGNS.fullmatch(para.text)]
    if body and not paper.elements.is_list and not body[-1].text.replace(" ", "").endswith(_END):
        yield finding("end_mark", paper.profile.places["end_mark"], at(body[-1]))


def _capitals(paper: Paper) -> Iterator[Finding]:
    said = (*paper.elements.bases, *paper.elements.body, *paper.elements.summary, *paper.elements.addressees)
    for rule in paper.profile.capitals:
        for para in said:
            found = re.search(rule.find, para.text)
            if found:
                wanted = found.expand(rule.write) if "\\" in rule.write else rule.write
                yield finding("capitals", rule.place, at(para), found=found[0].strip(), wanted=wanted)
                break
