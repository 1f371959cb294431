"""Commands on documents that were made: `materials texts`, `materials approve` and `materials issue`."""

from collections.abc import Sequence
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.choosing import ForBand, Texts, choose
from campaign_kit.cli.helping import Command
from campaign_kit.cli.making import tell
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, read_code, read_day
from campaign_kit.cli.session_options import Ref
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.errors import Refused
from campaign_kit.model.materials import Kind, MaterialState
from campaign_kit.model.module import Band
from campaign_kit.model.plan import Session
from campaign_kit.services.materials import Editable, Offer
from campaign_kit.wording import commands as words

Day = Annotated[
    str | None, typer.Option("--day", metavar="NGÀY", help="Ngày duyệt hoặc phát hành; không ghi: hôm nay.")
]
Approver = Annotated[str, typer.Option("--by", metavar="TÊN", help="Chức vụ, họ tên người duyệt, in ở chân trang.")]
OfKind = Annotated[str, typer.Option("--kind", metavar="MÃ", help="Loại tài liệu: poster, deck, leaflet…")]
Set = Annotated[Texts, typer.Option("--set", metavar="KHÓA=CHỮ", help="Đổi một đoạn; CHỮ để trống là như cũ.")]
Reset = Annotated[bool, typer.Option("--reset", help="Lấy lại tất cả chữ ban đầu.")]
Drafts = Annotated[Texts, typer.Option("--kind", metavar="MÃ", help="Chỉ loại này, nhiều lần được; không ghi: tất cả.")]


def add_to(materials: typer.Typer) -> None:
    """The three commands of the group `materials`."""
    materials.command(
        "texts",
        cls=Command,
        help="Xem, đổi chữ của một tài liệu, chỉ cho buổi này. "
        "Không kèm --set, --reset thì liệt kê các đoạn đổi được với khóa của từng đoạn.",
    )(_texts)
    materials.command(
        "approve",
        cls=Command,
        help="Duyệt tài liệu đã làm của một buổi: làm lại tệp với tên người duyệt, ngày và số bản ở chân trang. "
        "Tệp đã duyệt không bị ghi đè; làm lại sau đó là bản nháp tiếp theo.",
    )(_approve)
    materials.command("issue", cls=Command, help="Ghi các tài liệu đã duyệt của một buổi là đã phát hành.")(_issue)


def _texts(
    ctx: typer.Context,
    ref: Ref,
    *,
    kind: OfKind,
    band: ForBand = None,
    changes: Set = None,
    reset: Reset = False,
    as_json: AsJson = False,
) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        offer = choose(kit.materials.offers(session), [kind], band)[0]
        if reset:
            kit.materials.reset_texts(session, offer)
        if changes:
            kit.materials.set_texts(session, offer, dict(_pair(text) for text in changes))
        _show(kit.materials.texts(session, offer), as_json=as_json)


def _pair(text: str) -> tuple[str, str]:
    key, equals, said = text.partition("=")
    if not equals:
        raise Unusable(words.PAIR_NEEDED.format(text=text))
    return key.strip(), said


def _show(texts: Sequence[Editable], *, as_json: bool) -> None:
    if as_json:
        show_json([{"key": each.key, "label": each.label, "text": each.text, "was": each.was} for each in texts])
    else:
        rows = [(each.key, each.label, each.text, words.OWN_TEXT if each.is_own else "") for each in texts]
        show_table(words.TEXT_HEADS, rows)


def _approve(
    ctx: typer.Context, ref: Ref, *, by: Approver, day: Day = None, kind: Drafts = None, band: ForBand = None
) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        offers = _in_state(kit, session, MaterialState.DRAFT, kind, band)
        ready = tell(kit.materials.approve(session, offers, by, None if day is None else read_day(day)))
    raise typer.Exit(0 if ready else 1)


def _issue(ctx: typer.Context, ref: Ref, *, day: Day = None, kind: Drafts = None, band: ForBand = None) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        offers = _in_state(kit, session, MaterialState.APPROVED, kind, band)
        for material in kit.materials.issue(session, offers, None if day is None else read_day(day)).value:
            say(material.path)
        for sentence in kit.materials.not_issued(session, *_asked(kind, band)):
            warn(sentence)


def _in_state(
    kit: Kit, session: Session, state: MaterialState, kinds: Sequence[str] | None, band: str | None
) -> list[Offer]:
    """The documents that stand there, in the look in which they were made; Refused when there is none."""
    wanted, bands = _asked(kinds, band)
    offers = kit.materials.standing_offers(session, state)
    found = [offer for offer in offers if offer.band in bands and offer.kind in wanted]
    if not found:
        raise Refused("materials.none_in_state", state=words.STATES_WANTED[state.value])
    return found


def _asked(kinds: Sequence[str] | None, band: str | None) -> tuple[list[Kind], list[Band]]:
    """The kinds and bands that the command line means; all of them when it names none."""
    wanted = list(Kind) if kinds is None else [read_code(Kind, code.lower()) for code in kinds]
    return wanted, list(Band) if band is None else [read_code(Band, band.upper())]
