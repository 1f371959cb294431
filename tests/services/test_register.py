"""The register of papers: draft, approved, issued; what was approved is what is issued; numbers are the clerk's."""

from datetime import date
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.materials import MaterialState
from campaign_kit.model.papers import OfficePaper, OfficePaperDraft, PaperKind

TODAY = date(2026, 11, 21)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "giay-moi.docx"
    made.write_bytes(b"giay moi")
    return made


@pytest.fixture
def paper(kit: Kit, file: Path) -> OfficePaper:
    draft = OfficePaperDraft(
        kind=PaperKind.INVITATION, type_code="GM", symbol="GM-UBND", summary="Họp thôn Mook Đen", path=str(file)
    )
    return kit.register.record(draft).value


def refused(kit: Kit, paper_id: int, number: str = "07", day: date = TODAY) -> str:
    with pytest.raises(Refused) as trouble:
        kit.register.issue(paper_id, number, day)
    return trouble.value.code


def test_a_paper_goes_from_draft_to_issued(kit: Kit, paper: OfficePaper) -> None:
    assert (paper.state, paper.version) == (MaterialState.DRAFT, 1)
    assert refused(kit, paper.id) == "register.not_approved"
    approved = kit.register.approve(paper.id, " Chủ tịch Siu H’Liên ").value
    assert (approved.approver, approved.approved_on) == ("Chủ tịch Siu H’Liên", TODAY)
    issued = kit.register.issue(paper.id, "07", TODAY).value
    assert (issued.state, issued.number, issued.issued_on) == (MaterialState.ISSUED, "07", TODAY)
    assert kit.register.papers() == [issued]


def test_only_the_file_that_was_approved_is_issued(kit: Kit, paper: OfficePaper, file: Path) -> None:
    kit.register.approve(paper.id, "Chủ tịch")
    file.write_bytes(b"sua sau khi duyet")
    assert refused(kit, paper.id) == "register.changed_since"
    again = kit.register.reopen(paper.id).value
    assert (again.state, again.version, again.approver) == (MaterialState.DRAFT, 2, "")
    kit.register.approve(paper.id, "Chủ tịch")
    assert kit.register.issue(paper.id, "7", TODAY).value.version == 2


def test_a_draft_whose_file_is_gone_cannot_be_approved(kit: Kit, paper: OfficePaper, file: Path) -> None:
    file.unlink()
    with pytest.raises(Refused) as trouble:
        kit.register.approve(paper.id, "Chủ tịch")
    assert trouble.value.code == "register.no_file"
    assert kit.register.papers() == [paper]


def test_a_file_may_be_replaced_only_as_a_draft_that_nobody_changed(kit: Kit, paper: OfficePaper, file: Path) -> None:
    assert kit.register.is_ours(file)
    file.write_bytes(b"can bo da sua")
    assert not kit.register.is_ours(file)
    file.write_bytes(b"giay moi")
    kit.register.approve(paper.id, "Chủ tịch")
    assert not kit.register.is_ours(file)


def test_the_same_file_is_one_paper_and_the_next_after_an_approved_one_is_the_next_version(
    kit: Kit, paper: OfficePaper, file: Path
) -> None:
    draft = OfficePaperDraft(**paper.model_dump(exclude={"id", "uid"}))
    assert kit.register.record(draft).value.id == paper.id
    approved = kit.register.approve(paper.id, "Chủ tịch").value
    draft = OfficePaperDraft(**approved.model_dump(exclude={"id", "uid"}))
    other = file.with_name("giay-moi (2).docx")
    other.write_bytes(b"ban moi")
    made = kit.register.record(draft.model_copy(update={"path": str(other)})).value
    assert (made.version, made.state, made.approver) == (2, MaterialState.DRAFT, "")


def test_a_number_is_given_once_a_kind_and_year(kit: Kit, paper: OfficePaper) -> None:
    noted = OfficePaperDraft(type_code="GM", summary="Giấy mời tháng 10", number="7", issued_on=date(2026, 10, 2))
    kit.register.note(noted)
    kit.register.approve(paper.id, "Chủ tịch")
    assert refused(kit, paper.id, "07") == "register.number_taken"
    assert refused(kit, paper.id, "") == "register.no_number"
    assert refused(kit, paper.id, "8", date(2026, 11, 22)) == "register.in_future"
    assert kit.register.issue(paper.id, "08", TODAY).value.number == "08"
    last_year = noted.model_copy(update={"issued_on": date(2025, 10, 2)})
    assert kit.register.note(last_year).value.state is MaterialState.ISSUED


def test_what_the_register_says_is_corrected_and_taken_back(kit: Kit, paper: OfficePaper, file: Path) -> None:
    kit.register.save(paper.id, paper.model_copy(update={"summary": "Họp thôn", "state": MaterialState.ISSUED}))
    saved = kit.register.papers()[0]
    assert (saved.summary, saved.state) == ("Họp thôn", MaterialState.DRAFT)
    kit.register.remove(paper.id)
    assert kit.register.papers() == [] and file.exists()
    assert kit.undo.take_back().value.words == "bỏ văn bản “Họp thôn” khỏi sổ"
    assert kit.register.papers() == [saved]
    kit.undo.take_back()
    assert [each.summary for each in kit.register.papers()] == ["Họp thôn Mook Đen"]


@pytest.mark.parametrize(
    ("of", "code"),
    [
        ({"session_id": 99}, "plan.no_session"),
        ({"campaign_id": 99}, "plan.no_campaign"),
        ({"request_id": 99}, "campaign.no_request"),
    ],
)
def test_a_paper_of_what_is_not_there_is_refused(kit: Kit, paper: OfficePaper, of: dict[str, int], code: str) -> None:
    """It ended in an error of the database."""
    draft = paper.model_copy(update={"number": "7", "issued_on": TODAY, **of})
    for verb in (kit.register.note, lambda each: kit.register.save(paper.id, each)):
        with pytest.raises(Refused) as trouble:
            verb(draft)
        assert trouble.value.code == code
    assert kit.register.papers() == [paper]
