"""Reads lists of schools, classes and hamlets as offices keep them in spreadsheets."""
