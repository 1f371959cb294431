"""Lists of rows that a person edits as a whole: saved with the fewest writes, so that a corrected line keeps its row.

Knows no table by name.
"""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from campaign_kit.store.records import R, Records, values_of


def save_list(records: Records, kind: type[R], present: Sequence[Any], drafts: Sequence[BaseModel]) -> None:
    """Turns the present rows, given as the values that were read from them, into the drafts with the fewest writes.

    A row stays where a draft brings its id or says the same; rows and drafts left over are paired in their order,
    so that a corrected line keeps its row; what then remains is removed or added.
    """
    waiting = list(drafts)
    pairs: list[tuple[int, BaseModel]] = []
    unclaimed = []
    for value in present:
        said = values_of(kind, value)
        claim = next((d for d in waiting if getattr(d, "id", None) == value.id), None)
        claim = claim or next((d for d in waiting if not hasattr(d, "id") and values_of(kind, d) == said), None)
        if claim is None:
            unclaimed.append(value.id)
        else:
            waiting.remove(claim)
            pairs.append((value.id, claim))
    corrected = list(zip(unclaimed, waiting, strict=False))
    for row_id, draft in pairs + corrected:
        row = records.get(kind, row_id)
        if row is not None:
            records.change(row, values_of(kind, draft))
    for row_id in unclaimed[len(corrected) :]:
        row = records.get(kind, row_id)
        if row is not None:
            records.remove(row)
    records.add_many(kind, waiting[len(corrected) :])
