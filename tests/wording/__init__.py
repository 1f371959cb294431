"""Tests of the sentences and labels."""
