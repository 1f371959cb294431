"""Commands on sessions: `session add|list|show|plan|hold|postpone|cancel`, and those of its neighbours."""

from datetime import date, time
from typing import Any

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli import session_arranging, session_changes, session_finding, session_series
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, build, read_clock, read_code, read_day
from campaign_kit.cli.session_options import (
    AsDraft,
    AtPlaces,
    Campaigns,
    Day,
    End,
    Expected,
    First,
    InStatus,
    Language,
    Last,
    Minutes,
    Modules,
    Numbers,
    OfForm,
    OfTemplate,
    OfWay,
    Partners,
    Reason,
    Ref,
    Refs,
    Speakers,
    Start,
    Texts,
    Title,
    Venue,
    WholeSchool,
)
from campaign_kit.cli.session_rows import named_places, session_row
from campaign_kit.cli.showing import AsJson, say, show_json, show_pairs, show_table
from campaign_kit.model.module import VIETNAMESE
from campaign_kit.model.plan import Form, Partner, Session, SessionDraft, SessionLinks, SessionStatus, Way
from campaign_kit.model.sessions import SessionFilter
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label


def build_group() -> typer.Typer:
    """The group `session`."""
    app = group("Buổi tuyên truyền: lên kế hoạch, tìm, lập loạt, ghi đã tổ chức, hoãn, hủy, kinh phí.")
    app.command("add", cls=Command, help="Thêm một buổi. In số của buổi và những điều cần xem lại.")(_add)
    app.command("list", cls=Command, help="Liệt kê các buổi theo ngày.")(_list)
    app.command("show", cls=Command, help="Hiện một buổi, tài liệu hợp với buổi đó và những điều cần xem lại.")(_show)
    app.command("plan", cls=Command, help="Đưa buổi vào kế hoạch (từ nháp, hoãn, hoặc ghi nhầm là đã tổ chức).")(_plan)
    app.command("hold", cls=Command, help="Ghi buổi là đã tổ chức.")(_hold)
    app.command("postpone", cls=Command, help="Hoãn một hay nhiều buổi, ghi lý do.")(_postpone)
    app.command("cancel", cls=Command, help="Hủy một hay nhiều buổi, ghi lý do; buổi vẫn còn trong sổ.")(_cancel)
    session_changes.add_to(app)
    session_series.add_to(app)
    session_finding.add_to(app)
    session_arranging.add_to(app)
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
    language: Language = VIETNAMESE,
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
        _whole(written | {"language": VIETNAMESE})  # what is missing is said before anything is opened
    with opened(ctx) as kit:
        told = written | {"language": kit.translations.code_of(written["language"])}
        _save(kit, *((_whole(told), links) if template is None else _by_template(kit, template, told, links)))


def _save(kit: Kit, draft: SessionDraft, links: SessionLinks) -> None:
    modules = [kit.content.module(key) for key in links.modules]
    session = kit.plan.add(draft, links).value
    say(words.SESSION_ADDED.format(id=session.id, title=session.title, day=numbers.weekday(session.day)))
    conflicts = [each.words for each in kit.arranging.conflicts(session, session, session.id)]
    untold = kit.translations.lacks(session.language, session.modules)
    for sentence in [*kit.plan.advice(draft, links, modules), *conflicts, *untold]:
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
    show_table(words.SESSION_HEADS, [session_row(session, places) for session in sessions])


def _clock(text: str | None) -> time | None:
    return None if text is None else read_clock(text)


def _day(text: str | None) -> date | None:
    return None if text is None else read_day(text)


def _show(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        show_pairs((words.SESSION_LINES[key], value) for key, value in _lines(kit, session).items())
        known = {module.key: module for module in kit.content.modules()}
        modules = [known[key] for key in session.modules if key in known]
        for offer in kit.materials.offers(session):
            if offer.suits:
                say(words.OFFER.format(title=offer.title, detail=offer.detail))
        conflicts = [each.words for each in kit.arranging.conflicts(session, session, session.id)]
        untold = kit.translations.lacks(session.language, session.modules)
        for sentence in [*kit.plan.advice(session, session, modules), *conflicts, *untold]:
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
        "status_reason": session.status_reason,
        "template": templates.get(session.template, session.template),
        "day": numbers.weekday(session.day),
        "times": " – ".join(times),
        "places": named_places(session.place_ids, places),
        "bands": ", ".join(label(band) for band in kit.plan.bands(session.form, session.place_ids, session.modules)),
        "modules": ", ".join(session.modules),
        "language": "" if session.language == VIETNAMESE else kit.content.reference().spoken(session.language),
        "venue": session.venue,
        "speakers": session.speakers,
        "subject": session.subject,
        "series": _series(kit, session),
        "partners": ", ".join(partner.name or label(partner.kind) for partner in session.partners),
        "expected_count": "" if session.expected_count is None else numbers.count(session.expected_count),
    }


def _series(kit: Kit, session: Session) -> str:
    if not session.series:
        return ""
    number = len(kit.plan.find(SessionFilter(series=session.series)))
    return words.OF_SERIES.format(sessions=number, id=session.id)


def _plan(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        _tell(kit.plan.plan(ref).value)


def _hold(ctx: typer.Context, ref: Ref) -> None:
    with opened(ctx) as kit:
        _tell(kit.plan.hold(ref).value)


def _postpone(ctx: typer.Context, refs: Refs, *, reason: Reason = "") -> None:
    _call_off(ctx, refs, SessionStatus.POSTPONED, reason)


def _cancel(ctx: typer.Context, refs: Refs, *, reason: Reason = "") -> None:
    _call_off(ctx, refs, SessionStatus.CANCELLED, reason)


def _call_off(ctx: typer.Context, refs: list[str], status: SessionStatus, reason: str) -> None:
    with opened(ctx) as kit:
        for session in kit.plan.call_off(refs, status, reason).value:
            _tell(session)


def _tell(session: Session) -> None:
    say(words.SESSION_MARKED.format(id=session.id, title=session.title, status=label(session.status)))
