"""Which paragraph of a paper is what: found by its text and its place, whatever its look."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from campaign_kit.documents.papers.decree.profile import Heads, Profile
from campaign_kit.documents.papers.decree.word_file import Para, WordFile
from campaign_kit.model.names import fold

NUMBER = re.compile(r"số(?:\s*:|\s+[\d…._]+\s*[/\-]).{0,40}$", re.IGNORECASE)
DATED = re.compile(
    r"^(?P<place>[^,]{0,60}?)(?P<comma>,?)\s*(?:ngày|Ngày)\s*(?P<day>[\d….]*)\s*tháng\s*(?P<month>[\d….]*)\s*năm\s*[\d….]*$"
)
SUBJECT = re.compile(r"v/v\b|về việc\b", re.IGNORECASE)
BASIS = re.compile(r"căn cứ\b", re.IGNORECASE)
POINT = re.compile(r"([a-zđ])\)\s")
ANNEX = re.compile(r"phụ lục(?:\s+(?:số\s+)?([0-9]+|[IVXLC]+))?\s*$", re.IGNORECASE)
SECTION = re.compile(r"[IVXLC]+\.\s+\S")
CHAPTER = re.compile(r"(?:Phần|Chương|PHẦN|CHƯƠNG)\s+[IVXLC0-9]+\s*$|(?:Mục|Tiểu mục)\s+\d+\s*$")
LINE_OF_SIGNS = re.compile(r"[_\-–—*.…\s]+")
_HEAD_REACH = 25


@dataclass(frozen=True)
class Elements:
    """The parts of a paper; what is not there is None or empty. `end` is where "Nơi nhận" or the signatures begin."""

    nation: Para | None
    motto: Para | None
    union: Para | None
    left: tuple[Para, ...]
    number: Para | None
    dated: Para | None
    subject: Para | None
    kind: Para | None
    summary: tuple[Para, ...]
    bases: tuple[Para, ...]
    addressed: Para | None
    addressees: tuple[Para, ...]
    body: tuple[Para, ...]
    recipients: Para | None
    listed: tuple[Para, ...]
    signatures: tuple[tuple[Para, ...], ...]
    annexes: tuple[Para, ...]
    is_list: bool

    @property
    def is_minutes(self) -> bool:
        return self.kind is not None and fold(self.kind.text).startswith("bien ban")


def find_elements(word: WordFile, profile: Profile, heads: Heads) -> Elements:
    """The elements of the paper; a file that is no office paper has nearly none."""
    paras = [para for para in word.paras if para.text]
    annexes = tuple(para for para in paras if para.cell is None and ANNEX.fullmatch(para.text))
    main = [para for para in paras if not annexes or para.number < annexes[0].number]
    top = main[:_HEAD_REACH]
    nation = next((para for para in top if is_one(para, profile.texts.nation)), None)
    motto = next((para for para in top if is_motto(para)), None)
    union = next((para for para in top if is_union(para, heads)), None)
    number = next((para for para in top if NUMBER.match(para.text)), None)
    subject = next((para for para in top if SUBJECT.match(para.text)), None)
    kind = next((para for para in top if _is_kind(para, profile)), None)
    above = [para for para in top if kind is None or para.number < kind.number]
    dated = next((para for para in above if DATED.match(para.text)), None)
    addressed = next((para for para in main[: _HEAD_REACH * 2] if fold(para.text).startswith("kinh gui")), None)
    recipients = next((para for para in reversed(main) if fold(para.text).startswith("noi nhan")), None)
    head_end = max((para.number for para in (nation, motto, union, number, dated, subject) if para), default=0)
    bases = tuple(para for para in main if BASIS.match(para.text) and para.cell is None and para.number > head_end)
    summary = _summary(main, kind, bases)
    begins = max([head_end, *(para.number for para in (kind, *summary, addressed) if para)])
    addressees = _addressees(main, addressed)
    begins = max([begins, *(para.number for para in addressees)])
    signatures = _signatures(main, recipients, begins)
    ends = min(
        [para.number for block in signatures for para in block] + ([recipients.number] if recipients else []),
        default=main[-1].number + 1 if main else 0,
    )
    taken = {para.number for para in bases}
    body = tuple(
        para for para in main if begins < para.number < ends and para.cell is None and para.number not in taken
    )
    return Elements(
        nation, motto, union, _left(main, nation or union, number), number, dated, subject, kind, summary, bases,
        addressed, addressees, body, recipients, _listed(main, recipients), signatures, annexes,
        kind is not None and kind.text.startswith(profile.texts.lists),
    )  # fmt: skip


def is_one(para: Para, texts: Sequence[str]) -> bool:
    """Whether the paragraph is one of the texts, marks and capitals aside."""
    return fold(para.text) in {fold(text) for text in texts}


def is_motto(para: Para) -> bool:
    """Whether it is Tiêu ngữ, however its dashes are written."""
    said = fold(para.text)
    return said.startswith("doc lap") and "tu do" in said and said.endswith("hanh phuc")


def is_union(para: Para, heads: Heads) -> bool:
    """Whether it is the name that a union has instead of Quốc hiệu."""
    rules = (heads.youth_union, heads.young_pioneers, heads.women_union, heads.front, heads.state)
    return bool(para.text) and any(not rule.nation and para.text == rule.right for rule in rules)


def _is_kind(para: Para, profile: Profile) -> bool:
    said = fold(para.text)
    listed = para.text.isupper() and para.text.startswith(profile.texts.lists)
    return para.cell is None and (listed or any(said == fold(name) for name in profile.types.values()))


def _left(paras: Sequence[Para], right: Para | None, number: Para | None) -> tuple[Para, ...]:
    """The lines of the office's own names: the left box beside Quốc hiệu, above the number."""
    if right is None or right.cell is None:
        return ()
    place = right.cell
    return tuple(
        para
        for para in paras
        if para.cell is not None
        and (para.cell.table, para.cell.row) == (place.table, place.row)
        and para.cell.column < place.column
        and (number is None or para.number < number.number)
        and not LINE_OF_SIGNS.fullmatch(para.text)
    )


def _summary(paras: Sequence[Para], kind: Para | None, bases: Sequence[Para]) -> tuple[Para, ...]:
    """What stands centred or bold right under the kind of the paper."""
    if kind is None:
        return ()
    found: list[Para] = []
    for para in (each for each in paras if each.number > kind.number):
        is_other = para in bases or fold(para.text).startswith("kinh gui") or para.cell is not None
        is_set_so = para.frame.align == "center" or all(piece.look.bold for piece in para.said)
        if is_other or LINE_OF_SIGNS.fullmatch(para.text) or SECTION.match(para.text) or not is_set_so:
            break
        found.append(para)
    return tuple(found[:4])


def _addressees(paras: Sequence[Para], addressed: Para | None) -> tuple[Para, ...]:
    """The lines with dashes under "Kính gửi:"; a cell beside it counts too."""
    if addressed is None or fold(addressed.text).removeprefix("kinh gui").strip(" :"):
        return ()
    found: list[Para] = []
    for para in (each for each in paras if each.number > addressed.number):
        if not para.text.startswith(("-", "–", "+")):
            break
        found.append(para)
    return tuple(found)


def _listed(paras: Sequence[Para], recipients: Para | None) -> tuple[Para, ...]:
    if recipients is None:
        return ()
    found: list[Para] = []
    for para in (each for each in paras if each.number > recipients.number):
        if _box(para) != _box(recipients) or (para.cell is None and not para.text.startswith("-")):
            break
        found.append(para)
    return tuple(found)


def _box(para: Para) -> tuple[int, int, int] | None:
    return None if para.cell is None else (para.cell.table, para.cell.row, para.cell.column)


def _signatures(paras: Sequence[Para], recipients: Para | None, begins: int) -> tuple[tuple[Para, ...], ...]:
    """The boxes of who signs: over and beside "Nơi nhận", else the boxes of the last table that open in capitals."""
    boxes: dict[tuple[int, int, int], list[Para]] = {}
    for para in paras:
        box = _box(para)
        if box is not None and para.number > begins and not LINE_OF_SIGNS.fullmatch(para.text):
            boxes.setdefault(box, []).append(para)
    if recipients is not None and (own := _box(recipients)) is not None:
        above = [para for para in boxes.get(own, ()) if para.number < recipients.number]
        beside = [*([above] if above and above[0].text.isupper() else []), *_beside(boxes, own)]
        return tuple(tuple(block) for block in beside)
    open_in_capitals = [(box, block) for box, block in boxes.items() if block[0].text.isupper()]
    last = max((box[0] for box, _ in open_in_capitals), default=-1)
    return tuple(tuple(block) for box, block in open_in_capitals if box[0] == last and len(block) < 8)


def _beside(boxes: dict[tuple[int, int, int], list[Para]], own: tuple[int, int, int]) -> Iterator[list[Para]]:
    """The column right of "Nơi nhận", its rows together: some write the name in a row of its own."""
    columns: dict[int, list[Para]] = {}
    for (table, row, column), block in boxes.items():
        if table == own[0] and row >= own[1] and column > own[2]:
            columns.setdefault(column, []).extend(block)
    yield from columns.values()
