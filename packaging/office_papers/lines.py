"""The table of a list: its heads, its rows under their groups, its total; as many columns as it has widths."""

from .marks import grid, paragraph, row


def rows(widths: tuple[float, ...], *, middle: tuple[int, ...], height: float = 0, total: bool = False) -> str:
    """The whole table; `middle` are the columns set in their middle, `height` the least of a row in mm."""
    heads = ((width, 1, paragraph("CellHead", f"{{{{ table.columns[{at}] }}}}")) for at, width in enumerate(widths))

    def line(*, kept: bool) -> str:
        """A row; one that is `kept` stays on the page of what follows."""
        styles = ("KeptNumber", "KeptText") if kept else ("CellNumber", "CellText")
        cells = (
            (width, 1, paragraph(styles[at not in middle], f"{{{{ row[{at}] }}}}")) for at, width in enumerate(widths)
        )
        return row(*cells, height=height)

    group = (sum(widths), len(widths), paragraph("CellGroup", "{{ group.title }}"))
    return grid(
        widths,
        row(*heads, repeats=True),
        command(widths, "for group in table.groups"),
        command(widths, "if group.title"),
        row(group),
        command(widths, "endif"),
        command(widths, "for row in group.rows"),
        command(widths, "if loop.revindex > 2"),
        line(kept=False),
        command(widths, "else"),
        line(kept=True),
        command(widths, "endif"),
        command(widths, "endfor"),
        command(widths, "endfor"),
        *(_total(widths, height) if total else ()),
    )


def _total(widths: tuple[float, ...], height: float) -> tuple[str, ...]:
    """The last row: its label over all columns but two, its value in the one before the last."""
    label = (sum(widths[:-2]), len(widths) - 2, paragraph("CellHead", "{{ table.total[0] }}"))
    value = (widths[-2], 1, paragraph("CellHead", "{{ table.total[1] }}"))
    return (
        command(widths, "if table.total"),
        row(label, value, (widths[-1], 1, paragraph("KeptText")), height=height),
        command(widths, "endif"),
    )


def command(widths: tuple[float, ...], text: str) -> str:
    """A command of the template in a row of its own, which goes when it is filled."""
    return row((sum(widths), len(widths), paragraph("CellText", f"{{%tr {text} %}}")))
