"""Commands on sets of activities: `set list|show|make`."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.activity_set import ActivitySet
from campaign_kit.services.activity_sets import MadeOfSet
from campaign_kit.services.set_proposal import SetProposal
from campaign_kit.wording import numbers
from campaign_kit.wording import set_commands as words
from campaign_kit.wording.labels import label

Key = Annotated[str, typer.Argument(metavar="MÃ", help="Mã ở cột đầu của “set list”.")]
First = Annotated[
    str | None, typer.Option("--from", metavar="NGÀY", help="Ngày đầu; không ghi: ngày thường dùng của bộ.")
]
Places = Annotated[
    list[int] | None,
    typer.Option("--place", metavar="SỐ", help="Trường (mọi lớp), lớp hoặc thôn; ghi được nhiều lần."),
]
Grades = Annotated[
    list[int] | None,
    typer.Option("--grade", metavar="LỚP", help="Chỉ lập cho các khối này; ghi được nhiều lần."),
]
Without = Annotated[
    list[int] | None,
    typer.Option("--not", metavar="SỐ", help="Không lập dòng mang số này trong bảng; ghi được nhiều lần."),
]
Apply = Annotated[bool, typer.Option("--apply", help="Lập kế hoạch với các buổi nháp và các việc.")]


def build_group() -> typer.Typer:
    """The group `set`."""
    app = group("Bộ hoạt động: các buổi, việc của một tháng, một mùa hè, một năm học, lập thành một kế hoạch.")
    app.command("list", cls=Command, help="Liệt kê các bộ hoạt động, bộ của loại cơ quan mình trước.")(_list)
    app.command("show", cls=Command, help="Xem một bộ: giới thiệu, các buổi, việc theo tuần.")(_show)
    app.command(
        "make",
        cls=Command,
        help="Lập kế hoạch theo một bộ cho các nơi đã chọn. Không ghi gì vào dữ liệu khi chưa có --apply; "
        "lập lại cho cùng năm thì chỉ thêm điều còn thiếu.",
    )(_make)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        sets = kit.sets.sets()
    if as_json:
        show_json(sets)
        return
    rows = [
        (each.key, each.title, ", ".join(map(label, each.for_kinds)), each.first, each.weeks, len(each.sessions))
        for each in sets
    ]
    show_table(words.SET_HEADS, rows)


def _show(ctx: typer.Context, key: Key, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        activities = kit.sets.show(key)
        titles = {template.key: template.title for template in kit.content.templates()}
    if as_json:
        show_json(activities.model_dump(mode="json"))
        return
    say(activities.title)
    for sentence in activities.about:
        say(words.POINT.format(text=sentence))
    say()
    rows = [
        (
            ", ".join(words.week(each.first, each.last) for each in row.weeks),
            row.title,
            label(row.where),
            ", ".join(map(str, row.grades)),
            titles.get(row.template, row.template),
            ", ".join(row.modules),
            row.subject,
        )
        for row in activities.sessions
    ]
    show_table(words.ROW_HEADS, rows)
    _show_work(activities)


def _show_work(activities: ActivitySet) -> None:
    told = [(words.week(row.weeks.first, row.weeks.last), row.title, row.lead) for row in activities.tasks]
    told += [(words.week(row.weeks.first, row.weeks.last), row.title, "") for row in activities.outreach]
    if told:
        say()
        show_table(words.WORK_HEADS, told)


def _make(
    ctx: typer.Context,
    key: Key,
    *,
    first: First = None,
    place: Places = None,
    grade: Grades = None,
    without: Without = None,
    apply: Apply = False,
    as_json: AsJson = False,
) -> None:
    begins = None if first is None else read_day(first)
    with opened(ctx) as kit:
        day = begins or kit.sets.usual_first(kit.sets.show(key))
        proposal = kit.sets.propose(key, day, _places(kit, day, place or (), grade or ()))
        last = len(proposal.meetings) + len(proposal.jobs)
        odd = next((number for number in without or () if not 1 <= number <= last), None)
        if odd is not None:
            raise Unusable(words.NO_ROW.format(number=odd, last=last))
        left = {number - 1 for number in without or ()}
        meetings = [number for number in proposal.usual() if number not in left]
        jobs = [number for number in proposal.usual_jobs() if number + len(proposal.meetings) not in left]
        made = kit.sets.make(proposal, meetings, jobs).value if apply else None
    if as_json:
        show_json(_told(proposal, made))
    else:
        _say(proposal, {*meetings, *(number + len(proposal.meetings) for number in jobs)}, made)


def _places(kit: Kit, day: date, place_ids: Sequence[int], grades: Sequence[int]) -> list[int]:
    """The places asked for; with grades the classes of those grades instead of their schools."""
    if not grades:
        return list(place_ids)
    wanted, places = set(place_ids), kit.sets.places(day)
    schools = {place.id for place in places if place.id in wanted or place.parent_id in wanted}
    classes = [
        place.id for place in places if place.grade in grades and (place.id in wanted or place.parent_id in schools)
    ]
    others = [place.id for place in places if place.id in wanted and place.grade is None and place.school_level is None]
    return [*classes, *others]


def _say(proposal: SetProposal, chosen: set[int], made: MadeOfSet | None) -> None:
    rows = [
        (
            number + 1,
            str(each.week),
            numbers.weekday(each.draft.day),
            each.draft.title,
            words.THERE if each.there else words.CHOSEN[number in chosen],
        )
        for number, each in enumerate(proposal.meetings)
    ]
    rows += [
        (
            number + 1,
            "",
            words.SPAN.format(first=numbers.day(each.first), last=numbers.day(each.last)),
            each.content,
            words.THERE if each.there else words.CHOSEN[number in chosen],
        )
        for number, each in enumerate(proposal.jobs, start=len(proposal.meetings))
    ]
    say(proposal.title)
    show_table(words.PROPOSAL_HEADS, rows)
    for sentence in proposal.said():
        say(sentence)
    if made is None:
        say(words.PROPOSED)
        return
    facts = {"sessions": numbers.count(len(made.sessions)), "tasks": numbers.count(len(made.tasks))}
    say(words.MADE.format(id=made.campaign.id, title=made.campaign.title, **facts))


def _told(proposal: SetProposal, made: MadeOfSet | None) -> dict[str, object]:
    return {
        "title": proposal.title,
        "first": proposal.first.isoformat(),
        "campaign_id": made.campaign.id if made else None,
        "sessions": [
            {"week": each.week, "moved": each.moved, "past": each.past, "there": each.there}
            | each.draft.model_dump(mode="json")
            | each.links.model_dump(mode="json")
            for each in proposal.meetings
        ],
        "tasks": [
            {
                "group": each.group,
                "content": each.content,
                "first": each.first.isoformat(),
                "last": each.last.isoformat(),
                "there": each.there,
            }
            for each in proposal.jobs
        ],
        "said": proposal.said(),
        "applied": made is not None,
    }
