"""Which addresses a QR code of a campaign may hold: the official sites, the number 111, and the office's own pages."""

import re
from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

from campaign_kit.model.check_in_code import person_of

OFFICIAL = ("vn-cop.vn", "tongdai111.vn", "tel:111")
_PLAIN = re.compile(r"[\w.~:/?#\[\]@!$&'()*+,;=%-]+", re.ASCII)
_SCHEMES = {"http", "https"}


def is_allowed(text: str, own: Iterable[str] = ()) -> bool:
    """True for an address of an official site, or one of the office's own pages (`own`) or below it.

    The digits of a badge open nothing. An own page without a path stands for its whole site. What a telephone could
    read in another way than it looks (letters of other scripts, a name before "@", a backslash, a port) is not allowed.
    """
    return person_of(text) is not None or any(_is_within(text, page) for page in (*OFFICIAL, *own))


def _is_within(text: str, page: str) -> bool:
    if text == page:
        return True
    here, there = _parts(text), _parts(page)
    if here is None or there is None:
        return False
    site = _site(there)
    path = there.path.rstrip("/")
    if there.query:
        return (_site(here), here.path.rstrip("/"), here.query) == (site, path, there.query)
    if not path:
        return _site(here) == site or _site(here).endswith(f".{site}")
    return _site(here) == site and (here.path.rstrip("/") == path or here.path.startswith(f"{path}/"))


def _parts(text: str) -> SplitResult | None:
    """The parts of a plain web address; None for anything else."""
    if not _PLAIN.fullmatch(text):
        return None
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        is_plain = parts.scheme in _SCHEMES and parts.port is None and "@" not in parts.netloc and bool(parts.hostname)
    except ValueError:
        return None
    return parts if is_plain else None


def _site(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.").rstrip(".")
