"""What the checks of a report find: in plain words, how bad it is, and what it is about, so that a face can lead there.

Owns the digest of findings; knows no check.
"""

import json
from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256

from pydantic import BaseModel


class Severity(StrEnum):
    """STOP: the report would be wrong and is not made. WARN: somebody looks, and may set it aside with a reason."""

    STOP = "stop"
    WARN = "warn"


class Matter(StrEnum):
    """What a finding is about; its `ref` is the id of such a thing."""

    SESSION = "session"
    OUTREACH = "outreach"
    TALLY = "tally"
    TARGET = "target"
    PAPER = "paper"
    PLACE = "place"
    REPORT = "report"


class Finding(BaseModel, frozen=True):
    """`code` is the same for all findings of one check. `ref` is None where no single thing can be pointed at."""

    code: str
    words: str
    severity: Severity
    kind: Matter
    ref: int | None = None


def digest(findings: Iterable[Finding]) -> str:
    """The sha256 of what is found, whatever its order: another number in the words is another finding."""
    told = sorted((each.code, each.kind.value, each.ref or 0, each.words) for each in findings)
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
