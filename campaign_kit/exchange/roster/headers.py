"""What the heading of a column means: the synonyms that lists use, compared without marks and capitals.

Knows one heading at a time, or one above another; which row holds the headings is found in `tables.py`.
"""

import re
from enum import StrEnum

from campaign_kit.model.names import clean, fold


class Column(StrEnum):
    """What the cells below a heading hold. A MARK column holds an x or nothing; all that is not named is OTHER."""

    NUMBER = "number"
    SIGNATURE = "signature"
    NAME = "name"
    RELATIVE = "relative"
    """The name of someone's parent, of the head of a household…: the name of the list only where no other is."""
    PERSON = "person"
    """"Học sinh", "Người tham dự"…: as RELATIVE."""
    FAMILY = "family"
    MIDDLE = "middle"
    GIVEN = "given"
    SEX = "sex"
    MALE = "male"
    FEMALE = "female"
    BIRTH = "birth"
    BIRTH_MALE = "birth_male"
    BIRTH_FEMALE = "birth_female"
    DAY = "day"
    PEOPLE = "people"
    KINH = "kinh"
    MINORITY = "minority"
    CLASS = "class"
    CLASS_CODE = "class_code"
    HAMLET = "hamlet"
    UNIT = "unit"
    SCHOOL = "school"
    OTHER = "other"


NAMES = (Column.NAME, Column.GIVEN, Column.RELATIVE, Column.PERSON)
PLACES = (Column.CLASS, Column.CLASS_CODE, Column.HAMLET, Column.UNIT, Column.SCHOOL)
"""The columns that can say where a person belongs, the nearest first."""

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_SIGNS = re.compile(r"[^a-z0-9]+")
_INDEX = re.compile(r"\(?\s*(\d{1,2}|[A-Za-z])\s*\)?")

_HEADINGS: dict[Column, str] = {
    Column.NUMBER: "stt|tt|so tt|so thu tu|thu tu|s tt|s t t|no|num",
    Column.FAMILY: """ho|ho dem|ho va dem|ho va ten dem|ho ten dem|ho lot|ho va lot|ho va ten lot|ho chu lot
        |ho va chu lot|ho chu dem|ho va chu dem|ho va|surname|last name""",
    Column.MIDDLE: "dem|ten dem|chu dem|lot|chu lot|ten lot",
    Column.GIVEN: "ten|given name|first name",
    Column.SEX: "gioi tinh|gioi|phai|gt|nam nu|nu nam|trai gai|sex|gender|g tinh|gtinh|gioitinh",
    Column.MALE: "nam|trai|gioi tinh nam|so nam|nam x",
    Column.FEMALE: "nu|gai|gioi tinh nu|phu nu|la nu|nu x|hs nu|hoc sinh nu",
    Column.BIRTH: """ngay sinh|nam sinh|ntns|ntn sinh|ngay thang nam sinh|ngay thang sinh|sinh ngay|sinh nam|ns|n sinh
        |nsinh|ngay nam sinh|ngay thang nam|ngay sinh nam sinh|nam thang sinh|date of birth|birth date|birthday|dob
        |birth year|d o b|sn|ng sinh|ngaysinh|namsinh|nam sinh tuoi|sinh ngay thang nam|sinh thang nam""",
    Column.DAY: "ngay|thang|ngay thang",
    Column.PEOPLE: "dan toc|dt|d toc|dtoc|dantoc|thanh phan dan toc|ten dan toc",
    Column.KINH: "kinh|dan toc kinh",
    Column.MINORITY: """dtts|dan toc thieu so|dt thieu so|thieu so|dan toc it nguoi|dong bao dtts|la dtts
        |con em dtts|con dtts|dan toc ts|hsdt|hs dan toc|hoc sinh dan toc""",
    Column.CLASS: "lop|ten lop|lop hoc|hoc lop|lop dang hoc|lop khoi|khoi lop|tenlop|class",
    Column.CLASS_CODE: "ma lop",
    Column.UNIT: """don vi|ten don vi|don vi cong tac|don vi hoc tap|co quan|co quan don vi|don vi co quan
        |co quan cong tac|noi cong tac|chi doan|chi hoi|chi doi|lien doi|chi bo|lop don vi|phong ban|to chuc
        |don vi lop""",
    Column.SCHOOL: "truong|ten truong|truong hoc|diem truong",
}
_BY_HEADING = {heading.strip(): column for column, text in _HEADINGS.items() for heading in text.split("|")}

_NAME = re.compile(
    r"ho( va)?( chu)?( dem| lot)?( va)? ten( dem| lot| lot va ten| dem va ten)?|hoten|hovaten|ten day du|full name|name"
)
_BIRTH = re.compile(r"(ngay|nam|ngay thang nam|ngay thang|ntn)( thang)?( nam)? sinh|sinh (ngay|nam)")
_SEX = re.compile(r"(gioi tinh )?(nam|nu)( la)?( \d| x)? (nam|nu)( la)?( \d| x)?")
_MINORITY = re.compile(r"\b(dtts|dan toc thieu so|dan toc it nguoi)\b")
_SIGNATURE = re.compile(r"(ky|chu ky|nguoi ky)\b")
_PERSONS = re.compile(
    r"(ten )?((cac )?(hs|hoc sinh|em|tre em|tre|chau|doan vien|hoi vien|doi vien|hoc vien|giao vien|can bo|dai bieu"
    r"|thanh vien|nguoi (tham (du|gia)|du hop|dan)|thanh phan( tham du)?|dan bieu|khach moi))"
)
_NOT_RELATIONS = re.compile(r"\b(can bo|chi doan|chi hoi|chi doi|chi bo|chu nghia)\b")
_PARENTS = re.compile(r"\b(phu huynh|ph|phhs|cha me|bo me|ba me|giam ho)\b")
_SETS = {
    "of whom": """
        hs hoc sinh vien em cua tre chau be doan doi hoi dang giao can bo cong chuc nhan dan nguoi tham gia du hop dai
        bieu thanh khach moi thieu nien nhi dong tac tuyen truyen khai day viet in hoa va ten tap huan quan chung gv cb
        nam ca bao cao dien la so cac dv dc cbgv cbgvnv nv tt""",
    "relations": "cha me bo phu huynh giam chu vo chong con ba ong gvcn nhiem dau lien anh chi mo cu",
    "hamlets": "thon lang ban buon ap xom plei khom khu tdp bon soc phum",
    "beside hamlets": "plong pho dan to ten so doi noi o lop don vi truong co quan hoc",
}
_OF_WHOM, _RELATIONS, _HAMLETS, _BESIDE = (frozenset(words.split()) for words in _SETS.values())


def key_of(heading: str) -> str:
    """The heading without marks, capitals, signs and brackets: "Họ và tên (viết in hoa)" → "ho va ten"."""
    folded = fold(heading)
    return _SIGNS.sub(" ", _ASIDE.sub(" ", folded)).strip() or _SIGNS.sub(" ", folded).strip()


def meaning(heading: str) -> Column | None:
    """What one heading means; nothing for an empty one."""
    text = clean(heading)
    key = key_of(text)
    if not key:
        return Column.NUMBER if "#" in text or "№" in text else None
    if key == "nam" and _is_year(text):
        return Column.BIRTH
    if key == "dt" and "đ" in text.lower():  # the telephone
        return Column.OTHER
    if key.startswith("ky") and "kỳ" in text.lower():  # a term of the year, or somebody of the family Kỳ
        return Column.OTHER
    return _BY_HEADING.get(key) or _by_pattern(key)


def _by_pattern(key: str) -> Column:
    if _SIGNATURE.match(key):
        return Column.SIGNATURE
    if found := _NAME.match(key):
        rest = key[found.end() :]
        mine = Column.NAME if _says_whom(rest) else Column.OTHER
        return Column.RELATIVE if _names_relation(rest) else mine
    if _names_relation(key):
        return Column.OTHER
    if (found := _BIRTH.match(key)) and _says_whom(key[found.end() :]):
        return Column.BIRTH
    return _by_words(key, key.split())


def is_about_others(heading: str) -> bool:
    """Whether what stands below the heading is about a parent, a head of household…: "Cha", "Thông tin phụ huynh"."""
    return _names_relation(key_of(heading))


def is_about_parents(heading: str) -> bool:
    """Whether the heading names parents or guardians as such: "Họ tên phụ huynh", not "Họ tên mẹ"."""
    return _PARENTS.search(key_of(heading)) is not None


def is_one_parent(heading: str) -> bool:
    """Whether the heading names a father or a mother: "Họ tên cha"."""
    return not is_about_parents(heading) and not {"cha", "bo", "me", "ba"}.isdisjoint(key_of(heading).split())


def _names_relation(key: str) -> bool:
    """ "cha", "phu huynh", "chu ho": the heading is not about the people of the list."""
    return not _RELATIONS.isdisjoint(_NOT_RELATIONS.sub(" ", key).split())


def _by_words(key: str, words: list[str]) -> Column:
    if _MINORITY.search(key):
        return Column.OTHER if "nu" in words else Column.MINORITY
    if _SEX.fullmatch(key):
        return Column.SEX
    if _PERSONS.fullmatch(key):
        return Column.PERSON
    starts = (("gioi tinh ", Column.SEX), ("dan toc ", Column.PEOPLE), ("lop ", Column.CLASS))
    found = (column for start, column in starts if key.startswith(start) and _says_whom(key.removeprefix(start)))
    return next(found, None) or _place(key, words)


def _place(key: str, words: list[str]) -> Column:
    if not (_HAMLETS | _BESIDE).issuperset(words):
        return Column.OTHER
    if words[:1] in (["lop"], ["hoc"]):
        return Column.CLASS
    return Column.HAMLET if not _HAMLETS.isdisjoint(words) or "dan pho" in key else Column.OTHER


def _says_whom(rest: str) -> bool:
    """Whether the rest of a heading only says whose it is: "… học sinh", "… của em"."""
    return _OF_WHOM.issuperset(rest.split())


_BELOW: dict[tuple[Column, Column], Column] = {
    (Column.BIRTH, Column.MALE): Column.BIRTH_MALE,
    (Column.BIRTH, Column.FEMALE): Column.BIRTH_FEMALE,
}
_WHOLE = {"kinh": Column.KINH, "khac": Column.MINORITY, "dan toc khac": Column.MINORITY, "thieu so": Column.MINORITY}


def meaning_below(above: str, heading: str) -> Column | None:
    """What a heading means that stands under another, as "Nam" under "Giới tính" or under "Năm sinh"."""
    over, under = meaning(above), meaning(heading)
    if over is None or under is None:
        return over or under
    if over is Column.RELATIVE or (over is Column.OTHER and is_about_others(above)):
        return Column.RELATIVE if under in NAMES else Column.OTHER
    if over is Column.BIRTH and _is_year(heading):
        return Column.BIRTH
    if over is Column.PEOPLE and (whole := _WHOLE.get(key_of(heading))):
        return whole
    kept = over if under is Column.OTHER and _adds_nothing(heading) else under
    return _BELOW.get((over, under), kept)


def _is_year(heading: str) -> bool:
    """ "Năm", which without its mark reads as "Nam"."""
    return key_of(heading) == "nam" and "ă" in clean(heading).lower()


def _adds_nothing(heading: str) -> bool:
    """ "(dd/mm/yyyy)", "(3)"."""
    return heading.strip().startswith("(") or is_index(heading)


def is_index(heading: str) -> bool:
    """Whether the cell is of a row that numbers the columns: 1, (2), A, B."""
    return bool(_INDEX.fullmatch(heading.strip()))
