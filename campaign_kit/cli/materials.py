"""Commands on materials: `materials list` and `kit`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli import approval
from campaign_kit.cli.choosing import ForBand, Kinds, Texts, choose, codes_of, read_formats, style
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.making import tell
from campaign_kit.cli.opening import opened, run_of
from campaign_kit.cli.reading import build, unusable
from campaign_kit.cli.session_options import Ref
from campaign_kit.cli.showing import AsJson, show_json, show_table, warn
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Material, Printing
from campaign_kit.model.plan import Session
from campaign_kit.services.kinds import kinds_in
from campaign_kit.services.materials import KindInfo, Offer
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

AnyRef = Annotated[
    str | None, typer.Argument(metavar="[SỐ-BUỔI]", help="Số của buổi: liệt kê các tệp đã làm cho buổi đó.")
]
Out = Annotated[Path, typer.Argument(metavar="THƯ-MỤC", help="Nơi ghi tài liệu; chưa có thì tạo.")]
Formats = Annotated[Texts, typer.Option(metavar="DẠNG", help="Chỉ dạng tệp này (pptx, pdf…), nhiều lần được.")]
Paper = Annotated[str | None, typer.Option(metavar="KHỔ", help="Khổ giấy, với tài liệu có khổ đó: A4, a3…")]
Design = Annotated[str | None, typer.Option(metavar="MẪU", help="Mẫu thiết kế, với tài liệu có mẫu đó.")]
Tile = Annotated[str | None, typer.Option(metavar="KHỔ", help="Làm thêm tệp cắt thành nhiều tờ để ghép: a4 hoặc a3.")]
Overlap = Annotated[float, typer.Option(metavar="MM", help="Hai tờ kề nhau chồng lên nhau bao nhiêu mm.")]
Margin = Annotated[float, typer.Option(metavar="MM", help="Lề máy in không in tới, mm.")]
CutMarks = Annotated[bool, typer.Option("--cut-marks/--no-cut-marks", help="Có dấu cắt ở góc mỗi tờ hay không.")]
Bleed = Annotated[bool, typer.Option("--bleed", help="Làm thêm tệp cho nhà in: chừa mép 3 mm, có dấu cắt.")]
Theme = Annotated[str | None, typer.Option(metavar="MÀU", help="Bộ màu: teal, blue, orange, bw (đen trắng).")]

_PLAIN = Printing()
_TILES = ("A4", "A3")


def add_to(app: typer.Typer) -> None:
    """The group `materials` and the command `kit`."""
    materials = group("Tài liệu: các loại làm được, và các tệp đã làm.")
    materials.command(
        "list",
        cls=Command,
        help="Liệt kê các loại tài liệu, dạng tệp, khổ giấy làm được; ghi SỐ-BUỔI thì liệt kê các tệp đã làm.",
    )(_list)
    approval.add_to(materials)
    app.add_typer(materials, name="materials")
    app.command("kit", cls=Command, help="Làm bộ tài liệu của một buổi. In tên từng tệp, mỗi tệp một dòng.")(_kit)


def _list(ctx: typer.Context, ref: AnyRef = None, as_json: AsJson = False) -> None:
    if ref is None:
        _show_kinds(kinds_in(run_of(ctx).paths), as_json=as_json)
        return
    with opened(ctx) as kit:
        _show_made(kit.materials.made(kit.plan.session(ref)), as_json=as_json)


def _show_kinds(kinds: Sequence[KindInfo], *, as_json: bool) -> None:
    if as_json:
        show_json({"kinds": [_as_json(info) for info in kinds]})
        return
    rows = [
        (
            info.kind.value,
            label(info.kind),
            ", ".join(info.formats),
            *(", ".join(codes_of(choices)) for choices in (info.designs, info.papers, info.themes)),
        )
        for info in kinds
    ]
    show_table(words.KIND_HEADS, rows)


def _as_json(info: KindInfo) -> dict[str, object]:
    return {
        "kind": info.kind.value,
        "formats": info.formats,
        "designs": codes_of(info.designs),
        "papers": codes_of(info.papers),
        "themes": codes_of(info.themes),
    }


def _show_made(made: Sequence[Material], *, as_json: bool) -> None:
    if as_json:
        show_json(made)
        return
    rows = [
        (each.id, label(each.kind), _band(each), each.format, each.paper, each.version, label(each.state), each.path)
        for each in made
    ]
    show_table(words.MATERIAL_HEADS, rows)


def _band(material: Material) -> str:
    return "" if material.band is None else label(material.band)


def _kit(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    ref: Ref,
    out: Out,
    *,
    kind: Kinds = None,
    band: ForBand = None,
    format: Formats = None,
    design: Design = None,
    paper: Paper = None,
    theme: Theme = None,
    tile: Tile = None,
    overlap: Overlap = _PLAIN.overlap_mm,
    margin: Margin = _PLAIN.margin_mm,
    cut_marks: CutMarks = _PLAIN.cut_marks,
    bleed: Bleed = False,
    as_json: AsJson = False,
) -> None:
    printing = None
    if tile is not None or bleed:
        cut = {"overlap_mm": overlap, "margin_mm": margin, "cut_marks": cut_marks}
        printing = build(Printing, tile=_tile(tile), bleed=bleed, **cut)
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        offers = style(choose(kit.materials.offers(session), kind, band), design or "", paper or "", theme or "")
        wanted = read_formats(offers, format)
        if printing is not None and printing.tile:
            _tell_sheets(kit, session, offers, printing)
        ready = write_kit(kit, session, out, offers, wanted, printing, as_json=as_json)
    raise typer.Exit(0 if ready else 1)


def write_kit(
    kit: Kit,
    session: Session,
    out: Path,
    offers: Sequence[Offer],
    formats: frozenset[str] | None = None,
    printing: Printing | None = None,
    *,
    as_json: bool = False,
) -> bool:
    """Makes the offers after what a person should know of them; true when all files are ready (see `making.tell`)."""
    for notice in kit.materials.notices(session, offers):
        warn(notice)
    return tell(kit.materials.make(session, out, offers, formats, printing), as_json=as_json)


def _tile(text: str | None) -> str:
    """The paper of the sheets, in whatever case it was typed."""
    if text is not None and text.upper() not in _TILES:
        raise unusable(Refused("materials.paper", paper=text, papers=", ".join(_TILES)))
    return "" if text is None else text.upper()


def _tell_sheets(kit: Kit, session: Session, offers: Sequence[Offer], printing: Printing) -> None:
    """How many sheets each takes, before anything is made."""
    for offer in offers:
        number = kit.materials.sheets(session, offer, printing)
        if number:
            warn(words.SHEETS.format(title=offer.title, sheets=numbers.count(number), paper=printing.tile))
