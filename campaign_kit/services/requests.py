"""What a user can ask for about the reports that are owed (đợt báo cáo): who wants what until when, with its files.

Knows no table and no screen. A last day is written as people write it and kept as the LAST day: "trước ngày 01/12" is
30/11.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from campaign_kit.documents.files import suffixed, write_file
from campaign_kit.errors import Refused
from campaign_kit.model.campaign import ReportRequest, ReportRequestDraft, RequestFileRole
from campaign_kit.model.names import clean, fold
from campaign_kit.model.report import local_day
from campaign_kit.model.timing import read_timing
from campaign_kit.services.outcome import Outcome
from campaign_kit.services.prepared_reports import refuse_locked_request
from campaign_kit.services.sessions import short
from campaign_kit.store.database import Database
from campaign_kit.store.unit import Reading
from campaign_kit.wording import campaign as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

_CHANGED = frozenset({"plan"})
_SUFFIXES = {RequestFileRole.OUTLINE: ".docx", RequestFileRole.FORM: ".xlsx"}
_MEGABYTE = 1_000_000
_MOST = 10 * _MEGABYTE
_LONGEST_SAID = 40  # words; a last day stands in a line, not in a page
_LEADS = re.compile(r"\b(?:truoc|cham nhat|muon nhat|han|den het)\b")


@dataclass(frozen=True)
class RequestService:
    """Reports that the own office owes. `clock` gives the present moment with its zone."""

    database: Database
    clock: Callable[[], datetime]

    def all(self) -> list[ReportRequest]:
        """All that are or were owed, by their last day."""
        with self.database.reading() as unit:
            return unit.campaigns.requests()

    def request(self, request_id: int) -> ReportRequest:
        """Refused("campaign.no_request")."""
        with self.database.reading() as unit:
            return unit.campaigns.request(request_id)

    def next(self, today: date) -> ReportRequest | None:
        """Of those not sent by that day the one that is due first, whether its last day is over or not."""
        with self.database.reading() as unit:
            return next_request(unit, today)

    def files(self, request_id: int) -> dict[RequestFileRole, str]:
        """By role, the names of the files that the request has."""
        with self.database.reading() as unit:
            return unit.campaigns.request_files(request_id)

    def add(self, draft: ReportRequestDraft) -> Outcome[ReportRequest]:
        """Notes a report that is owed.

        Refused("campaign.request_backwards"), Refused("campaign.figures_outside"), Refused("campaign.sent_in_future").
        """
        self._refuse_days(draft)
        with self.database.unit() as unit:
            unit.undoable(words.UNDO_REQUEST_ADDED.format(title=short(draft.title)))
            request = unit.campaigns.add_request(draft)
            unit.commit()
        return Outcome(request, _CHANGED)

    def save(self, request_id: int, draft: ReportRequestDraft) -> Outcome[ReportRequest]:
        """Changes a request; refuses as `add` does, and Refused("campaign.no_request"), Refused("reporting.locked")."""
        self._refuse_days(draft)
        with self.database.unit() as unit:
            was = unit.campaigns.request(request_id)
            refuse_locked_request(unit, request_id)
            unit.undoable(words.UNDO_REQUEST_SAVED.format(title=short(was.title)))
            request = unit.campaigns.save_request(request_id, draft)
            unit.commit()
        return Outcome(request, _CHANGED)

    def remove(self, request_id: int) -> Outcome[ReportRequest]:
        """Takes a request away with its files, and with the report that was begun for it.

        Refused("campaign.no_request"), Refused("campaign.request_has_papers") while the register has papers of it,
        Refused("campaign.request_has_snapshots") while figures of its report are kept.
        """
        with self.database.unit() as unit:
            request = unit.campaigns.request(request_id)
            papers = unit.campaigns.papers_of_request(request_id)
            if papers:
                raise Refused("campaign.request_has_papers", title=request.title, count=papers)
            report = unit.prepared.of_request(request_id)
            kept = len(unit.prepared.states(report.id)) if report else 0
            if kept:
                raise Refused("campaign.request_has_snapshots", title=request.title, count=kept)
            unit.undoable(words.UNDO_REQUEST_REMOVED.format(title=short(request.title)))
            if report is not None:
                unit.prepared.remove(report.id)
            unit.campaigns.remove_request(request_id)
            unit.commit()
        return Outcome(request, _CHANGED)

    def mark_sent(self, request_id: int, on: date | None) -> Outcome[ReportRequest]:
        """Notes on which day the report was sent; None: not yet after all.

        Refused("campaign.no_request"), Refused("campaign.sent_in_future"), Refused("reporting.locked").
        """
        with self.database.unit() as unit:
            was = unit.campaigns.request(request_id)
            refuse_locked_request(unit, request_id)
            draft = was.model_copy(update={"sent_on": on})
            self._refuse_days(draft)
            unit.undoable(words.UNDO_REQUEST_SENT.format(title=short(was.title)))
            request = unit.campaigns.save_request(request_id, draft)
            unit.commit()
        return Outcome(request, _CHANGED)

    def set_file(self, request_id: int, role: RequestFileRole, path: Path | None) -> Outcome[ReportRequest]:
        """Keeps a copy of the superior's outline or form with the request; None takes it away. The file is left alone.

        Refused("campaign.no_request"), Refused("campaign.request_file_kind"), Refused("campaign.request_file_lost"),
        Refused("campaign.request_file_large"), Refused("reporting.locked").
        """
        content = b"" if path is None else _content(role, path)
        with self.database.unit() as unit:
            request = unit.campaigns.request(request_id)
            refuse_locked_request(unit, request_id)
            unit.undoable(words.UNDO_REQUEST_FILE.format(title=short(request.title)))
            unit.campaigns.save_request_file(request_id, role, "" if path is None else clean(path.name), content)
            unit.commit()
        return Outcome(request, _CHANGED)

    def get_file(self, request_id: int, role: RequestFileRole, target: Path) -> Outcome[Path]:
        """Writes the file of the request; one that is there and differs is left alone, the new one is numbered.

        Refused("campaign.no_request"), Refused("campaign.no_request_file"), Refused("materials.folder").
        """
        with self.database.reading() as unit:
            request = unit.campaigns.request(request_id)
            content = unit.campaigns.request_file(request_id, role)
        if not content:
            raise Refused("campaign.no_request_file", title=request.title, role=label(role))
        named = suffixed(target, _SUFFIXES[role])
        return Outcome(write_file(named, lambda stream: stream.write(content), lambda _: False))

    def due_from(self, text: str) -> date | None:
        """The last day that these words mean; None where they mean none.

        "trước ngày 01/12/2026" is 30/11/2026, "chậm nhất 15/6" and "15/6" are 15/6: without a year, the next one.
        """
        said = clean(text).split()[:_LONGEST_SAID]
        today = local_day(self.clock())
        starts = [at for at in range(len(said)) if _LEADS.match(fold(" ".join(said[at:])))]
        ranges = [(at, end) for at in starts for end in range(len(said), at, -1)]
        for first, last in [(0, len(said)), *ranges]:
            day = _last_day(" ".join(said[first:last]), today)
            if day is not None:
                return day
        return None

    def _refuse_days(self, draft: ReportRequestDraft) -> None:
        first, last, as_of = draft.first, draft.last, draft.figures_as_of
        if last < first:
            raise Refused("campaign.request_backwards", first=numbers.day(first), last=numbers.day(last))
        if as_of is not None and not first <= as_of <= last:
            begins, ends, day = (numbers.day(each) for each in (first, last, as_of))
            raise Refused("campaign.figures_outside", first=begins, last=ends, day=day)
        if draft.sent_on is not None and draft.sent_on > local_day(self.clock()):
            raise Refused("campaign.sent_in_future", day=numbers.day(draft.sent_on))


def next_request(unit: Reading, today: date) -> ReportRequest | None:
    """See `RequestService.next`."""
    owed = (each for each in unit.campaigns.requests() if each.sent_on is None or each.sent_on > today)
    return next(owed, None)


def _last_day(said: str, today: date) -> date | None:
    last = read_timing(said, today.year).last
    if last is None or last >= today:
        return last
    later = read_timing(said, today.year + 1).last
    return last if later is None or later == last else later


def _content(role: RequestFileRole, path: Path) -> bytes:
    if path.suffix.lower() != _SUFFIXES[role]:
        raise Refused("campaign.request_file_kind", file=path.name)
    try:
        size = path.stat().st_size
        if size > _MOST:
            raise Refused("campaign.request_file_large", file=path.name, most=_MOST // _MEGABYTE)
        content = path.read_bytes()
    except OSError as error:
        raise Refused("campaign.request_file_lost", file=path.name) from error
    if not content.startswith(b"PK"):
        raise Refused("campaign.request_file_kind", file=path.name)
    return content
