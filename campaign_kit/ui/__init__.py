"""The window: the face for people, and the only room that knows Qt. Services do the work; no rule and no query here."""
