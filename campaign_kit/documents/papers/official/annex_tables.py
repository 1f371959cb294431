"""The tables behind a report as WordprocessingML: an annex each, on pages that lie, numbered of their own.

Written as text, never cell by cell through a library: a list of a thousand places takes a moment. Knows no template:
every look stands here, so that the annexes also stand behind a superior's own outline.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from xml.sax.saxutils import escape

from campaign_kit.documents.papers.decree.measure import width_mm
from campaign_kit.documents.papers.decree.profile import Profile
from campaign_kit.documents.papers.keyed import control
from campaign_kit.documents.year_book import TOTALS, BookTable, Cell, Share
from campaign_kit.wording import narrative as words
from campaign_kit.wording import numbers
from campaign_kit.wording.official import ANNEX

_SECTION = re.compile(r"<w:sectPr\b(?:[^>]*/>|.*?</w:sectPr>)", re.DOTALL)
_SIZE, _MARGINS = re.compile(r"<w:pgSz\b[^>]*/>"), re.compile(r"<w:pgMar\b[^>]*/>")
_OWN = re.compile(r"<w:(?:type|pgNumType|titlePg)\b[^>]*/>")  # of the paper's own section, not of an annex
_AFTER_TITLE = "textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange"
_AFTER_NUMBERS = f"cols|formProt|vAlign|noEndnote|titlePg|{_AFTER_TITLE}"
_PAD_MM, _NUMBER_MM, _WIDEST_MM, _MEASURED = 1.2, 9.0, 62.0, 40
_NOTE_PT, _TWIPS = 11, 1440 / 25.4
_SIZES = ((7, 12.0), (11, 11.0), (99, 10.0))  # up to so many columns the words of a table are that large


def annexes(tables: Sequence[BookTable], note: str, days: str, profile: Profile, section: str) -> str:
    """All annexes, each in a section of its own; `section` is the w:sectPr of the paper, whose heads they keep.

    What it gives goes in place of that w:sectPr, at the end of the body.
    """
    *_, left, right = profile.margins.ship
    room = profile.page.height - left - right
    lying = _lying(section, profile)
    made = [f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{section}</w:pPr></w:p>']
    for number, table in enumerate(tables, start=1):
        head = f"{ANNEX} {numbers.roman(number)}" if len(tables) > 1 else ANNEX
        made.append(_annex(table, (head, note, days), room, profile))
        closes = f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{lying}</w:pPr></w:p>'
        made.append(closes if number < len(tables) else lying)
    return "".join(made)


def behind(document: bytes, tables: Sequence[BookTable], note: str, days: str, profile: Profile) -> bytes:
    """The document part with the annexes behind its words."""
    if not tables:
        return document
    text = document.decode()
    last = list(_SECTION.finditer(text))[-1]
    made = annexes(tables, note, days, profile, last[0])
    return f"{text[: last.start()]}{made}{text[last.end() :]}".encode()


def _lying(section: str, profile: Profile) -> str:
    """The section with its page on its side, numbered from 1, its first page without a number."""
    width, height = (round(mm * _TWIPS) for mm in (profile.page.width, profile.page.height))
    top, bottom, left, right = (round(mm * _TWIPS) for mm in profile.margins.ship)
    lies = _SIZE.sub(f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>', _OWN.sub("", section))
    room = (
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="567" w:footer="567" '
        'w:gutter="0"/>'
    )
    lies = _put(_MARGINS.sub(room, lies), '<w:pgNumType w:start="1"/>', _AFTER_NUMBERS)
    return _put(lies, "<w:titlePg/>", _AFTER_TITLE)


def _put(section: str, what: str, before: str) -> str:
    """The section with something in its place: before the first of what the schema has behind it."""
    found = re.search(rf"<w:(?:{before})\b|</w:sectPr>", section)
    place = found.start() if found else len(section)
    return section[:place] + what + section[place:]


def _annex(table: BookTable, said: tuple[str, str, str], room: float, profile: Profile) -> str:
    head, note, days = said
    font = profile.font.name
    large = profile.elements["annex"].ship
    title = f"{words.ANNEX_TITLE.format(code=table.code, title=table.title)}" if table.code else table.title
    lines = [
        _paragraph(head, font, large, bold=True),
        _paragraph(title.upper(), font, profile.elements["annex_title"].ship, bold=True),
        _paragraph(note, font, profile.elements["annex_note"].ship, italic=True),
        _paragraph(days, font, _NOTE_PT, italic=True),
    ]
    lines.append(_Table(table, room, font).xml())
    notes = " ".join((*([words.ANNEX_PROPOSED] if table.code else []), *table.notes))
    if notes:
        lines.append(_paragraph(notes, font, _NOTE_PT, italic=True, align="both", before=60))
    return "".join(lines)


def has_numbers(table: BookTable) -> bool:
    """Whether anything stands in it beside zeros and what nobody counted."""
    rows = (*table.rows, *filter(None, (table.totals,)))
    return any(isinstance(cell, Share) or (isinstance(cell, int) and cell > 0) for row in rows for cell in row)


def _paragraph(
    text: str,
    font: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    align: str = "center",
    before: int = 0,
) -> str:
    """One that is centred stays with what it stands over."""
    after, kept = (80, "<w:keepNext/>") if align == "center" else (0, "")
    spacing = f'<w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>'
    look = _look(font, size, bold=bold, italic=italic)
    return (
        f'<w:p><w:pPr>{kept}{spacing}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="{align}"/></w:pPr>'
        f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def _look(font: str, size: float, *, bold: bool = False, italic: bool = False) -> str:
    fonts = "".join(f' w:{name}="{font}"' for name in ("ascii", "hAnsi", "eastAsia", "cs"))
    half = round(size * 2)
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    return f'<w:rPr><w:rFonts{fonts}/>{marks}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'


class _Table:
    """One table as text; its first column numbers the rows."""

    def __init__(self, table: BookTable, room: float, font: str) -> None:
        self._table = table
        self._size = next(size for most, size in _SIZES if len(table.headers) < most)
        self._plain, self._bold = (_look(font, self._size, bold=bold) for bold in (False, True))
        self._numeric = [_is_numeric(table, column) for column in range(len(table.headers))]
        self._widths = [round(width * _TWIPS) for width in self._shared(room)]

    def xml(self) -> str:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
        pad = "".join(f'<w:{side} w:w="{round(_PAD_MM * _TWIPS)}" w:type="dxa"/>' for side in ("left", "right"))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(self._widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{pad}</w:tblCellMar>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(self._rows())}</w:tbl>"
        )

    def _rows(self) -> Iterator[str]:
        yield from self._heads()
        for at, row in enumerate(self._table.rows):
            yield self._row(at, str(at + 1), row)
        if not self._table.rows:
            span = len(self._widths)
            yield f"<w:tr>{self._cell(sum(self._widths), words.NOTHING, self._plain, 'center', span=span)}</w:tr>"
        if self._table.totals:
            yield self._row(TOTALS, "", self._table.totals)

    def _row(self, at: int, number: str, row: Sequence[Cell]) -> str:
        total = at == TOTALS
        look, keys = (self._bold if total else self._plain), self._table.keys
        cells = [self._cell(self._widths[0], number, look, "center")]
        for column, cell in enumerate(row):
            text = words.TOTAL if total and column == 0 and cell == "" else _shown(cell)
            align = "right" if self._numeric[column] else "left"
            key = keys.get((at, column), "")
            cells.append(self._cell(self._widths[column + 1], text, look, align, key=key))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"

    def _heads(self) -> Iterator[str]:
        """One row, or two where heads stand over several columns; they are repeated on every page."""
        head = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        texts = (words.NUMBER_HEAD, *self._table.headers)
        if not self._table.groups:
            cells = (self._cell(w, t, self._bold, "center") for w, t in zip(self._widths, texts, strict=True))
            yield f"<w:tr>{head}{''.join(cells)}</w:tr>"
            return
        over = {column + 1: group for group in self._table.groups for column in range(group.first, group.last + 1)}
        upper, lower = [], []
        for column, text in enumerate(texts):
            width, group = self._widths[column], over.get(column)
            if group is None:
                upper.append(self._cell(width, text, self._bold, "center", merge="restart"))
                lower.append(self._cell(width, "", self._bold, "center", merge="continue"))
                continue
            lower.append(self._cell(width, text, self._bold, "center"))
            if column == group.first + 1:
                span = group.last - group.first + 1
                wide = sum(self._widths[column : column + span])
                upper.append(self._cell(wide, group.title, self._bold, "center", span=span))
        yield f"<w:tr>{head}{''.join(upper)}</w:tr>"
        yield f"<w:tr>{head}{''.join(lower)}</w:tr>"

    @staticmethod
    def _cell(width: int, text: str, look: str, align: str, *, span: int = 1, merge: str = "", key: str = "") -> str:
        more = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        more += f'<w:vMerge w:val="{merge}"/>' if merge else ""
        run = f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
        said = control(key, run) if key and run else run
        mark = "" if run else look  # how high an empty cell is
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>'
            f'<w:spacing w:before="15" w:after="15"/><w:jc w:val="{align}"/>{mark}</w:pPr>{said}</w:p></w:tc>'
        )

    def _shared(self, room: float) -> list[float]:
        """Millimetres of each column: what its longest word needs, the rest by how long its texts are."""
        least, wanted = [], []
        for column, header in enumerate(self._table.headers):
            texts = [_shown(row[column]) for row in (*self._table.rows, *filter(None, (self._table.totals,)))]
            longest = sorted(texts, key=len)[-_MEASURED:]
            whole = max((width_mm(text, self._size, bold=True) for text in longest), default=0.0)
            word = max((self._word(text) for text in longest), default=0.0)
            narrow = max(self._word(header), whole if self._numeric[column] else word) + 2 * _PAD_MM + 0.8
            least.append(narrow)
            wanted.append(max(narrow, min(whole + 2 * _PAD_MM + 0.8, _WIDEST_MM)))
        return [_NUMBER_MM, *_fitted(least, wanted, room - _NUMBER_MM)]

    def _word(self, text: str) -> float:
        return max((width_mm(word, self._size, bold=True) for word in text.split()), default=0.0)


def _fitted(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """Widths that fill the room: all that is wanted and what is left shared, else the least and some of the rest."""
    if sum(wanted) <= room:
        more = room - sum(wanted)
        return [width + more * width / sum(wanted) for width in wanted]
    spare = room - sum(least)
    if spare <= 0:
        return [width * room / sum(least) for width in least]
    asked = sum(wanted) - sum(least)
    return [low + spare * (high - low) / asked for low, high in zip(least, wanted, strict=True)]


def _is_numeric(table: BookTable, column: int) -> bool:
    cells = [row[column] for row in table.rows]
    return any(isinstance(cell, int | Share) for cell in cells) and all(
        cell is None or isinstance(cell, int | Share) or len(str(cell)) <= len(words.NO_CELL) + 8 for cell in cells
    )


def _shown(cell: Cell) -> str:
    if cell is None:
        return words.NO_CELL
    if isinstance(cell, Share):
        return numbers.percent(cell.part, cell.whole)
    if isinstance(cell, int):
        return numbers.count(cell)
    return numbers.day(cell) if isinstance(cell, date) else cell
