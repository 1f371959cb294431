"""Commands that change sessions that are there: `session edit|move|remove|share`."""

from typing import Annotated, Any

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, read_clock, read_code, read_day
from campaign_kit.cli.session_options import (
    AtPlaces,
    Campaigns,
    Day,
    Modules,
    NewLanguage,
    Number,
    Numbers,
    OfForm,
    Partners,
    Ref,
    Refs,
    Start,
    Text,
    Texts,
)
from campaign_kit.cli.showing import say
from campaign_kit.model.plan import Form, Partner, Session, SessionDraft, SessionLinks, Way
from campaign_kit.wording import commands, numbers
from campaign_kit.wording import session_commands as words

_EMPTY = "Ghi “” để bỏ trống."
NewTitle = Annotated[Text, typer.Option("--title", metavar="TÊN", help="Tên mới.")]
NewDay = Annotated[Text, typer.Option("--day", metavar="NGÀY", help="Ngày mới.")]
NewStart = Annotated[Text, typer.Option("--start", metavar="GIỜ", help=f"Giờ bắt đầu. {_EMPTY}")]
NewEnd = Annotated[Text, typer.Option("--end", metavar="GIỜ", help=f"Giờ kết thúc. {_EMPTY}")]
NewWay = Annotated[Text, typer.Option("--way", metavar="MÃ", help="Cách tổ chức: in_person hoặc online.")]
NewVenue = Annotated[Text, typer.Option("--venue", metavar="CHỮ", help=f"Nơi tổ chức. {_EMPTY}")]
NewSpeakers = Annotated[Text, typer.Option("--speakers", metavar="CHỮ", help=f"Người nói chuyện. {_EMPTY}")]
NewSubject = Annotated[Text, typer.Option("--subject", metavar="CHỮ", help=f"Môn học mà buổi lấy tiết. {_EMPTY}")]
NewMinutes = Annotated[Number, typer.Option("--minutes", metavar="PHÚT", help="Số phút lồng ghép; 0: không lồng ghép.")]
NewExpected = Annotated[Number, typer.Option("--expected", metavar="SỐ", help="Số người dự kiến.")]
NewHost = Annotated[
    Number, typer.Option("--host", metavar="SỐ-CƠ-QUAN", help="Cơ quan báo cáo buổi này; đơn vị khác thì không cộng.")
]
NewWhole = Annotated[bool | None, typer.Option("--whole-school/--not-whole-school", help="Toàn trường, hoặc không.")]
_REMOVE = (
    "Xóa hẳn buổi cùng kinh phí và việc cần làm của nó. Buổi đã tổ chức, đã có kết quả, danh sách tên hoặc tài liệu "
    "thì không xóa mà hủy: session cancel."
)
_SHARE = "Chép danh sách tên của buổi sang các buổi cùng loạt chưa tổ chức. Ai đã có trong danh sách thì giữ nguyên."


def add_to(app: typer.Typer) -> None:
    """Adds the commands to the group `session`."""
    app.command("edit", cls=Command, help="Sửa một buổi: chỉ đổi những gì được ghi.")(_edit)
    app.command("move", cls=Command, help="Dời buổi sang ngày, giờ khác; buổi đang hoãn trở lại kế hoạch.")(_move)
    app.command("remove", cls=Command, help=_REMOVE)(_remove)
    app.command("share", cls=Command, help=_SHARE)(_share_list)


def _edit(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    ref: Ref,
    *,
    title: NewTitle = None,
    form: OfForm = None,
    day: NewDay = None,
    start: NewStart = None,
    end: NewEnd = None,
    whole_school: NewWhole = None,
    minutes: NewMinutes = None,
    way: NewWay = None,
    venue: NewVenue = None,
    speakers: NewSpeakers = None,
    language: NewLanguage = None,
    subject: NewSubject = None,
    expected: NewExpected = None,
    host: NewHost = None,
    place: AtPlaces = None,
    module: Modules = None,
    campaign: Campaigns = None,
    partner: Partners = None,
) -> None:
    written: dict[str, Any] = {
        "title": title,
        "form": None if form is None else read_code(Form, form),
        "day": None if day is None else read_day(day),
        "whole_school": whole_school,
        "way": None if way is None else read_code(Way, way),
        "venue": venue,
        "speakers": speakers,
        "language": language,
        "subject": subject,
        "expected_count": expected,
        "host_id": host,
    }
    changes = {name: value for name, value in written.items() if value is not None} | _hours(start, end)
    if minutes is not None:
        changes["integrated_minutes"] = minutes or None
    _save(ctx, ref, changes, _links(place, module, campaign, partner))


def _hours(start: str | None, end: str | None) -> dict[str, Any]:
    given = (("starts_at", start), ("ends_at", end))
    return {name: read_clock(text) if text else None for name, text in given if text is not None}


def _links(place: Numbers, module: Texts, campaign: Numbers, partner: Texts) -> dict[str, Any]:
    given: dict[str, Any] = {"place_ids": place, "modules": module, "campaign_ids": campaign}
    if partner:
        given["partners"] = [build(Partner, name=name) for name in partner]
    return {name: tuple(value) for name, value in given.items() if value}


def _save(ctx: typer.Context, ref: str, changes: dict[str, Any], links: dict[str, Any]) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        if "language" in changes:
            changes["language"] = kit.translations.code_of(changes["language"])
        values = session.model_dump()
        draft = build(SessionDraft, **{name: values[name] for name in SessionDraft.model_fields} | changes)
        joined = build(SessionLinks, **{name: getattr(session, name) for name in SessionLinks.model_fields} | links)
        for key in links.get("modules", ()):
            kit.content.module(key)
        tell(kit, kit.plan.save(session.id, draft, joined).value)


def tell(kit: Kit, session: Session) -> None:
    """What was saved, and what to think of again."""
    say(words.SAVED.format(id=session.id, title=session.title, day=numbers.weekday(session.day)))
    known = {module.key: module for module in kit.content.modules()}
    modules = [known[key] for key in session.modules if key in known]
    conflicts = [each.words for each in kit.arranging.conflicts(session, session, session.id)]
    untold = kit.translations.lacks(session.language, session.modules)
    for sentence in [*kit.plan.advice(session, session, modules), *conflicts, *untold]:
        say(commands.LOOK_AGAIN.format(sentence=sentence))


def _move(ctx: typer.Context, ref: Ref, *, day: Day, start: Start = None) -> None:
    starts_at = None if start is None else read_clock(start)
    there = read_day(day)
    with opened(ctx) as kit:
        tell(kit, kit.plan.move(ref, there, starts_at).value)


def _remove(ctx: typer.Context, refs: Refs) -> None:
    with opened(ctx) as kit:
        for session in kit.plan.remove(refs).value:
            say(words.REMOVED.format(id=session.id, title=session.title))


def _share_list(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        shared = kit.course_roster.spread(kit.plan.session(ref).id).value
    say(words.SHARED.format(people=shared.people, sessions=len(shared.sessions), added=shared.added))
    if shared.added:
        say(words.SHARED_UNDO)
