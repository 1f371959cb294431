"""Sentences about the word "attendance": lists of names and counts without names."""

REFUSALS: dict[str, str] = {}
