"""Numbers, dates and times as Vietnamese people write them: 6.412; 52,3 %; 23/11/2026."""

from datetime import date, time

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def count(number: int) -> str:
    """6412 → "6.412"."""
    return f"{number:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """One decimal, comma, a space before the sign: "52,3 %". `whole` is above 0."""
    return f"{100 * part / whole:.1f}".replace(".", ",") + " %"


def decimal(value: float) -> str:
    """One decimal, comma; none where it is 0: 28.84 → "28,8", 25.0 → "25"."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def day(value: date) -> str:
    """23/11/2026."""
    return f"{value.day:02}/{value.month:02}/{value.year}"  # a list has thousands of days; strftime is much slower


def weekday(value: date) -> str:
    """Thứ Hai, 23/11/2026."""
    return f"{_WEEKDAYS[value.weekday()]}, {day(value)}"


def letter_day(value: date) -> str:
    """ "ngày 05 tháng 01 năm 2026": a 0 before days below 10 and months 1, 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    month = f"{value.month:02}" if value.month < 3 else str(value.month)
    return f"ngày {value.day:02} tháng {month} năm {value.year}"


def clock(value: time) -> str:
    """7:15; 19:00."""
    return f"{value.hour}:{value.minute:02}"


def roman(number: int) -> str:
    """4 → "IV"; beyond 39 as it is."""
    if not 0 < number < 40:
        return str(number)
    text, left = "", number
    for value, sign in _ROMAN:
        times, left = divmod(left, value)
        text += sign * times
    return text


def join(words: list[str]) -> str:
    """ "a", "a và b", "a, b và c"."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " và " + words[-1] if words else ""
