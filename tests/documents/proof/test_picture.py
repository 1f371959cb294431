"""Pictures of other people's slides: what is opened, and what is never handed to another program."""

import io

import pytest
from PIL import Image

from campaign_kit.documents.proof.picture import picture_bytes
from campaign_kit.documents.proof.trouble import Unreadable


def saved(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(out, form)
    return out.getvalue()


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_pictures_of_slides_are_opened(form: str) -> None:
    assert picture_bytes(saved(form), 80).h_mm == 40


def test_a_drawing_in_postscript_is_not_run() -> None:
    """Pillow starts Ghostscript for it: a stranger's deck must not run a program here."""
    with pytest.raises(Unreadable):
        picture_bytes(saved("EPS"), 80)
