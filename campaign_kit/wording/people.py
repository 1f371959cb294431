"""Sentences about the people of all lists: finding them, and making one of two who are the same."""

REFUSALS: dict[str, str] = {}
