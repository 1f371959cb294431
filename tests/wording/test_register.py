"""Number and symbol stand in the register as they stand on the paper."""

import pytest

from campaign_kit.wording.register import sign


@pytest.mark.parametrize(
    ("number", "symbol", "shown"),
    [
        ("5", "KH-UBND", "05/KH-UBND"),
        ("12", "UBND-VX", "12/UBND-VX"),
        ("05", "-KH/ĐTN", "05-KH/ĐTN"),
        ("", "GM-UBND", "GM-UBND"),
        ("7", "", "07"),
        ("", "", ""),
    ],
)
def test_a_sign_is_written_as_on_paper(number: str, symbol: str, shown: str) -> None:
    assert sign(number, symbol) == shown
