"""Sentences about the word "materials"."""

REFUSALS: dict[str, str] = {}
