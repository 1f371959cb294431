"""A superior's own Excel form: read to point at its cells, and filled by changing these cells and nothing else."""
