"""The way of Tab through rows that are added while the window is open: Qt puts what is new at the end of the window."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def keep_before(last: QWidget, stops: Sequence[QWidget]) -> None:
    """Tab goes through the stops in their order and then to `last`, which stands where it stood."""
    for before, after in pairwise((last, *stops, last)):
        QWidget.setTabOrder(before, after)
