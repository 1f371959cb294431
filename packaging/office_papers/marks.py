"""Marks of WordprocessingML: paragraphs, commands of a template, tables and their rows."""

from xml.sax.saxutils import escape


def twips(mm: float) -> int:
    """Millimetres as Word counts them: twentieths of a point."""
    return round(mm * 1440 / 25.4)


def paragraph(style: str, text: str = "") -> str:
    """A paragraph of that style; without a text an empty one."""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def tag(text: str) -> str:
    """A command of the template in a paragraph of its own, which goes when it is filled."""
    return f"<w:p><w:r><w:t>{{%p {text} %}}</w:t></w:r></w:p>"


def table(widths: tuple[float, ...], *rows: tuple[str, ...]) -> str:
    """A table without lines; each row is its cells, of which none is parted by a page."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, cells, strict=True)
        )
        + "</w:tr>"
        for cells in rows
    )
    total = twips(sum(widths))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def grid(widths: tuple[float, ...], *rows: str) -> str:
    """A table with all its lines; the rows are whole."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    room = "".join(f'<w:{side} w:w="{twips(1.5)}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{room}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(*cells: tuple[float, int, str], repeats: bool = False, height: float = 0) -> str:
    """A row that stays on one page, at least `height` mm; a cell is its width, its columns and its paragraph."""
    said = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else "")
        + f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
        for width, columns, content in cells
    )
    head = "<w:tblHeader/>" if repeats else ""
    least = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{least}{head}</w:trPr>{said}</w:tr>"
