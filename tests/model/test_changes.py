"""The vocabulary of changes."""

from campaign_kit.model.changes import Action


def test_actions() -> None:
    assert [*Action] == ["added", "changed", "removed"]
