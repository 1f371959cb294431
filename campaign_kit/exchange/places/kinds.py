"""What a name says of a place: that it is a school and of which level, a class and of which grade, a hamlet."""

import re

from campaign_kit.model.names import clean, fold
from campaign_kit.model.plan import PlaceKind, SchoolLevel

_HAMLETS = r"(?:thon|lang|ban|buon|bon|ap|xom|khom|soc|phum|plei|to dan pho|tdp|khu pho|khu dan cu)"
_KINDS = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"diem (truong|le)\b.*|diem truong", PlaceKind.CAMPUS),
        (r"(cac )?lop( hoc)?\b.*|class|(1[0-2]|[1-9])( ?[a-z]{1,2}\d{0,2}|[./-]\d{1,2})", PlaceKind.CLASS),
        (
            r"(cac |khoi )*truong\b.*|school"
            r"|(th|thcs|thpt|mn|mau giao|mam non|nha tre|tieu hoc|ptdt(bt|nt)?)( & | va |-|\b).*",
            PlaceKind.SCHOOL,
        ),
        (rf"(cac )?{_HAMLETS}\b.*|hamlet", PlaceKind.HAMLET),
        (
            r"(trung tam|co so)( \w+)* (bao tro|tro giup|cham soc|nuoi duong|bao ve)\b.*|mai am\b.*|nha tinh thuong"
            r"\b.*|lang tre em\b.*|lang sos\b.*|care_facility|co so (bao tro|tro giup|cham soc).*",
            PlaceKind.CARE_FACILITY,
        ),
        (r"khac|other", PlaceKind.OTHER),
    )
)
_CHILDRENS_VILLAGE = re.compile(r"lang (tre em|sos)\b.*")
_LEVELS = (
    (SchoolLevel.PRESCHOOL, re.compile(r"\b(mam non|mau giao|mn|mg|nha tre|preschool)\b")),
    (SchoolLevel.PRIMARY, re.compile(r"\b(tieu hoc|th|cap 1|cap i|primary)\b")),
    (SchoolLevel.LOWER_SECONDARY, re.compile(r"\b(trung hoc co so|thcs|cap 2|cap ii|lower_secondary)\b")),
    (SchoolLevel.UPPER_SECONDARY, re.compile(r"\b(trung hoc pho thong|thpt|cap 3|cap iii|upper_secondary)\b")),
)
_GRADE = re.compile(r"(?<!\d)(1[0-2]|[1-9])(?!\d)")
_NUMBERING = re.compile(r"^(?:[IVXLC]+|\d{1,2}|[A-Da-d])\s*[.)/:-]\s*")
_SHORT = re.compile(r"(TH|THCS|THPT|MN|MG|PTDT|PTDTBT|PTDTNT|PT|DTNT|DTBT|GDTX|GDNN)([&,-](TH|THCS|THPT|GDTX))*")
_BARE_CLASS = re.compile(r"(1[0-2]|[1-9])(\s?[A-Za-zĐđ]{1,2}\d{0,2}|\s?[./-]\s?\d{1,2})?")


def kind_of(text: str) -> PlaceKind | None:
    """What the words are called: "Trường THCS Nguyễn Du" a school, "Lớp 6A" and "6A" a class, "Làng Bi" a hamlet."""
    said = fold(text).strip(" .:")
    if _CHILDRENS_VILLAGE.fullmatch(said):
        return PlaceKind.CARE_FACILITY
    return next((kind for pattern, kind in _KINDS if pattern.fullmatch(said)), None)


def level_of(text: str) -> SchoolLevel | None:
    """The level of a school by its name or by the cell of its level; of several levels `MULTI`."""
    said = re.sub(r"[^\w]+", " ", fold(text))
    if said.strip() in ("multi", "lien cap", "nhieu cap"):
        return SchoolLevel.MULTI
    found = [level for level, pattern in _LEVELS if pattern.search(said)]
    return None if not found else found[0] if len(found) == 1 else SchoolLevel.MULTI


def grade_of(text: str) -> int | None:
    """The grade in the name of a class or in the cell of its grade: "Lớp 6A", "Khối 6" are 6."""
    found = _GRADE.search(text)
    return int(found[1]) if found else None


def class_name(text: str) -> str:
    """The name of a class as the book has it: "6a" is "Lớp 6A"; what says more stays as it is."""
    name = clean(text)
    return f"Lớp {name.upper().replace(' ', '')}" if _BARE_CLASS.fullmatch(name) else name


def without_number(text: str) -> str:
    """The text without the numbering before it: "II. Thôn, làng"."""
    return _NUMBERING.sub("", clean(text))


def school_name(text: str) -> str:
    """A school in a title as it is written in a line: "TRƯỜNG THCS NGUYỄN DU" is "Trường THCS Nguyễn Du"."""
    words = clean(text).split(" ")
    if not text.isupper():
        return " ".join(words)
    return " ".join(word if _SHORT.fullmatch(word) else word.capitalize() for word in words)


def bare_school(name: str) -> str:
    """The name of a school for comparing: with or without "Trường"."""
    return fold(name).removeprefix("truong ")
