"""How files are made: composed and placed once a document, painted, recorded, looked at by the print doctor.

All on one thread: the doctor on a second one was measured, and both waited for Python more than they gained. Knows what
to make, not why: orders come from `materials` and `approval`.
"""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from campaign_kit.documents import produce
from campaign_kit.documents.files import digest
from campaign_kit.documents.impose import printed
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.proof.file import proof_file
from campaign_kit.documents.proof.finding import Finding, Topic, merged
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.errors import Refused
from campaign_kit.model.materials import HelpBlock, MaterialDraft, Printing
from campaign_kit.model.plan import Session
from campaign_kit.services.occasions import Source
from campaign_kit.services.offer_words import file_stem, printed_stem
from campaign_kit.services.offers import Offer
from campaign_kit.services.outcome import FileFinding, Outcome, Step
from campaign_kit.store.database import Database
from campaign_kit.wording import materials as words
from campaign_kit.wording.refusals import sentence

CHANGED = frozenset({"materials"})
_TROUBLE = frozenset({"materials.folder", "materials.no_office", "materials.no_help_line"})
_READ = frozenset({".pdf", ".pptx", ".png"})


@dataclass(frozen=True)
class Order:
    """One file to be made: where it is to stand and what is recorded of it.

    `imprint` is its line of approval; `printing` is how its pages are put on paper, None for the pages as they are.
    """

    offer: Offer
    fmt: produce.Format
    target: Path
    draft: MaterialDraft
    imprint: str = ""
    printing: Printing | None = None


def order_of(
    session: Session, folder: Path, offer: Offer, fmt: produce.Format, version: int, printing: Printing | None
) -> Order:
    """The order of one file of the offer in the folder, as a draft of that version (see `MaterialsService.make`)."""
    draft = MaterialDraft(
        session_id=session.id,
        kind=offer.kind,
        band=offer.band,
        form=offer.form,
        format=fmt.name,
        paper=offer.look.paper,
        design=offer.look.design,
        theme=offer.look.theme,
        language=offer.language,
        printing="" if printing is None else printing.model_dump_json(),
        version=version,
    )
    stem = file_stem(session, offer, version)
    named = stem if printing is None else printed_stem(stem, printing)
    return Order(offer, fmt, folder.absolute() / (named + fmt.suffix), draft, printing=printing)


@dataclass(frozen=True)
class Workshop:
    """What all files of a kit are made with; `is_ours` tells a file that may be replaced (see `files.write_file`)."""

    database: Database
    source: Source
    layouts: Layouts
    today: date
    is_ours: Callable[[Path], bool]

    def made(self, offer: Offer, imprint: str = "") -> produce.Made:
        """The document of an offer, in its own texts."""
        occasion = self.source.occasion(offer, imprint)
        return produce.make(offer.kind, occasion, self.layouts, offer.look, self.source.texts(offer))

    def write(self, order: Order, made: produce.Made) -> Path:
        """The file of an order; gives back where it stands."""
        if order.printing is not None:
            made = replace(made, document=printed(made.document, order.printing, self.layouts))
        return produce.write(made, order.fmt, self.layouts, order.target, self.is_ours)

    def facts(self, offer: Offer) -> Facts:
        """What the document is checked against."""
        plain = self.source.plain
        return Facts(
            help=produce.RECIPES[offer.kind].help,
            reads_m=self.layouts.paper(offer.look.paper).reads_m,
            today=self.today,
            help_lines=plain.help_lines,
            own_pages=tuple(link.url for link in plain.links),
        )

    def findings(self, order: Order, path: Path, made: produce.Made) -> tuple[Finding, ...]:
        """What the print doctor says of a finished file, by its placed pages and by what it shows.

        Nothing of pages cut into sheets: it has seen them whole.
        """
        if order.printing is not None:
            return ()
        facts = self.facts(order.offer)
        found = check_pages(made.document, facts) if order.fmt.takes is produce.Takes.PAGES else ()
        if path.suffix in _READ:
            found += proof_file(path, facts.own_pages, needs_help=facts.help is not HelpBlock.NONE).details
        return merged(found)

    def record(self, order: Order, path: Path) -> None:
        """Notes that the file stands there."""
        draft = order.draft.model_copy(update={"path": str(path), "fingerprint": digest(path)})
        with self.database.unit() as unit:
            unit.materials.add([draft])
            unit.commit()


def carry_out(orders: Sequence[Order], workshop: Workshop) -> Generator[Step, None, Outcome[list[Path]]]:
    """Makes the files in their order, one step a file; a step names the file finished before it, and its findings.

    Closing the generator between two steps stops the work; what was written stays and is recorded. The orders of one
    document stand side by side. One that cannot be made (a text that is too long) is a finding, and the others are
    made; Refused with its reason when none can be, and at once for trouble with the folder or the office.
    """
    done = _Done(len(orders))
    refusals: dict[Offer, Refused] = {}
    made: dict[Offer, produce.Made] = {}
    for order in orders:
        yield done.step(words.MAKING.format(name=order.target.name))
        if order.offer in refusals:
            continue
        try:
            if order.offer not in made:
                made = {order.offer: workshop.made(order.offer, order.imprint)}
            path = workshop.write(order, made[order.offer])
        except Refused as refused:
            refusals[order.offer] = _its_own(refused)
            done.add(None, [FileFinding(order.target, sentence(refused), blocks=True)])
        else:
            workshop.record(order, path)
            found = done.untold(workshop.findings(order, path, made[order.offer]))
            done.add(path, [FileFinding(path, each.words, each.blocks) for each in found])
    if not done.written:
        raise next(iter(refusals.values()))
    yield done.step(words.MADE)
    return Outcome(done.written, CHANGED, tuple(done.found))


class _Done:
    """What was done so far: the files that stand, all findings, and what is new since the step before."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._news: list[Path] = []
        self._fresh: list[FileFinding] = []
        self._told: set[Finding] = set()
        self.written: list[Path] = []
        self.found: list[FileFinding] = []

    def add(self, path: Path | None, findings: Sequence[FileFinding]) -> None:
        """A finished file (None: it could not be made) with its findings."""
        self._news += [path] if path else []
        self.written += [path] if path else []
        self._fresh += findings
        self.found += findings

    def untold(self, findings: Sequence[Finding]) -> list[Finding]:
        """Without what was said of the office's help lines for a file before: they stand on every file."""
        fresh = [each for each in findings if each not in self._told]
        self._told.update(each for each in findings if each.topic is Topic.LINES)
        return fresh

    def step(self, what: str) -> Step:
        """The news since the step before, and what comes now."""
        news, fresh = self._news, self._fresh
        self._news, self._fresh = [], []
        changed = CHANGED if self.written else frozenset[str]()
        return Step(len(self.written), self._total, what, news[-1] if news else None, changed, tuple(fresh))


def _its_own(refused: Refused) -> Refused:
    """A refusal that is about one document; any other is raised, for nothing else could be made either."""
    if refused.code in _TROUBLE or not refused.code.startswith("materials."):
        raise refused
    return refused
