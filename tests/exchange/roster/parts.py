"""Builds workbooks part by part, as no program would write them: far cells, bombs, lies."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

SPACE = "http://schemas.openxmlformats.org"
MAIN = f"{SPACE}/spreadsheetml/2006/main"
OFFICE = f"{SPACE}/officeDocument/2006/relationships"
PACKAGE = f"{SPACE}/package/2006"
HEAD = (
    '<row r="1"><c r="A1" t="str"><v>STT</v></c><c r="B1" t="inlineStr"><is><t>Họ và tên</t></is></c></row>'
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Lê Văn An</t></is></c></row>'
)


def related(target: str, kind: str, number: int = 1) -> str:
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def relations(*rows: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def xlsx_of(target: Path, rows: Iterable[str], texts: str = "", sheets: int = 1) -> Path:
    """A .xlsx whose sheets all hold the rows' markup; `texts` is the markup of the shared texts."""
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
    return xlsx_with(target, sheet, texts, sheets)


def xlsx_with(target: Path, sheet: str | bytes, texts: str = "", sheets: int = 1) -> Path:
    """As above, with the whole markup of the sheet."""
    numbers = range(1, sheets + 1)
    named = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    book = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{named}</sheets></workbook>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": relations(related("xl/workbook.xml", "officeDocument")),
        "xl/_rels/workbook.xml.rels": relations(*(related(f"worksheets/s{n}.xml", "worksheet", n) for n in numbers)),
        "xl/workbook.xml": book,
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>',
    }
    parts |= {f"xl/worksheets/s{n}.xml": sheet for n in numbers}
    return packed(target, parts)


def packed(target: Path, parts: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target


def ods_of(target: Path, tables: str, styles: str = "", manifest: str = "") -> Path:
    """A .ods with the markup of its tables."""
    spaces = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "table", "text", "style"))
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    return packed(target, {"mimetype": mimetype, "content.xml": content, "META-INF/manifest.xml": manifest})
