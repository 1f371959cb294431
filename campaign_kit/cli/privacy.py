"""The commands on names whose time is over: `privacy due|run|list|minutes`."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.model.erasing import Destruction
from campaign_kit.model.report import local_day
from campaign_kit.wording import destruction_paper as paper
from campaign_kit.wording import numbers
from campaign_kit.wording import official as official_words
from campaign_kit.wording import privacy as words
from campaign_kit.wording.labels import label

_ON = "Tính đến ngày này: xóa những tên có ngày giữ cuối cùng trước ngày ấy; không ghi thì hôm nay."
On = Annotated[str | None, typer.Option("--on", metavar="NGÀY", help=_ON)]
Which = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “privacy list”.")]
Target = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp Word (.docx) sẽ được ghi.")]


def build_group() -> typer.Typer:
    """The group `privacy`."""
    app = group("Hạn giữ tên: xem, xóa tên hết hạn (mọi số liệu giữ nguyên), biên bản tiêu hủy dữ liệu.")
    app.command("due", cls=Command, help="Xem có bao nhiêu tên hết hạn giữ. Không in tên ai.")(_due)
    app.command(
        "run",
        cls=Command,
        help="Xóa mọi tên hết hạn giữ, không lấy lại được; kiểm tra số liệu và dấu vết, rồi sao lưu bản mới.",
    )(_run)
    app.command("list", cls=Command, help="Liệt kê các lần tiêu hủy dữ liệu. Không có tên ai.")(_list)
    app.command("minutes", cls=Command, help="Lập biên bản tiêu hủy dữ liệu (Word, hai chữ ký) của một lần.")(_minutes)
    return app


def _due(ctx: typer.Context, on: On = None, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        day = local_day(kit.clock()) if on is None else read_day(on)
        due = kit.privacy.due(day)
    if as_json:
        show_json({"people": due.people, "contacts": due.contacts, "lists": due.lists})
    elif due:
        show_table(words.DUE_HEADS, zip(words.DUE_ROWS, (due.people, due.contacts, due.lists), strict=True))
    else:
        say(words.NOTHING_DUE.format(day=numbers.day(day)))


def _run(ctx: typer.Context, on: On = None, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        day = local_day(kit.clock()) if on is None else read_day(on)
        done = kit.privacy.run(day).value
    if as_json:
        show_json([done] if done else [])
    elif done:
        tell_destruction(done)
    else:
        say(words.NOTHING_DUE.format(day=numbers.day(day)))


def tell_destruction(done: Destruction) -> None:
    """What went, what proves it, and what is to be done now."""
    say(words.DESTROYED.format(**done.model_dump(include={"people", "consents", "photos", "contacts"})))
    proof = done.proof
    if proof.names:
        shape = words.TRACES if proof.tables or proof.found else words.TRACELESS
        say(shape.format(names=proof.names, files=proof.files))
    for table, count in proof.tables.items():
        say(words.TRACE.format(place=paper.TABLES.get(table, paper.OTHER_TABLE), count=count))
    for each in proof.found:
        say(words.TRACE.format(place=each.file, count=each.names))
    if proof.unread:
        say(words.UNREAD.format(count=proof.unread))
    if done.backups_until is not None:
        say(words.OLD_BACKUPS.format(day=numbers.day(done.backups_until)))
    if not proof.is_backed_up:
        warn(words.NO_BACKUP)
    say(words.MINUTES_NEXT.format(id=done.id))


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        found = kit.privacy.destructions()
    if as_json:
        show_json(found)
    elif found:
        show_table(words.LIST_HEADS, [_row(each) for each in found])
    else:
        say(words.NONE_DESTROYED)


def _row(done: Destruction) -> tuple[object, ...]:
    until = numbers.day(done.backups_until) if done.backups_until else ""
    found = sum(done.proof.tables.values()) + sum(each.names for each in done.proof.found)
    traces = words.CUT_OFF if done.proof.is_cut_off else found
    numbers_of = done.people, done.consents, done.photos, done.contacts
    return done.id, numbers.day(done.destroyed_on), label(done.cause), *numbers_of, words.EQUAL, traces, until


def _minutes(ctx: typer.Context, which: Which, target: Target) -> None:
    with opened(ctx) as kit:
        file = kit.privacy.minutes(which, target).value
    say(official_words.PAPER_MADE.format(file=file))
