"""Makes many small values at once. Knows no list."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """For the length of a `with`, or of a call that it decorates, Python does not look for cycles.

    What a list is made of holds none, and looking through all of it again and again takes a fifth of the reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
