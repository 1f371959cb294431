"""Outreach, tallies, survey answers and prepared reports: saved, read back, taken back."""

from datetime import date

import pytest

from campaign_kit.errors import Refused
from campaign_kit.model.office import Office
from campaign_kit.model.outreach import OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import PlaceDraft, PlaceKind
from campaign_kit.model.prepared import PreparedReportDraft, ReportSnapshotDraft, SnapshotState
from campaign_kit.model.tally import TallyDraft
from campaign_kit.store.database import Database

DAY = date(2026, 6, 1)
ENTRY = OutreachDraft(channel=OutreachChannel.LEAFLET, title="Tờ gấp", starts_on=DAY, printed=500, handed_out=450)


def test_an_entry_keeps_its_links_in_order_and_is_taken_back_whole(memory: Database, own: Office) -> None:
    with memory.unit() as unit:
        drafts = [PlaceDraft(office_id=own.id, kind=PlaceKind.HAMLET, name=name) for name in ("A", "B")]
        first, second = (place.id for place in unit.plan.add_places(drafts))
        added = unit.outreach.add(ENTRY, OutreachLinks(place_ids=(second, first, second)))
        unit.commit()
        assert added.place_ids == (second, first)
        unit.undoable("xóa mục")
        unit.outreach.remove(added.id)
        unit.commit()
        assert unit.outreach.entries() == []
        step = unit.undo.last()
        assert step is not None
        unit.undo.take_back(step)
        unit.commit()
    with memory.reading() as unit:
        assert unit.outreach.entries(DAY, DAY) == [added] == [unit.outreach.entry(added.id)]
        assert unit.outreach.entries(date(2026, 6, 2)) == []


def test_a_number_nobody_has_is_refused(memory: Database) -> None:
    with memory.unit() as unit:
        for ask in (unit.outreach.entry, unit.outreach.remove, unit.tallies.tally, unit.prepared.report):
            with pytest.raises(Refused):
                ask(7)
        with pytest.raises(Refused):
            unit.prepared.set_state(7, SnapshotState.SENT, "")


def test_own_words_of_other_sections_stay(memory: Database) -> None:
    with memory.unit() as unit:
        draft = PreparedReportDraft(title="Báo cáo", first=DAY, last=DAY)
        report = unit.prepared.add(draft)
        unit.prepared.save_texts(report.id, {"I": "một", "II": "hai"})
        unit.prepared.save_texts(report.id, {"I": " ", "III": "ba"})
        assert unit.prepared.texts(report.id) == {"II": "hai", "III": "ba"}
        snapshot = ReportSnapshotDraft(
            report_id=report.id, version=1, first=DAY, last=DAY, as_of=DAY, figures={}, sha256="a" * 64
        )
        kept = unit.prepared.add_snapshot(snapshot)
        assert unit.prepared.set_state(kept.id, SnapshotState.LOCKED, "đã gửi").note == "đã gửi"
        assert [each.state for each in unit.prepared.snapshots(report.id)] == [SnapshotState.LOCKED]


def test_tallies_are_found_by_their_first_day(memory: Database) -> None:
    with memory.unit() as unit:
        tally = TallyDraft(indicator="counselling", first=DAY, last=date(2026, 6, 30), number=3, source="Trường")
        kept = unit.tallies.add(tally)
        assert unit.tallies.tallies(DAY, DAY) == [kept]
        assert unit.tallies.tallies(date(2026, 6, 2)) == []
