"""The words of a map page: how the sheets of a big page are printed, cut and glued."""

from campaign_kit.documents.blocks import Points, Sheet, Text
from campaign_kit.wording import numbers
from campaign_kit.wording import printing as words


def compose_map(title: str, rows: int, columns: int, overlap_mm: float) -> Sheet:
    """The map page of a page put together from that many rows and columns of sheets."""
    count = rows * columns
    return Sheet(
        "map",
        words.MAP_TITLE,
        {
            "title": Text(words.MAP_TITLE),
            "name": Text(title),
            "count": Text(words.MAP_COUNT.format(count=count, rows=rows, columns=columns)),
            "steps": Points(
                tuple(step.format(overlap=numbers.decimal(overlap_mm)) for step in words.MAP_STEPS), numbered=True
            ),
            "ruler": Text(words.MAP_RULER),
        },
    )
