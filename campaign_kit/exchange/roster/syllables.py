"""Which words can be a Vietnamese syllable: the measure by which the letters of a list are found.

Spelling rules of the national language (onset, rime, tone: a rime that ends in c, ch, p or t has sắc or nặng). Words of
other peoples mostly fail, in every encoding alike.
"""

import unicodedata

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_SHARP, _HEAVY = "\u0301", "\u0323"
_CLOSING = {"i": "aoôơuư", "o": "ae", "u": "aâêiư", "y": "aâ", "a": "iuư"}
_CLOSED_BY_VOWEL = tuple(first + last for last, firsts in _CLOSING.items() for first in firsts)
_STOPS = ("c", "ch", "p", "t")
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt
up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
| e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y
| ua uac uach uai uam uan uang uanh uao uap uat uau uay uăc uăm uăn uăng uăp uăt uâc uân uâng uât uây
ue uen ueo uet uê uên uêt uêch uênh ui uit uy uych uyên uyêt uyn uynh uyp uyt uơ uơi uơn uơt uôc uôi uôn
| y yêm yên yêng yêt yêu
"""
_BACK, _FRONT, _AFTER_Q, _ALONE = (rimes.split() for rimes in _RIMES.split("|"))
_ONSETS = "b d đ h l m n nh p ph r s t th tr v x ch kh | c g ng | k gh ngh"
_BEFORE_ALL, _BEFORE_BACK, _BEFORE_FRONT = (onsets.split() for onsets in _ONSETS.split("|"))
_PLAIN = frozenset(
    [onset + rime for onset in ["", *_BEFORE_ALL] for rime in _BACK + _FRONT]
    + [onset + rime for onset in _BEFORE_BACK for rime in _BACK]
    + [onset + rime for onset in _BEFORE_FRONT for rime in _FRONT]
    + ["gi" + rime for rime in _BACK + _FRONT]
    + ["g" + rime for rime in ("i", "im", "in", "êng", "iêng", "iêt", "iêm")]
    + ["q" + rime for rime in _AFTER_Q]
    + _ALONE
)


def is_syllable(word: str) -> bool:
    """Whether the word is spelled as a Vietnamese syllable, all small, all capital, or with a capital first."""
    if not (word.islower() or word.isupper() or word[1:].islower()):
        return False
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in parts if mark in _TONES]
    plain = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in _TONES))
    if len(tones) > 1 or plain not in _PLAIN or (tones and _is_misplaced(parts, plain)):
        return False
    return not plain.endswith(_STOPS) or tones in ([_SHARP], [_HEAVY])


def _is_misplaced(parts: str, plain: str) -> bool:
    """Whether the tone stands on the closing vowel of "ai", "ao", "eo", …: nobody writes "laõ" for "lão"."""
    return parts[-1] in _TONES and plain.endswith(_CLOSED_BY_VOWEL) and not plain.startswith(("q", "gi"))
