"""How files are made: composed and placed once a document, painted, recorded, looked at by the print doctor.

The doctor reads the finished files on a second thread while the next document is composed: most of its time it waits
for libraries that need no Python. Knows what to make, not why: orders come from `materials` and `approval`.
"""

from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from campaign_kit.documents import produce
from campaign_kit.documents.files import digest
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.proof.file import proof_file
from campaign_kit.documents.proof.finding import Finding
from campaign_kit.documents.proof.pages import Facts, check_pages
from campaign_kit.errors import Refused
from campaign_kit.model.materials import HelpBlock, MaterialDraft
from campaign_kit.services.occasions import Source
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
    """One file to be made: where it is to stand and what is recorded of it; `imprint` is its line of approval."""

    offer: Offer
    fmt: produce.Format
    target: Path
    draft: MaterialDraft
    imprint: str = ""


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

    def record(self, order: Order, path: Path) -> None:
        """Notes that the file stands there."""
        draft = order.draft.model_copy(update={"path": str(path), "fingerprint": digest(path)})
        with self.database.unit() as unit:
            unit.materials.add([draft])
            unit.commit()


def carry_out(orders: Sequence[Order], workshop: Workshop) -> Generator[Step, None, Outcome[list[Path]]]:
    """Makes the files in their order, one step a file; a step names the file finished before it.

    Closing the generator between two steps stops the work; what was written stays and is recorded. The orders of one
    document stand side by side. One that cannot be made (a text that is too long) is a finding, and the others are
    made; Refused with its reason when none can be, and for trouble with the folder. The last step comes when the print
    doctor has seen all files.
    """
    written: list[Path] = []
    with _Doctor(workshop) as doctor:
        made: dict[Offer, produce.Made] = {}
        for order in orders:
            yield _step(written, len(orders), words.MAKING.format(name=order.target.name), doctor.news())
            if order.offer in doctor.given_up:
                continue
            try:
                if order.offer not in made:
                    made = {order.offer: workshop.made(order.offer, order.imprint)}
                path = produce.write(made[order.offer], order.fmt, workshop.layouts, order.target, workshop.is_ours)
            except Refused as refused:
                doctor.give_up(order, refused)
                continue
            workshop.record(order, path)
            written.append(path)
            doctor.look(order, path, made[order.offer])
        doctor.finish()
        if not written:
            raise next(iter(doctor.given_up.values()))
        yield _step(written, len(orders), words.MADE, doctor.news())
        return Outcome(written, CHANGED, tuple(doctor.found))


class _Doctor:
    """The print doctor at work on a second thread; `found` are the findings that came in.

    `given_up` are the offers that cannot be made, with the reason.
    """

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._pool = ThreadPoolExecutor(1, "print-doctor")
        self._waiting: list[tuple[Path, Future[tuple[Finding, ...]]]] = []
        self._paged: set[Offer] = set()
        self._fresh: list[FileFinding] = []
        self.found: list[FileFinding] = []
        self.given_up: dict[Offer, Refused] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def look(self, order: Order, path: Path, made: produce.Made) -> None:
        """Asks for the findings of a file; the first one that shows the placed pages is told theirs too."""
        pages = order.fmt.takes is produce.Takes.PAGES and order.offer not in self._paged
        if pages:
            self._paged.add(order.offer)
        self._waiting.append((path, self._pool.submit(self._findings, order.offer, path, made if pages else None)))

    def give_up(self, order: Order, refused: Refused) -> None:
        """Notes that the document is not made; trouble with the folder or the data is raised, it is not the document's.

        Nothing else can be made then either.
        """
        if refused.code in _TROUBLE or not refused.code.startswith("materials."):
            raise refused
        self.given_up[order.offer] = refused
        self._fresh.append(FileFinding(order.target, sentence(refused), blocks=True))

    def news(self) -> tuple[FileFinding, ...]:
        """What came in since the last time."""
        done = [each for each in self._waiting if each[1].done()]
        self._waiting = [each for each in self._waiting if each not in done]
        fresh = [FileFinding(path, each.words, each.blocks) for path, work in done for each in work.result()]
        fresh, self._fresh = [*self._fresh, *fresh], []
        self.found += fresh
        return tuple(fresh)

    def finish(self) -> None:
        """Waits until everything was looked at."""
        wait([work for _, work in self._waiting])

    def _findings(self, offer: Offer, path: Path, made: produce.Made | None) -> tuple[Finding, ...]:
        facts = self._workshop.facts(offer)
        found = check_pages(made.document, facts) if made else ()
        if path.suffix in _READ:
            found += proof_file(path, facts.own_pages, needs_help=facts.help is not HelpBlock.NONE).details
        return tuple(dict.fromkeys(found))


def _step(written: Sequence[Path], total: int, what: str, findings: tuple[FileFinding, ...]) -> Step:
    """The step after so many files: the last of them is the news."""
    changed = CHANGED if written else frozenset[str]()
    return Step(len(written), total, what, written[-1] if written else None, changed, findings)
