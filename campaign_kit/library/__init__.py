"""Reads the content packs into topic modules and names every fault with file and line. Knows no face, no database."""
