"""The format of office papers: its profile as data, and the check that reads any Word file against it."""
