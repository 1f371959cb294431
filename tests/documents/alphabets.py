"""Stand-ins for translations: the letters of an alphabet in their order, in groups as long as the words they replace.

No sentence of these languages is made up here; only people who speak them write such.
"""

from datetime import date
from itertools import cycle

from campaign_kit.model.module import Module

LATIN = {
    "jra": (
        "a", "ă", "â", "b", "ƀ", "č", "d", "đ", "e", "ĕ", "ê", "ê̆", "g", "h", "i", "ĭ", "j", "k", "l", "m", "n", "ñ",
        "o", "ŏ", "ô", "ô̆", "ơ", "ơ̆", "p", "r", "s", "t", "u", "ŭ", "ư", "ư̆", "w", "y",
    ),
    "hmn": (
        "a", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô", "ơ", "p", "r", "u", "ư", "x",
    ),
}  # fmt: skip
# the letters of the script in the order of their codes: consonants, each with the next of the vowels and tones
_VOWELS = [chr(code) for code in range(0xAAB0, 0xAABF) if code not in (0xAAB5, 0xAAB6, 0xAAB9, 0xAABB, 0xAABC)]
_TONES = ("", "\uaabf", "", "\uaac1")
TAI_VIET = tuple(chr(0xAA80 + n) + _VOWELS[n % len(_VOWELS)] + _TONES[n % len(_TONES)] for n in range(0xAAB0 - 0xAA80))
ALPHABETS = {**LATIN, "blt": TAI_VIET}
DIFFERENT = "ĕĭŏŭƀčñđĔĬŎŬɃČÑĐ"
MARKED = ("ê̆", "ô̆", "ơ̆", "ư̆", "Ê̆", "Ô̆", "Ơ̆", "Ư̆")


def translated(module: Module, language: str, longer: float = 1.0, *, without: tuple[str, ...] = ()) -> Module:
    """The module as if it were told in the language, `longer` times as long; it lacks the parts `without`."""
    letters = cycle(ALPHABETS[language])

    def spelled(text: str) -> str:
        words = []
        for word in text.replace("*", "").split():
            length = max(1, round(len(word) * longer))
            words.append("".join(next(letters) for _ in range(-(-length // 2) if language == "blt" else length)))
        said = " ".join(words)
        return said if language == "blt" else said[:1].upper() + said[1:]

    def told(value: object) -> object:
        if isinstance(value, str):
            return spelled(value)
        if isinstance(value, list | tuple):
            return [told(each) for each in value]
        if isinstance(value, dict):
            return {key: each if key in _NOT_TOLD else told(each) for key, each in value.items()}
        return value

    fields = module.model_dump()
    said = {key: told(value) if key in _TOLD and key not in without else value for key, value in fields.items()}
    empty = {key: Module.model_fields[key].get_default() for key in without}
    about = {"language": language, "reviewer": "Rơ Châm Yên, thôn 2", "reviewed_on": date(2026, 11, 1)}
    return Module.model_validate({**said, **empty, **about})


_TOLD = (
    "title", "cover_title", "messages", "opening", "closing", "pages", "poster", "leaflet", "slogans", "broadcast",
)  # fmt: skip
_NOT_TOLD = ("kind", "picture", "pictures", "minutes")
