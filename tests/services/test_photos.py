"""Photos: taken in, flagged, and shown only where every consent is there; else refused by name, or blurred."""

from contextlib import closing
from datetime import date
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.consent import ConsentDraft, ConsentPurpose
from campaign_kit.model.materials import Kind
from campaign_kit.model.outreach import OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.photos import Box, Shows
from campaign_kit.model.plan import Session
from campaign_kit.services.photos import Added
from campaign_kit.services.result import Entries
from campaign_kit.wording.album import BLURRED
from tests.pictures import COMMENT, MAKER, PLACE, PROFILE, camera_picture
from tests.services.conftest import Clock
from tests.services.lists import roster

DAY = date(2026, 11, 20)
CHANGED = frozenset({"evidence"})


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    return [camera_picture(tmp_path / f"DSC_{n}.jpg", tint=(20, 60 * n, 160)) for n in range(3)]


@pytest.fixture
def added(kit: Kit, talk: Session, files: list[Path]) -> Added:
    """Three photos of the talk, and its list of four pupils."""
    kit.imports.bring(talk.id, roster())
    return kit.photos.add(files, session_id=talk.id).value


@pytest.fixture
def ids(added: Added) -> list[int]:
    return [each.id for each in added.photos]


@pytest.fixture
def pupils(kit: Kit, added: Added, talk: Session) -> list[int]:
    return [line.person.id for line in kit.attendance.people(talk.id)]


def refusal(verb: Any, *args: Any, **named: Any) -> Refused:  # noqa: ANN401 - of any verb
    with pytest.raises(Refused) as refused:
        verb(*args, **named)
    return refused.value


def agree(kit: Kit, person_id: int) -> int:
    draft = ConsentDraft(
        person_id=person_id, purpose=ConsentPurpose.PHOTO, guardian_agreed_on=DAY, person_agreed_on=DAY
    )
    return kit.consents.save(draft).value.id


def is_blurred(content: bytes) -> bool:
    """The pictures of `camera_picture` have sharp edges, a blurred one has none."""
    with Image.open(BytesIO(content)) as picture:
        row = picture.convert("L").crop((0, 10, picture.width, 11)).tobytes()
    return max(abs(a - b) for a, b in pairwise(row)) < 8


def test_what_a_camera_wrote_is_nowhere_in_what_is_kept(kit: Kit, talk: Session, tmp_path: Path) -> None:
    original = camera_picture(tmp_path / "DSC_0001.jpg", (3000, 2000), orientation=6)
    before = original.read_bytes()
    (photo,) = kit.photos.add([original], session_id=talk.id).value.photos
    kept, small = kit.photos.picture(photo.id), kit.photos.thumbnail(photo.id)
    for trace in (MAKER, COMMENT, PLACE, PROFILE, "Exif", "DSC_0001"):
        assert trace.encode() not in kept + small
    with Image.open(BytesIO(kept)) as picture:
        assert picture.size == (photo.width, photo.height) == (1067, 1600)
    assert len(kept) == photo.size and original.read_bytes() == before


def test_new_photos_are_withheld_and_the_same_picture_is_kept_once(
    kit: Kit, talk: Session, meeting: Session, files: list[Path]
) -> None:
    done = kit.photos.add([*files, files[0]], session_id=talk.id)
    assert done.changed == CHANGED and len(done.value.photos) == 3
    assert {each.shows for each in done.value.photos} == {Shows.WITHHELD}
    again = kit.photos.add(files[:2], session_id=talk.id)
    assert (again.value.photos, again.value.known, again.changed) == ((), done.value.photos[:2], frozenset())
    kit.photos.add(files[:1], session_id=meeting.id)
    assert len(kit.photos.of_session(talk.id)) == 3 and len(kit.photos.of_session(meeting.id)) == 1
    assert len(kit.database.pictures.all()) == 3, "two photos share a picture"
    kit.photos.remove([each.id for each in kit.photos.of_session(talk.id)])
    kit.undo.forget()
    assert kit.database.sweep_pictures() == 2
    assert kit.photos.picture(kit.photos.of_session(meeting.id)[0].id)


def test_what_cannot_be_read_is_told_and_the_others_are_kept(
    kit: Kit, talk: Session, files: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "hỏng.jpg"
    broken.write_bytes(files[0].read_bytes()[:500])
    added = kit.photos.add([broken, files[1], tmp_path / "none.jpg"], session_id=talk.id).value
    assert len(added.photos) == 1 and [each.file for each in added.refused] == [broken, tmp_path / "none.jpg"]
    assert "“hỏng.jpg” không phải là ảnh" in added.refused[0].words
    assert refusal(kit.photos.add, files, session_id=99).code == "plan.no_session"
    assert refusal(kit.photos.add, files, outreach_id=99).code == "outreach.no_entry"
    assert len(kit.database.pictures.all()) == 1


def test_photos_go_with_their_entry_of_outreach_and_come_back_with_it(kit: Kit, files: list[Path]) -> None:
    draft = OutreachDraft(title="Pa nô", channel=OutreachChannel.BANNER, starts_on=DAY)
    entry = kit.outreach.add(draft, OutreachLinks()).value
    kit.photos.add(files, outreach_id=entry.id)
    kit.outreach.remove([entry.id])
    assert refusal(kit.photos.of_outreach, entry.id).code == "outreach.no_entry"
    kit.undo.take_back()
    photos = kit.photos.of_outreach(entry.id)
    assert len(photos) == 3 and all(kit.photos.picture(each.id) for each in photos)


def test_a_removed_photo_comes_back_whole_and_is_gone_when_it_cannot(kit: Kit, talk: Session, ids: list[int]) -> None:
    kit.photos.save(ids[1], "  Sân   trường ", [Box(x=0.1, y=0.1, width=0.2, height=0.2)])
    before = kit.photos.of_session(talk.id)
    kit.photos.remove(ids[:2])
    assert [each.id for each in kit.photos.of_session(talk.id)] == ids[2:]
    assert kit.database.sweep_pictures() == 0
    assert kit.undo.take_back().value.words == "xóa 2 ảnh"
    assert kit.photos.of_session(talk.id) == before and before[1].caption == "Sân trường"
    assert kit.photos.picture(ids[0])
    kit.photos.remove(ids)
    kit.undo.forget()
    kit.upkeep.backup_now()
    assert kit.database.pictures.all() == frozenset(), "the next backup clears them away"
    assert refusal(kit.photos.picture, ids[0]).code == "photo.none"


def test_small_pictures_are_at_hand_and_larger_ones_are_made(kit: Kit, talk: Session, tmp_path: Path) -> None:
    file = camera_picture(tmp_path / "a.jpg", (1600, 900))
    (photo,) = kit.photos.add([file], session_id=talk.id).value.photos

    def side(content: bytes) -> int:
        with Image.open(BytesIO(content)) as picture:
            return max(picture.size)

    assert side(kit.photos.thumbnails([photo.id])[photo.id]) == side(kit.photos.thumbnail(photo.id, 200)) == 480
    assert side(kit.photos.thumbnail(photo.id, 1000)) == 1000
    kit.database.pictures.drop([photo.sha256])
    assert kit.photos.thumbnails([photo.id]) == {}
    assert refusal(kit.photos.thumbnail, photo.id).code == "photo.picture_gone"


def test_who_is_named_in_a_photo_can_be_recognised(kit: Kit, ids: list[int], pupils: list[int]) -> None:
    kit.photos.flag(ids, Shows.NOBODY)
    assert kit.photos.save_people(ids[0], pupils[:2]).value.shows is Shows.CONSENT
    refused = refusal(kit.photos.flag, ids, Shows.NOBODY)
    assert (refused.code, refused.facts) == ("photo.people_named", {"number": 1, "count": 2})
    assert refusal(kit.photos.save_people, ids[0], [999]).code == "attendance.no_person"
    kit.photos.flag([ids[0]], Shows.WITHHELD)
    assert kit.photos.save_people(ids[0], pupils[:1]).value.shows is Shows.WITHHELD
    kit.photos.save_people(ids[0], [])
    assert kit.photos.flag(ids, Shows.NOBODY).value[0].shows is Shows.NOBODY


def test_all_that_is_written_of_a_photo_is_kept_or_none_of_it_and_is_one_step(
    kit: Kit, talk: Session, ids: list[int], pupils: list[int]
) -> None:
    before = kit.photos.of_session(talk.id)[0]
    box = Box(x=0.1, y=0.1, width=0.2, height=0.2)
    assert refusal(kit.photos.save, ids[0], "Bà con", [box], Shows.NOBODY, pupils).code == "photo.people_named"
    assert refusal(kit.photos.save, ids[0], "Bà con", [box], Shows.CONSENT, [999]).code == "attendance.no_person"
    assert kit.photos.of_session(talk.id)[0] == before
    saved = kit.photos.save(ids[0], "Bà con", [box], Shows.CONSENT, pupils[:2]).value
    assert (saved.caption, saved.boxes, saved.shows, saved.person_ids) == (
        "Bà con", (box,), Shows.CONSENT, tuple(pupils[:2])
    )  # fmt: skip
    kit.undo.take_back()
    assert kit.photos.of_session(talk.id)[0] == before


def test_blockers_name_the_photo_the_person_and_what_is_missing(kit: Kit, ids: list[int], pupils: list[int]) -> None:
    kit.photos.flag(ids[1:], Shows.CONSENT)
    kit.photos.save_people(ids[2], pupils[:3])
    agree(kit, pupils[1])
    told = [each.told() for each in kit.photos.blockers(ids)]
    both = "thiếu sự đồng ý của cha, mẹ hoặc người chăm sóc và thiếu sự đồng ý của chính người ấy"
    assert told == [
        "Ảnh 1: không công bố",
        "Ảnh 2: chưa ghi ai nhận ra được trong ảnh",
        f"Ảnh 3 – Rơ Châm H’Bia: {both}",
        f"Ảnh 3 – Ngô Thị Mỹ Trang: {both}",
    ]
    assert len(kit.photos.blockers([ids[2]], date(2026, 11, 1))) == 3, "before that day nobody had agreed"
    kit.photos.flag([ids[0]], Shows.NOBODY)
    assert kit.photos.blockers([ids[0]]) == ()


def test_nothing_leaves_while_one_consent_is_missing(
    kit: Kit, ids: list[int], pupils: list[int], tmp_path: Path
) -> None:
    kit.photos.flag(ids, Shows.NOBODY)
    kit.photos.save_people(ids[1], pupils[:1])
    folder = tmp_path / "ra"
    refused = refusal(kit.photos.export, ids, folder)
    assert refused.code == "photo.consent_missing" and refused.facts["count"] == 1
    assert str(refused.facts["rows"]).startswith("Ảnh 2 – Ngô Thị Mỹ Trang: thiếu")
    assert not folder.exists()
    assert len(kit.photos.export([ids[0], ids[2]], folder).value) == 2, "the others may go"
    consent = agree(kit, pupils[0])
    written = kit.photos.export(ids, folder / "tất cả").value
    assert [each.name for each in written] == ["anh-01.jpg", "anh-02.jpg", "anh-03.jpg"]
    assert written[1].read_bytes() == kit.photos.picture(ids[1])
    kit.consents.withdraw(consent)
    assert "đã rút lại" in str(refusal(kit.photos.export, ids, folder).facts["rows"])
    assert refusal(kit.photos.export, [], folder).code == "photo.nothing"


def test_many_rows_are_told_short(kit: Kit, talk: Session, ids: list[int]) -> None:
    kit.imports.bring(talk.id, roster([f"Nguyễn Văn {chr(65 + n)}" for n in range(12)]))
    kit.photos.save_people(ids[0], [line.person.id for line in kit.attendance.people(talk.id)])
    kit.photos.flag(ids, Shows.CONSENT)
    rows = str(refusal(kit.photos.export, ids[:1], Path("x")).facts["rows"])
    assert rows.count("Ảnh 1 –") == 8 and rows.endswith("… và 8 dòng nữa")


def test_written_blurred_what_may_not_be_shown_is_not_to_be_seen(
    kit: Kit, ids: list[int], pupils: list[int], tmp_path: Path
) -> None:
    withheld, blocked, free = ids
    upper = Box(x=0.3, y=0, width=0.4, height=0.2)
    kit.photos.save(withheld, "", [upper])
    kit.photos.flag([blocked], Shows.CONSENT)
    kit.photos.flag([free], Shows.NOBODY)

    def written() -> list[bytes]:
        return [each.read_bytes() for each in kit.photos.export(ids, tmp_path, blurred=True).value]

    first, second, third = written()
    assert is_blurred(first) and is_blurred(second), "a withheld photo whole, whatever its boxes; one without boxes too"
    assert third == kit.photos.picture(free), "nothing stands in its way"
    kit.photos.save(blocked, "", [upper])
    _, boxed, _ = written()
    with Image.open(BytesIO(boxed)) as picture, Image.open(BytesIO(kit.photos.picture(blocked))) as whole:
        lower = (0, picture.height // 2 - 20, picture.width, picture.height)
        pair = zip(picture.crop(lower).tobytes(), whole.crop(lower).tobytes(), strict=True)
        assert max(abs(a - b) for a, b in pair) < 40, "below the box it is the same picture"
    assert is_blurred(boxed) and not is_blurred(kit.photos.picture(blocked)), "only the box is blurred, there"


def test_a_box_is_blurred_in_whatever_leaves_though_nothing_stands_in_its_way(
    kit: Kit, talk: Session, ids: list[int], tmp_path: Path
) -> None:
    kit.photos.flag(ids, Shows.NOBODY)
    kit.photos.save(ids[0], "", [Box(x=0, y=0, width=1, height=0.2)])
    boxed, plain = (each.read_bytes() for each in kit.photos.export(ids[:2], tmp_path).value)
    assert is_blurred(boxed) and plain == kit.photos.picture(ids[1])
    assert not is_blurred(kit.photos.picture(ids[0])), "the office still sees what it keeps"
    album = kit.photos.album(talk.id, tmp_path / "album.pdf", photo_ids=ids[:1]).value
    with closing(pypdfium2.PdfDocument(album)) as pages:
        words = "".join(pages[at].get_textpage().get_text_range() for at in range(len(pages)))
    assert BLURRED in words


def test_no_name_of_a_person_is_in_a_file_or_in_the_log(
    kit: Kit, clock: Clock, talk: Session, ids: list[int], pupils: list[int], tmp_path: Path
) -> None:
    kit.photos.save_people(ids[0], pupils)
    kit.photos.save(ids[0], "CANARY trong ảnh", [])
    kit.photos.album(talk.id, tmp_path / "a.pdf", blurred=True)
    kit.photos.export(ids, tmp_path, blurred=True)
    with kit.database.reading() as unit:
        told = repr(unit.changes.since(clock.now))
    assert "CANARY" not in told
    for name in ("Trang", "H’Bia", "Páo"):
        assert name not in told
        assert not [each for each in tmp_path.rglob("*") if each.is_file() and name.encode() in each.read_bytes()]


def test_the_album_is_refused_like_any_export(kit: Kit, talk: Session, ids: list[int], tmp_path: Path) -> None:
    target = tmp_path / "album.pdf"
    assert refusal(kit.photos.album, talk.id, target).code == "photo.consent_missing"
    assert refusal(kit.photos.album, 99, target).code == "plan.no_session"
    assert refusal(kit.photos.album, talk.id, target, photo_ids=[]).code == "photo.nothing"
    assert not target.exists()
    kit.photos.flag(ids[:1], Shows.NOBODY)
    assert kit.photos.album(talk.id, target, photo_ids=ids[:1]).value == target
    assert kit.photos.album_name(talk.id) == "2026-11-21 Kết bạn an toàn – Album ảnh.pdf"
    assert kit.attendance.save_result(talk.id, Entries(used={Kind.LEAFLET: 30}))
    again = kit.photos.album(talk.id, target, photo_ids=ids[:1]).value
    assert again != target, "a file that is there is never written over"
