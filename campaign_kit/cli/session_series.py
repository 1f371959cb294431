"""Commands that make sessions from one that is there: `session copy|series`."""

from datetime import date
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, read_day
from campaign_kit.cli.session_changes import tell
from campaign_kit.cli.session_options import Day, Ref
from campaign_kit.cli.session_rows import named_places, start_of
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.plan import Session
from campaign_kit.services.series import Planned
from campaign_kit.wording import numbers
from campaign_kit.wording import session_commands as words

_WEEKDAYS = {"2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5, "cn": 6}
_HELP = (
    "Lập loạt buổi theo một buổi đã có: lặp lại theo ngày, hoặc cùng chủ đề cho nhiều địa bàn. Ngày tránh của cơ quan "
    "(plan closed) được bỏ qua. Không ghi gì vào dữ liệu khi chưa có --apply."
)

OnDays = Annotated[list[str] | None, typer.Option("--day", metavar="NGÀY", help="Ngày của buổi; ghi được nhiều lần.")]
OnWeekdays = Annotated[
    list[str] | None, typer.Option("--weekday", metavar="THỨ", help="Lặp lại vào thứ 2, 3, 4, 5, 6, 7 hoặc cn.")
]
Since = Annotated[str | None, typer.Option("--from", metavar="NGÀY", help="Lặp từ ngày này; không ghi: sau buổi đó.")]
Times = Annotated[int | None, typer.Option(metavar="SỐ", min=1, max=200, help="Bao nhiêu buổi.")]
Until = Annotated[str | None, typer.Option(metavar="NGÀY", help="Đến hết ngày này.")]
ForPlaces = Annotated[
    list[int] | None,
    typer.Option("--place", metavar="SỐ", help="Mỗi địa bàn một buổi: một ngày cho tất cả, hoặc mỗi nơi một ngày."),
]
Apply = Annotated[bool, typer.Option("--apply", help="Thêm tất cả các buổi, trọn vẹn hoặc không.")]


def add_to(app: typer.Typer) -> None:
    """Adds the commands to the group `session`."""
    app.command("copy", cls=Command, help="Chép một buổi sang ngày khác, như một buổi mới trong kế hoạch.")(_copy)
    app.command("series", cls=Command, help=_HELP)(_series)


def _copy(ctx: typer.Context, ref: Ref, *, day: Day) -> None:
    there = read_day(day)
    with opened(ctx) as kit:
        for session in kit.plan.add_sessions(kit.series.copy(kit.plan.session(ref).id, there)).value:
            tell(kit, session)


def _series(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    ref: Ref,
    *,
    day: OnDays = None,
    weekday: OnWeekdays = None,
    since: Since = None,
    times: Times = None,
    until: Until = None,
    place: ForPlaces = None,
    apply: Apply = False,
    as_json: AsJson = False,
) -> None:
    written = [read_day(each) for each in day or ()]
    weekdays = [_weekday(each) for each in weekday or ()]
    first, last = (None if each is None else read_day(each) for each in (since, until))
    if not written and (not weekdays or (times is None and last is None and not place)):
        raise Unusable(words.DAYS_NEEDED)
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        wanted = len(place) if place and times is None and last is None else times
        where = place or session.place_ids
        days = written or kit.series.days(first or _next(session), weekdays, where, wanted, last)
        if not days:
            raise Unusable(words.NO_DAYS)
        proposals = _proposals(kit, session, days, place)
        added = kit.plan.add_sessions(proposals, joined=session.id).value if apply else []
        _show(kit, session, proposals, added, as_json)


def _proposals(
    kit: Kit, session: Session, days: list[date] | tuple[date, ...], places: list[int] | None
) -> list[Planned]:
    if places:
        return kit.series.one_for_each(session, session, places, days, joined=session.id)
    return kit.series.on_days(session, session, days, joined=session.id)


def _next(session: Session) -> date:
    return date.fromordinal(session.day.toordinal() + 1)


def _weekday(text: str) -> int:
    found = _WEEKDAYS.get(text.strip().lower())
    if found is None:
        raise Unusable(words.BAD_WEEKDAY.format(text=text))
    return found


def _show(kit: Kit, session: Session, proposals: list[Planned], added: list[Session], as_json: bool) -> None:
    if as_json:
        ids: list[int | None] = [each.id for each in added] or [None] * len(proposals)
        rows = [
            {"id": number} | draft.model_dump(mode="json") | links.model_dump(mode="json")
            for number, (draft, links) in zip(ids, proposals, strict=True)
        ]
        show_json({"proposals": rows, "applied": bool(added)})
        return
    places = {place.id: place for place in kit.plan.places()}
    lines = [
        (number, numbers.weekday(draft.day), start_of(draft), draft.title, named_places(links.place_ids, places))
        for number, (draft, links) in enumerate(proposals, start=1)
    ]
    show_table(words.PROPOSAL_HEADS, lines)
    for sentence, of in kit.series.advice(proposals).items():
        say(words.LOOK_AGAIN_AT.format(numbers=", ".join(str(each + 1) for each in of), sentence=sentence))
    if not added:  # what was added stands in its own way
        for number, conflicts in kit.arranging.conflicts_among(proposals).items():
            for each in conflicts:
                say(words.LOOK_AGAIN_AT.format(numbers=number + 1, sentence=each.words))
    say(words.APPLIED.format(sessions=len(added), id=session.id) if added else words.PROPOSED)
