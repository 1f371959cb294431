"""What stands in the template of each paper: the head, the words, the foot, the annex."""

from .lines import command, rows
from .marks import grid, paragraph, row, table, tag

LEFT, RIGHT = 68, 97  # the boxes of the head
WIDE_LEFT, WIDE_RIGHT = 104, 148  # the same on a page that lies
NOTED, SIGNED = 78, 87  # the boxes of the foot
TASKS = (13, 97, 46, 50, 46)  # the columns of the annex, on a page that lies
TARGETS = (11, 72, 30, 22, 30)  # the columns of the table of targets in a report
LESSONS = (18, 32, 26, 46, 74, 22, 34)  # the columns of a schedule, on a page that lies
ROW, WIDE_ROW = 9.7, 8.0  # the least height of a row to sign in, at least 8 mm: 20 to 25 of them on a page
BREAK = "<!-- annex -->"  # before it the paper, behind it the pages of its annex
LIES = "<!-- lies -->"  # the pages of the paper lie


_AGENCY = (
    tag("if head.superior")
    + paragraph("Superior", "{{ head.superior }}")
    + tag("endif")
    + tag("for line in head.agency")
    + paragraph("Agency", "{{ line }}")
    + tag("endfor")
    + tag("if head.mark")
    + paragraph("Mark", "{{ head.mark }}")
    + tag("else")
    + paragraph("LinePart")
    + tag("endif")
)
_NATION = (
    tag("if head.nation")
    + paragraph("Nation", "{{ head.quoc_hieu }}")
    + paragraph("Motto", "{{ head.tieu_ngu }}")
    + paragraph("LineWhole")
    + tag("else")
    + paragraph("Motto", "{{ head.right }}")
    + paragraph("LineWhole")
    + tag("endif")
)
_NUMBER = paragraph("PaperNumber", "{{ head.number }}")
_SUBJECT = paragraph("Subject", "{{ head.subject }}")
_DATED = paragraph("Dated", "{{ head.dated }}")
_TITLE = paragraph("PaperKind", "{{ title }}") + paragraph("Summary", "{{ summary }}") + paragraph("LineEnd")
_ADDRESSED = (
    tag("if addressees|length == 1")
    + paragraph("Addressed", "{{ addressed }} {{ addressees[0] }}")
    + tag("else")
    + paragraph("AddressedTo", "{{ addressed }}")
    + tag("for name in addressees")
    + paragraph("Addressee", "{{ name }}")
    + tag("endfor")
    + paragraph("Gap")
    + tag("endif")
)
_WORDS = (
    tag("for text in bases")
    + paragraph("Basis", "{{ text }}")
    + tag("endfor")
    + tag("for text in paragraphs")
    + tag("if not loop.last")
    + paragraph("Words", "{{ text }}")
    + tag("else")
    + paragraph("LastWords", "{{ text }}")
    + tag("endif")
    + tag("endfor")
)
_RECIPIENTS = (
    paragraph("RecipientsHead", "{{ recipients_head }}")
    + tag("for name in recipients")
    + paragraph("Recipient", "{{ name }}")
    + tag("endfor")
)


def _signature(number: int) -> str:
    return (
        tag(f"for line in signatures[{number}].lines")
        + paragraph("Authority", "{{ line }}")
        + tag("endfor")
        + paragraph("SignerName", f"{{{{ signatures[{number}].name }}}}")
    )


_TARGETS = (
    tag("if clause.table")
    + tag("set table = clause.table")
    + rows(TARGETS, middle=(0, 2, 3, 4))
    + paragraph("Gap")
    + tag("endif")
)


_PLAIN_WORDS = paragraph("Words", "{{ text }}")
# what leads to a list, and a title behind a letter, stays on the page of what follows
_KEPT_WORDS = (
    tag("if text[-1:] == ':' or text[1:2] == ')' and text[-1:] not in '.;'")
    + _PLAIN_WORDS.replace("</w:pPr>", "<w:keepNext/></w:pPr>")
    + tag("else")
    + _PLAIN_WORDS
    + tag("endif")
)


def _in_parts(table: str = "", words: str = _PLAIN_WORDS) -> str:
    """The words of a paper in sections; `table` is what stands under the title of a clause that has one."""
    return (
        tag("for text in bases")
        + paragraph("Basis", "{{ text }}")
        + tag("endfor")
        + tag("for text in paragraphs")
        + paragraph("Words", "{{ text }}")
        + tag("endfor")
        + tag("for part in parts")
        + paragraph("Part", "{{ part.title }}")
        + tag("for clause in part.clauses")
        + tag("if clause.title")
        + paragraph("Clause", "{{ clause.title }}")
        + tag("endif")
        + table
        + tag("for text in clause.paragraphs")
        + words
        + tag("endfor")
        + tag("endfor")
        + tag("endfor")
        + paragraph("LastWords", "{{ closing }}")
    )


_PARTS = _in_parts()
_TASK = ("number", "content", "lead", "partners", "timing")
_ANNEX_HEAD = (
    paragraph("Annex", "{{ annex.head }}")
    + paragraph("AnnexTitle", "{{ annex.title }}")
    + paragraph("AnnexNote", "{{ annex.note }}")
)
_ANNEX = (
    _ANNEX_HEAD
    + grid(
        TASKS,
        row(
            *((width, 1, paragraph("CellHead", f"{{{{ annex.columns[{at}] }}}}")) for at, width in enumerate(TASKS)),
            repeats=True,
        ),
        command(TASKS, "for group in annex.groups"),
        command(TASKS, "if group.title"),
        row(
            (TASKS[0], 1, paragraph("CellHead", "{{ group.number }}")),
            (sum(TASKS[1:]), len(TASKS) - 1, paragraph("CellGroup", "{{ group.title }}")),
        ),
        command(TASKS, "endif"),
        command(TASKS, "for task in group.tasks"),
        row(
            *(
                (width, 1, paragraph("CellText" if name == "content" else "CellNumber", f"{{{{ task.{name} }}}}"))
                for name, width in zip(_TASK, TASKS, strict=True)
            )
        ),
        command(TASKS, "endfor"),
        command(TASKS, "endfor"),
    )
    + paragraph("Gap")
)
_FOOT = table((NOTED, SIGNED), (_RECIPIENTS, _signature(0)))
_END = paragraph("End")  # behind a table that ends a page there is always a paragraph
_HEAD = table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER, _DATED)) + _TITLE
# one row, so that "Nơi nhận" is never alone on a page
_BOTH = table((NOTED, SIGNED), (_signature(0) + paragraph("Gap") + _RECIPIENTS, _signature(1)))
_MINUTES = _HEAD + _WORDS + _BOTH + _END
_FACTS = tag("for text in paragraphs") + paragraph("Words", "{{ text }}") + tag("endfor")
_NOTES = tag("for text in notes") + paragraph("LastWords", "{{ text }}") + tag("endfor")


def _list(lines: str, signed: int, widths: tuple[float, ...]) -> str:
    """A list: what it is of, its table, what stands behind it, and so many signatures."""
    boxes = (LEFT, RIGHT) if sum(widths) == LEFT + RIGHT else (WIDE_LEFT, WIDE_RIGHT)
    head = table(boxes, (_AGENCY, _NATION), (paragraph("PaperNumber"), _DATED))
    signatures = table(widths, tuple(_signature(number) for number in range(signed)))
    return head + _TITLE + _FACTS + lines + paragraph("Gap") + _NOTES + signatures + _END


BODIES = {
    "plan": _HEAD + _PARTS + _FOOT + BREAK + _ANNEX,
    "invitation": _HEAD + _WORDS + _FOOT + _END,
    "letter": table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER + _SUBJECT, _DATED))
    + _ADDRESSED
    + _WORDS
    + _FOOT
    + _END,
    "minutes": _MINUTES,
    "inspection": _MINUTES,
    "handover": _MINUTES,
    "report": _HEAD + _ADDRESSED + _PARTS + _FOOT + _END,
    "result_report": _HEAD + _ADDRESSED + _in_parts(_TARGETS, _KEPT_WORDS) + _FOOT + _END,
    "schedule": _HEAD + _PARTS + _FOOT + BREAK + _ANNEX_HEAD + rows(LESSONS, middle=(0, 1, 2, 5)) + paragraph("Gap"),
    "sign_list": _list(rows((12, 72, 36, 45), middle=(0,), height=ROW), 2, (82, 83)),
    "sign_list_wide": LIES + _list(rows((14, 88, 60, 56, 34), middle=(0,), height=WIDE_ROW), 2, (126, 126)),
    "money_list": _list(rows((12, 52, 45, 26, 30), middle=(0, 3), height=ROW, total=True), 3, (42, 42, 81)),
    "online_checklist": _list(rows((12, 107, 12, 14, 20), middle=(0,)), 2, (82, 83)),
}
