"""Windows above the window: the first start, opening a copy, the progress of a long job."""
