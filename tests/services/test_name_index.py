"""The index of a long list finds exactly what a look at every line finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from campaign_kit.model.names import fold
from campaign_kit.services.name_index import NameIndex
from campaign_kit.services.names import key_words, name_words

WORDS = st.sampled_from(
    ["Nguyễn", "Thị", "Ngọc", "Lan", "Lân", "Rơ", "Châm", "H’Bia", "Y", "A", "Đức", "An", "Anh", ""]
)
NAMES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), max_size=40)
SEARCH = st.lists(st.sampled_from(["n", "ng", "LAN", "hbia", "h'b", "bi", "đ", "y", "a", "châ", "x"]), max_size=3).map(
    " ".join
)


@settings(derandomize=True, max_examples=120)
@given(NAMES, SEARCH, st.integers(1, 50))
def test_it_finds_what_a_look_at_every_line_finds(names: list[str], search: str, most: int) -> None:
    keys = [fold(name) for name in names]
    wanted = key_words(fold(search))
    fits = [at for at, key in enumerate(keys) if all(any(w.startswith(x) for w in name_words(key)) for x in wanted)]
    found, many = NameIndex(keys).find(search, most)
    assert many == len(fits)
    assert list(found) == (fits[:most] if wanted else fits)
