"""Reads lists of people as schools, hamlets and unions keep them. What is private is dropped before it leaves here."""
