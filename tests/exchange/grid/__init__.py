"""Tests of the grids that readers share: here as annexes bring them."""
