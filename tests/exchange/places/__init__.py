"""Tests of the reading of lists of places: spreadsheets made here."""
