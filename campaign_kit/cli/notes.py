"""Commands on notes for the words of the report: `note add|list|remove`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, codes, read_code, read_day, read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.attendance import NoteDraft, NoteKind
from campaign_kit.model.report import local_day
from campaign_kit.wording import numbers
from campaign_kit.wording import outreach_commands as words
from campaign_kit.wording.labels import label

Kind = Annotated[str, typer.Argument(metavar="LOẠI", help=f"Một trong: {codes(NoteKind)}.")]
Text = Annotated[str, typer.Argument(metavar="CHỮ", help="Một hai câu; không kể chuyện riêng của một trẻ em nào.")]
OfSession = Annotated[str | None, typer.Option("--session", metavar="SỐ-BUỔI", help="Ghi chép của buổi này.")]
OfCampaign = Annotated[int | None, typer.Option("--campaign", metavar="SỐ", help="Ghi chép của kế hoạch này.")]
Day = Annotated[str | None, typer.Option("--on", metavar="NGÀY", help="Ngày của ghi chép; không ghi thì hôm nay.")]
OfKind = Annotated[str | None, typer.Option("--kind", metavar="LOẠI", help="Chỉ loại này.")]
First = Annotated[str | None, typer.Option("--from", metavar="NGÀY", help="Từ ngày này.")]
Last = Annotated[str | None, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")]
Refs = Annotated[list[int], typer.Argument(metavar="SỐ…", help="Số ở cột đầu của “note list”.")]


def build_group() -> typer.Typer:
    """The group `note`."""
    app = group("Ghi chép cho lời báo cáo: khó khăn, đề xuất, cách làm hay, ý kiến của trẻ em.")
    app.command("add", cls=Command, help="Thêm một ghi chép, của một buổi, một kế hoạch, hoặc chung.")(_add)
    app.command("list", cls=Command, help="Liệt kê ghi chép theo ngày.")(_list)
    app.command("remove", cls=Command, help="Xóa ghi chép.")(_remove)
    return app


def _add(
    ctx: typer.Context,
    kind: Kind,
    text: Text,
    *,
    session: OfSession = None,
    campaign: OfCampaign = None,
    on: Day = None,
) -> None:
    with opened(ctx) as kit:
        draft = build(
            NoteDraft,
            session_id=None if session is None else kit.plan.session(session).id,
            campaign_id=campaign,
            noted_on=None if on is None else read_day(on),
            kind=read_code(NoteKind, kind),
            text=text,
        )
        added = kit.notes.add(draft)
    said = words.NOTE_ADDED if added.changed else words.NOTE_THERE
    say(said.format(id=added.value.id, kind=label(added.value.kind)))


def _list(
    ctx: typer.Context, *, first: First = None, last: Last = None, kind: OfKind = None, as_json: AsJson = False
) -> None:
    wanted = None if kind is None else read_code(NoteKind, kind)
    with opened(ctx) as kit:
        is_all = first is None and last is None
        period = None if is_all else read_period(first, last, None, local_day(kit.clock()))
        lines = kit.notes.notes(period, wanted)
    if as_json:
        show_json(
            each.note.model_dump(mode="json") | {"day": each.day.isoformat(), "about": each.about} for each in lines
        )
    elif lines:
        rows = [(e.note.id, numbers.day(e.day), label(e.note.kind), e.note.text, e.about) for e in lines]
        show_table(words.NOTE_HEADS, rows)
    else:
        say(words.NO_NOTES)


def _remove(ctx: typer.Context, refs: Refs) -> None:
    with opened(ctx) as kit:
        gone = kit.notes.remove(refs).value
    say(words.NOTES_REMOVED.format(count=len(gone)))
