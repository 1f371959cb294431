"""The record of made files."""

from datetime import date

from campaign_kit.model.materials import Kind, MaterialDraft, MaterialState, OwnText, OwnTexts
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Form, SessionDraft, SessionLinks
from campaign_kit.store.database import Database
from tests.store.filled import OWN_TEXT, fill


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


def test_an_issued_file_keeps_its_day(memory: Database) -> None:
    fill(memory)
    with memory.unit() as unit:
        session = unit.plan.sessions()[0]
        unit.materials.issue([each.id for each in unit.materials.of_session(session.id)], date(2026, 11, 22))
        unit.commit()
        (issued,) = unit.materials.of_session(session.id)
        assert (issued.state, issued.issued_on) == (MaterialState.ISSUED, date(2026, 11, 22))


def test_own_texts_are_one_set_a_document_and_leave_with_the_last(memory: Database) -> None:
    fill(memory)
    with memory.unit() as unit:
        session_id = unit.plan.sessions()[0].id
        (first,) = unit.materials.own_texts(session_id)
        assert first.texts["0.title"].text == OWN_TEXT
        other = first.model_copy(update={"texts": {"0.subtitle": OwnText(was="a", text="b")}})
        unit.materials.save_own_texts(other)
        assert unit.materials.own_texts(session_id) == [other]
        unit.materials.save_own_texts(OwnTexts(session_id=session_id, kind=Kind.POSTER, band=Band.C))
        unit.materials.save_own_texts(other.model_copy(update={"texts": {}}))
        assert unit.materials.own_texts(session_id) == []
        changes = unit.changes.of("material_text", "1")
        assert [change.action for change in changes] == ["added", "changed", "removed"]
        assert OWN_TEXT not in str(changes)
