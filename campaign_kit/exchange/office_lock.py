"""The lock of Office files (ECMA-376 agile encryption); its library is heavy: `locked.py` loads it when it is used."""

import struct
from io import BytesIO
from pathlib import Path
from xml.parsers.expat import ExpatError

from msoffcrypto import OfficeFile
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError
from msoffcrypto.format.ooxml import OOXMLFile

from campaign_kit.errors import Refused
from campaign_kit.exchange.roster.files import bytes_of

# what a damaged container can end in
_DAMAGED = (
    FileFormatError, ParseError, DecryptionError, ExpatError, struct.error, NotImplementedError, OSError, ValueError,
    LookupError, TypeError,
)  # fmt: skip


def locked(book: bytes, password: str) -> bytes:
    """The workbook behind the password."""
    out = BytesIO()
    OOXMLFile(BytesIO(book)).encrypt(password, out)
    return out.getvalue()


def unlocked(file: Path, password: str) -> bytes:
    """What is behind the password; see `locked.unlocked`."""
    content, out = bytes_of(file), BytesIO()
    try:
        found = OfficeFile(BytesIO(content))
        if not isinstance(found, OOXMLFile) or not found.is_encrypted():
            raise Refused("handover.not_locked", file=file.name)
        if not password or not _opens(found, password):
            raise Refused("handover.wrong_password", file=file.name)
        found.decrypt(out, verify_integrity=found.type == "agile")
    except _DAMAGED as error:
        raise Refused("handover.damaged", file=file.name) from error
    return out.getvalue()


def _opens(found: OOXMLFile, password: str) -> bool:
    try:
        found.load_key(password=password, verify_password=True)
    except InvalidKeyError:
        return False
    return True
