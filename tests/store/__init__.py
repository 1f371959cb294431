"""Tests of the store: on in-memory databases, and on encrypted files in a temporary folder."""
