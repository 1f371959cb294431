"""Quốc hiệu, agency, number, place and day, kind and summary (Phụ lục I, Phần I, Mục II, khoản 1-5)."""

import re
from collections.abc import Iterator, Sequence

from campaign_kit.documents.papers.decree.elements import DATED
from campaign_kit.documents.papers.decree.finding import Paper, at, finding, missing, set_as, shown
from campaign_kit.documents.papers.decree.verdict import Finding
from campaign_kit.documents.papers.decree.word_file import TABBED, Para
from campaign_kit.model.names import fold
from campaign_kit.wording import decree as words

_NUMBER = re.compile(r"Số:\s*(?P<number>\d*|[…._]+)\s*/(?P<symbol>[^\s/]+(?:/[^\s/]+)?)?$")


def judge_head(paper: Paper) -> Iterator[Finding]:
    """The top of the paper; a union with a head of its own is not held to that of the state."""
    if paper.elements.union is None:
        yield from _nation(paper)
        yield from _agency(paper)
        yield from _number(paper)
    elif paper.elements.number is not None:
        yield from set_as("number", paper.profile.elements["number"], [paper.elements.number])
    yield from _dated(paper)
    yield from _title(paper)


def _nation(paper: Paper) -> Iterator[Finding]:
    elements, profile = paper.elements, paper.profile
    nation, motto = profile.elements["nation"], profile.elements["motto"]
    if elements.nation is None:
        yield missing("nation", nation)
    else:
        yield from set_as("nation", nation, [elements.nation])
        if elements.nation.text.upper() not in profile.texts.nation:
            wanted = profile.texts.nation[0]
            yield finding("nation", nation.place, at(elements.nation), "nation.text", wanted=wanted)
        if elements.nation.cell is not None and elements.nation.cell.column == 0:
            yield finding("nation", nation.place, at(elements.nation), "nation.side")
    if elements.motto is None:
        yield missing("motto", motto)
        return
    yield from set_as("motto", motto, [elements.motto])
    if elements.motto.text not in profile.texts.motto:
        yield finding("motto", motto.place, at(elements.motto), "motto.text", wanted=profile.texts.motto[0])
    yield from _line(paper, "motto", words.MOTTO_LINE, [elements.motto])


def _agency(paper: Paper) -> Iterator[Finding]:
    left, profile = paper.elements.left, paper.profile
    agency, superior = profile.elements["agency"], profile.elements["superior"]
    if not left:
        yield missing("agency", agency)
        return
    strong = [para for para in left if para.said and all(piece.look.bold for piece in para.said)]
    above = [para for para in left if para not in strong and (not strong or para.number < strong[0].number)]
    own = strong or list(left[-1:])
    yield from set_as("agency", agency, own)
    yield from set_as("superior", superior, [para for para in above if para not in own])
    name = " ".join(para.text for para in own).upper()
    first = left[0]
    if name.startswith(profile.texts.no_superior) and above and above[0] not in own:
        yield finding("superior", profile.places["superior"], at(first), "superior.none", text=first.text)
    if len(own) > 1 and own[0].text.upper().startswith(("UBND", "SỞ ", *profile.texts.no_superior)):
        below = own[1].text.upper()
        if below.startswith(profile.texts.alone):
            yield finding("superior", superior.place, at(first), "superior.bold", text=first.text)
    yield from _line(paper, "agency", words.AGENCY_LINE, own)


def _line(paper: Paper, key: str, name: str, texts: Sequence[Para]) -> Iterator[Finding]:
    """Whether a solid line of the right length stands under the last of the texts."""
    rule, last = paper.profile.lines[key], texts[-1]
    length = _drawn_under(paper, last)
    if length and last.cell is not None and last.cell.table == TABBED:
        return  # one paragraph holds the lines of both boxes
    if not length:
        yield finding(f"{key}.line", rule.place, at(last), "line.missing", name=name)
        return
    room = last.cell.width_mm if last.cell else paper.word.sections[last.section].room_mm
    widths = [min(para.width_mm, room or para.width_mm) for para in texts]
    shortest, longest = rule.part[0] * min(widths), rule.part[1] * max(widths)
    slack = rule.slack * max(widths)
    if not shortest - slack <= length <= longest + slack:
        wanted = words.AS_LONG if rule.part[0] == 1 else words.SHORTER
        part = round(100 * length / max(widths))
        yield finding(
            f"{key}.line", rule.place, at(last), "line.length", name=name, wanted=wanted, found=shown(length), part=part
        )


def _drawn_under(paper: Paper, para: Para) -> float:
    """The length of the line: the text's own underline or border, what is drawn in its box or in the next paragraphs.

    Where Word anchors a drawn line is chance; a line of signs counts too.
    """
    if para.line_mm:
        return para.line_mm
    if para.said and all(piece.look.underlined for piece in para.said):
        return para.width_mm
    near = paper.word.paras[para.number : para.number + 2]
    if para.cell is not None:
        own = tuple(each for each in paper.word.paras if each.cell == para.cell)
        near = (*own, *near) if para.cell.table == TABBED else own
    for each in near:
        if each.line_mm:
            return each.line_mm
        if len(each.text) > 2 and set(each.text) <= set("_-–—"):
            return each.width_mm
    return 0.0


def _number(paper: Paper) -> Iterator[Finding]:
    element, para = paper.profile.elements["number"], paper.elements.number
    if para is None:
        if not paper.elements.is_list:
            yield missing("number", element)
        return
    yield from set_as("number", element, [para])
    found = _NUMBER.match(para.text)
    if found is not None and not found["symbol"] and not found["number"].isdecimal():
        return  # both sides of the slash are left to be written
    if found is None or not found["symbol"]:
        yield finding("number.form", paper.profile.places["number_form"], at(para))
        return
    number, symbol = found["number"], found["symbol"]
    if number.isdecimal() and len(number) == 1:
        yield finding("number.zero", paper.profile.places["number_form"], at(para), found=number)
    yield from _symbol(paper, para, symbol)


def _symbol(paper: Paper, para: Para, symbol: str) -> Iterator[Finding]:
    types, kind = paper.profile.types, paper.elements.kind
    code = symbol.split("-", maxsplit=1)[0]
    letters = symbol.removeprefix(code)
    if letters != letters.upper() or (code not in types and code != code.upper()):
        yield finding("number.caps", paper.profile.places["number_form"], at(para), found=symbol)
    if kind is None:
        if code in types or code == "CV":
            place = paper.profile.places["letter_symbol"]
            yield finding("number.letter", place, at(para), found=code)
        return
    wanted = next((each for each, name in types.items() if fold(name) == fold(kind.text)), "")
    if code not in types:
        yield finding("number.kind", paper.profile.places["number_kind"], at(para), "number.unknown", found=code)
    elif code != wanted:
        facts = {"kind": kind.text.capitalize(), "wanted": wanted, "found": code}
        yield finding("number.kind", paper.profile.places["number_kind"], at(para), **facts)


def _dated(paper: Paper) -> Iterator[Finding]:
    element, para, places = paper.profile.elements["dated"], paper.elements.dated, paper.profile.places
    kind = paper.elements.kind
    if para is None:
        if kind is None or not (paper.elements.is_list or kind.text.upper() in paper.profile.texts.no_date):
            yield missing("dated", element)
        return
    yield from set_as("dated", element, [para])
    found = DATED.match(para.text)
    if found is None:
        return
    if not found["comma"]:
        yield finding("dated.comma", places["date_missing"], at(para))
    name = found["place"].strip()
    if any(sign.isalpha() for sign in name) and not name.split()[-1][:1].isupper():
        yield finding("dated.place", places["date_missing"], at(para), found=name)
    if found["day"].isdecimal() and len(found["day"]) == 1:
        yield finding("dated.zero", places["date_zero"], at(para), "dated.day", found=found["day"])
    if found["month"] in ("1", "2"):
        yield finding("dated.zero", places["date_zero"], at(para), "dated.month", found=found["month"])
    number = paper.elements.number
    if number is not None and number.cell and para.cell and number.cell.row != para.cell.row:
        yield finding("dated.row", places["date_missing"], at(para))


def _title(paper: Paper) -> Iterator[Finding]:
    elements, profile = paper.elements, paper.profile
    kind, summary = profile.elements["kind"], profile.elements["summary"]
    if elements.kind is None:
        if elements.subject is None:
            is_letter = elements.addressed is not None
            rule, code = ("subject", "subject.missing") if is_letter else ("kind", "missing")
            facts = {} if is_letter else {"name": kind.name}
            yield finding(rule, kind.place, words.WHOLE, code, **facts)
        else:
            yield from set_as("subject", profile.elements["subject"], [elements.subject])
        return
    yield from set_as("kind", kind, [elements.kind])
    if elements.is_list and not elements.summary:
        return
    if not elements.summary:
        yield missing("summary", summary)
        return
    yield from set_as("summary", summary, elements.summary)
    yield from _line(paper, "summary", words.SUMMARY_LINE, elements.summary)
