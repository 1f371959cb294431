"""The styles of a template, from the elements of the profile."""

from campaign_kit.documents.papers.decree.measure import width_mm
from campaign_kit.documents.papers.decree.profile import Element, Profile
from campaign_kit.documents.papers.official.lines import PART, WHOLE
from campaign_kit.wording.official import ADDRESSED

from .marks import twips

ROOM_FOR_SIGNATURE_PT = 85  # about 3 cm
ADDRESSED_MM = 28
TABLE_PT = 13  # of the words in a table the decree has no size

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
    "LastWords": ("Lời văn kết", "body", 0, 18, "<w:keepNext/>"),
    "Addressed": ("Kính gửi", "addressee", 18, 12, ""),
    "AddressedTo": ("Kính gửi nhiều nơi", "addressee", 18, 0, ""),
    "Addressee": ("Nơi gửi", "addressee", 3, 0, ""),
    "Part": ("Tiêu đề mục", "section", 6, 6, "<w:keepNext/>"),
    "Clause": ("Tiêu đề khoản", "clause", 0, 6, "<w:keepNext/>"),
    "Annex": ("Phụ lục", "annex", 0, 0, "<w:keepNext/>"),
    "AnnexTitle": ("Tên phụ lục", "annex_title", 0, 0, "<w:keepNext/>"),
    "AnnexNote": ("Kèm theo", "annex_note", 0, 12, "<w:keepNext/>"),
    "RecipientsHead": ("Nơi nhận", "recipients", 0, 0, ""),
    "Recipient": ("Danh sách nơi nhận", "recipient", 0, 0, ""),
    "Authority": ("Quyền hạn chức vụ", "authority", 0, 0, ""),
    "SignerName": ("Họ tên người ký", "signer", ROOM_FOR_SIGNATURE_PT, 0, ""),
}


def styles(profile: Profile) -> str:
    """All styles of a template: those of the elements, of lines, of the table of an annex."""
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
    end = _style(
        "End",
        "Cuối trang",
        '<w:spacing w:line="20" w:lineRule="exact"/>',
        '<w:vanish/><w:sz w:val="2"/><w:szCs w:val="2"/>',
    )
    lines = (
        _line_style("LineWhole", WHOLE, 0)
        + _line_style("LinePart", PART, 0)
        + _line_style("LineEnd", PART + " cuối", 12)
    )
    return (
        head + "".join(_element_style(profile, code) for code in STYLES) + lines + header + gap + end + _cell_styles()
    )


def _cell_styles() -> str:
    """The words in the table of an annex: its head, its numbers, its texts, the titles of its groups."""
    size = f'<w:sz w:val="{TABLE_PT * 2}"/><w:szCs w:val="{TABLE_PT * 2}"/>'
    space = '<w:spacing w:before="40" w:after="40"/>'
    bold, middle = "<w:b/><w:bCs/>", '<w:jc w:val="center"/>'
    return (
        _style("CellHead", "Đầu bảng", f"<w:keepNext/>{space}{middle}", bold + size)
        + _style("CellNumber", "Số thứ tự trong bảng", f"{space}{middle}", size)
        + _style("CellText", "Chữ trong bảng", space, size)
        + _style("KeptNumber", "Số thứ tự cuối bảng", f"<w:keepNext/>{space}{middle}", size)
        + _style("KeptText", "Chữ cuối bảng", f"<w:keepNext/>{space}", size)
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
    first = twips(profile.paragraphs.indents[-1])
    if code in ("Words", "LastWords", "Basis", "Part", "Clause"):
        return f'<w:ind w:firstLine="{first}"/>'
    if code == "AddressedTo":
        return f'<w:ind w:left="{twips(ADDRESSED_MM)}"/>'
    if code == "Addressee":
        # the dashes stand under the colon
        dash = ADDRESSED_MM + width_mm(ADDRESSED.rstrip(":"), profile.elements["addressee"].ship)
        return f'<w:ind w:left="{twips(dash + 4)}" w:hanging="{twips(4)}"/>'
    return ""


def _aligned(code: str, align: str) -> str:
    if code in ("Basis", "Part", "Clause"):
        return '<w:jc w:val="both"/>'
    # Tiêu ngữ stands centred under Quốc hiệu: both are centred in their box
    return '<w:jc w:val="center"/>' if code in ("Addressed", "Nation") else align


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
