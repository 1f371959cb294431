"""What a whole period comes to."""

import pytest

from campaign_kit.model.estimates import whole


@pytest.mark.parametrize(
    ("done", "planned", "sessions", "expected"),
    [
        (22, 4, 4, 26),
        (3_042, 180, 4, 3_222),
        (3_042, None, 4, None),  # sessions are to come, and none says how many it brings
        (3_042, None, 0, 3_042),
        (0, None, None, 0),
        (None, 4, 4, None),
    ],
)
def test_done_and_planned(done: int | None, planned: int | None, sessions: int | None, expected: int | None) -> None:
    assert whole(done, planned, sessions) == expected
