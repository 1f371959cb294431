"""Draft, approved, issued (R51): what is printed at the foot, which file is never replaced, what is refused."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pypdfium2
import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, MaterialState, Printing
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.services.materials import Offer, restyled
from tests.services.making import drained

BY = "PHÓ CHỦ TỊCH Siu H’Liên"
DAY = date(2026, 11, 21)


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.fixture
def meeting(kit: Kit, room: Place, lesson: Callable[..., SessionDraft]) -> Session:
    return kit.plan.add(lesson(), SessionLinks(place_ids=(room.id,), modules=("B3",))).value


@pytest.fixture
def poster(kit: Kit, meeting: Session) -> Offer:
    return next(offer for offer in kit.materials.offers(meeting) if offer.key == "poster.B")


def made(kit: Kit, meeting: Session, offer: Offer, folder: Path) -> Path:
    (path,) = drained(kit.materials.make(meeting, folder, [offer])).value
    return path


def test_an_approved_file_says_who_approved_it_when_and_which_version(
    kit: Kit, meeting: Session, poster: Offer, tmp_path: Path
) -> None:
    file = kit.office.file()
    assert file is not None
    kit.office.save(file.office.model_copy(update={"imprint": "GPXB số 12/GP-STTTT; In 500 bản"}))
    draft = made(kit, meeting, poster, tmp_path)
    assert "GPXB số 12/GP-STTTT; In 500 bản" in text_of(draft)
    assert "Duyệt" not in text_of(draft)
    outcome = drained(kit.materials.approve(meeting, [poster], BY, DAY))
    assert outcome.value == [draft]
    said = text_of(draft).replace("\r\n", " ").replace("\n", " ")
    assert f"GPXB số 12/GP-STTTT; In 500 bản · Duyệt: {BY}, 21/11/2026 · Bản 1" in said
    standing = kit.materials.standing(meeting)["poster.B"]
    assert (standing.state, standing.version, standing.approver) == (MaterialState.APPROVED, 1, BY)
    assert (standing.approved_on, standing.files) == (DAY, (draft,))
    assert [(each.state, each.version) for each in kit.materials.made(meeting)] == [(MaterialState.APPROVED, 1)]


def test_making_it_again_is_the_next_draft_beside_the_approved_file(
    kit: Kit, meeting: Session, poster: Offer, tmp_path: Path
) -> None:
    approved = made(kit, meeting, poster, tmp_path)
    drained(kit.materials.approve(meeting, [poster], BY))
    kept = approved.read_bytes()
    second = made(kit, meeting, poster, tmp_path)
    assert second.name == approved.name.replace(".pdf", " (bản 2).pdf")
    assert made(kit, meeting, poster, tmp_path) == second, "a draft is replaced by the next one"
    assert approved.read_bytes() == kept
    assert [(each.state, each.version) for each in kit.materials.made(meeting)] == [
        (MaterialState.APPROVED, 1),
        (MaterialState.DRAFT, 2),
    ]
    drained(kit.materials.approve(meeting, [poster], BY))
    assert "Bản 2" in text_of(second)
    assert approved.read_bytes() == kept
    assert made(kit, meeting, poster, tmp_path).name.endswith("(bản 3).pdf")


def test_each_design_and_paper_is_approved_by_itself(kit: Kit, meeting: Session, poster: Offer, tmp_path: Path) -> None:
    large = restyled(poster, paper="A3")
    made(kit, meeting, poster, tmp_path)
    made(kit, meeting, large, tmp_path)
    drained(kit.materials.approve(meeting, [large], BY))
    assert [(each.paper, each.state) for each in kit.materials.made(meeting)] == [
        ("A4", MaterialState.DRAFT),
        ("A3", MaterialState.APPROVED),
    ]
    assert made(kit, meeting, poster, tmp_path).name.endswith("Áp phích A4.pdf")


def test_all_formats_of_a_document_are_approved_in_the_colours_they_were_made_in(
    kit: Kit, meeting: Session, tmp_path: Path
) -> None:
    deck = next(offer for offer in kit.materials.offers(meeting) if offer.kind is Kind.DECK)
    files = drained(kit.materials.make(meeting, tmp_path, [restyled(deck, theme="bw")])).value
    assert drained(kit.materials.approve(meeting, [deck], BY)).value == files
    assert {(each.format, each.theme, each.state) for each in kit.materials.made(meeting)} == {
        ("pptx", "bw", MaterialState.APPROVED),
        ("pdf", "bw", MaterialState.APPROVED),
    }


def test_a_draft_that_somebody_changed_is_left_alone(kit: Kit, meeting: Session, poster: Offer, tmp_path: Path) -> None:
    draft = made(kit, meeting, poster, tmp_path)
    draft.write_bytes(b"changed by hand")
    (approved,) = drained(kit.materials.approve(meeting, [poster], BY)).value
    assert draft.read_bytes() == b"changed by hand"
    assert approved.name.endswith("(2).pdf")
    assert kit.materials.standing(meeting)["poster.B"].state is MaterialState.APPROVED
    assert [Path(each.path) for each in kit.materials.issue(meeting, [poster]).value] == [approved]
    assert made(kit, meeting, poster, tmp_path).name.endswith("(bản 2).pdf")


def test_a_copy_on_a_stick_that_is_gone_is_not_waited_for(
    kit: Kit, meeting: Session, poster: Offer, tmp_path: Path
) -> None:
    """The same document was made on a memory stick first, then at home: what was made last is approved."""
    stick = tmp_path / "stick"
    made(kit, meeting, poster, stick).unlink()
    stick.rmdir()
    stick.write_bytes(b"no folder any more")
    home = made(kit, meeting, poster, tmp_path / "home")
    assert drained(kit.materials.approve(meeting, [poster], BY)).value == [home]
    assert kit.materials.standing(meeting)["poster.B"].files == (home,)


def test_approving_that_was_stopped_midway_goes_on_with_the_other_files(
    kit: Kit, meeting: Session, tmp_path: Path
) -> None:
    deck = next(offer for offer in kit.materials.offers(meeting) if offer.kind is Kind.DECK)
    pptx, pdf = drained(kit.materials.make(meeting, tmp_path, [deck])).value
    work = kit.materials.approve(meeting, [deck], BY, DAY)
    next(work), next(work)
    work.close()
    assert {each.path: each.state for each in kit.materials.made(meeting)} == {
        str(pptx): MaterialState.APPROVED,
        str(pdf): MaterialState.DRAFT,
    }
    assert kit.materials.standing(meeting)["deck.B"].state is MaterialState.DRAFT
    with pytest.raises(Refused, match="not_approved"):
        kit.materials.issue(meeting, [deck])
    assert drained(kit.materials.approve(meeting, [deck], BY, DAY)).value == [pdf]
    assert kit.materials.standing(meeting)["deck.B"].state is MaterialState.APPROVED


def test_issuing_follows_approval(kit: Kit, meeting: Session, poster: Offer, tmp_path: Path) -> None:
    made(kit, meeting, poster, tmp_path)
    with pytest.raises(Refused, match="not_approved"):
        kit.materials.issue(meeting, [poster])
    drained(kit.materials.approve(meeting, [poster], BY))
    (issued,) = kit.materials.issue(meeting, [poster], DAY).value
    assert (issued.state, issued.issued_on, issued.approver) == (MaterialState.ISSUED, DAY, BY)
    assert kit.materials.standing(meeting)["poster.B"].issued_on == DAY
    with pytest.raises(Refused, match="approved_already"):
        next(kit.materials.approve(meeting, [poster], BY))
    assert made(kit, meeting, poster, tmp_path).name.endswith("(bản 2).pdf")


def test_what_cannot_be_approved_is_refused_in_words(kit: Kit, meeting: Session, poster: Offer, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not_made"):
        next(kit.materials.approve(meeting, [poster], BY))
    with pytest.raises(Refused, match="not_made"):
        kit.materials.issue(meeting, [poster])
    made(kit, meeting, poster, tmp_path)
    for nobody in ("", "   ", "x" * 81):
        with pytest.raises(Refused, match="no_approver"):
            next(kit.materials.approve(meeting, [poster], nobody))
    assert kit.materials.standing(meeting)["poster.B"].state is MaterialState.DRAFT


def test_the_documents_that_wait_are_offered_as_they_were_made(
    kit: Kit, meeting: Session, poster: Offer, tmp_path: Path
) -> None:
    assert kit.materials.standing_offers(meeting, MaterialState.DRAFT) == []
    made(kit, meeting, poster, tmp_path)
    made(kit, meeting, restyled(poster, paper="A3", theme="blue"), tmp_path)
    small, large = kit.materials.standing_offers(meeting, MaterialState.DRAFT)
    assert [(each.look.paper, each.look.theme) for each in (small, large)] == [("A4", "teal"), ("A3", "blue")]
    drained(kit.materials.approve(meeting, [large], BY))
    made(kit, meeting, large, tmp_path)
    assert kit.materials.standing_offers(meeting, MaterialState.APPROVED) == [large]
    assert kit.materials.standing(meeting)["poster.B"].version == 2


def test_an_approved_file_is_issued_though_a_newer_draft_lies_elsewhere(
    kit: Kit, meeting: Session, poster: Offer, tmp_path: Path
) -> None:
    """It was once passed over without a word."""
    approved = made(kit, meeting, poster, tmp_path)
    drained(kit.materials.approve(meeting, [poster], BY))
    draft = made(kit, meeting, poster, tmp_path / "khac")
    assert [Path(each.path) for each in kit.materials.issue(meeting, [poster], DAY).value] == [approved]
    assert kit.materials.standing_offers(meeting, MaterialState.APPROVED) == []
    told = f"Chưa phát hành {draft.name}: còn là bản nháp 2, chưa duyệt."
    assert kit.materials.not_issued(meeting, [Kind.POSTER], [poster.band]) == [told]
    assert kit.materials.not_issued(meeting, [Kind.DECK], [poster.band]) == []


def test_of_two_approved_versions_the_last_is_issued_and_the_other_named(
    kit: Kit, meeting: Session, poster: Offer, tmp_path: Path
) -> None:
    first = made(kit, meeting, poster, tmp_path)
    drained(kit.materials.approve(meeting, [poster], BY))
    second = made(kit, meeting, poster, tmp_path)
    drained(kit.materials.approve(meeting, [poster], BY))
    assert [Path(each.path) for each in kit.materials.issue(meeting, [poster], DAY).value] == [second]
    told = f"Chưa phát hành {first.name}: bản 1 cũ hơn bản duyệt sau cùng."
    assert kit.materials.not_issued(meeting, [Kind.POSTER], [poster.band]) == [told]


def test_nobody_approves_on_a_day_to_come(kit: Kit, meeting: Session, poster: Offer, tmp_path: Path) -> None:
    made(kit, meeting, poster, tmp_path)
    with pytest.raises(Refused, match="approved_in_future"):
        next(kit.materials.approve(meeting, [poster], BY, DAY + timedelta(days=1)))
    assert kit.materials.standing(meeting)["poster.B"].state is MaterialState.DRAFT


def test_a_page_that_fits_one_sheet_is_named_when_sheets_to_glue_were_asked_for(
    kit: Kit, meeting: Session, poster: Offer, tmp_path: Path
) -> None:
    first = next(kit.materials.make(meeting, tmp_path, [poster], printing=Printing(tile="A4")))
    assert first.what == f"A4 không cần ghép: {poster.title} in vừa một tờ."
    larger = restyled(poster, paper="A3")
    first = next(kit.materials.make(meeting, tmp_path, [larger], printing=Printing(tile="A4")))
    assert "không cần ghép" not in first.what
