"""Sentences about the word "store"."""

REFUSALS: dict[str, str] = {}
