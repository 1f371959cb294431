"""The command that looks for sessions: `session find`."""

from typing import Annotated, Any

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, codes, read_code, read_day
from campaign_kit.cli.session_options import First, InStatus, Last, Number, OfForm, Text
from campaign_kit.cli.session_rows import session_row
from campaign_kit.cli.showing import AsJson, show_json, show_table
from campaign_kit.model.module import Tag
from campaign_kit.model.plan import Form, SessionStatus
from campaign_kit.model.sessions import CountedBy, SessionFilter
from campaign_kit.wording import commands

_WORDS = "Chữ trong tên buổi, nơi tổ chức, người nói chuyện, môn học; không cần dấu."
Words = Annotated[str, typer.Argument(metavar="CHỮ", help=_WORDS)]
AtPlace = Annotated[Number, typer.Option("--place", metavar="SỐ", help="Ở địa bàn này hoặc bên trong nó.")]
OfCampaign = Annotated[Number, typer.Option("--campaign", metavar="SỐ", help="Thuộc kế hoạch này.")]
OfSeries = Annotated[Text, typer.Option("--series", metavar="SỐ-BUỔI", help="Cùng loạt với buổi này.")]
WithTag = Annotated[Text, typer.Option("--tag", metavar="MÃ", help=f"Nội dung: {codes(Tag)}.")]
ByHost = Annotated[Text, typer.Option("--host", metavar="MÃ", help=f"Ai báo cáo: {codes(CountedBy)}.")]


def add_to(app: typer.Typer) -> None:
    """Adds the command to the group `session`."""
    app.command("find", cls=Command, help="Tìm buổi theo chữ, ngày, địa bàn, kế hoạch, nội dung, đơn vị báo cáo.")(
        _find
    )


def _find(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    words: Words = "",
    *,
    first: First = None,
    last: Last = None,
    status: InStatus = None,
    form: OfForm = None,
    place: AtPlace = None,
    campaign: OfCampaign = None,
    series: OfSeries = None,
    tag: WithTag = None,
    host: ByHost = None,
    as_json: AsJson = False,
) -> None:
    wanted: dict[str, Any] = {
        "first": None if first is None else read_day(first),
        "last": None if last is None else read_day(last),
        "status": None if status is None else read_code(SessionStatus, status),
        "form": None if form is None else read_code(Form, form),
        "place_id": place,
        "campaign_id": campaign,
        "tag": None if tag is None else read_code(Tag, tag),
        "host": None if host is None else read_code(CountedBy, host),
        "words": words,
    }
    with opened(ctx) as kit:
        if series is not None:
            wanted["series"] = kit.plan.session(series).series
        # a session of no series stands alone: nothing is of one series with it
        sessions = [] if wanted.get("series") == "" else kit.plan.find(build(SessionFilter, **wanted))
        places = {each.id: each for each in kit.plan.places()}
    if as_json:
        show_json(sessions)
        return
    show_table(commands.SESSION_HEADS, [session_row(session, places) for session in sessions])
