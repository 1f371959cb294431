"""The number on a badge: digits alone, and a proof that finds what scanners and fingers get wrong."""

import pytest

from campaign_kit.model.check_in_code import LENGTH, code_of, is_code, person_of


@pytest.mark.parametrize("person_id", [1, 9, 10, 4711, 50_000, 9_999_999])
def test_the_code_of_a_person_is_read_back(person_id: int) -> None:
    code = code_of(person_id)
    assert len(code) == LENGTH and code.isdigit()
    assert person_of(code) == person_id


def test_every_wrong_digit_and_every_two_that_changed_places_are_found() -> None:
    code = code_of(1_234_567)
    wrong = {code[:at] + digit + code[at + 1 :] for at in range(LENGTH) for digit in "0123456789"}
    wrong |= {code[:at] + code[at + 1] + code[at] + code[at + 2 :] for at in range(LENGTH - 1)}
    assert {person_of(each) for each in wrong - {code}} == {None}


@pytest.mark.parametrize("text", ["", "12", "1234567", "123456789", "1234567a", "१२३४५६७८", "12 34567"])
def test_other_texts_are_no_codes(text: str) -> None:
    assert not is_code(text)
    assert person_of(text) is None
