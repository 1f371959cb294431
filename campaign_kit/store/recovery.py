"""The recovery code: the key of the database in groups of letters and digits, as it is printed on the recovery sheet.

Pure: knows no file and no keyring. Never log what passes through here.
"""

import hashlib
import re

from campaign_kit.errors import Refused

KEY_BYTES = 32
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31 signs, a prime; none of 0 O 1 I L
_BASE = len(_ALPHABET)
_VALUE_SIGNS = 52  # 31**52 > 2**256
_HASH_SIGNS = 3
_SIGNS = _VALUE_SIGNS + _HASH_SIGNS + 1
_GROUP = 4
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015]+")  # white space and all dashes: Word makes long ones
_ROOT = 3  # its powers take every value from 1 to 30 modulo 31


def recovery_code(key: bytes) -> str:
    """The 32 bytes as fourteen groups of four signs, the last group of them a check.

    The last sign is a weighted sum modulo a prime, so that any one wrong sign and any two neighbours in the wrong order
    are always found; the three before it are a hash, for all other faults (one in 29,791 passes).
    """
    if len(key) != KEY_BYTES:
        raise ValueError("a key has 32 bytes")
    signs = _digits(int.from_bytes(key), _VALUE_SIGNS) + _hash(key)
    signs.append(_sum(signs))
    text = "".join(_ALPHABET[sign] for sign in signs)
    return "-".join(text[at : at + _GROUP] for at in range(0, _SIGNS, _GROUP))


def key_of(code: str) -> bytes:
    """The key that the code stands for; spaces, hyphens and case do not matter. Refused("store.recovery_code")."""
    text = _BETWEEN.sub("", code.upper())
    signs = [_ALPHABET.find(char) for char in text]
    if len(signs) != _SIGNS or -1 in signs or _sum(signs[:-1]) != signs[-1]:
        raise Refused("store.recovery_code")
    value = 0
    for sign in signs[:_VALUE_SIGNS]:
        value = value * _BASE + sign
    if value >= 1 << (8 * KEY_BYTES):
        raise Refused("store.recovery_code")
    key = value.to_bytes(KEY_BYTES)
    if _hash(key) != signs[_VALUE_SIGNS:-1]:
        raise Refused("store.recovery_code")
    return key


def _digits(value: int, count: int) -> list[int]:
    return [value // _BASE**place % _BASE for place in reversed(range(count))]


def _hash(key: bytes) -> list[int]:
    return _digits(int.from_bytes(hashlib.sha256(key).digest()), _HASH_SIGNS)


def _sum(signs: list[int]) -> int:
    return sum(pow(_ROOT, place, _BASE) * sign for place, sign in enumerate(signs, 1)) % _BASE
