"""The office's encrypted database: its file and key, its tables, and the named queries that give back model values."""
