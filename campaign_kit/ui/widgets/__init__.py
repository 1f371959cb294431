"""Pieces that pages are put together of. They hold and show values; they ask no service."""
