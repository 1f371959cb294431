"""Vietnamese text as a loudspeaker says it: numbers, dates, addresses and abbreviations in syllables, no brackets.

What stays as it is: names that people say as they are written (Zalo, A4). The pace is a rule of thumb of village
loudspeakers, so every length told from it is told with "khoảng".
"""

import re
from collections.abc import Callable
from datetime import date, time
from re import Match, Pattern

from campaign_kit.wording.abbreviations import ABBREVIATIONS

SYLLABLES_A_MINUTE = 160

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu", "tỷ")
_LAST_READ = 10**12
_LETTERS = dict(
    zip(
        "abcdđeghiklmnopqrstuvxyfjwz",
        (
            "a", "bê", "xê", "dê", "đê", "e", "giê", "hát", "i", "ca", "lờ", "mờ", "nờ", "o", "pê", "quy", "rờ", "ét",
            "tê", "u", "vê", "ích", "y", "ép", "gi", "vê kép", "dét",
        ),
        strict=True,
    )
)  # fmt: skip
_SIGNS = {"-": "gạch ngang", ".": "chấm", "/": "gạch chéo", "_": "gạch dưới", "@": "a còng"}
# parts of addresses that everybody can write down when they are said as a word
_SAID_WHOLE = {"com": "com", "facebook": "Facebook", "zalo": "Zalo", "google": "Google", "youtube": "YouTube"}
_VOWELS = re.compile(r"[aeiouyăâêôơư]", re.IGNORECASE)


def number(value: int) -> str:
    """A whole number from 0 up: 15 → "mười lăm", 1005 → "một nghìn không trăm linh năm"; vast ones digit by digit."""
    if value >= _LAST_READ:
        return digits(str(value))
    groups: list[int] = []
    rest = value
    while rest or not groups:
        rest, low = divmod(rest, 1000)
        groups.append(low)
    said = [
        " ".join(filter(None, [_below_thousand(group, whole=place < len(groups) - 1), _SCALES[place]]))
        for place, group in reversed(list(enumerate(groups)))
        if group or len(groups) == 1
    ]
    return " ".join(said)


def _below_thousand(value: int, *, whole: bool) -> str:
    """0 to 999; `whole` says the hundred even when it is 0, as behind a thousand."""
    hundred, rest = divmod(value, 100)
    tens, unit = divmod(rest, 10)
    said = [_DIGITS[hundred], "trăm"] if hundred or whole else []
    if not rest:
        return " ".join(said) or _DIGITS[0]
    if not tens:
        return " ".join([*said, *(["linh"] if said else []), _DIGITS[unit]])
    said += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    return " ".join([*said, *_unit(tens, unit)])


def _unit(tens: int, unit: int) -> list[str]:
    if not unit:
        return []
    if unit == 5:
        return ["lăm"]
    return ["mốt" if unit == 1 and tens > 1 else _DIGITS[unit]]


def digits(text: str) -> str:
    """Digit by digit, with a pause between: "111" → "một, một, một"."""
    return ", ".join(_DIGITS[int(each)] for each in text)


def phone(text: str) -> str:
    """A telephone number digit by digit, a pause between its groups; one written without groups gets them."""
    groups = re.findall(r"[0-9]+", text)
    if len(groups) == 1 and len(groups[0]) > 3:
        groups = _grouped(groups[0])
    plus = "cộng " if text.lstrip().startswith("+") else ""
    return plus + ", ".join(" ".join(_DIGITS[int(each)] for each in group) for group in groups)


def _grouped(run: str) -> list[str]:
    """4 first where the number is of a town, then as even as threes and fours allow."""
    first = 4 if len(run) > 7 else 3
    rest = run[first:]
    size = 4 if len(rest) % 3 == 1 else 3
    return [run[:first], *([rest[:size], *re.findall(r".{1,3}", rest[size:])] if rest else [])]


def day(value: date) -> str:
    """ "ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu"."""
    return f"{_day_and_month(value.day, value.month)} năm {number(value.year)}"


def _day_and_month(of_month: int, month: int) -> str:
    low = "mùng " if of_month <= 10 else ""
    return f"ngày {low}{number(of_month)} tháng {_month(month)}"


def _month(month: int) -> str:
    return "tư" if month == 4 else number(month)


def clock(value: time) -> str:
    """ "bảy giờ mười lăm phút"; "mười chín giờ"."""
    hours = f"{number(value.hour)} giờ"
    return f"{hours} {number(value.minute)} phút" if value.minute else hours


def address(text: str) -> str:
    """A web or mail address so that listeners can write it down: "vn-c.vn" → "vê nờ, gạch ngang, xê, chấm, vê nờ"."""
    bare = re.sub(r"^(https?://)?(www\.)?", "", text.strip().lower()).rstrip("/")
    parts = re.findall(r"[-./_@]|[^-./_@\s]+", bare)
    return ", ".join(_SIGNS.get(part) or _SAID_WHOLE.get(part) or _spelled(part) for part in parts)


def _spelled(word: str) -> str:
    """Letter by letter; a sign that has no name is left out."""
    return " ".join(
        said
        for each in word.lower()
        if (
            said := _LETTERS.get(each)
            or (_DIGITS[int(each)] if each in "0123456789" else each if each.isalpha() else "")
        )
    )


def spoken(text: str) -> str:
    """The text for reading aloud: no digit stands alone, no abbreviation that is known, no brackets.

    What is spoken already stays as it is. "111" and the other numbers of help are said digit by digit.
    """
    for pattern, said in _RULES:
        text = pattern.sub(said, text)
    return text.strip()


def syllables(text: str) -> int:
    """How many syllables are said: words with a letter in them; the text is one for reading aloud."""
    return sum(any(each.isalnum() for each in word) for word in text.split())


def half_minutes(count: int) -> int:
    """How many half minutes so many syllables take, at least 1, each begun one counted."""
    return max(1, -(-2 * count // SYLLABLES_A_MINUTE))


def _consonants(found: Match[str]) -> str:
    """An unknown word of capitals that nobody can say is spelled; one with a vowel is said as it stands."""
    return found[0] if _VOWELS.search(found[0]) else _spelled(found[0])


def _date(found: Match[str]) -> str:
    of_month, month, year = int(found["day"]), int(found["month"]), found["year"]
    if not (1 <= of_month <= 31 and 1 <= month <= 12):
        return found[0]
    said = _day_and_month(of_month, month).removeprefix("ngày " if found["said"] else "")
    return f"{found['said'] or ''}{said}" + (f" năm {number(int(year))}" if year else "")


def _time(found: Match[str]) -> str:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return clock(time(hour, minute)) if hour < 24 and minute < 60 else found[0]


def _span(found: Match[str]) -> str:
    """ "6–9" → "6 đến 9"; behind a word of counting that word is said again: "lớp 6 đến lớp 9"."""
    word = found["word"] or ""
    return f"{word}{found['low']} đến {word.lower()}{found['high']}"


def _number(found: Match[str]) -> str:
    whole, _, part = found[0].partition(",")
    whole = whole.replace(".", "")
    said = digits(whole) if len(whole) > 1 and whole.startswith("0") else number(int(whole))
    return f"{said} phẩy {' '.join(_DIGITS[int(each)] for each in part)}" if part else said


def _called(found: Match[str]) -> str:
    return found[1] + digits(found[2])


def _set_apart(found: Match[str]) -> str:
    """A word of digits and letters in parts: "6A1" → "6 A1"; one letter with one digit (A4) is a name."""
    return re.sub(r"(?<=[0-9])(?=[^\W\d_])|(?<=[^\W\d_]{2})(?=[0-9])|(?<=[^\W\d_])(?=[0-9]{2})", " ", found[0])


_NAMES = "|".join(re.escape(each) for each in sorted(ABBREVIATIONS, key=len, reverse=True))
_COUNTED = r"(?P<word>\b(?:[Ll]ớp|[Đđ]iều|[Tt]rang|[Tt]háng|[Nn]ăm|[Kk]hối|[Ll]úc|[Tt]hứ) )?"
_RULES: tuple[tuple[Pattern[str], str | Callable[[Match[str]], str]], ...] = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        # addresses first: what is inside them is no number and no abbreviation
        (r"\bhttps?://\S*[\w/]|\b[\w.-]+@[\w-]+(?:\.[\w-]+)+", lambda found: address(found[0])),
        (
            r"(?i)\b(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info|edu|gov)\b(?:/[\w./-]*\w)?",
            lambda found: address(found[0]),
        ),
        # numbers of laws: "56/2017/NĐ-CP" is "56 năm 2017 của Chính phủ"
        (r"([0-9]+)/([0-9]{4})/QH[0-9]+", r"\1 năm \2"),
        (r"([0-9]+)/([0-9]{4})/NĐ-CP", r"\1 năm \2 của Chính phủ"),
        (r"([0-9]+)/QĐ-TTg", r"\1 của Thủ tướng Chính phủ"),
        (r"\b24/7\b", "cả ngày lẫn đêm"),
        (r"(?<!\w)(?:" + _NAMES + r")(?!\w)", lambda found: ABBREVIATIONS[found[0]]),
        (r"\s*[(\[{]\s*", ", "),
        (r"\s*[)\]}]", ","),
        (r",(?=\s*[,.;:!?…])|^\s*,\s*|,\s*$", ""),
        (r"(?<![\w.,])(?:\+84[ .]?|0)[0-9]{1,3}(?:[ .]?[0-9]{2,4}){2,3}(?!\w)", lambda found: phone(found[0])),
        (r"(?<![\w.,])1[89]00(?:[ .]?[0-9]{2,4}){1,2}(?!\w)", lambda found: phone(found[0])),
        (r"((?:[Tt]ổng đài|[Gg]ọi(?: số)?|[Ss]ố máy|[Đđ]iện thoại) )([0-9]{3,4})(?!\w|[.,][0-9])", _called),
        (
            r"(?P<said>\b[Nn]gày )?(?<![\w/])(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})"
            r"(?:/(?P<year>[0-9]{4}))?(?![\w/])",
            _date,
        ),
        (r"(?<![\w:])(?P<hour>[0-9]{1,2})(?:[hg:](?P<minute>[0-9]{2})|h)(?![\w:])", _time),
        (_COUNTED + r"(?P<low>[0-9][0-9.]*)\s?[–-]\s?(?P<high>[0-9])", _span),
        (r"(?<![\w.,])11[1-5](?![\w]|[.,][0-9])", lambda found: digits(found[0])),
        (r"(?<!\w)(?:[0-9]+[^\W\d_]\w*|[^\W\d_]+[0-9]\w*)", _set_apart),
        (r"(?<=[^\W_])/(?=[^\W_])", " trên "),
        (r"\s?%", " phần trăm"),
        (r"\s?&\s?", " và "),
        (r"\b([Tt]hứ |[Tt]háng )0?4(?![\w]|[.,/][0-9])", r"\1tư"),
        (r"(?<![^\W\d_])(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?", _number),
        (r"\b[A-ZĐ]{2,}\b", _consonants),
        (r"[ \t]{2,}", " "),
    )
)
