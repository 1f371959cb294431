"""A superior's Excel form: read, found again, filled, refused."""
