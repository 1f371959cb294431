"""Everything that comes from or goes to other programs. Knows the model and the ground; no database, no face."""
