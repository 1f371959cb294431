"""An office paper as it is said: head, title, sentences, who gets it, who signs. Knows no template and no size."""

from dataclasses import dataclass, field
from datetime import date

from campaign_kit.documents.papers.decree.profile import HeadRule, Heads
from campaign_kit.documents.year_book import BookTable
from campaign_kit.model.office import Letterhead, Office, OfficeKind, Signer
from campaign_kit.model.papers import PaperKind
from campaign_kit.wording import official as words

TEMPLATES = {
    PaperKind.PLAN: "papers/office/plan.docx",
    PaperKind.INVITATION: "papers/office/invitation.docx",
    PaperKind.LETTER: "papers/office/letter.docx",
    PaperKind.REMINDER: "papers/office/letter.docx",
    PaperKind.MINUTES: "papers/office/minutes.docx",
    PaperKind.ADHOC_REPORT: "papers/office/report.docx",
    PaperKind.SIGN_LIST: "papers/office/sign_list.docx",
    PaperKind.MONEY_LIST: "papers/office/money_list.docx",
    PaperKind.INSPECTION: "papers/office/inspection.docx",
    PaperKind.HANDOVER: "papers/office/handover.docx",
    PaperKind.SCHEDULE: "papers/office/schedule.docx",
    PaperKind.ONLINE_CHECKLIST: "papers/office/online_checklist.docx",
    PaperKind.REPORT: "papers/office/result_report.docx",
    PaperKind.DESTRUCTION: "papers/office/handover.docx",
}
LYING = {PaperKind.SIGN_LIST: "papers/office/sign_list_wide.docx"}
MINUTES = frozenset({PaperKind.MINUTES, PaperKind.INSPECTION, PaperKind.HANDOVER, PaperKind.DESTRUCTION})
LISTS = frozenset({PaperKind.SIGN_LIST, PaperKind.MONEY_LIST, PaperKind.ONLINE_CHECKLIST})
_COMMITTEES = frozenset({OfficeKind.COMMUNE, OfficeKind.DISTRICT, OfficeKind.PROVINCE})


@dataclass(frozen=True)
class Head:
    """The two boxes at the top. `nation` is True for Quốc hiệu and Tiêu ngữ; else `right` is the union's own name."""

    superior: str
    agency: str
    number: str
    dated: str
    nation: bool = True
    right: str = ""
    mark: str = ""
    subject: str = ""

    @property
    def symbol(self) -> str:
        """What stands behind the number: "KH-UBND" of "Số:      /KH-UBND", of a union "-KH/ĐTN"."""
        return self.number.partition(":")[2].strip().removeprefix("/").rstrip(" -")


@dataclass(frozen=True)
class Signature:
    """`lines` are authority and title as printed, `name` is who signs; "" is left to be written."""

    lines: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True)
class AnnexTask:
    number: str
    content: str
    lead: str
    partners: str
    timing: str


@dataclass(frozen=True)
class AnnexGroup:
    """Rows under a row of their own with a Roman number; `title` is "" for tasks of no group."""

    number: str
    title: str
    tasks: tuple[AnnexTask, ...]


@dataclass(frozen=True)
class Annex:
    """The table behind a plan, on pages of its own; `note` says which paper it belongs to."""

    title: str
    note: str
    columns: tuple[str, ...]
    groups: tuple[AnnexGroup, ...]


@dataclass(frozen=True)
class RowGroup:
    """Rows of a table, each its cells; `title` stands in a row of its own over them, "" for none."""

    title: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PaperTable:
    """A table inside a paper; `total` is the label and the value of its last row, () for a table without one."""

    columns: tuple[str, ...]
    groups: tuple[RowGroup, ...]
    total: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clause:
    """What stands under a numbered title of a section, or under the section itself where `title` is "".

    In a report a `table` stands above the paragraphs.
    """

    title: str
    paragraphs: tuple[str, ...]
    table: PaperTable | None = None


@dataclass(frozen=True)
class Part:
    """A section of a paper with its Roman number in its title: "I. MỤC ĐÍCH, YÊU CẦU"."""

    title: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True)
class Annexes:
    """The tables behind a report, an annex each; `note` says which paper they belong to, `days` of when they are."""

    tables: tuple[BookTable, ...]
    note: str
    days: str


@dataclass(frozen=True)
class OfficialPaper:
    """A whole paper. `title` is "" for a letter; of minutes the first signature stands on the left.

    A paper in sections has them in `parts`, its last sentence in `closing`, and opens with `paragraphs`. A list has a
    `table` with `notes` behind it; with `landscape` its pages lie. A report has `annexes`.
    """

    kind: PaperKind
    head: Head
    title: str
    summary: str
    paragraphs: tuple[str, ...]
    recipients: tuple[str, ...]
    signatures: tuple[Signature, ...]
    addressees: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    closing: str = ""
    annex: Annex | None = None
    table: PaperTable | None = None
    notes: tuple[str, ...] = ()
    landscape: bool = False
    annexes: Annexes | None = None
    author: str = field(default="", compare=False)

    @property
    def template(self) -> str:
        """The file of the layouts that the paper is filled into."""
        return LYING.get(self.kind, TEMPLATES[self.kind]) if self.landscape else TEMPLATES[self.kind]


@dataclass(frozen=True)
class Sender:
    """The office that sends, who signs for it, the day on which the paper is drafted, and the heads in use."""

    office: Office
    signer: Signer | None
    today: date
    heads: Heads

    @property
    def field(self) -> str:
        """Who drafts, from the office's recipients: "VX" of "Lưu: VT, VX"; "" where they tell none."""
        archive = next((line for line in self.receivers if line.casefold().startswith(words.ARCHIVED)), "")
        return archive.partition(",")[2].strip(" .;")

    @property
    def receivers(self) -> tuple[str, ...]:
        """The office's usual receivers, one each, the archive among them."""
        return tuple(filter(None, (line.strip(" -;.") for line in self.office.recipients.splitlines())))

    def head(self, kind: PaperKind, subject: str = "") -> Head:
        """The head of a paper of the kind; minutes have no place and day (Phụ lục III, mẫu 1.9), a list no number."""
        rule = self.heads.of(self.office.letterhead)
        return Head(
            superior="" if self._is_committee else self.office.superior_name.upper(),
            agency=self.office.name.upper(),
            number="" if kind in LISTS else self._number(rule, kind),
            dated="" if kind in MINUTES else self._dated(),
            nation=rule.nation,
            right=rule.right,
            mark=rule.mark,
            subject=subject,
        )

    def signature(self) -> Signature:
        """Who signs, as the decree has it: a committee with "TM.", a school and other single heads without."""
        if self.signer is None:
            return Signature(words.SIGNER_OF.get(self.office.kind.value, words.ANY_SIGNER))
        authority, title = self.signer.authority.strip().upper(), self.signer.title.strip().upper()
        lines = [line.strip() for line in authority.replace("/", "\n").splitlines() if line.strip()]
        if self.office.kind is OfficeKind.SCHOOL:
            lines = [line for line in lines if not line.startswith(words.PROXY)]
        if self._is_committee and (not lines or lines[0].startswith("KT.")):
            lines.insert(0, words.ON_BEHALF)
        return Signature(tuple(filter(None, [*lines, title])), self.signer.name)

    def leader(self) -> str:
        """ "Ông (Bà) Siu H’Liên, Phó Chủ tịch Ủy ban nhân dân xã Ia Dom": who signs, as the leader of a meeting."""
        if self.signer is None or not self.signer.title:
            return words.BLANK
        return words.LED_BY.format(
            who=words.BY_HAND,
            name=self.signer.name,
            title=_spoken_title(self.signer.title),
            office=self.office.name,
        )

    @property
    def _is_committee(self) -> bool:
        named = self.office.name.upper().startswith((words.COMMITTEE, "UBND"))
        return self.office.letterhead is Letterhead.STATE and self.office.kind in _COMMITTEES and named

    def _number(self, rule: HeadRule, kind: PaperKind) -> str:
        """Without a symbol of the office what stands behind the slash is left to be written."""
        code, own = words.TYPE_CODES[kind.value], self.office.document_code
        if not own and not code:
            return words.NO_SYMBOL
        shape = rule.number if code else rule.letter
        number = shape.format(type=code, code=own, field=self.field)
        return number.rstrip("-") if own else number

    def _dated(self) -> str:
        month = words.SHORT_MONTH.format(month=self.today.month) if self.today.month < 3 else str(self.today.month)
        place = self.office.place_name or words.BLANK
        return words.DATED.format(place=place, month=month, year=self.today.year)


def _spoken_title(title: str) -> str:
    """ "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"."""
    said = title.strip().lower().capitalize()
    if said.startswith(words.DEPUTY):
        return words.DEPUTY + said.removeprefix(words.DEPUTY).capitalize()
    return said


def ended(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs with "./." behind the last one."""
    return (*paragraphs[:-1], words.END.format(text=paragraphs[-1].rstrip(".")))


def recipient_lines(names: tuple[str, ...]) -> tuple[str, ...]:
    """ "- Như trên;", …, "- Lưu: VT, VX.": one line each, the last with a full stop."""
    return (
        *(words.RECIPIENT.format(name=name) for name in names[:-1]),
        words.LAST_RECIPIENT.format(name=names[-1]),
    )
