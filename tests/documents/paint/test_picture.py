"""Pictures of posts: as many pixels as asked for, the same bytes twice, the code reads on a screen."""

from io import BytesIO

import pytest
import zxingcpp
from PIL import Image

from campaign_kit.documents import produce
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.paint.picture import write_png
from campaign_kit.model.materials import Kind, Look
from tests.documents.occasions import LAYOUTS, occasion


@pytest.mark.parametrize("paper", ["1080x1080", "1080x1350", "1200x630"])
def test_a_picture_has_the_size_of_its_name(paper: str) -> None:
    document = produce.make(Kind.SOCIAL, occasion(), Layouts([LAYOUTS]), Look(paper=paper)).document
    one, two = BytesIO(), BytesIO()
    write_png(document, one)
    write_png(document, two)
    picture = Image.open(one)
    assert picture.size == tuple(map(int, paper.split("x")))
    assert one.getvalue() == two.getvalue()
    assert len(one.getvalue()) < 600_000
    assert [code.text for code in zxingcpp.read_barcodes(picture.convert("RGB"))] == ["https://vn-cop.vn"]
