"""Which face sets a text: the one the design names, or for a text with letters it lacks another one, for all of it."""

from campaign_kit.documents.fonts import widths
from campaign_kit.documents.layout.style import Fonts
from campaign_kit.documents.page import FontFace

_FALLBACK = {False: "fallback", True: "fallback_bold"}


def face_of(fonts: Fonts, name: str, text: str) -> FontFace:
    """Be Vietnam Pro has no ĕ ĭ ŏ ŭ ƀ: a text in Gia Rai or Ba Na is set in the fallback, all of it, not by letters."""
    face = fonts.faces[name]
    known = widths(face.file)
    if all(ord(char) in known for char in text if char not in "*\n"):
        return face
    return fonts.faces.get(_FALLBACK[face.bold], face)
