"""Sentences about the word "plan"."""

REFUSALS: dict[str, str] = {}
