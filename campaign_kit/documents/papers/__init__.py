"""Papers that offices go on editing: Word files from templates, and plain text. Knows words, and no position."""
