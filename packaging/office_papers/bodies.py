"""What stands in the template of each paper: the head, the words, the foot, the annex."""

from .marks import grid, paragraph, row, table, tag

LEFT, RIGHT = 68, 97  # the boxes of the head
NOTED, SIGNED = 78, 87  # the boxes of the foot
TASKS = (13, 97, 46, 50, 46)  # the columns of the annex, on a page that lies
BREAK = "<!-- annex -->"  # before it the paper, behind it the pages of its annex


def _row_tag(text: str) -> str:
    """A command of the template in a row of its own, which goes when it is filled."""
    first = paragraph("CellText", f"{{%tr {text} %}}")
    return row((sum(TASKS), len(TASKS), first))


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
    + paragraph("Gap")
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


_PARTS = (
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
    + tag("for text in clause.paragraphs")
    + paragraph("Words", "{{ text }}")
    + tag("endfor")
    + tag("endfor")
    + tag("endfor")
    + paragraph("LastWords", "{{ closing }}")
    + paragraph("Gap")
)
_TASK = ("number", "content", "lead", "partners", "timing")
_ANNEX = (
    paragraph("Annex", "{{ annex.head }}")
    + paragraph("AnnexTitle", "{{ annex.title }}")
    + paragraph("AnnexNote", "{{ annex.note }}")
    + grid(
        TASKS,
        row(
            *((width, 1, paragraph("CellHead", f"{{{{ annex.columns[{at}] }}}}")) for at, width in enumerate(TASKS)),
            repeats=True,
        ),
        _row_tag("for group in annex.groups"),
        _row_tag("if group.title"),
        row(
            (TASKS[0], 1, paragraph("CellHead", "{{ group.number }}")),
            (sum(TASKS[1:]), len(TASKS) - 1, paragraph("CellGroup", "{{ group.title }}")),
        ),
        _row_tag("endif"),
        _row_tag("for task in group.tasks"),
        row(
            *(
                (width, 1, paragraph("CellText" if name == "content" else "CellNumber", f"{{{{ task.{name} }}}}"))
                for name, width in zip(_TASK, TASKS, strict=True)
            )
        ),
        _row_tag("endfor"),
        _row_tag("endfor"),
    )
    + paragraph("Gap")
)
_FOOT = table((NOTED, SIGNED), (_RECIPIENTS, _signature(0))) + paragraph("Gap")
BODIES = {
    "plan": table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER, _DATED))
    + _TITLE
    + _PARTS
    + table((NOTED, SIGNED), (_RECIPIENTS, _signature(0)))
    + BREAK
    + _ANNEX,
    "invitation": table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER, _DATED)) + _TITLE + _WORDS + _FOOT,
    "letter": table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER + _SUBJECT, _DATED)) + _ADDRESSED + _WORDS + _FOOT,
    "minutes": table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER, _DATED))
    + _TITLE
    + _WORDS
    + table((NOTED, SIGNED), (_signature(0), _signature(1)))
    + paragraph("Gap")
    + _RECIPIENTS,
}
