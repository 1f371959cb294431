"""Benchmarks: commands that print medians and ratios; pytest does not collect them."""
