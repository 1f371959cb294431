"""The sheet of a handed list: its terms on top, then of each child name, class, birth year, sex, hamlet.

Owns how the sheet looks; reads the same in Excel as in `exchange/handed.py`. Plain bytes: the lock is put on there.
"""

from io import BytesIO

from xlsxwriter.workbook import Workbook

from campaign_kit.documents.archive import EPOCH
from campaign_kit.model.handing import HandedList, Pupil
from campaign_kit.wording import handover as words
from campaign_kit.wording import numbers

_FONT = "Times New Roman"
_WIDTHS = (6, 32, 12, 11, 10, 26, 14)
_A4, _ROW_PT = 9, 20


def handed_book(handed: HandedList) -> bytes:
    """The workbook (.xlsx); a list that came back has a column for the sessions joined."""
    heads = (*words.HEADS, words.JOINED) if handed.came_back else words.HEADS
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": words.TITLE, "author": handed.school, "created": EPOCH})
        plain = {"font_name": _FONT, "font_size": 12, "valign": "vcenter"}
        text, bold = book.add_format(plain), book.add_format({**plain, "bold": True})
        title = book.add_format({**plain, "bold": True, "font_size": 14, "align": "center"})
        secret = book.add_format({**plain, "italic": True, "text_wrap": True})
        head = book.add_format({**plain, "bold": True, "border": 1, "align": "center", "text_wrap": True})
        cell = book.add_format({**plain, "border": 1, "indent": 1})
        middle = book.add_format({**plain, "border": 1, "align": "center"})
        sheet = book.add_worksheet(words.SHEET)
        sheet.set_default_row(_ROW_PT)
        last = len(heads) - 1
        for column, width in enumerate(_WIDTHS[: last + 1]):
            sheet.set_column(column, column, width)
        sheet.merge_range(0, 0, 0, last, words.TITLE_BACK if handed.came_back else words.TITLE, title)
        row = 1
        for name, value in _terms(handed):
            sheet.write_string(row, 1, name, bold)
            sheet.write_string(row, 2, value, text)
            row += 1
        sheet.merge_range(row, 0, row, last, words.SECRET, secret)
        sheet.set_row(row, 34)
        first = row + 2
        for column, name in enumerate(heads):
            sheet.write_string(first, column, name, head)
        for number, pupil in enumerate(handed.pupils, start=1):
            for column, said in enumerate(_cells(number, pupil)[: len(heads)]):
                write = sheet.write_number if isinstance(said, int) else sheet.write_string
                write(first + number, column, said, cell if column in (1, 5) else middle)
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(first)
        sheet.freeze_panes(first + 1, 0)
        sheet.set_footer(f"&C{words.PAGE}")
        sheet.print_area(0, 0, first + len(handed.pupils), last)
    return stream.getvalue()


def _terms(handed: HandedList) -> tuple[tuple[str, str], ...]:
    return (
        (words.SCHOOL, handed.school),
        (words.RECEIVER, handed.receiver),
        (words.PURPOSE, handed.purpose),
        (words.DELETE, numbers.day(handed.delete_on)),
    )


def _cells(number: int, pupil: Pupil) -> tuple[int | str, ...]:
    year = "" if pupil.birth_year is None else pupil.birth_year
    sex = words.SEXES[pupil.sex.value]
    return (number, pupil.full_name, pupil.class_name, year, sex, pupil.hamlet, pupil.joined or 0)
