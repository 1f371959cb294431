"""Materials of a session over the real store: what is written, recorded, previewed and refused."""

from datetime import UTC, date, datetime
from io import BytesIO
from itertools import count
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from campaign_kit.errors import Refused
from campaign_kit.model.attendance import Audience, Minority, NameListDraft, PersonDraft, Sex
from campaign_kit.model.materials import Kind, OwnText, OwnTexts, Printing
from campaign_kit.model.module import Band
from campaign_kit.model.office import HelpLineDraft, OfficeDraft, compulsory_help_lines
from campaign_kit.model.plan import Form, PlaceDraft, PlaceKind, SchoolLevel, Session, SessionDraft, SessionLinks
from campaign_kit.paths import Paths, shipped
from campaign_kit.services.content import ContentService
from campaign_kit.services.materials import MaterialsService, restyled
from campaign_kit.services.outcome import Step
from campaign_kit.store.database import Database, memory_database
from tests.services.making import drained


def now() -> datetime:
    return datetime(2026, 11, 21, 3, tzinfo=UTC)


@pytest.fixture
def database() -> Database:
    numbers = count(1)
    return memory_database(now, lambda: f"{next(numbers):08d}-0000-4000-8000-000000000000")


@pytest.fixture
def service(database: Database, tmp_path: Path) -> MaterialsService:
    paths = Paths(tmp_path / "data", shipped("content"), shipped("layouts"))
    return MaterialsService(database, ContentService(paths), paths, now)


@pytest.fixture
def meeting(database: Database) -> Session:
    """A lesson of class 5A on Monday."""
    lines = [*compulsory_help_lines(), HelpLineDraft(label="Công an xã", number_or_address="0269 000 000", order=10)]
    with database.unit() as unit:
        office = unit.office.save_own(OfficeDraft(name="Ủy ban nhân dân xã Ia Dom", is_own=True))
        unit.office.save_help_lines(lines)
        school, *_ = unit.plan.add_places(
            [
                PlaceDraft(
                    office_id=office.id,
                    kind=PlaceKind.SCHOOL,
                    name="Trường Tiểu học Lê Lợi",
                    school_level=SchoolLevel.PRIMARY,
                )
            ]
        )
        pupils, *_ = unit.plan.add_places(
            [PlaceDraft(office_id=office.id, parent_id=school.id, kind=PlaceKind.CLASS, name="5A", grade=5)]
        )
        session = unit.plan.add_session(
            SessionDraft(title="Kết bạn an toàn", form=Form.IN_LESSON, day=date(2026, 11, 23), host_id=office.id),
            SessionLinks(place_ids=(pupils.id,), modules=("B3",)),
        )
        unit.commit()
    return session


FEW = frozenset({Kind.DECK, Kind.POSTER, Kind.LEAFLET, Kind.SIGN_IN_SHEET})


def run(service: MaterialsService, session: Session, folder: Path, *formats: str) -> tuple[list[Step], list[Path]]:
    """Makes four of the kinds that suit."""
    offers = [offer for offer in service.offers(session) if offer.suits and offer.kind in FEW]
    work = service.make(session, folder, offers, frozenset(formats) or None)
    steps: list[Step] = []
    while True:
        try:
            steps.append(next(work))
        except StopIteration as end:
            return steps, end.value.value


def test_a_session_becomes_its_kit(service: MaterialsService, meeting: Session, tmp_path: Path) -> None:
    steps, files = run(service, meeting, tmp_path / "out")
    assert [path.name for path in files] == [
        "2026-11-23 Kết bạn an toàn – Bài trình chiếu 16-9.pptx",
        "2026-11-23 Kết bạn an toàn – Bài trình chiếu 16-9.pdf",
        "2026-11-23 Kết bạn an toàn – Áp phích A4.pdf",
        "2026-11-23 Kết bạn an toàn – Tờ gấp A4 ngang cha mẹ.pdf",
        "2026-11-23 Kết bạn an toàn – Danh sách ký tên A4.pdf",
    ]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(path.name for path in files)
    assert [(step.done, step.total) for step in steps] == [(n, 5) for n in range(6)]


def test_what_was_made_is_recorded(service: MaterialsService, meeting: Session, tmp_path: Path) -> None:
    _, files = run(service, meeting, tmp_path, "pdf")
    made = service.made(meeting)
    assert [(each.kind, each.format) for each in made] == [
        (Kind.DECK, "pdf"),
        (Kind.POSTER, "pdf"),
        (Kind.LEAFLET, "pdf"),
        (Kind.SIGN_IN_SHEET, "pdf"),
    ]
    assert [each.path for each in made] == [str(path) for path in files]
    assert all(len(each.fingerprint) == 64 for each in made)


def test_stopping_between_two_steps_keeps_and_records_what_is_written(
    service: MaterialsService, meeting: Session, tmp_path: Path
) -> None:
    offers = [offer for offer in service.offers(meeting) if offer.kind is not Kind.DECK and offer.suits]
    work = service.make(meeting, tmp_path, offers)
    next(work)
    next(work)
    work.close()
    assert [each.kind for each in service.made(meeting)] == [Kind.POSTER]
    assert len(list(tmp_path.glob("*.pdf"))) == 1
    assert not list(tmp_path.glob("*.part"))


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_local_lines_stand_in_the_foot_of_every_document(
    service: MaterialsService, meeting: Session, tmp_path: Path
) -> None:
    _, files = run(service, meeting, tmp_path, "pdf")
    *full, sheet = files
    for path in full:
        assert {"111", "vn-cop.vn", "0269 000 000"} == {
            each for each in ("111", "vn-cop.vn", "0269 000 000") if each in text_of(path)
        }
    assert "111 · vn-cop.vn" in text_of(sheet)


def test_the_sign_in_sheet_has_the_names_of_the_list_and_no_other_paper_has(
    service: MaterialsService, meeting: Session, database: Database, tmp_path: Path
) -> None:
    (pupils,) = meeting.place_ids
    people = [
        PersonDraft(full_name="Nguyễn Thị Lan", sex=Sex.FEMALE, birth_year=2015, class_place_id=pupils),
        PersonDraft(full_name="Siu Blih", minority=Minority.YES, class_place_id=pupils),
    ]
    with database.unit() as unit:
        ids = unit.attendance.add_people(people)
        unit.attendance.register(meeting.id, ids, Audience.CHILD_IN_SCHOOL)
        unit.attendance.save_name_list(
            NameListDraft(session_id=meeting.id, purpose="theo dõi buổi học", keep_until=date(2027, 11, 30))
        )
        unit.commit()
    sheet = next(offer for offer in service.offers(meeting) if offer.kind is Kind.SIGN_IN_SHEET)
    assert sheet.detail == "2 tên, 20 dòng trống"
    *others, signed = run(service, meeting, tmp_path, "pdf")[1]
    lines = text_of(signed).splitlines()
    first = lines.index("STT Họ và tên Lớp Giới tính Ký tên") + 1
    assert lines[first : first + 3] == ["1 Nguyễn Thị Lan 5A Nữ", "2 Siu Blih 5A", "3"]
    assert "Mục đích lập danh sách: theo dõi buổi học. Tên được xóa sau ngày 30/11/2027." in lines
    assert not any("2015" in line or "thiểu số" in line for line in lines)
    assert not any("Siu Blih" in text_of(path) for path in others)


def test_the_preview_shows_the_pages(service: MaterialsService, meeting: Session) -> None:
    leaflet = next(offer for offer in service.offers(meeting) if offer.kind is Kind.LEAFLET)
    preview = service.preview(meeting, leaflet)
    assert preview.pages == 2
    assert preview.page_mm(0) == pytest.approx((297, 210), abs=0.1)
    assert preview.png(1, 400).startswith(b"\x89PNG")
    assert preview.title(0)


def test_without_an_office_nothing_is_made(service: MaterialsService, meeting: Session, database: Database) -> None:
    offers = service.offers(meeting)
    empty = MaterialsService(memory_database(now, lambda: "0" * 36), ContentService(service.paths), service.paths, now)
    alone = meeting.model_copy(update={"place_ids": ()})
    with pytest.raises(Refused, match=r"materials\.no_office"):
        next(empty.make(alone, service.paths.data, offers))


def test_the_recovery_sheet_prints_the_code(service: MaterialsService, tmp_path: Path) -> None:
    path = service.recovery_sheet("ABCDE-FGHJK", "UBND xã Ia Dom", tmp_path / "Phiếu.pdf")
    with pypdfium2.PdfDocument(path) as document:
        text = document[0].get_textpage().get_text_range()
    assert "ABCDE" in text
    assert "FGHJK" in text


def test_a_class_is_offered_its_own_band_and_not_those_of_its_school(
    service: MaterialsService, database: Database, meeting: Session
) -> None:
    with database.unit() as unit:
        school, *_ = unit.plan.add_places(
            [
                PlaceDraft(
                    office_id=meeting.host_id or 0,
                    kind=PlaceKind.SCHOOL,
                    name="Trường THCS Nguyễn Du",
                    school_level=SchoolLevel.LOWER_SECONDARY,
                )
            ]
        )
        (pupils,) = unit.plan.add_places(
            [PlaceDraft(office_id=school.office_id, parent_id=school.id, kind=PlaceKind.CLASS, name="6A", grade=6)]
        )
        unit.commit()
    lesson = meeting.model_copy(update={"place_ids": (pupils.id,)})
    assert {offer.band for offer in service.offers(lesson) if offer.kind is Kind.DECK} == {Band.B}


def test_a_deck_that_the_teacher_changed_is_not_replaced(
    service: MaterialsService, meeting: Session, tmp_path: Path
) -> None:
    """Making the kit again once threw away an evening's work in PowerPoint."""
    _, first = run(service, meeting, tmp_path, "pptx")
    first[0].write_bytes(b"edited in PowerPoint")
    _, again = run(service, meeting, tmp_path, "pptx")
    assert first[0].read_bytes() == b"edited in PowerPoint"
    assert again[0].name == first[0].name.replace(".pptx", " (2).pptx")
    _, third = run(service, meeting, tmp_path, "pptx")
    assert third == again


def test_two_sessions_of_one_name_keep_their_own_files(
    service: MaterialsService, meeting: Session, database: Database, tmp_path: Path
) -> None:
    with database.unit() as unit:
        twin = unit.plan.add_session(
            SessionDraft.model_validate(meeting.model_dump()),
            SessionLinks(place_ids=meeting.place_ids, modules=("B4",)),
        )
        unit.commit()
    _, first = run(service, meeting, tmp_path, "pdf")
    kept = [path.read_bytes() for path in first]
    _, second = run(service, twin, tmp_path, "pdf")
    assert [path.read_bytes() for path in first] == kept
    assert second[0].stem.endswith("(2)")
    assert run(service, twin, tmp_path, "pdf")[1] == second


def test_nothing_to_make_is_refused(service: MaterialsService, meeting: Session, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"materials\.no_content"):
        next(service.make(meeting, tmp_path, []))


def test_words_are_made_as_word_files_and_plain_text(
    service: MaterialsService, meeting: Session, tmp_path: Path
) -> None:
    script = next(offer for offer in service.offers(meeting) if offer.kind is Kind.SCRIPT)
    assert script.detail == "Đọc trên loa, khoảng 2 phút rưỡi"
    assert script.formats == ("docx", "pdf", "txt")
    ticker = next(offer for offer in service.offers(meeting) if offer.kind is Kind.TICKER)
    assert ticker.formats == ("txt",)
    *_, last = service.make(meeting, tmp_path / "out", [script, ticker])
    assert last.done == last.total == 4
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".docx", ".pdf", ".txt", ".txt"]


def test_a_faulty_word_template_of_the_office_is_named_and_the_shipped_one_serves(
    service: MaterialsService, meeting: Session, tmp_path: Path
) -> None:
    own = service.paths.own_layouts / "papers" / "script.docx"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"no Word file")
    script = next(offer for offer in service.offers(meeting) if offer.kind is Kind.SCRIPT)
    (told, *_) = service.notices(meeting, [script])
    assert str(own) in told
    assert "không mở được như tệp Word" in told
    *_, last = service.make(meeting, tmp_path / "out", [script], frozenset({"docx"}))
    assert last.done == 1


def pages_of(path: Path) -> list[tuple[int, int]]:
    """The size of each page in whole millimetres."""
    with pypdfium2.PdfDocument(path) as document:
        return [(round(width / 72 * 25.4), round(height / 72 * 25.4)) for width, height in map(_size, document)]


def _size(page: pypdfium2.PdfPage) -> tuple[float, float]:
    return page.get_size()


def test_a_large_poster_has_a_twin_on_sheets_of_a4(service: MaterialsService, meeting: Session, tmp_path: Path) -> None:
    poster = next(offer for offer in service.offers(meeting) if offer.kind is Kind.POSTER)
    large, printing = restyled(poster, paper="A2"), Printing(tile="A4")
    plain, twin = drained(service.make(meeting, tmp_path, [large], None, printing)).value
    assert twin.name == plain.name.replace(".pdf", " – ghép A4.pdf")
    assert pages_of(plain) == [(420, 594)]
    sheets = pages_of(twin)
    assert {tuple(sorted(size)) for size in sheets} == {(210, 297)}
    assert service.sheets(meeting, large, printing) == len(sheets) > 5
    assert service.sheets(meeting, poster, printing) == 0, "it fits a sheet"
    assert drained(service.make(meeting, tmp_path, [poster], None, printing)).value[0].name.endswith("A4.pdf")
    assert [each.printing for each in service.made(meeting)] == ["", printing.model_dump_json(), ""]


def test_a_file_for_the_print_shop_has_room_around_the_page(
    service: MaterialsService, meeting: Session, tmp_path: Path
) -> None:
    poster = next(offer for offer in service.offers(meeting) if offer.kind is Kind.POSTER)
    plain, twin = drained(service.make(meeting, tmp_path, [poster], None, Printing(bleed=True))).value
    assert twin.name.endswith("Áp phích A4 – nhà in.pdf")
    ((width, height),) = pages_of(twin)
    assert pages_of(plain) == [(210, 297)]
    assert width - 210 == height - 297 >= 6


def test_slides_and_pictures_are_not_cut_into_sheets(
    service: MaterialsService, meeting: Session, tmp_path: Path
) -> None:
    offers = [offer for offer in service.offers(meeting) if offer.kind in {Kind.DECK, Kind.SOCIAL}]
    assert len(offers) == 2
    files = drained(service.make(meeting, tmp_path, offers, None, Printing(tile="A4", bleed=True))).value
    assert not [path for path in files if "ghép" in path.name or "nhà in" in path.name]


def test_only_what_is_larger_than_a_sheet_is_printed_on_several(service: MaterialsService, meeting: Session) -> None:
    """A tick for the poster stayed while the deck was looked at: its slides were cut into sheets at the printer."""
    tiled = Printing(tile="A4")
    offers = {offer.kind: offer for offer in reversed(service.offers(meeting))}
    large = restyled(offers[Kind.POSTER], paper="A3")
    assert service.preview(meeting, large, tiled).pages == service.sheets(meeting, large, tiled) > 1
    for offer in (offers[Kind.DECK], offers[Kind.POSTER]):
        assert service.preview(meeting, offer, tiled).pages == service.preview(meeting, offer).pages


def test_the_twin_is_approved_with_its_poster(service: MaterialsService, meeting: Session, tmp_path: Path) -> None:
    poster = next(offer for offer in service.offers(meeting) if offer.kind is Kind.POSTER)
    large = restyled(poster, paper="A3")
    files = drained(service.make(meeting, tmp_path, [large], None, Printing(tile="A4"))).value
    before = [path.read_bytes() for path in files]
    assert drained(service.approve(meeting, [large], "Siu H’Liên")).value == files
    assert all(path.read_bytes() != was for path, was in zip(files, before, strict=True))
    assert len(pages_of(files[1])) > 1


def test_a_document_that_cannot_be_made_is_named_and_the_others_are_made(
    service: MaterialsService, meeting: Session, database: Database, tmp_path: Path
) -> None:
    """One rule too long once cost the whole kit."""
    poster, sheet = (next(o for o in service.offers(meeting) if o.kind is k) for k in (Kind.POSTER, Kind.SIGN_IN_SHEET))
    rule = next(each for each in service.texts(meeting, poster) if each.key == "0.title")
    own = {rule.key: OwnText(was=rule.was, text="Một tên rất dài của áp phích này " * 20)}
    with database.unit() as unit:
        unit.materials.save_own_texts(OwnTexts(session_id=meeting.id, kind=poster.kind, band=poster.band, texts=own))
        unit.commit()
    outcome = drained(service.make(meeting, tmp_path, [poster, sheet]))
    assert [path.name for path in outcome.value] == ["2026-11-23 Kết bạn an toàn – Danh sách ký tên A4.pdf"]
    (finding,) = [each for each in outcome.findings if "Áp phích" in each.file.name]
    assert finding.blocks
    assert "Một tên rất dài" in finding.words
    with pytest.raises(Refused, match=r"materials\.too_long"):
        drained(service.make(meeting, tmp_path, [poster]))


def test_findings_come_with_the_step_of_their_file(service: MaterialsService, meeting: Session, tmp_path: Path) -> None:
    """Nobody has called the help lines of this office: the print doctor says so, and the file is ready all the same."""
    steps, files = run(service, meeting, tmp_path, "pdf")
    stale = [
        (step.made, each)
        for step in steps
        for each in step.findings
        if "0269 000 000" in each.words or "111" in each.words
    ]
    assert stale
    assert all(step_made == each.file and each.file in files for step_made, each in stale)
    assert not any(each.blocks for _, each in stale)


def test_the_logo_stands_in_the_files_and_takes_little_room(
    service: MaterialsService, meeting: Session, database: Database, tmp_path: Path
) -> None:
    poster = next(offer for offer in service.offers(meeting) if offer.kind is Kind.POSTER)
    (plain,) = drained(service.make(meeting, tmp_path / "a", [poster])).value
    picture = BytesIO()
    Image.new("RGB", (300, 300), "red").save(picture, "PNG")
    with database.unit() as unit:
        office = unit.office.own()
        assert office is not None
        unit.office.save_logo(office.id, picture.getvalue())
        unit.commit()
    (with_logo,) = drained(service.make(meeting, tmp_path / "b", [poster])).value
    assert len(plain.read_bytes()) < len(with_logo.read_bytes()) < len(plain.read_bytes()) + 60_000
