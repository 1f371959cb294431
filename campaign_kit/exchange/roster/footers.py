"""Tells rows that are no people by their words: totals, signatures, headings of groups. Knows no table."""

import re

from campaign_kit.model.names import fold

_TOTALS = (
    r"tong (cong|so|ket|hop)\b", r"tong ?[:=(]", r"tong$", r"tong \d", r"cong ?[:=(\d]", r"cong$", r"cong (cong|so)\b",
    r"cong danh sach\b", r"so luong\b", r"si so\b", r"trong do\b", r"danh sach (nay |tren )?(gom|co)\b", r"an dinh\b",
)  # fmt: skip
_OFFICES = r"(thon|lang|ban|chi|doan|ubnd|xa|hoi|truong|phong)\b"
_SIGNATURES = (
    r"nguoi (lap|ghi|tong hop|bao cao|viet)\b", r"lap (bieu|danh sach)", r"(pho )?hieu truong", r"xac nhan",
    r"\(?ky[, ]", r"\(?da ky", r"(giao vien|gv) ?(chu nhiem|cn)\b", r"gvcn\b",
    rf"(pho )?(truong|bi thu|chu tich) {_OFFICES}", r"(pho )?(bi thu|chu tich)( |$)", r"pho (thon|lang|ban|phong)\b",
    r"thu ky\b", r"ke toan\b", r"can bo phu trach", r"phu trach\b", r"dai dien\b", r"t\.? ?m\.? ", r"t\.?m ?/",
    r"k\.? ?t\. ?", r"k/t ", r"t\.? ?l\. ", r"tuq\b", r"q\. ", r"thay mat\b", r"(phe )?duyet\b",
    r"nguoi (duyet|kiem tra|nhan)\b",
    r"ubnd\b", r"uy ban nhan dan", r"thu truong\b", r"noi nhan", r"ghi chu ?:", r"luu y\b", r"ban to chuc",
    r".{0,40}\bngay ?[\d.…_]* ?thang ?[\d.…_]* ?nam\b",
)  # fmt: skip
_GROUPS = r"(([ivx]{1,4}|[a-d]|\d{1,2})[.)/] ?)?(to|nhom|khoi|doi|lop|thon|lang|ban|doan|chi doan|khu) ?\d"
_PARTS = (
    "thôn ", "làng ", "bản ", "buôn ", "bon ", "ấp ", "xóm ", "tổ ", "khu phố ", "khối ", "nhóm ", "lớp ", "chi đoàn ",
    "chi hội ", "trường ", "đơn vị ",
)  # fmt: skip
_FAMILIES = frozenset({"tống", "tòng", "tông", "tóng", "công", "cống"})
_TOTAL, _SIGNATURE = re.compile("|".join(_TOTALS)), re.compile("|".join(_SIGNATURES))
_GROUP = re.compile(_GROUPS)
_STARTS = """
tong cong so si trong danh an nguoi lap hieu pho xac ky da giao gv gvcn truong bi chu thu ke can dai tm t.m tm/ tl t.l
tuq kt k.t k/t q thay phe duyet ubnd uy noi ghi luu ban phu to nhom khoi doi lop thon lang doan chi khu ho ten stt tt
ngay nam nu gioi dan xa
"""

TOTALS = frozenset({"tổng", "cộng", "tổng cộng", "tổng số", "cộng cộng", "tong", "cong", "tong cong", "tong so"})
"""What is never a name, even with a running number; in small letters."""
LONGEST_TOTAL = max(map(len, TOTALS))
FIRST_WORDS = frozenset(_STARTS.split())
"""How footers and headings begin, and many names too: a name that begins so is looked at closely."""


def is_total(text: str) -> bool:
    """ "Tổng cộng: 27 người", "Cộng", "Danh sách này có 30 em"; never a Tống, a Tòng or a Công."""
    first = text.split(" ", 1)[0].lower().strip(" :.")
    return _TOTAL.match(fold(text)) is not None and first not in _FAMILIES


def is_signature(text: str) -> bool:
    """ "NGƯỜI LẬP BIỂU", "Ia Dom, ngày 05 tháng 01 năm 2026", "TM. UBND XÃ"; never a Kỳ."""
    return _SIGNATURE.match(fold(text)) is not None and text[:3].lower() != "kỳ "


def is_part(text: str) -> bool:
    """ "THÔN MOOK ĐEN", "Chi đoàn trường": what stands over a part of a list, if it stands alone; no family's name."""
    return text.lower().startswith(_PARTS)


def is_group(text: str) -> bool:
    """ "Tổ 1", "II. Khối 7"."""
    return _GROUP.match(fold(text)) is not None
