"""Model values in, blocks out: all choices of words, none of position."""
