"""Item models over values of the model: what a table or list shows; sorting in lists, never a proxy."""
