"""The shipped pictures: each is drawn as Qt's own SVG renderer draws it, with a clear ground and without a thorn."""

import io
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from campaign_kit.documents.paint.drawings import drawing
from campaign_kit.documents.paint.raster import svg_png
from campaign_kit.errors import Refused
from tests.documents.paint.setter import PICTURES
from tests.documents.ssim import Grey, ssim

FILES = sorted(PICTURES.glob("*.svg"))
SIDE = 128


def on_white(picture: Image.Image) -> Grey:
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture.convert("RGBA"))
    return np.asarray(ground.convert("L"), dtype=np.float64)


def drawn_by_qt(file: Path) -> Image.Image:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(file)).render(painter)
    painter.end()
    return Image.frombytes("RGBA", (SIDE, SIDE), bytes(image.constBits()))


def test_there_are_pictures() -> None:
    assert len(FILES) > 50


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_picture_is_drawn_as_qt_draws_it(file: Path) -> None:
    ours = Image.open(io.BytesIO(svg_png(str(file), SIDE))).convert("RGBA")
    assert ours.size == (SIDE, SIDE)
    assert ours.getchannel("A").getextrema()[0] == 0
    assert ssim(on_white(ours), on_white(drawn_by_qt(file))) > 0.99


def test_a_picture_is_read_and_drawn_once_until_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "one.svg"
    file.write_bytes((PICTURES / "star.svg").read_bytes())
    star, star_png = drawing(str(file)), svg_png(str(file), 64)
    assert drawing(str(file)) is star
    assert svg_png(str(file), 64) is star_png
    file.write_bytes((PICTURES / "key.svg").read_bytes())
    os.utime(file, ns=(1, 1))  # two writes can fall into one tick of the file system's clock
    assert drawing(str(file)) is not star
    assert svg_png(str(file), 64) != star_png


@pytest.mark.parametrize("svg", ["<svg", "<html/>", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="a b c d"/>', ""])
def test_a_file_that_is_no_drawing_is_refused(svg: str, tmp_path: Path) -> None:
    file = tmp_path / "own.svg"
    file.write_text(svg, encoding="utf-8")
    with pytest.raises(Refused, match=r"materials\.picture"):
        drawing(str(file))
