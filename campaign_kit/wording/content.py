"""Sentences about the word "content"."""

REFUSALS: dict[str, str] = {}
