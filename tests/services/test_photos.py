"""Photos: taken in without what the camera wrote, flagged, and shown only where every consent is there."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from campaign_kit.bootstrap import Kit
from campaign_kit.model.plan import Session
from tests.pictures import COMMENT, MAKER, PLACE, camera_picture


def test_what_a_camera_wrote_is_nowhere_in_what_is_kept(kit: Kit, talk: Session, tmp_path: Path) -> None:
    original = camera_picture(tmp_path / "DSC_0001.jpg", (3000, 2000), orientation=6)
    before = original.read_bytes()
    assert MAKER.encode() in before and b"HOSOMAUCANARY" in before

    added = kit.photos.add([original], session_id=talk.id).value
    kept = kit.photos.picture(added.photos[0].id)

    for trace in (MAKER, COMMENT, PLACE, "HOSOMAUCANARY", "Exif", "DSC_0001"):
        assert trace.encode() not in kept
        assert trace.encode() not in kit.photos.thumbnail(added.photos[0].id)
    with Image.open(BytesIO(kept)) as picture:
        assert picture.size == (added.photos[0].width, added.photos[0].height) == (1067, 1600)
        assert not picture.getexif()
        assert picture.getpixel((1000, 50))[0] > 180, "turned upright: the red quarter stands at the upper right"
    assert original.read_bytes() == before
