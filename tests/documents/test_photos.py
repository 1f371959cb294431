"""Pictures from cameras: made small and upright, freed of what the camera wrote, blurred so that nothing comes back."""

from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from campaign_kit.documents.photos import THUMBNAIL_PX, blurred, read_photo, smaller
from campaign_kit.errors import Refused
from campaign_kit.model.photos import LONGEST_SIDE_PX, Box
from tests.pictures import COMMENT, MAKER, PLACE, PROFILE, bomb, camera_picture

TRACES = (MAKER, COMMENT, PLACE, PROFILE, "Exif", "ICC_PROFILE", "GPS")


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def refused(file: Path) -> str:
    with pytest.raises(Refused) as caught:
        read_photo(file)
    assert caught.value.facts["file"] in (file.name, str(file))
    return caught.value.code


def test_nothing_of_what_the_camera_wrote_is_left(tmp_path: Path) -> None:
    file = camera_picture(tmp_path / "a.jpg", (2400, 1600))
    assert all(trace.encode() in file.read_bytes() for trace in TRACES[:4]), "the test looks for what is there"
    kept = read_photo(file)
    for content in (kept.content, kept.thumbnail, blurred(kept.content, ()), smaller(kept.content, 300)):
        assert not [trace for trace in TRACES if trace.encode() in content]
        assert set(opened(content).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_picture_stands_upright_whatever_the_camera_held(tmp_path: Path, orientation: int) -> None:
    """The red quarter is the upper left one of what the sensor saw; the tag says how that is to be turned."""
    kept = read_photo(camera_picture(tmp_path / "a.jpg", (800, 600), orientation))
    assert (kept.width, kept.height) == ((800, 600) if orientation < 5 else (600, 800))
    corners = {"upper left": (0.1, 0.1), "upper right": (0.9, 0.1), "lower left": (0.1, 0.9), "lower right": (0.9, 0.9)}
    picture = opened(kept.content)
    red = [
        name
        for name, (x, y) in corners.items()
        if picture.getpixel((int(x * kept.width), int(y * kept.height)))[0] > 180  # type: ignore[index]
    ]
    turned = {1: "upper left", 2: "upper right", 3: "lower right", 4: "lower left"}
    turned |= {5: "upper left", 6: "upper right", 7: "lower right", 8: "lower left"}
    assert red == [turned[orientation]]


@pytest.mark.parametrize(
    ("size", "kept_size"), [((4000, 3000), (1600, 1200)), ((900, 2700), (533, 1600)), ((320, 200), (320, 200))]
)
def test_the_longest_side_is_bounded_and_nothing_is_blown_up(
    tmp_path: Path, size: tuple[int, int], kept_size: tuple[int, int]
) -> None:
    kept = read_photo(camera_picture(tmp_path / "a.jpg", size))
    assert opened(kept.content).size == (kept.width, kept.height) == kept_size
    assert max(kept_size) <= LONGEST_SIDE_PX and max(opened(kept.thumbnail).size) <= THUMBNAIL_PX


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    file = camera_picture(tmp_path / "a.jpg")
    assert read_photo(file) == read_photo(file)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "CMYK", "1"])
def test_any_kind_of_picture_becomes_a_jpeg_in_colour(tmp_path: Path, mode: str) -> None:
    file = tmp_path / ("a.tif" if mode == "CMYK" else "a.png")
    Image.new(mode, (90, 60)).save(file)
    kept = opened(read_photo(file).content)
    assert (kept.format, kept.mode) == ("JPEG", "RGB")
    if mode in ("RGBA", "LA"):
        assert min(kept.getpixel((40, 30))) > 250, "what is transparent lies on white"  # type: ignore[arg-type]


def test_what_is_no_picture_is_refused_in_words(tmp_path: Path) -> None:
    whole = camera_picture(tmp_path / "a.jpg").read_bytes()
    files = {
        "cut.jpg": whole[:900],
        "text.jpg": "Không phải ảnh".encode(),
        "empty.jpg": b"",
        "page.jpg": b"%PDF-1.7",
        "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        assert refused(tmp_path / name) == "photo.not_picture"
    (tmp_path / "IMG_0001.HEIC").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200))
    assert refused(tmp_path / "IMG_0001.HEIC") == "photo.heic"
    assert refused(tmp_path / "none.jpg") == "photo.no_file"
    assert refused(tmp_path) == "photo.not_picture"
    assert refused(bomb(tmp_path / "bomb.png")) == "photo.too_big"


def test_damaged_pictures_are_read_or_refused_and_never_more(tmp_path: Path) -> None:
    chance, file = Random(8), tmp_path / "f.jpg"
    whole = [camera_picture(tmp_path / "a.jpg", (160, 120), 6).read_bytes()]
    for kind in ("PNG", "WEBP", "BMP", "GIF", "TIFF"):
        out = BytesIO()
        Image.new("RGB", (64, 48), (9, 90, 9)).save(out, kind)
        whole.append(out.getvalue())
    seen = set()
    for _ in range(600):
        damaged = bytearray(chance.choice(whole))
        for _ in range(chance.choice((1, 2, 30))):
            damaged[chance.randrange(min(len(damaged), chance.choice((64, 700, 10**6))))] = chance.randrange(256)
        file.write_bytes(damaged[: chance.randrange(len(damaged))] if chance.random() < 0.2 else damaged)
        try:
            seen.add(opened(read_photo(file).content).format)
        except Refused as why:
            seen.add(why.code)
    assert {"JPEG", "photo.not_picture"} <= seen <= {"JPEG", "photo.not_picture", "photo.too_big"}


def shuffled(picture: Image.Image, part: tuple[int, int, int, int], tiles: tuple[int, int]) -> Image.Image:
    """The picture with the pixels of each square of the part in another order."""
    chance, other = Random(1), picture.copy()
    left, upper, right, lower = part
    wide, high = (right - left) // tiles[0], (lower - upper) // tiles[1]
    for x in range(left, right, wide):
        for y in range(upper, lower, high):
            tile = picture.crop((x, y, x + wide, y + high))
            points = [tile.crop((i, j, i + 1, j + 1)) for i in range(tile.width) for j in range(tile.height)]
            chance.shuffle(points)
            for at, point in enumerate(points):
                tile.paste(point, divmod(at, tile.height))
            other.paste(tile, (x, y))
    return other


def as_jpeg(picture: Image.Image) -> bytes:
    """With as little loss as a JPEG has."""
    out = BytesIO()
    picture.save(out, "JPEG", quality=100, subsampling=0)
    return out.getvalue()


def noise(size: tuple[int, int]) -> Image.Image:
    """A picture in which no two points are alike, in soft colours that a JPEG keeps."""
    chance = Random(4)
    picture = Image.new("RGB", size)
    picture.putdata([(chance.randrange(90, 160),) * 3 for _ in range(size[0] * size[1])])
    return picture


def far_apart(one: bytes, other: bytes, part: tuple[int, int, int, int]) -> int:
    """The greatest difference of any two points of the part."""
    pair = zip(
        opened(one).convert("L").crop(part).tobytes(), opened(other).convert("L").crop(part).tobytes(), strict=True
    )
    return max(abs(a - b) for a, b in pair)


@pytest.mark.parametrize(
    ("boxes", "part", "tiles"),
    [
        ((), (0, 0, 160, 120), (8, 6)),
        ((Box(x=0.25, y=0.25, width=0.5, height=0.5),), (40, 30, 120, 90), (5, 4)),
    ],
)
def test_two_pictures_that_differ_only_inside_the_squares_blur_to_the_same(
    boxes: tuple[Box, ...], part: tuple[int, int, int, int], tiles: tuple[int, int]
) -> None:
    """So nobody can tell from what is written which of them it was: what is blurred does not come back."""
    picture = noise((160, 120))
    one, other = as_jpeg(picture), as_jpeg(shuffled(picture, part, tiles))
    assert far_apart(one, other, part) > 40
    assert far_apart(blurred(one, boxes), blurred(other, boxes), part) < 10, "what a JPEG rounds"


def test_only_the_boxes_are_blurred() -> None:
    picture = as_jpeg(noise((160, 120)))
    written = blurred(picture, [Box(x=0.5, y=0, width=0.5, height=1)])
    assert far_apart(picture, written, (0, 0, 64, 120)) < 25
    right = opened(written).convert("L").crop((96, 0, 160, 120))
    lowest, highest = right.getextrema()
    assert highest - lowest < 12, "a grey of noise is one grey"  # type: ignore[operator]


def test_a_box_at_the_edge_stays_inside() -> None:
    picture = as_jpeg(noise((33, 21)))
    for box in (Box(x=0.99, y=0.99, width=1, height=1), Box(x=0, y=0, width=0.001, height=0.001)):
        assert opened(blurred(picture, [box])).size == (33, 21)
