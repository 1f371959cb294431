"""Sentences about the word "office"."""

REFUSALS: dict[str, str] = {}
