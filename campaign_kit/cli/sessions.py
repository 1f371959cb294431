"""Commands on sessions: `session add|list|show|plan|hold|cancel`."""

from datetime import date, time
from typing import Annotated, Any

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, codes, read_clock, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_pairs, show_table
from campaign_kit.model.plan import Form, Partner, Place, Session, SessionDraft, SessionLinks, SessionStatus, Way
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label

Text = str | None
Number = int | None
Numbers = list[int] | None
Texts = list[str] | None
Ref = Annotated[str, typer.Argument(metavar="SỐ-BUỔI", help="Số của buổi, hoặc ít nhất 6 ký tự đầu của mã (uid).")]
Title = Annotated[
    Text, typer.Argument(metavar="TÊN", help="Tên buổi: “Sinh hoạt dưới cờ – lớp 6 đến 9”; bỏ qua được khi có mẫu.")
]
OfTemplate = Annotated[
    Text,
    typer.Option(metavar="MẪU", help="Mẫu buổi (“content list”): cho sẵn tên, hình thức, chủ đề và giờ kết thúc."),
]
OfForm = Annotated[Text, typer.Option(metavar="MÃ", help=f"Hình thức, một trong: {codes(Form)}.")]
Day = Annotated[str, typer.Option(metavar="NGÀY", help="Ngày tổ chức: 23/11/2026 hoặc 2026-11-23.")]
Start = Annotated[Text, typer.Option(metavar="GIỜ", help="Giờ bắt đầu: 7:15.")]
End = Annotated[Text, typer.Option(metavar="GIỜ", help="Giờ kết thúc: 8:00.")]
AtPlaces = Annotated[Numbers, typer.Option(metavar="SỐ", help="Số của địa bàn; ghi được nhiều lần.")]
Modules = Annotated[Texts, typer.Option(metavar="MÃ", help="Chủ đề, ví dụ B3; ghi được nhiều lần.")]
Campaigns = Annotated[Numbers, typer.Option(metavar="SỐ", help="Số của kế hoạch mà buổi thuộc về (“campaign list”).")]
Partners = Annotated[Texts, typer.Option(metavar="TÊN", help="Đơn vị phối hợp, ghi đủ tên; ghi được nhiều lần.")]
WholeSchool = Annotated[bool, typer.Option("--whole-school", help="Toàn trường: tính cho tất cả các lớp.")]
Minutes = Annotated[Number, typer.Option(metavar="PHÚT", help="Số phút, khi lồng ghép trong cuộc họp khác.")]
OfWay = Annotated[str, typer.Option(metavar="MÃ", help=f"Cách tổ chức: {codes(Way)}.")]
Venue = Annotated[str, typer.Option(metavar="CHỮ", help="Nơi tổ chức.")]
Speakers = Annotated[str, typer.Option(metavar="CHỮ", help="Người nói chuyện.")]
Language = Annotated[str, typer.Option(metavar="MÃ", help="Ngôn ngữ; tiếng Việt là vi.")]
Expected = Annotated[Number, typer.Option(metavar="SỐ", help="Số người dự kiến.")]
AsDraft = Annotated[bool, typer.Option("--draft", help="Mới là nháp, chưa vào kế hoạch.")]
First = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Từ ngày này.")]
Last = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Đến hết ngày này.")]
InStatus = Annotated[Text, typer.Option(metavar="MÃ", help=f"Chỉ các buổi: {codes(SessionStatus)}.")]


def build_group() -> typer.Typer:
    """The group `session`."""
    app = group("Buổi tuyên truyền: lên kế hoạch, xem, ghi đã tổ chức, hủy.")
    app.command("add", cls=Command, help="Thêm một buổi. In số của buổi và những điều cần xem lại.")(_add)
    app.command("list", cls=Command, help="Liệt kê các buổi theo ngày.")(_list)
    app.command("show", cls=Command, help="Hiện một buổi, tài liệu hợp với buổi đó và những điều cần xem lại.")(_show)
    app.command("plan", cls=Command, help="Đưa buổi vào kế hoạch (từ nháp, hoãn, hoặc ghi nhầm là đã tổ chức).")(_plan)
    app.command("hold", cls=Command, help="Ghi buổi là đã tổ chức.")(_hold)
    app.command("cancel", cls=Command, help="Hủy buổi; buổi vẫn còn trong sổ.")(_cancel)
    return app


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    title: Title = None,
    *,
    day: Day,
    template: OfTemplate = None,
    form: OfForm = None,
    start: Start = None,
    end: End = None,
    place: AtPlaces = None,
    module: Modules = None,
    campaign: Campaigns = None,
    partner: Partners = None,
    whole_school: WholeSchool = False,
    minutes: Minutes = None,
    way: OfWay = Way.IN_PERSON.value,
    venue: Venue = "",
    speakers: Speakers = "",
    language: Language = "vi",
    expected: Expected = None,
    draft: AsDraft = False,
) -> None:
    written = {
        "title": title,
        "form": None if form is None else read_code(Form, form),
        "status": SessionStatus.DRAFT if draft else SessionStatus.PLANNED,
        "day": read_day(day),
        "starts_at": _clock(start),
        "ends_at": _clock(end),
        "whole_school": whole_school,
        "integrated_minutes": minutes,
        "way": read_code(Way, way),
        "venue": venue,
        "speakers": speakers,
        "language": language,
        "expected_count": expected,
    }
    _make(ctx, template, written, _links(campaign, place, module, partner))


def _links(campaigns: Numbers, places: Numbers, modules: Texts, partners: Texts) -> SessionLinks:
    named = tuple(build(Partner, name=name) for name in partners or ())
    return build(
        SessionLinks, campaign_ids=campaigns or (), place_ids=places or (), modules=modules or (), partners=named
    )


def _make(ctx: typer.Context, template: str | None, written: dict[str, Any], links: SessionLinks) -> None:
    if template is None:
        draft = _whole(written)
        with opened(ctx) as kit:
            _save(kit, draft, links)
    else:
        with opened(ctx) as kit:
            _save(kit, *_by_template(kit, template, written, links))


def _save(kit: Kit, draft: SessionDraft, links: SessionLinks) -> None:
    modules = [kit.content.module(key) for key in links.modules]
    session = kit.plan.add(draft, links).value
    say(words.SESSION_ADDED.format(id=session.id, title=session.title, day=numbers.weekday(session.day)))
    for sentence in kit.plan.advice(draft, links, modules):
        say(words.LOOK_AGAIN.format(sentence=sentence))


def _whole(written: dict[str, Any]) -> SessionDraft:
    for name in ("title", "form"):
        if written[name] is None:
            raise Unusable(words.SESSION_NEEDS[name])
    return build(SessionDraft, **written)


def _by_template(kit: Kit, key: str, written: dict[str, Any], links: SessionLinks) -> tuple[SessionDraft, SessionLinks]:
    """What was written, and where nothing was what the template proposes."""
    starts_at = None if written["integrated_minutes"] else written["starts_at"]
    template = kit.content.template(key)
    draft, proposed = kit.plan.from_template(template, written["day"], links.place_ids, starts_at)
    modules = links.modules or proposed.modules
    title = kit.plan.title_for(written["form"] or draft.form, links.place_ids, modules) or draft.title
    given = {name: value for name, value in written.items() if value is not None}
    whole = draft.model_dump() | {"title": title} | given
    return build(SessionDraft, **whole), links.model_copy(update={"modules": modules})


def _list(
    ctx: typer.Context, first: First = None, last: Last = None, status: InStatus = None, as_json: AsJson = False
) -> None:
    wanted = None if status is None else read_code(SessionStatus, status)
    with opened(ctx) as kit:
        sessions = kit.plan.sessions(_day(first), _day(last), wanted)
        places = {place.id: place for place in kit.plan.places()}
    if as_json:
        show_json(sessions)
        return
    show_table(words.SESSION_HEADS, [_row(session, places) for session in sessions])


def _clock(text: str | None) -> time | None:
    return None if text is None else read_clock(text)


def _day(text: str | None) -> date | None:
    return None if text is None else read_day(text)


def _row(session: Session, places: dict[int, Place]) -> tuple[object, ...]:
    return (
        session.id,
        numbers.day(session.day),
        "" if session.starts_at is None else numbers.clock(session.starts_at),
        session.title,
        label(session.form),
        _places(session, places),
        label(session.status),
        session.uid[:6],
    )


def _places(session: Session, places: dict[int, Place]) -> str:
    """The names of the places, a class with its school."""
    return ", ".join(_name(places[place_id], places) for place_id in session.place_ids)


def _name(place: Place, places: dict[int, Place]) -> str:
    parent = None if place.parent_id is None else places.get(place.parent_id)
    return place.name if parent is None else f"{place.name} ({parent.name})"


def _show(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        show_pairs((words.SESSION_LINES[key], value) for key, value in _lines(kit, session).items())
        known = {module.key: module for module in kit.content.modules()}
        modules = [known[key] for key in session.modules if key in known]
        for offer in kit.materials.offers(session):
            if offer.suits:
                say(words.OFFER.format(title=offer.title, detail=offer.detail))
        for sentence in kit.plan.advice(session, session, modules):
            say(words.LOOK_AGAIN.format(sentence=sentence))


def _lines(kit: Kit, session: Session) -> dict[str, str]:
    places = {place.id: place for place in kit.plan.places()}
    templates = {template.key: template.title for template in kit.content.templates()}
    times = [numbers.clock(each) for each in (session.starts_at, session.ends_at) if each is not None]
    return {
        "id": str(session.id),
        "uid": session.uid,
        "title": session.title,
        "form": label(session.form),
        "status": label(session.status),
        "template": templates.get(session.template, session.template),
        "day": numbers.weekday(session.day),
        "times": " – ".join(times),
        "places": _places(session, places),
        "bands": ", ".join(label(band) for band in kit.plan.bands(session.form, session.place_ids)),
        "modules": ", ".join(session.modules),
        "venue": session.venue,
        "speakers": session.speakers,
        "partners": ", ".join(partner.name or label(partner.kind) for partner in session.partners),
        "expected_count": "" if session.expected_count is None else numbers.count(session.expected_count),
    }


def _plan(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        _tell(kit.plan.plan(ref).value)


def _hold(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        _tell(kit.plan.hold(ref).value)


def _cancel(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        _tell(kit.plan.cancel(ref).value)


def _tell(session: Session) -> None:
    say(words.SESSION_MARKED.format(id=session.id, title=session.title, status=label(session.status)))
