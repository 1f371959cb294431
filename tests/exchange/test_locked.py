"""The lock of Office files: what was locked comes out whole; anything else is refused in words."""

import io
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook

from campaign_kit.errors import Refused
from campaign_kit.exchange.locked import locked, unlocked
from campaign_kit.wording.refusals import sentence

PASSWORD = "mật khẩu 2027"


def book() -> bytes:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as made:
        made.add_worksheet().write_string(0, 0, "Ngô Thị Mỹ Trang")
    return out.getvalue()


def refused(file: Path, content: bytes, password: str = PASSWORD) -> str:
    file.write_bytes(content)
    with pytest.raises(Refused) as caught:
        unlocked(file, password)
    assert sentence(caught.value)
    return caught.value.code


def test_what_is_locked_comes_out_whole(tmp_path: Path) -> None:
    content = book()
    (tmp_path / "a.xlsx").write_bytes(locked(content, PASSWORD))
    assert unlocked(tmp_path / "a.xlsx", PASSWORD) == content


def test_a_short_password_locks_nothing() -> None:
    for password in ("1234567", "x" * 256):
        with pytest.raises(Refused, match=r"handover\.password"):
            locked(book(), password)


def test_all_else_is_refused(tmp_path: Path) -> None:
    file, content = tmp_path / "a.xlsx", locked(book(), PASSWORD)
    assert refused(file, content, "mat khau 2027") == "handover.wrong_password"
    assert refused(file, content, "") == "handover.wrong_password"
    assert refused(file, book()) == "handover.not_locked"
    for damaged in (
        content[:700],
        content[:-1500] + bytes(1500),
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 90,
    ):
        assert refused(file, damaged) == "handover.damaged"
    with pytest.raises(Refused, match=r"roster\.no_file"):
        unlocked(tmp_path / "b.xlsx", PASSWORD)
