"""What a user can ask for about the register of papers: what was made, who approved it, which number the clerk gave.

Draft, approved, issued (R51). Numbers and days come from the clerk (văn thư); the program only keeps them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents.files import digest
from campaign_kit.errors import Refused
from campaign_kit.model.materials import LONGEST_APPROVER, MaterialState
from campaign_kit.model.names import clean
from campaign_kit.model.papers import OfficePaper, OfficePaperDraft
from campaign_kit.model.report import local_day
from campaign_kit.services.outcome import Outcome
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading, Unit
from campaign_kit.wording import numbers
from campaign_kit.wording import register as words

_CHANGED = frozenset({"papers"})
_MATTER = ("kind", "session_id", "campaign_id", "request_id")


@dataclass(frozen=True)
class RegisterService:
    """The register of the own office. `clock` gives the present moment with its zone."""

    database: Database
    clock: Callable[[], datetime]

    def papers(self) -> list[OfficePaper]:
        """All papers, the newest first."""
        with self.database.reading() as unit:
            return unit.papers.papers()

    def is_ours(self, file: Path) -> bool:
        """Whether the file is a draft that stands as it was made: only such a one may be replaced."""
        with self.database.reading() as unit:
            found = _at(unit, file)
        return found is not None and found.state is MaterialState.DRAFT and found.fingerprint == _digest(file)

    def record(self, draft: OfficePaperDraft) -> Outcome[OfficePaper]:
        """Notes a paper that was just made at `path`, as a draft.

        Its version is one more than that of the paper of this kind and matter that was approved last.
        """
        with self.database.unit() as unit:
            found = _at(unit, Path(draft.path))
            drafted = draft.model_copy(
                update={
                    "state": MaterialState.DRAFT,
                    "approver": "",
                    "approved_on": None,
                    "version": _next_version(unit, draft),
                    "fingerprint": _digest(Path(draft.path)),
                }
            )
            if found is not None and found.state is MaterialState.DRAFT:
                paper = unit.papers.save(found.id, drafted)
            else:
                paper = unit.papers.add(drafted)
            unit.commit()
        return Outcome(paper, _CHANGED)

    def note(self, draft: OfficePaperDraft) -> Outcome[OfficePaper]:
        """Notes a paper that was issued without this program. Refused as `issue` does of number and day.

        Refused("plan.no_session"), Refused("plan.no_campaign"), Refused("campaign.no_request") for what it is of.
        """
        with self.database.unit() as unit:
            _refuse_matter(unit, draft)
            unit.undoable(words.UNDO_NOTE.format(summary=draft.summary))
            self._refuse_number(unit, draft, 0)
            paper = unit.papers.add(draft.model_copy(update={"state": MaterialState.ISSUED}))
            unit.commit()
        return Outcome(paper, _CHANGED)

    def approve(self, paper_id: int, approver: str, on: date | None = None) -> Outcome[OfficePaper]:
        """Somebody approves the file as it stands now, `on` a day that is not to come (today).

        Refused("register.no_paper"), Refused("register.not_draft"), Refused("register.no_file"),
        Refused("register.no_approver"), Refused("register.in_future").
        """
        day, name = on or self._today(), clean(approver)
        if not name or len(name) > LONGEST_APPROVER:
            raise Refused("register.no_approver", most=LONGEST_APPROVER)
        self._refuse_future(day)
        with self.database.unit() as unit:
            paper = unit.papers.paper(paper_id)
            if paper.state is not MaterialState.DRAFT:
                raise Refused("register.not_draft", summary=paper.summary)
            mark = _digest(Path(paper.path))
            if not mark:
                raise Refused("register.no_file", file=paper.path)
            unit.undoable(words.UNDO_APPROVE.format(summary=paper.summary))
            approved = {"state": MaterialState.APPROVED, "approver": name, "approved_on": day, "fingerprint": mark}
            saved = unit.papers.save(paper_id, paper.model_copy(update=approved))
            unit.commit()
        return Outcome(saved, _CHANGED)

    def reopen(self, paper_id: int) -> Outcome[OfficePaper]:
        """An approved paper is a draft again, of the next version. Refused("register.not_reopened")."""
        with self.database.unit() as unit:
            paper = unit.papers.paper(paper_id)
            if paper.state is not MaterialState.APPROVED:
                raise Refused("register.not_reopened", summary=paper.summary)
            unit.undoable(words.UNDO_REOPEN.format(summary=paper.summary))
            again = {
                "state": MaterialState.DRAFT,
                "version": paper.version + 1,
                "approver": "",
                "approved_on": None,
                "fingerprint": _digest(Path(paper.path)),
            }
            saved = unit.papers.save(paper_id, paper.model_copy(update=again))
            unit.commit()
        return Outcome(saved, _CHANGED)

    def issue(self, paper_id: int, number: str, issued_on: date) -> Outcome[OfficePaper]:
        """An approved paper got its number and day from the clerk; the file must be the one that was approved.

        Refused("register.no_paper"), Refused("register.not_approved"), Refused("register.changed_since"),
        Refused("register.no_number"), Refused("register.number_taken"), Refused("register.in_future").
        """
        with self.database.unit() as unit:
            paper = unit.papers.paper(paper_id)
            if paper.state is not MaterialState.APPROVED:
                raise Refused("register.not_approved", summary=paper.summary)
            mark = _digest(Path(paper.path))
            if mark and mark != paper.fingerprint:
                raise Refused("register.changed_since", file=paper.path)
            said = {"number": clean(number), "issued_on": issued_on, "state": MaterialState.ISSUED}
            issued = paper.model_copy(update=said)
            self._refuse_number(unit, issued, paper_id)
            unit.undoable(words.UNDO_ISSUE.format(summary=paper.summary))
            saved = unit.papers.save(paper_id, issued)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def save(self, paper_id: int, draft: OfficePaperDraft) -> Outcome[OfficePaper]:
        """Corrects what the register says of a paper; its state and file stay. Refused as `note` and `issue` do."""
        with self.database.unit() as unit:
            _refuse_matter(unit, draft)
            paper = unit.papers.paper(paper_id)
            kept = paper.model_dump(include={"state", "version", "approver", "approved_on", "path", "fingerprint"})
            said = draft.model_copy(update=kept)
            if paper.state is MaterialState.ISSUED:
                self._refuse_number(unit, said, paper_id)
            unit.undoable(words.UNDO_SAVE.format(summary=paper.summary))
            saved = unit.papers.save(paper_id, said)
            unit.commit()
        return Outcome(saved, _CHANGED)

    def remove(self, paper_id: int) -> Outcome[OfficePaper]:
        """Takes a paper out of the register; its file stays where it is. Refused("register.no_paper")."""
        with self.database.unit() as unit:
            paper = unit.papers.paper(paper_id)
            unit.undoable(words.UNDO_REMOVE.format(summary=paper.summary))
            unit.papers.remove(paper_id)
            unit.commit()
        return Outcome(paper, _CHANGED)

    def _refuse_number(self, unit: Reading, paper: OfficePaperDraft, but: int) -> None:
        """Of papers of one kind and year each has its own number (Nghị định 30/2020/NĐ-CP, Điều 15)."""
        if not paper.number or paper.issued_on is None:
            raise Refused("register.no_number")
        self._refuse_future(paper.issued_on)
        for other in unit.papers.papers():
            same = (other.type_code, _bare(other.number)) == (paper.type_code, _bare(paper.number))
            if same and other.id != but and other.issued_on and other.issued_on.year == paper.issued_on.year:
                raise Refused("register.number_taken", number=paper.number, summary=other.summary)

    def _refuse_future(self, day: date) -> None:
        if day > self._today():
            raise Refused("register.in_future", day=numbers.day(day))

    def _today(self) -> date:
        return local_day(self.clock())


def _refuse_matter(unit: Reading, draft: OfficePaperDraft) -> None:
    """As `note`: what a paper is of must be there."""
    if draft.session_id is not None:
        unit.plan.session(draft.session_id)
    if draft.campaign_id is not None:
        unit.campaigns.campaign(draft.campaign_id)
    if draft.request_id is not None:
        unit.campaigns.request(draft.request_id)


def _bare(number: str) -> str:
    """ "07" and "7" are one number."""
    return number.lstrip("0").casefold()


def _at(unit: Reading, file: Path) -> OfficePaper | None:
    """The newest paper whose file this is."""
    return next((paper for paper in unit.papers.papers() if paper.path and Path(paper.path) == file), None)


def _next_version(unit: Unit, draft: OfficePaperDraft) -> int:
    alike = [
        paper.version
        for paper in unit.papers.papers()
        if paper.state is not MaterialState.DRAFT
        and all(getattr(paper, field) == getattr(draft, field) for field in _MATTER)
    ]
    return max(alike, default=0) + 1


def _digest(file: Path) -> str:
    """ "" where no file can be read."""
    try:
        return digest(file)
    except OSError:
        return ""
