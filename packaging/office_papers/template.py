"""A whole template: the parts of its file, and its pages in their sections."""

from io import BytesIO
from zipfile import ZipFile

from campaign_kit.documents.archive import write_archive
from campaign_kit.documents.papers.decree.profile import Profile
from campaign_kit.paths import shipped

from .bodies import BREAK, LIES
from .marks import twips
from .styles import styles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
THEME = "theme/theme1.xml"
HEADER_MM = 10


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
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles(profile)}</w:styles>',
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
        return f"{paper.removeprefix(LIES)}{_section(profile, lies=paper.startswith(LIES), restarts=False)}"
    ends = f'<w:p><w:pPr><w:pStyle w:val="Gap"/>{_section(profile)}</w:pPr></w:p>'
    return f"{paper}{ends}{annex}{_section(profile, lies=True)}"


def _section(profile: Profile, *, lies: bool = False, restarts: bool = True) -> str:
    top, bottom, left, right = (twips(mm) for mm in profile.margins.ship)
    width, height = twips(profile.page.width), twips(profile.page.height)
    size = f'w:w="{height}" w:h="{width}" w:orient="landscape"' if lies else f'w:w="{width}" w:h="{height}"'
    numbers = '<w:pgNumType w:start="1"/>' if lies and restarts else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        f"<w:pgSz {size}/>"
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{twips(HEADER_MM)}" w:footer="{twips(HEADER_MM)}" w:gutter="0"/>{numbers}<w:titlePg/></w:sectPr>'
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
