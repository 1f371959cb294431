"""Vietnamese syllables: how they are spelled, onset by rhyme by tone, with the tone where the new rule puts it.

Owns the tables of the written language; knows nothing of words or meanings. The tone stands on the first vowel of an
open oa, oe, uy (hòa, khỏe, thúy), as in textbooks.
"""

import unicodedata
from functools import lru_cache

_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang, huyền, hỏi, ngã, sắc, nặng
_STOPPED = ("\u0301", "\u0323")  # what ends in c, ch, p, t is said in two tones only
_STOPS = ("c", "ch", "p", "t")
_VOWELS = "aăâeêioôơuưy"
_MARKED = "ăâêôơư"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu "
    "iêc iêm iên iêng iêp iêt iêu o oc oi om on ong oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay "
    "oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut "
    "uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu "
    "ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu"
)
_SINGLE_Y = ("", "h", "k", "l", "m", "s", "t", "v", "th")  # lý, mỹ, kỹ, tỷ: i and y are both in use
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_SOFT = "eêi"
# the letter at which the onset is spelled otherwise: c, g, ng before a o u; k, gh, ngh before e i
_BEFORE_SOFT = {"k": True, "gh": True, "ngh": True, "c": False, "g": False, "ng": False}
_OPEN_PAIRS = ("oa", "oe", "uy")
_GLIDES = ("oa", "oă", "oe", "uâ", "uê", "uơ", "uy")
_AFTER_QU = ("au", "ăp", "ên", "êt", "ôc")  # quạu, quắp, quên, quệt, quốc


def is_syllable(word: str) -> bool:
    """True when the word, in any case, is spelled as a Vietnamese syllable: "hòa", "Nghĩ"; not "hoà", "nghành"."""
    return word.lower() in _spelled()


def new_spelling(word: str) -> str:
    """The lower-case syllable of a word whose tone stands by the old rule ("hoà" → "hòa"); empty for any other word."""
    return _old().get(word.lower(), "")


@lru_cache(maxsize=1)
def _spelled() -> frozenset[str]:
    return frozenset(_toned(onset, rhyme, tone, old=False) for onset, rhyme in _written() for tone in _tones_of(rhyme))


@lru_cache(maxsize=1)
def _old() -> dict[str, str]:
    """The syllables that the old rule spells otherwise, with their new spelling."""
    return {
        _toned(onset, rhyme, tone, old=True): _toned(onset, rhyme, tone, old=False)
        for onset, rhyme in _written()
        if rhyme in _OPEN_PAIRS and onset != "qu"
        for tone in _TONES[1:]
    }


def _written() -> list[tuple[str, str]]:
    """Each onset with each rhyme that it is written with."""
    rhymes = _RHYMES.split()
    pairs = [("", rhyme) for rhyme in rhymes if not rhyme.startswith("iê")]
    pairs += [("", "y" + rhyme[1:]) for rhyme in rhymes if rhyme.startswith("iê")]
    pairs += [(onset, "y") for onset in _SINGLE_Y]
    for onset in _ONSETS.split():
        pairs += [(onset, rhyme) for rhyme in rhymes if onset not in ("gi", "qu") and _fits(onset, rhyme)]
    pairs += [("g", rhyme) for rhyme in ("i", "in")]  # gì, gìn: one i for both
    pairs += [("gi", rhyme) for rhyme in rhymes if not rhyme.startswith(("i", "oa", "oă", "oe", "uâ", "uê", "uy"))]
    pairs += [("g", rhyme) for rhyme in rhymes if rhyme.startswith("iê")]  # giếng, giết
    return pairs + _written_with_qu()


def _written_with_qu() -> list[tuple[str, str]]:
    """The u of a rhyme is the u of "qu": oa is written "qua", uy "quy", uyên "quyên"."""
    return [("qu", rhyme[1:]) for rhyme in _RHYMES.split() if rhyme[:2] in _GLIDES] + [
        ("qu", rest) for rest in _AFTER_QU
    ]


def _fits(onset: str, rhyme: str) -> bool:
    soft = _BEFORE_SOFT.get(onset)
    return soft is None or soft == (rhyme[0] in _SOFT)


def _tones_of(rhyme: str) -> tuple[str, ...]:
    return _STOPPED if rhyme.endswith(_STOPS) else _TONES


def _toned(onset: str, rhyme: str, tone: str, *, old: bool) -> str:
    at = _place(rhyme, old=old)
    return unicodedata.normalize("NFC", f"{onset}{rhyme[: at + 1]}{tone}{rhyme[at + 1 :]}")


def _place(rhyme: str, *, old: bool) -> int:
    """Which letter of the rhyme carries the tone.

    The last marked vowel; else the middle one of three vowels, the second of two before a consonant, the first of two.
    """
    marked = [at for at, letter in enumerate(rhyme) if letter in _MARKED]
    if marked:
        return marked[-1]
    count = sum(letter in _VOWELS for letter in rhyme)
    if count == 3 or (count == 2 and (count < len(rhyme) or (old and rhyme in _OPEN_PAIRS))):
        return 1
    return 0
