"""The letters of Vietnam's old encodings: what each stored character or pair of characters stands for.

Sources: TCVN 5712:1993 in its Windows form (TCVN3, "ABC"), VNI for Windows and VPS as their keyboards write them, and
windows-1258. A stored character stands for a byte, read as Latin-1 or as windows-1252. Decides nothing: which of these
a list needs is found in `letters.py`.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from campaign_kit.model.roster import Encoding

# the byte in hexadecimal, then the letters that it and the bytes after it stand for
_TCVN3 = """
A1 ĂÂÊÔƠƯĐăâêôơưđ B5 àảãáạ BB ằẳẵắ C6 ặầẩẫấậè CE ẻẽéẹềểễếệìỉ DC ĩíịò E1 ỏõóọồổỗốộờởỡớợù F1 ủũúụừửữứựỳỷỹýỵ
"""
_VPS = """
80 ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ 93 ỀỂỄỐỒỔỖýỷỵỜỚỞ A1 ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ
E0 àáâãảạă E8 èéêẽìí EF ĩẴĐòóôõ F7 Ơụùúủ FD ỶẼỳ
"""
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_HAT = dict(zip("âáàåãä", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_VNI_BREVE = dict(zip("êéèúüë", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"), strict=True))
_VNI_ALONE = {"æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư", "ñ": "đ"}


def _by_byte(table: str) -> dict[int, str]:
    """The letters by both characters that a byte may have become."""
    letters: dict[int, str] = {}
    words = table.split()
    for start, run in zip(words[::2], words[1::2], strict=True):
        for byte, letter in enumerate(run, start=int(start, 16)):
            letters[byte] = letters[ord(bytes([byte]).decode("cp1252", errors="replace"))] = letter
    letters.pop(0xFFFD, None)
    return letters


def _windows_1258() -> dict[int, str]:
    letters: dict[int, str] = {}
    for byte in range(0x80, 0x100):
        letter = bytes([byte]).decode("cp1258", errors="ignore")
        letters[byte] = letters[ord(bytes([byte]).decode("cp1252", errors="replace"))] = letter
    letters.pop(0xFFFD, None)
    return letters


def _vni() -> dict[str, str]:
    """Letter and mark as one; a mark is a capital where its letter is one, and sometimes where it is not."""
    pairs = {letter + mark: letter + tone for letter in "aeouy" for mark, tone in _VNI_TONES.items()}
    pairs |= {stored + mark: letter + tone for stored, letter in ("ôơ", "öư") for mark, tone in _VNI_TONES.items()}
    pairs |= {letter + mark: letter + "\u0302" + tone for letter in "aeo" for mark, tone in _VNI_HAT.items()}
    pairs |= {"a" + mark: "ă" + tone for mark, tone in _VNI_BREVE.items()}
    pairs |= _VNI_ALONE
    cased = {(stored[0].upper() + stored[1:]): letter.upper() for stored, letter in pairs.items()}
    cased |= {stored.upper(): letter.upper() for stored, letter in pairs.items()}
    return {stored: unicodedata.normalize("NFC", letter) for stored, letter in (pairs | cased).items()}


_VNI = _vni()
_VNI_STORED = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))


def _by_table(table: Mapping[int, str]) -> Callable[[str], str]:
    return lambda text: unicodedata.normalize("NFC", text.translate(table))


def _from_vni(text: str) -> str:
    return _VNI_STORED.sub(lambda found: _VNI[found[0]], text)


DECODERS: Mapping[Encoding, Callable[[str], str]] = {
    Encoding.WINDOWS_1258: _by_table(_windows_1258()),
    Encoding.TCVN3: _by_table(_by_byte(_TCVN3)),
    Encoding.VNI: _from_vni,
    Encoding.VPS: _by_table(_by_byte(_VPS)),
}
"""From the stored characters to letters in NFC; what the encoding does not know stays as it is."""
