"""Placed boxes to files: PDF, PPTX, PNG. A painter that has to decide something belongs in layout."""
