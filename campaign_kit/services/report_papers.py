"""What a user can ask for about the report as a paper: its sections with what is proposed, the Word file, the workbook.

Writes no text and no choice of a report: those are `reporting`'s.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.files import suffixed
from campaign_kit.documents.papers.decree.profile import read_heads
from campaign_kit.documents.papers.official import of_report
from campaign_kit.documents.papers.official.paper import OfficialPaper, Sender
from campaign_kit.documents.papers.official.report_matter import ReportMatter, TargetLine
from campaign_kit.documents.papers.official.report_sections import SectionDraft, proposed_assessment, sections
from campaign_kit.documents.year_book import BookTable
from campaign_kit.model.office import signing
from campaign_kit.model.papers import OfficePaperDraft, PaperChoices, PaperKind
from campaign_kit.model.prepared import PreparedReport, ReportSnapshot
from campaign_kit.model.report import local_day
from campaign_kit.paths import Paths
from campaign_kit.services.content import ContentService
from campaign_kit.services.office import own_office
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.papers import layouts_of
from campaign_kit.services.register import RegisterService
from campaign_kit.services.report_lines import read_report
from campaign_kit.services.report_matter import report_matter
from campaign_kit.services.reporting import ReportingService
from campaign_kit.services.year_book import assemble_book
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import narrative as words
from campaign_kit.wording.official import TYPE_CODES

__all__ = ["ReportPapersService", "SectionDraft", "WrittenReport"]

_NO_CHOICES = PaperChoices()


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

    def write(
        self, report_id: int, target: Path, choices: PaperChoices = _NO_CHOICES, *, all_tables: bool = False
    ) -> Outcome[Path]:
        """Writes the report (.docx) with its annexes; gives back where it stands. Noted in the register as a draft.

        Annexes are the tables that have a row, or `all_tables`. Number and day are blank: the clerk gives them.
        Refused("reporting.no_report"), Refused("reporting.warned") while checks warn and nobody said why it is made
        all the same, Refused("office.not_set_up"), Refused("materials.template" | "layout" | "folder").
        """
        self.reporting.refuse_unchecked(report_id)
        with self.database.reading() as unit:
            report = unit.prepared.report(report_id)
            paper = self._paper(unit, report, choices, all_tables=all_tables)
        return self._written(paper, report, target)

    def write_all(self, report_id: int, folder: Path, choices: PaperChoices = _NO_CHOICES) -> Outcome[WrittenReport]:
        """Writes the report and the workbook of its days into the folder, and keeps the figures as they are now.

        Refused as `write`, and Refused("reporting.locked").
        """
        self.reporting.refuse_unchecked(report_id)
        with self.database.reading() as unit:
            report = unit.prepared.report(report_id)
            read = read_report(unit, self.reporting.done_period(report))
            book = assemble_book(read)
            matter = report_matter(unit, report, self.content.reference(), read.figures)
            paper = of_report.report(self._sender(unit), matter, _with_rows(book.tables), choices)
        name = words.FILE_NAME.format(first=report.first, last=report.last)
        word = self._written(paper, report, folder / name)
        workbook = produce.write_book(book, layouts_of(self.paths), folder / name)
        kept = self.reporting.snapshot(report_id)
        return Outcome(WrittenReport(word.value, workbook, kept.value), word.changed | kept.changed)

    def _matter(self, report_id: int) -> ReportMatter:
        with self.database.reading() as unit:
            return report_matter(unit, unit.prepared.report(report_id), self.content.reference())

    def _paper(
        self, unit: Reading, report: PreparedReport, choices: PaperChoices, *, all_tables: bool
    ) -> OfficialPaper:
        read = read_report(unit, self.reporting.done_period(report))
        matter = report_matter(unit, report, self.content.reference(), read.figures)
        tables = assemble_book(read).tables
        chosen = [each for each in tables if each.code] if all_tables else _with_rows(tables)
        return of_report.report(self._sender(unit), matter, chosen, choices)

    def _written(self, paper: OfficialPaper, report: PreparedReport, target: Path) -> Outcome[Path]:
        place = suffixed(target, ".docx").absolute()
        file = produce.write_official(paper, layouts_of(self.paths), place, self.register.is_ours)
        noted = OfficePaperDraft(
            kind=paper.kind,
            type_code=TYPE_CODES[PaperKind.REPORT.value],
            symbol=paper.head.symbol,
            summary=paper.summary,
            request_id=report.request_id,
            path=str(file),
        )
        return Outcome(file, self.register.record(noted).changed)

    def _sender(self, unit: Reading) -> Sender:
        today = self._today()
        return Sender(
            own_office(unit), signing(unit.office.signers(), today), today, read_heads(layouts_of(self.paths))
        )

    def _today(self) -> date:
        return local_day(self.clock())


def _with_rows(tables: Sequence[BookTable]) -> list[BookTable]:
    """The proposed forms that have anything in them."""
    return [each for each in tables if each.code and each.rows]
