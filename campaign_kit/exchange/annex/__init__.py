"""Reads the table of tasks of a plan's annex from Word, spreadsheets and pasted text."""
