"""Commands on materials: `materials list` and `kit`."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import codes, read_code, unusable
from campaign_kit.cli.sessions import Ref
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, Material
from campaign_kit.model.plan import Session
from campaign_kit.services.materials import Choice, KindInfo, Offer, no_such, restyled
from campaign_kit.wording import commands as words
from campaign_kit.wording.labels import label

T = TypeVar("T")
Texts = list[str] | None
AnyRef = Annotated[
    str | None, typer.Argument(metavar="[SỐ-BUỔI]", help="Số của buổi: liệt kê các tệp đã làm cho buổi đó.")
]
Out = Annotated[Path, typer.Argument(metavar="THƯ-MỤC", help="Nơi ghi tài liệu; chưa có thì tạo.")]
Kinds = Annotated[Texts, typer.Option(metavar="MÃ", help="Chỉ loại này, nhiều lần được; không ghi: các loại hợp.")]
Formats = Annotated[Texts, typer.Option(metavar="DẠNG", help="Chỉ dạng tệp này (pptx, pdf…), nhiều lần được.")]
Paper = Annotated[str | None, typer.Option(metavar="KHỔ", help="Khổ giấy, với tài liệu có khổ đó: A4, A3.")]
Design = Annotated[str | None, typer.Option(metavar="MẪU", help="Mẫu thiết kế, với tài liệu có mẫu đó.")]
Theme = Annotated[str | None, typer.Option(metavar="MÀU", help="Bộ màu: teal, blue, orange, bw (đen trắng).")]


def add_to(app: typer.Typer) -> None:
    """The group `materials` and the command `kit`."""
    materials = group("Tài liệu: các loại làm được, và các tệp đã làm.")
    materials.command(
        "list",
        cls=Command,
        help="Liệt kê các loại tài liệu, dạng tệp, khổ giấy làm được; ghi SỐ-BUỔI thì liệt kê các tệp đã làm.",
    )(_list)
    app.add_typer(materials, name="materials")
    app.command("kit", cls=Command, help="Làm bộ tài liệu của một buổi. In tên từng tệp, mỗi tệp một dòng.")(_kit)


def _list(ctx: typer.Context, ref: AnyRef = None, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        if ref is None:
            _show_kinds(kit.materials.kinds(), as_json=as_json)
        else:
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
            *(", ".join(_codes(choices)) for choices in (info.designs, info.papers, info.themes)),
        )
        for info in kinds
    ]
    show_table(words.KIND_HEADS, rows)


def _as_json(info: KindInfo) -> dict[str, object]:
    return {
        "kind": info.kind.value,
        "formats": info.formats,
        "designs": _codes(info.designs),
        "papers": _codes(info.papers),
        "themes": _codes(info.themes),
    }


def _codes(choices: Iterable[Choice]) -> list[str]:
    return [choice.code for choice in choices]


def _show_made(made: Sequence[Material], *, as_json: bool) -> None:
    if as_json:
        show_json(made)
        return
    rows = [
        (each.id, label(each.kind), _band(each), each.format, each.paper, label(each.state), each.path) for each in made
    ]
    show_table(words.MATERIAL_HEADS, rows)


def _band(material: Material) -> str:
    return "" if material.band is None else label(material.band)


def _kit(
    ctx: typer.Context,
    ref: Ref,
    out: Out,
    *,
    kind: Kinds = None,
    format: Formats = None,
    design: Design = None,
    paper: Paper = None,
    theme: Theme = None,
) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        offers = _looking(_chosen(kit.materials.offers(session), kind), design or "", paper or "", theme or "")
        write_kit(kit, session, out, offers, _formats(offers, format))


def write_kit(
    kit: Kit, session: Session, out: Path, offers: Sequence[Offer], formats: frozenset[str] | None = None
) -> None:
    """Makes the offers, tells each step on the standard error and names each finished file on the standard output."""
    for notice in kit.materials.notices(session, offers):
        warn(notice)
    for step in kit.materials.make(session, out, offers, formats):
        if step.made is not None:
            say(str(step.made))
        warn(f"{step.done}/{step.total} {step.what}")


def _chosen(offers: Sequence[Offer], kinds: Sequence[str] | None) -> list[Offer]:
    """The offers that suit the session, or those of the kinds asked for: the suiting ones of a kind, else all of it."""
    if kinds is None:
        return [offer for offer in offers if offer.suits]
    wanted = dict.fromkeys(read_code(Kind, code) for code in kinds)
    missing = [kind for kind in wanted if kind not in {offer.kind for offer in offers}]
    if missing:
        able = codes(dict.fromkeys(offer.kind for offer in offers))
        raise unusable(Refused("materials.kind", kind=codes(missing), kinds=able))
    suiting = {offer.kind for offer in offers if offer.suits}
    return [offer for offer in offers if offer.kind in wanted and (offer.suits or offer.kind not in suiting)]


def _looking(offers: Sequence[Offer], design: str, paper: str, theme: str) -> list[Offer]:
    """The offers in the look asked for, each as far as it can be; what none of them can be is refused."""
    styled = _in_look(offers, "design", design, lambda offer: offer.designs)
    styled = _in_look(styled, "paper", paper, lambda offer: offer.papers)
    return _in_look(styled, "theme", theme, lambda offer: offer.themes)


def _in_look(
    offers: Sequence[Offer], what: str, code: str, choices: Callable[[Offer], Sequence[Choice]]
) -> list[Offer]:
    able = dict.fromkeys(each for offer in offers for each in choices(offer))
    if code and code not in _codes(able):
        raise unusable(no_such(what, code, able))
    return [restyled(offer, **{what: code}) if code in _codes(choices(offer)) else offer for offer in offers]


def _formats(offers: Sequence[Offer], formats: Sequence[str] | None) -> frozenset[str] | None:
    able = dict.fromkeys(each for offer in offers for each in offer.formats)
    for each in formats or ():
        if each not in able:
            raise unusable(Refused("materials.format", format=each, formats=", ".join(able)))
    return None if formats is None else frozenset(formats)
