"""What a user can ask for about the report as a paper: its sections with what is proposed, the Word file, the workbook.

Writes no text and no choice of a report: those are `reporting`'s.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from campaign_kit.documents import produce
from campaign_kit.documents.files import suffixed
from campaign_kit.documents.papers.decree.profile import read_heads
from campaign_kit.documents.papers.keyed import plain
from campaign_kit.documents.papers.official import of_report
from campaign_kit.documents.papers.official.annex_tables import has_numbers
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender
from campaign_kit.documents.papers.official.placeholders import Placeholder, folded, placeholders
from campaign_kit.documents.papers.official.report_matter import ReportMatter, TargetLine
from campaign_kit.documents.papers.official.report_sections import SectionDraft, sections
from campaign_kit.documents.papers.official.report_targets import proposed_assessment
from campaign_kit.documents.year_book import YearBook
from campaign_kit.model.office import signing
from campaign_kit.model.papers import OfficePaperDraft, PaperChoices, PaperKind
from campaign_kit.model.prepared import PreparedReport, ReportSnapshot
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.papers import layouts_of
from campaign_kit.services.prepared_reports import done_part
from campaign_kit.services.register import RegisterService
from campaign_kit.services.report_lines import read_report
from campaign_kit.services.report_matter import blank_matter, own_outline, report_matter
from campaign_kit.services.reporting import ReportingService
from campaign_kit.services.year_book import assemble_book
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import narrative as words
from campaign_kit.wording.official import TYPE_CODES

__all__ = ["ReportPapersService", "SectionDraft", "TargetDraft", "WrittenReport", "plain"]

_NO_CHOICES = PaperChoices()
_OUTLINE_NAME = "de-cuong.docx"


@dataclass(frozen=True)
class TargetDraft:
    """A target of the report for the page: what the figures propose to say of it, and what the officer said."""

    target: TargetLine
    proposed: str
    own: str | None


@dataclass(frozen=True)
class WrittenReport:
    """What one press of the button left: the Word file, the workbook, the figures as they were kept."""

    word: Path
    workbook: Path
    snapshot: ReportSnapshot


@dataclass(frozen=True)
class _Made:
    """A report before it is a file; `outline` are the bytes of the request's own, empty where that is not chosen."""

    report: PreparedReport
    matter: ReportMatter
    paper: OfficialPaper
    book: YearBook
    outline: bytes


@dataclass(frozen=True)
class ReportPapersService:
    """The own office's report as a paper, noted in its register. `clock` gives the present moment with its zone."""

    database: Database
    content: ContentService
    paths: Paths
    clock: Callable[[], datetime]
    register: RegisterService
    reporting: ReportingService

    def draft(self, report_id: int) -> tuple[SectionDraft, ...]:
        """The sections in their order, each with what is proposed and the officer's own words over it.

        Refused("reporting.no_report"), Refused("office.not_set_up").
        """
        return sections(self._matter(report_id))

    def targets(self, report_id: int) -> tuple[TargetDraft, ...]:
        """The targets that the report tells of; what is proposed is written only once it is kept as the own words."""
        matter = self._matter(report_id)
        return tuple(
            TargetDraft(each, proposed_assessment(each), matter.texts.get(each.section)) for each in matter.targets
        )

    def placeholders(self) -> tuple[Placeholder, ...]:
        """What an own outline may ask for between {{ and }}: each by its name, with what it is."""
        return tuple({each.name: each for each in self._offered().values()}.values())

    def check_outline(self, file: Path) -> tuple[Placeholder, ...]:
        """What the outline asks for, in its order; empty where it asks for nothing.

        Refused("outline.command"), Refused("outline.unclosed"), Refused("outline.unknown" | "unknown_near"),
        Refused("official.not_found" | "not_word" | "too_large").
        """
        offered = self._offered()
        return tuple(offered[folded(name)] for name in produce.outline_names(file, offered))

    def write(
        self, report_id: int, target: Path, choices: PaperChoices = _NO_CHOICES, *, all_tables: bool = False
    ) -> Outcome[Path]:
        """Writes the report (.docx) with its annexes; gives back where it stands. Noted in the register as a draft.

        Into the request's own outline where that is chosen. Annexes are the tables with any number, or `all_tables`.
        Number and day are blank: the clerk gives them.
        Refused("reporting.no_report"), Refused("reporting.stopped" | "warned") while the checks find what nobody set
        aside, Refused("office.not_set_up"), Refused("outline.…") as `check_outline`,
        Refused("materials.template" | "layout" | "folder").
        """
        self.reporting.refuse_unchecked(report_id)
        return self._written(self._made(report_id, choices, all_tables=all_tables), target)

    def write_all(self, report_id: int, folder: Path, choices: PaperChoices = _NO_CHOICES) -> Outcome[WrittenReport]:
        """Writes the report and the workbook of its days into the folder, and keeps the figures as they are now.

        Refused as `write`, and Refused("reporting.locked").
        """
        self.reporting.refuse_unchecked(report_id)
        made = self._made(report_id, choices, all_tables=False)
        kept = self.reporting.snapshot(report_id, made.matter.figures.values())
        days = {"first": made.report.first, "last": made.report.last}
        word_name, book_name = words.WORD_NAME.format(**days), words.WORKBOOK_NAME.format(**days)
        word = self._written(made, folder / word_name)
        workbook = produce.write_book(made.book, layouts_of(self.paths), folder / book_name)
        return Outcome(WrittenReport(word.value, workbook, kept.value), word.changed | kept.changed)

    def _matter(self, report_id: int) -> ReportMatter:
        with self.database.reading() as unit:
            return report_matter(unit, unit.prepared.report(report_id), self.content.reference())

    def _made(self, report_id: int, choices: PaperChoices, *, all_tables: bool) -> _Made:
        with self.database.reading() as unit:
            report = unit.prepared.report(report_id)
            read = read_report(unit, done_part(report))
            matter = report_matter(unit, report, self.content.reference(), read.figures)
            book = assemble_book(read)
            tables = [each for each in book.tables if each.code and (all_tables or has_numbers(each))]
            outline = own_outline(unit, report)
            return _Made(report, matter, of_report.report(self._sender(unit), matter, tables, choices), book, outline)

    def _written(self, made: _Made, target: Path) -> Outcome[Path]:
        paper, place = made.paper, suffixed(target, ".docx").absolute()
        layouts = layouts_of(self.paths)
        if made.outline:
            offered = placeholders(made.matter, self.content.reference().outlines)
            with TemporaryDirectory(prefix="campaign-kit-") as folder:
                outline = Path(folder) / _OUTLINE_NAME
                outline.write_bytes(made.outline)
                file = produce.write_outline(outline, offered, paper, layouts, place, self.register.is_ours)
        else:
            file = produce.write_official(paper, layouts, place, self.register.is_ours)
        noted = OfficePaperDraft(
            kind=paper.kind,
            type_code=TYPE_CODES[PaperKind.REPORT.value],
            symbol=paper.head.symbol,
            summary=" ".join(paper.summary.split()),
            request_id=made.report.request_id,
            path=str(file),
        )
        return Outcome(file, self.register.record(noted).changed)

    def _offered(self) -> dict[str, Placeholder]:
        """What an outline may ask for, of a report without figures."""
        reference = self.content.reference()
        with self.database.reading() as unit:
            return placeholders(blank_matter(unit, reference, self._today()), reference.outlines)

    def _sender(self, unit: Reading) -> Sender:
        today = self._today()
        return Sender(
            own_office(unit), signing(unit.office.signers(), today), today, read_heads(layouts_of(self.paths))
        )

    def _today(self) -> date:
        return local_day(self.clock())
