"""Writes Vietnamese the way old programs stored it: the other direction of the reader, built apart from its tables."""

import unicodedata

TCVN3 = dict(
    zip(
        "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        "¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ¡¢£¤¥¦§",
        strict=True,
    )
)
VNI_BASES = {"ă": "aê", "â": "aâ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö", "đ": "ñ"}
VNI_TONES = dict(zip("\u0301\u0300\u0309\u0303\u0323", "ùøûõï", strict=True))
VNI_HATS = {"â": "áàåãä", "ê": "áàåãä", "ô": "áàåãä", "ă": "éèúüë"}
VNI_I = {"ỉ": "æ", "ĩ": "ó", "ị": "ò", "í": "í", "ì": "ì", "ỵ": "î"}


def as_tcvn3(text: str) -> str:
    """Toned capitals have no codes: the small letter's code stands there, as the capital fonts draw it."""
    return "".join(TCVN3.get(char, TCVN3.get(char.lower(), char)) for char in text)


def as_vni(text: str) -> str:
    return "".join(_vni(char) for char in text)


def _vni(char: str) -> str:
    low = char.lower()
    if low in VNI_I:
        stored = VNI_I[low]
    else:
        parts = unicodedata.normalize("NFD", low)
        tones = [mark for mark in parts if mark in VNI_TONES]
        base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in VNI_TONES))
        stored = VNI_BASES.get(base, base)
        if tones and base in VNI_HATS:
            stored = stored[0] + VNI_HATS[base]["\u0301\u0300\u0309\u0303\u0323".index(tones[0])]
        elif tones:
            stored += VNI_TONES[tones[0]]
    return stored.upper() if char.isupper() else stored


def as_windows_1258(text: str) -> bytes:
    """A letter with its hat is one byte, its tone another behind it."""
    return b"".join(_windows_1258(char) for char in unicodedata.normalize("NFC", text))


def _windows_1258(char: str) -> bytes:
    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", char)
        tone = next(mark for mark in parts if mark in VNI_TONES)
        return unicodedata.normalize("NFC", parts.replace(tone, "")).encode("cp1258") + tone.encode("cp1258")
