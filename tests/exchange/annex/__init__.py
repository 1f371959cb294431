"""Tests of the reading of annexes: files made here, and a real annex as it came out of a scanner."""
