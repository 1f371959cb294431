"""Sentences of the loudspeaker script for pupils, around what the module itself says to them."""

import re

_CHILD, _YOUTH = "các em", "các bạn"
_WHO = {"A": _CHILD, "B": _CHILD, "C": _CHILD, "D": _YOUTH}
MOST_SYLLABLES = 15
MOST_IN_ALL = 340

GREETING = {_CHILD: "Chào thầy cô và các em!", _YOUTH: "Chào thầy cô và các bạn!"}
ANNOUNCED = "Sau đây là bản tin an toàn trên mạng."
TOPIC = "Chủ đề hôm nay: {topic}."
KEEP = {_CHILD: "Mời các em nghe và nhớ những điều sau.", _YOUTH: "Mời các bạn nghe và nhớ những điều sau."}
STEPS = {
    _CHILD: "Gặp chuyện trên mạng, các em nhớ bốn bước.",
    _YOUTH: "Gặp chuyện trên mạng, các bạn nhớ bốn bước.",
}
MOTTO = "{motto}."
STEP = "{name}: {detail}"
RULE = "{rule}."
HOTLINE = {
    _CHILD: (
        "Cần giúp đỡ, xin gọi Tổng đài điện thoại quốc gia bảo vệ trẻ em.",
        "Số điện thoại là một, một, một.",
        "Xin nhắc lại: một, một, một.",
        "Gọi miễn phí, cả ngày lẫn đêm.",
    ),
    _YOUTH: (
        "Cần giúp đỡ, xin gọi Tổng đài điện thoại quốc gia bảo vệ trẻ em.",
        "Số điện thoại là một, một, một.",
        "Xin nhắc lại: một, một, một.",
        "Gọi miễn phí, cả ngày lẫn đêm.",
    ),
}
THANKS = {_CHILD: "Cảm ơn thầy cô và các em đã lắng nghe.", _YOUTH: "Cảm ơn thầy cô và các bạn đã lắng nghe."}

_A_CHILD = re.compile(r"(?<!trẻ )(?<!Trẻ )(?<!\banh )(?<!\bchị )\b(e|E)m\b(?! nhỏ)")


def called(band: str) -> str:
    """How pupils of the band are called: the key of the tables above."""
    return _WHO[band]


def of_a_child(text: str) -> str:
    """What is said to a child, as its parents read it: "em" is "con"; "trẻ em" stays."""
    return _A_CHILD.sub(lambda found: "Con" if found[1] == "E" else "con", text)
