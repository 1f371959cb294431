"""Whether the words of a content file are good, whatever it is for: spelling, letters, marks, tone, numbers to call.

Owns what holds for a text by itself and by its path; the rules of a module stand in `check.py`, of a form in
`check_form.py`. Findings go into the notes of the file.
"""

import re
import unicodedata
from collections.abc import Iterator

from campaign_kit.library import limits
from campaign_kit.library.finding import Notes
from campaign_kit.library.highland_names import without_names
from campaign_kit.library.known import Known
from campaign_kit.model.names import syllables
from campaign_kit.model.syllables import is_syllable, new_spelling
from campaign_kit.wording.steps import MOTTO

_SENTENCE_END = re.compile(r"(?<=[.!?…])[”\"]?\s+")
_NUMBER = re.compile(r"\.\d+")
_STEP = r"\b(?:dừng|lưu|chặn|báo)\b"
_FOUR_STEPS = re.compile(
    rf"{_STEP}(?:\s*[-–—]\s*{_STEP})+|\bdừng\W+(?:rồi )?lưu\b.{{1,8}}?\bchặn\b.{{1,8}}?\bbáo\b", re.IGNORECASE
)
_LONG_NUMBER = re.compile(r"(?<![\w/])(?:(?:\+84|0)(?:[ .-]?\d){8,10}|1[89]00[ .-]?\d{2,6})(?![\w/])")
_SHORT_NUMBER = re.compile(
    r"\b(?:gọi|bấm|đài|số|thoại) (\d{3})\b(?! ?(?:phút|tiếng|ký|trang|đồng|[/.,]\d))", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|edu|gov|io|me|tv|xyz)\b",
    re.IGNORECASE,
)
# not to be spelled as Vietnamese: quotations, marks of a post, addresses, numbers and whatever is written with them
_FOREIGN = re.compile(rf"“[^”]*(?:”|$)|#\w+|{_ADDRESS.pattern}|\S*\d\S*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def check_words(texts: list[tuple[str, str]], notes: Notes, known: Known) -> None:
    """Notes what is wrong in the texts; each comes with its path, whose lines the notes know."""
    for part, text in texts:
        line = notes.line_of(part)
        _check_length(part, text, line, notes)
        _check_marks(pattern(part), text, line, notes)
        _check_letters(text, line, notes, known.letters)
        _check_spelling(text, line, notes, known.words)
        _check_tone(text, line, notes)
        _check_four_steps(text, line, notes)
        _check_numbers(text, line, notes, known)
    _check_written(texts, notes)
    check_advice(texts, " ".join(text for _, text in texts), notes)


def check_foreign(texts: list[tuple[str, str]], notes: Notes, known: Known) -> None:
    """The same of words that are not Vietnamese: their lengths, marks and letters, and whom they name to turn to."""
    for part, text in texts:
        line = notes.line_of(part)
        _check_length(part, text, line, notes)
        _check_marks(pattern(part), text, line, notes)
        _check_letters(text, line, notes, known.letters)
        _check_numbers(text, line, notes, known)
    _check_written(texts, notes)


def is_to_write(text: str) -> bool:
    """Whether the text only says what to write in its place."""
    return text.startswith(limits.TO_WRITE)


def check_sentences(texts: list[tuple[str, str]], limit: int | None, notes: Notes) -> None:
    """Notes each sentence of more syllables than the limit (None: as long as it likes)."""
    if limit is None:
        return
    for part, text in texts:
        for sentence in _SENTENCE_END.split(text):
            count = len(syllables(sentence))
            if count > limit:
                notes.fault(notes.line_of(part), "long_sentence", count=count, limit=limit, sentence=sentence)


def pattern(part: str) -> str:
    """The path of a part with "*" for every number, as the tables of `limits.py` name it."""
    return _NUMBER.sub(".*", part)


def check_advice(texts: list[tuple[str, str]], whole: str, notes: Notes) -> None:
    """Who speaks of certain things must give the advice that belongs to them somewhere in `whole`."""
    for word, advice in limits.COMPANIONS.items():
        part = next((part for part, text in texts if word in text.lower()), None)
        missing = [sentence for sentence in advice if sentence not in whole.lower()]
        if part is not None and missing:
            notes.fault(notes.line_of(part), "companion", word=word, advice=", ".join(missing))


def _check_written(texts: list[tuple[str, str]], notes: Notes) -> None:
    """One finding for all that is still to be written: a new topic has a hundred places."""
    left = [notes.line_of(part) for part, text in texts if is_to_write(text)]
    if left:
        notes.fault(min(left), "to_write", count=len(left), first=min(left))


def _check_length(part: str, text: str, line: int, notes: Notes) -> None:
    label, limit = limits.LENGTHS.get(pattern(part), ("", len(text)))
    length = len(text.replace("*", ""))
    if length > limit:
        notes.fault(line, "too_long", label=label, length=length, limit=limit)


def _check_marks(path: str, text: str, line: int, notes: Notes) -> None:
    if path in limits.HIGHLIGHTED and text.count("*") % 2:
        notes.fault(line, "highlight")
    if path not in limits.HIGHLIGHTED and "*" in text:
        notes.fault(line, "no_highlight")
    if "|" in text:
        notes.fault(line, "bar")


def _check_letters(text: str, line: int, notes: Notes, letters: frozenset[str]) -> None:
    for char in dict.fromkeys(text):
        if char == "\ufffd" or unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn"}:
            notes.fault(line, "odd_character", char=f"U+{ord(char):04X}")
        elif letters and char not in letters:
            notes.fault(line, "no_glyph", letter=char, char=f"U+{ord(char):04X}")


def _check_spelling(text: str, line: int, notes: Notes, kept: frozenset[str]) -> None:
    for word in _misspelled(text, kept):
        better = new_spelling(word)
        if better:
            notes.fault(line, "old_spelling", word=word, better=better)
        else:
            notes.fault(line, "no_syllable", word=word)


def _misspelled(text: str, kept: frozenset[str]) -> Iterator[str]:
    """The words that are neither Vietnamese syllables nor kept nor names nor a single letter."""
    for word in without_names(_WORD.finditer(_FOREIGN.sub(" ", text))):
        if len(word) > 1 and not is_syllable(word) and word.lower() not in kept:
            yield word


def _check_tone(text: str, line: int, notes: Notes) -> None:
    low = text.lower()
    for word, reason in limits.WORDS.items():
        if word in low and re.search(rf"\b{re.escape(word)}\b", low):
            notes.fault(line, "word", word=word, reason=reason)


def _check_four_steps(text: str, line: int, notes: Notes) -> None:
    """They are always written alike."""
    if any(found[0] != MOTTO for found in _FOUR_STEPS.finditer(text)):
        notes.fault(line, "four_steps")


def _check_numbers(text: str, line: int, notes: Notes, known: Known) -> None:
    """No number and no address but those that surely help."""
    numbers = [found[0] for found in _LONG_NUMBER.finditer(text)] + [found[1] for found in _SHORT_NUMBER.finditer(text)]
    allowed = {_digits(number) for number in known.numbers}
    for number in numbers:
        if _digits(number) not in allowed:
            notes.fault(line, "number", number=number, numbers=", ".join(known.numbers))
    for found in _ADDRESS.finditer(text):
        if found[0].lower() not in known.addresses:
            notes.fault(line, "address", address=found[0], addresses=", ".join(known.addresses))


def _digits(number: str) -> str:
    return "".join(char for char in number if char.isdigit())
