"""Sentences about languages: what they are called, and what is said of a translation."""

SPOKEN = "tiếng {name}"
VIETNAMESE = "tiếng Việt"
