"""The record of made files."""

from datetime import date

from campaign_kit.model.materials import Kind, MaterialDraft
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.store.database import Database


def test_files_are_found_by_session(memory: Database) -> None:
    with memory.unit() as unit:
        first, second, third = (
            unit.plan.add_session(SessionDraft(title="B", form=Form.CLUB, day=date(2026, 11, 23)), SessionLinks()).id
            for _ in range(3)
        )
        made = unit.materials.add(
            [
                MaterialDraft(
                    session_id=first, kind=Kind.DECK, band=Band.B, format="pptx", path="Bài trình chiếu.pptx"
                ),
                MaterialDraft(session_id=first, kind=Kind.DECK, band=Band.B, format="pdf"),
                MaterialDraft(session_id=second, kind=Kind.POSTER, format="pdf", paper="A3"),
                MaterialDraft(session_id=first, kind=Kind.LEAFLET, format="pdf"),
            ]
        )
        assert unit.materials.of_session(first) == [made[0], made[1], made[3]]
        assert unit.materials.of_session(third) == []
        assert unit.materials.kinds_made([first, second, third]) == {
            first: {Kind.DECK, Kind.LEAFLET},
            second: {Kind.POSTER},
            third: set(),
        }
        assert unit.materials.kinds_made([]) == {}
        assert unit.materials.add([]) == []
