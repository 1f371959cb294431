"""Commands that take places from elsewhere or tell of them: `place import`, `place view` and `place communes`."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, read_day, read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.model.place_sheet import SheetRow
from campaign_kit.model.presets import PRESETS
from campaign_kit.model.report import local_day
from campaign_kit.services.place_book import PlacesService
from campaign_kit.services.place_view import PlaceView, ViewRow
from campaign_kit.wording import numbers
from campaign_kit.wording import place_commands as words
from campaign_kit.wording.labels import label

_PERIODS = ", ".join(f"{each.name} ({each.label})" for each in PRESETS.values())

Text = str | None
Table = Annotated[Path, typer.Argument(metavar="TỆP", help="Bảng tính .xlsx, .xls, .ods hoặc .csv.")]
Check = Annotated[bool, typer.Option("--check", help="Chỉ đọc thử, không ghi gì.")]
First = Annotated[Text, typer.Option("--from", metavar="NGÀY", help="Ngày đầu của kỳ.")]
Last = Annotated[Text, typer.Option("--to", metavar="NGÀY", help="Ngày cuối của kỳ.")]
Named = Annotated[Text, typer.Option("--period", metavar="MÃ", help=f"Kỳ có sẵn, một trong: {_PERIODS}.")]
AsOf = Annotated[Text, typer.Option(metavar="NGÀY", help="Theo địa giới, tên gọi ngày này; không ghi thì hôm nay.")]
Out = Annotated[Path | None, typer.Option(metavar="TỆP", help="Ghi ra bảng tính .xlsx để in.")]
Province = Annotated[Text, typer.Argument(metavar="[TỈNH]", help="Tên tỉnh: “Gia Lai”. Không ghi: liệt kê các tỉnh.")]


def add_to(app: typer.Typer) -> None:
    """Puts the commands into the group `place`."""
    app.command(
        "import",
        cls=Command,
        help="Nhập trường, lớp, thôn từ bảng tính. Nhập lại thì không thêm; số liệu khác thì ghi thành số liệu mới.",
    )(_import)
    app.command(
        "view",
        cls=Command,
        help="Số buổi, lượt người theo địa bàn của một kỳ, theo địa giới trước hoặc sau khi sáp nhập.",
    )(_view)
    app.command("communes", cls=Command, help="Liệt kê tên tỉnh, hoặc tên xã, phường của một tỉnh.")(_communes)


def _import(ctx: typer.Context, file: Table, check: Check = False, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        sheet = kit.places.read_file(file)
        brought = None if check else kit.places.import_sheet(sheet).value
    for each in sheet.findings:
        warn(words.FINDING.format(row=each.row, words=each.words))
    if as_json:
        show_json(sheet.rows)
    elif brought is None:
        show_table(words.SHEET_HEADS, [_sheet_row(row) for row in sheet.rows])
        say(words.ONLY_READ)
    else:
        told = {"added": len(brought.added), "known": brought.known, "counted": brought.counted}
        say((words.IMPORTED if brought.added or brought.counted else words.IMPORTED_NOTHING).format(**told))


def _sheet_row(row: SheetRow) -> tuple[object, ...]:
    what = words.NEW_ROW if not row.known else words.RECOUNT_ROW if row.recount else words.KNOWN_ROW
    counts = ["" if value is None else numbers.count(value) for value in (row.children, row.people)]
    return (row.row, label(row.kind), row.name, row.parent, row.grade or "", *counts, what)


def _view(
    ctx: typer.Context,
    *,
    first: First = None,
    last: Last = None,
    preset: Named = None,
    as_of: AsOf = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    with opened(ctx) as kit:
        today = local_day(kit.clock())
        period = read_period(first, last, preset, today)
        view = kit.places.views(period, today if as_of is None else read_day(as_of))
        written = None if out is None else kit.places.write_view(view, out).value
    if as_json:
        show_json([_plain(row) for row in (*view.rows, *view.inside)])
    elif written is not None:
        say(str(written))
    else:
        _show(view)


def _show(view: PlaceView) -> None:
    show_table(words.VIEW_HEADS, [_view_row(row) for row in (*view.rows, *view.inside)])
    if view.unplaced_sessions or view.unplaced:
        say(words.UNPLACED.format(sessions=view.unplaced_sessions, attendances=_people(view.unplaced)))
    days = {"first": view.period.first, "last": view.period.last, "day": view.as_of}
    told = {name: numbers.day(day) for name, day in days.items()}
    say(words.PERIOD_SEEN.format(**told, sessions=view.sessions, attendances=_people(view.attendances)))


def _view_row(row: ViewRow) -> tuple[object, ...]:
    return (row.place.name, label(row.place.kind), row.around, row.sessions, _people(row.attendances), row.note)


def _plain(row: ViewRow) -> dict[str, object]:
    told = {"sessions": row.sessions, "attendances": row.attendances, "note": row.note}
    return {"place": row.place.name, "uid": row.place.uid, "around": row.around, **told}


def _people(number: int | None) -> str:
    return words.NO_DATA if number is None else numbers.count(number)


def _communes(province: Province = None) -> None:
    names = PlacesService.provinces() if province is None else PlacesService.communes(province)
    if province is not None and not names:
        raise Unusable(words.NO_PROVINCE.format(name=province))
    for name in names:
        say(name)
