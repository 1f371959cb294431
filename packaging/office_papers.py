"""Writes the Word templates of office papers, `layouts/papers/office/*.docx`, from the numbers of the profile.

Run as `python packaging/office_papers.py` in the project's folder after a change of `layouts/papers/nd30-2020.toml`;
a test holds templates and profile equal. An office changes its own copy in Word.
"""

from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

from campaign_kit.documents.archive import write_archive
from campaign_kit.documents.layout.layouts import Layouts
from campaign_kit.documents.papers.decree.measure import width_mm
from campaign_kit.documents.papers.decree.profile import Element, Profile, read_profile
from campaign_kit.documents.papers.official.lines import PART, WHOLE
from campaign_kit.paths import shipped
from campaign_kit.wording.official import ADDRESSED

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

LEFT, RIGHT = 68, 97  # the boxes of the head
NOTED, SIGNED = 78, 87  # the boxes of the foot
THEME = "theme/theme1.xml"
HEADER_MM, ROOM_FOR_SIGNATURE_PT = 10, 85  # about 3 cm
ADDRESSED_MM = 28
TASKS = (13, 97, 46, 50, 46)  # the columns of the annex, on a page that lies
TABLE_PT = 13  # of the words in a table the decree has no size
BREAK = "<!-- annex -->"  # before it the paper, behind it the pages of its annex

# style → (name in Word, element of the profile, spacing before and after in points, more of w:pPr)
STYLES: dict[str, tuple[str, str, int, int, str]] = {
    "Nation": ("Quốc hiệu", "nation", 0, 0, ""),
    "Motto": ("Tiêu ngữ", "motto", 0, 0, ""),
    "Superior": ("Cơ quan chủ quản", "superior", 0, 0, ""),
    "Agency": ("Cơ quan ban hành", "agency", 0, 0, ""),
    "Mark": ("Dấu sao", "agency", 0, 0, ""),
    "PaperNumber": ("Số ký hiệu", "number", 6, 0, ""),
    "Dated": ("Địa danh ngày tháng", "dated", 6, 0, ""),
    "Subject": ("Trích yếu công văn", "subject", 6, 0, ""),
    "PaperKind": ("Tên loại", "kind", 18, 0, "<w:keepNext/>"),
    "Summary": ("Trích yếu", "summary", 0, 0, "<w:keepNext/>"),
    "Basis": ("Căn cứ", "basis", 0, 6, ""),
    "Words": ("Lời văn", "body", 0, 6, ""),
    "LastWords": ("Lời văn kết", "body", 0, 6, "<w:keepNext/>"),
    "Addressed": ("Kính gửi", "addressee", 18, 12, ""),
    "AddressedTo": ("Kính gửi nhiều nơi", "addressee", 18, 0, ""),
    "Addressee": ("Nơi gửi", "addressee", 3, 0, ""),
    "Part": ("Tiêu đề mục", "section", 6, 6, "<w:keepNext/>"),
    "Clause": ("Tiêu đề khoản", "clause", 0, 6, "<w:keepNext/>"),
    "Annex": ("Phụ lục", "annex", 0, 0, "<w:keepNext/>"),
    "AnnexTitle": ("Tên phụ lục", "annex_title", 0, 0, "<w:keepNext/>"),
    "AnnexNote": ("Kèm theo", "annex_note", 0, 12, "<w:keepNext/>"),
    "RecipientsHead": ("Nơi nhận", "recipients", 0, 0, "<w:keepNext/>"),
    "Recipient": ("Danh sách nơi nhận", "recipient", 0, 0, ""),
    "Authority": ("Quyền hạn chức vụ", "authority", 0, 0, "<w:keepNext/>"),
    "SignerName": ("Họ tên người ký", "signer", ROOM_FOR_SIGNATURE_PT, 0, "<w:keepNext/>"),
}


def main() -> None:
    """Writes every template into the shipped layouts."""
    layouts = shipped("layouts")
    profile = read_profile(Layouts([layouts]))
    for name, body in BODIES.items():
        Path(layouts / "papers" / "office" / f"{name}.docx").write_bytes(template(profile, body))


def template(profile: Profile, body: str) -> bytes:
    """A whole template."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            ("officeDocument", "word/document.xml", R), ("metadata/core-properties", "docProps/core.xml", RELS)
        ),
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:language>vi-VN</dc:language></cp:coreProperties>'
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{_pages(profile, body)}</w:body></w:document>'
        ),
        "word/_rels/document.xml.rels": _relations(
            ("styles", "styles.xml", R),
            ("settings", "settings.xml", R),
            ("fontTable", "fontTable.xml", R),
            ("header", "header1.xml", R),
            ("header", "header2.xml", R),
            ("theme", THEME, R),
        ),
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{_styles(profile)}</w:styles>',
        "word/settings.xml": (
            f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
            '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
            'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
            '<w:themeFontLang w:val="vi-VN"/></w:settings>'
        ),
        "word/fontTable.xml": (
            f'<w:fonts xmlns:w="{W}"><w:font w:name="{profile.font.name}"><w:panose1 w:val="02020603050405020304"/>'
            '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
        ),
        "word/header1.xml": f'<w:hdr xmlns:w="{W}">{_page_number()}</w:hdr>',
        "word/header2.xml": f'<w:hdr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>',
    }
    members = [(name, (XML + text).encode()) for name, text in parts.items()]
    out = BytesIO()
    write_archive(out, [*members, (f"word/{THEME}", _theme())])
    return out.getvalue()


def _theme() -> bytes:
    """That of the kit's other papers: Word asks for one, nothing uses it."""
    with ZipFile(shipped("layouts") / "papers" / "flow.docx") as archive:
        return archive.read(f"word/{THEME}")


def _content_types() -> str:
    parts = {
        "document": "document.main",
        "styles": "styles",
        "settings": "settings",
        "fontTable": "fontTable",
        "header1": "header",
        "header2": "header",
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{sort}+xml"/>' for name, sort in parts.items()
    )
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}<Override PartName="/word/{THEME}" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations(*targets: tuple[str, str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{space}/{sort}" Target="{target}"/>'
        for number, (sort, target, space) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{RELS}">{rows}</Relationships>'


def _pages(profile: Profile, body: str) -> str:
    """The body in its sections: an annex has pages that lie and a numbering of its own."""
    paper, _, annex = body.partition(BREAK)
    if not annex:
        return f"{paper}{_section(profile)}"
    ends = f'<w:p><w:pPr><w:pStyle w:val="Gap"/>{_section(profile)}</w:pPr></w:p>'
    return f"{paper}{ends}{annex}{_section(profile, lies=True)}"


def _section(profile: Profile, *, lies: bool = False) -> str:
    top, bottom, left, right = (_twips(mm) for mm in profile.margins.ship)
    width, height = _twips(profile.page.width), _twips(profile.page.height)
    size = f'w:w="{height}" w:h="{width}" w:orient="landscape"' if lies else f'w:w="{width}" w:h="{height}"'
    numbers = '<w:pgNumType w:start="1"/>' if lies else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        f"<w:pgSz {size}/>"
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{_twips(HEADER_MM)}" w:footer="{_twips(HEADER_MM)}" w:gutter="0"/>{numbers}<w:titlePg/></w:sectPr>'
    )


def _styles(profile: Profile) -> str:
    font = profile.font.name
    size = round(profile.elements["body"].ship * 2)
    head = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" '
        f'w:cs="{font}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
        '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    number = round(profile.page_number.ship * 2)
    sizes = f'<w:sz w:val="{number}"/><w:szCs w:val="{number}"/>'
    header = _style("Header", "header", '<w:jc w:val="center"/>', sizes)
    gap = _style("Gap", "Khoảng trống", '<w:keepNext/><w:spacing w:line="240" w:lineRule="exact"/>', "")
    lines = (
        _line_style("LineWhole", WHOLE, 0)
        + _line_style("LinePart", PART, 0)
        + _line_style("LineEnd", PART + " cuối", 12)
    )
    return head + "".join(_element_style(profile, code) for code in STYLES) + lines + header + gap + _cell_styles()


def _cell_styles() -> str:
    """The words in the table of an annex: its head, its numbers, its texts, the titles of its groups."""
    size = f'<w:sz w:val="{TABLE_PT * 2}"/><w:szCs w:val="{TABLE_PT * 2}"/>'
    space = '<w:spacing w:before="40" w:after="40"/>'
    bold, middle = "<w:b/><w:bCs/>", '<w:jc w:val="center"/>'
    return (
        _style("CellHead", "Đầu bảng", f"<w:keepNext/>{space}{middle}", bold + size)
        + _style("CellNumber", "Số thứ tự trong bảng", f"{space}{middle}", size)
        + _style("CellText", "Chữ trong bảng", space, size)
        + _style("CellGroup", "Nhóm trong bảng", f"<w:keepNext/>{space}", bold + size)
    )


def _element_style(profile: Profile, code: str) -> str:
    name, key, before, after, more = STYLES[code]
    element = profile.elements[key]
    spacing = f'<w:spacing w:before="{before * 20}" w:after="{after * 20}"{_lines(key)}/>'
    align = f'<w:jc w:val="{element.align}"/>' if element.align else ""
    return _style(code, name, f"{more}{spacing}{_indent(profile, code)}{_aligned(code, align)}", _run(element))


def _lines(key: str) -> str:
    return ' w:line="264" w:lineRule="auto"' if key in ("body", "basis") else ""


def _indent(profile: Profile, code: str) -> str:
    first = _twips(profile.paragraphs.indents[-1])
    if code in ("Words", "LastWords", "Basis", "Part", "Clause"):
        return f'<w:ind w:firstLine="{first}"/>'
    if code == "AddressedTo":
        return f'<w:ind w:left="{_twips(ADDRESSED_MM)}"/>'
    if code == "Addressee":
        # the dashes stand under the colon
        dash = ADDRESSED_MM + width_mm(ADDRESSED.rstrip(":"), profile.elements["addressee"].ship)
        return f'<w:ind w:left="{_twips(dash + 4)}" w:hanging="{_twips(4)}"/>'
    return ""


def _aligned(code: str, align: str) -> str:
    if code in ("Basis", "Part", "Clause"):
        return '<w:jc w:val="both"/>'
    return '<w:jc w:val="center"/>' if code == "Addressed" else align


def _run(element: Element) -> str:
    size = round(element.ship * 2)
    bold = "<w:b/><w:bCs/>" if element.bold else ""
    italic = "<w:i/><w:iCs/>" if element.italic else ""
    return f'{bold}{italic}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _line_style(code: str, name: str, after: int) -> str:
    return _style(
        code,
        name,
        '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="30" w:after="{after * 20}" w:line="60" w:lineRule="exact"/><w:jc w:val="center"/>',
        '<w:sz w:val="4"/><w:szCs w:val="4"/>',
    )


def _style(code: str, name: str, paragraph: str, run: str) -> str:
    said = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{code}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr>{said}</w:style>"
    )


def _page_number() -> str:
    def run(inner: str) -> str:
        return f"<w:r>{inner}</w:r>"

    return (
        '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
        + run('<w:fldChar w:fldCharType="begin"/>')
        + run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
        + run('<w:fldChar w:fldCharType="separate"/>')
        + run("<w:t>2</w:t>")
        + run('<w:fldChar w:fldCharType="end"/>')
        + "</w:p>"
    )


def _p(style: str, text: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>'


def _tag(text: str) -> str:
    """A command of the template in a paragraph of its own, which goes when it is filled."""
    return f"<w:p><w:r><w:t>{{%p {text} %}}</w:t></w:r></w:p>"


def _table(widths: tuple[float, ...], *rows: tuple[str, ...]) -> str:
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    body = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>{cell}</w:tc>'
            for width, cell in zip(widths, cells, strict=True)
        )
        + "</w:tr>"
        for cells in rows
    )
    total = _twips(sum(widths))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _grid(widths: tuple[float, ...], *rows: str) -> str:
    """A table with all its lines; the rows are whole."""
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
    room = "".join(f'<w:{side} w:w="{_twips(1.5)}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(map(_twips, widths))}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{room}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(*cells: tuple[float, int, str], repeats: bool = False) -> str:
    """A row that stays on one page; each cell is its width, how many columns it takes and its paragraph."""
    said = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else "")
        + f'<w:vAlign w:val="center"/></w:tcPr>{paragraph}</w:tc>'
        for width, columns, paragraph in cells
    )
    head = "<w:tblHeader/>" if repeats else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{said}</w:tr>"


def _row_tag(text: str) -> str:
    """A command of the template in a row of its own, which goes when it is filled."""
    first = _p("CellText", f"{{%tr {text} %}}")
    return _row((sum(TASKS), len(TASKS), first))


def _twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)


_AGENCY = (
    _tag("if head.superior")
    + _p("Superior", "{{ head.superior }}")
    + _tag("endif")
    + _tag("for line in head.agency")
    + _p("Agency", "{{ line }}")
    + _tag("endfor")
    + _tag("if head.mark")
    + _p("Mark", "{{ head.mark }}")
    + _tag("else")
    + _p("LinePart")
    + _tag("endif")
)
_NATION = (
    _tag("if head.nation")
    + _p("Nation", "{{ head.quoc_hieu }}")
    + _p("Motto", "{{ head.tieu_ngu }}")
    + _p("LineWhole")
    + _tag("else")
    + _p("Motto", "{{ head.right }}")
    + _p("LineWhole")
    + _tag("endif")
)
_NUMBER = _p("PaperNumber", "{{ head.number }}")
_SUBJECT = _p("Subject", "{{ head.subject }}")
_DATED = _p("Dated", "{{ head.dated }}")
_TITLE = _p("PaperKind", "{{ title }}") + _p("Summary", "{{ summary }}") + _p("LineEnd")
_ADDRESSED = (
    _tag("if addressees|length == 1")
    + _p("Addressed", "{{ addressed }} {{ addressees[0] }}")
    + _tag("else")
    + _p("AddressedTo", "{{ addressed }}")
    + _tag("for name in addressees")
    + _p("Addressee", "{{ name }}")
    + _tag("endfor")
    + _p("Gap")
    + _tag("endif")
)
_WORDS = (
    _tag("for text in bases")
    + _p("Basis", "{{ text }}")
    + _tag("endfor")
    + _tag("for text in paragraphs")
    + _tag("if not loop.last")
    + _p("Words", "{{ text }}")
    + _tag("else")
    + _p("LastWords", "{{ text }}")
    + _tag("endif")
    + _tag("endfor")
    + _p("Gap")
)
_RECIPIENTS = (
    _p("RecipientsHead", "{{ recipients_head }}")
    + _tag("for name in recipients")
    + _p("Recipient", "{{ name }}")
    + _tag("endfor")
)


def _signature(number: int) -> str:
    return (
        _tag(f"for line in signatures[{number}].lines")
        + _p("Authority", "{{ line }}")
        + _tag("endfor")
        + _p("SignerName", f"{{{{ signatures[{number}].name }}}}")
    )


_PARTS = (
    _tag("for text in bases")
    + _p("Basis", "{{ text }}")
    + _tag("endfor")
    + _tag("for text in paragraphs")
    + _p("Words", "{{ text }}")
    + _tag("endfor")
    + _tag("for part in parts")
    + _p("Part", "{{ part.title }}")
    + _tag("for clause in part.clauses")
    + _tag("if clause.title")
    + _p("Clause", "{{ clause.title }}")
    + _tag("endif")
    + _tag("for text in clause.paragraphs")
    + _p("Words", "{{ text }}")
    + _tag("endfor")
    + _tag("endfor")
    + _tag("endfor")
    + _p("LastWords", "{{ closing }}")
    + _p("Gap")
)
_TASK = ("number", "content", "lead", "partners", "timing")
_ANNEX = (
    _p("Annex", "{{ annex.head }}")
    + _p("AnnexTitle", "{{ annex.title }}")
    + _p("AnnexNote", "{{ annex.note }}")
    + _grid(
        TASKS,
        _row(
            *((width, 1, _p("CellHead", f"{{{{ annex.columns[{at}] }}}}")) for at, width in enumerate(TASKS)),
            repeats=True,
        ),
        _row_tag("for group in annex.groups"),
        _row_tag("if group.title"),
        _row(
            (TASKS[0], 1, _p("CellHead", "{{ group.number }}")),
            (sum(TASKS[1:]), len(TASKS) - 1, _p("CellGroup", "{{ group.title }}")),
        ),
        _row_tag("endif"),
        _row_tag("for task in group.tasks"),
        _row(
            *(
                (width, 1, _p("CellText" if name == "content" else "CellNumber", f"{{{{ task.{name} }}}}"))
                for name, width in zip(_TASK, TASKS, strict=True)
            )
        ),
        _row_tag("endfor"),
        _row_tag("endfor"),
    )
    + _p("Gap")
)
_FOOT = _table((NOTED, SIGNED), (_RECIPIENTS, _signature(0))) + _p("Gap")
BODIES = {
    "plan": _table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER, _DATED))
    + _TITLE
    + _PARTS
    + _table((NOTED, SIGNED), (_RECIPIENTS, _signature(0)))
    + BREAK
    + _ANNEX,
    "invitation": _table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER, _DATED)) + _TITLE + _WORDS + _FOOT,
    "letter": _table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER + _SUBJECT, _DATED)) + _ADDRESSED + _WORDS + _FOOT,
    "minutes": _table((LEFT, RIGHT), (_AGENCY, _NATION), (_NUMBER, _DATED))
    + _TITLE
    + _WORDS
    + _table((NOTED, SIGNED), (_signature(0), _signature(1)))
    + _p("Gap")
    + _RECIPIENTS,
}

if __name__ == "__main__":
    main()
