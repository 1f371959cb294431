"""The recovery code: back to the same key, and never past one wrong sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_kit.errors import Refused
from campaign_kit.store.recovery import key_of, recovery_code

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
KEYS = [bytes(32), b"\xff" * 32, bytes(range(32)), bytes.fromhex("e3b0c44298fc1c149afbf4c8996fb924" * 2)]


def refused(code: str) -> bool:
    try:
        key_of(code)
    except Refused as error:
        return error.code == "store.recovery_code"
    return False


@given(st.binary(min_size=32, max_size=32))
def test_a_code_gives_its_key_back(key: bytes) -> None:
    assert key_of(recovery_code(key)) == key


@pytest.mark.parametrize("key", KEYS)
def test_groups_of_four_signs_that_nobody_confuses(key: bytes) -> None:
    groups = recovery_code(key).split("-")
    assert [len(group) for group in groups] == [4] * 14
    assert set("".join(groups)) <= set(SIGNS)
    assert not set(SIGNS) & set("01OIL")


@pytest.mark.parametrize("key", KEYS)
def test_spaces_case_and_hyphens_do_not_matter(key: bytes) -> None:
    code = recovery_code(key)
    assert key_of(code.lower()) == key_of(code.replace("-", "")) == key
    assert key_of(f"  {code.replace('-', ' ')}\n") == key_of(code.replace("-", "–")) == key


@pytest.mark.parametrize("key", KEYS)
def test_every_other_sign_at_every_position_is_refused(key: bytes) -> None:
    code = recovery_code(key).replace("-", "")
    wrong = [code[:at] + sign + code[at + 1 :] for at in range(len(code)) for sign in SIGNS if sign != code[at]]
    assert len(wrong) == 56 * 30
    assert [each for each in wrong if not refused(each)] == []


@pytest.mark.parametrize("key", KEYS)
def test_neighbours_in_the_wrong_order_are_refused(key: bytes) -> None:
    code = recovery_code(key).replace("-", "")
    swapped = [code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(55) if code[at] != code[at + 1]]
    assert swapped
    assert [each for each in swapped if not refused(each)] == []


@pytest.mark.parametrize("key", KEYS)
def test_two_wrong_signs_that_outwit_the_sum_are_left_to_the_hash(key: bytes) -> None:
    """Signs 30 places apart weigh the same: one up and the other down keeps the weighted sum; one in 29,791 passes."""
    code = recovery_code(key).replace("-", "")
    twice = [
        code[:at] + SIGNS[up + 1] + code[at + 1 : at + 30] + SIGNS[down - 1] + code[at + 31 :]
        for at in range(25)
        if (up := SIGNS.index(code[at])) < 30 and (down := SIGNS.index(code[at + 30])) > 0
    ]
    assert twice
    assert [each for each in twice if not refused(each)] == []


@pytest.mark.parametrize("key", KEYS)
def test_a_sign_too_few_or_too_many_is_refused(key: bytes) -> None:
    code = recovery_code(key).replace("-", "")
    assert all(refused(code[:at] + code[at + 1 :]) for at in range(56))
    assert all(refused(code[:at] + code[at] + code[at:]) for at in range(56))


@pytest.mark.parametrize("text", ["", "-", "0" * 56, "Z" * 56, "mã khôi phục", "²" * 56])
def test_anything_else_is_refused(text: str) -> None:
    assert refused(text)


def test_only_a_whole_key_has_a_code() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        recovery_code(bytes(31))
