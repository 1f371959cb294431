"""Commands on the program itself: `open-copy` and `doctor`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import open_copy
from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import run_of
from campaign_kit.cli.reading import unusable
from campaign_kit.cli.showing import AsJson, say, show_json
from campaign_kit.errors import Refused
from campaign_kit.services.upkeep import examine
from campaign_kit.wording import commands as words

CopyFile = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp dữ liệu hoặc bản sao lưu chép từ máy kia.")]
Code = Annotated[str | None, typer.Option(metavar="MÃ", help="Mã khôi phục; không ghi thì chương trình hỏi.")]


def add_to(app: typer.Typer) -> None:
    """The commands `open-copy` and `doctor`."""
    app.command(
        "open-copy",
        cls=Command,
        help="Mở trên máy này dữ liệu chép từ máy khác, bằng mã khôi phục. Dữ liệu đã có ở đây không bị ghi đè.",
    )(_open_copy)
    app.command(
        "doctor",
        cls=Command,
        help="Xem phiên bản, thư mục, phông chữ của chương trình. Không in dữ liệu cá nhân, không in chìa khóa.",
    )(_doctor)


def _open_copy(ctx: typer.Context, file: CopyFile, code: Code = None) -> None:
    if not file.is_file():
        raise unusable(Refused("store.no_file", file=str(file)))
    typed = code if code is not None else str(typer.prompt(words.ASK_RECOVERY_CODE))
    with open_copy(run_of(ctx).paths, file, typed) as kit:
        own = kit.office.file()
        say(words.COPY_OPENED_EMPTY if own is None else words.COPY_OPENED.format(name=own.office.name))
        say(kit.upkeep.key_place())


def _doctor(ctx: typer.Context, as_json: AsJson = False) -> None:
    health = examine(run_of(ctx).paths)
    topics: dict[str, Mapping[str, str | int]] = {
        "versions": health.versions,
        "folders": health.folders,
        "fonts": health.fonts,
    }
    if as_json:
        items = [(topic, name, value) for topic, found in topics.items() for name, value in found.items()]
        show_json({"topic": topic, "name": name, "value": value} for topic, name, value in items)
    else:
        for topic, found in topics.items():
            say(words.DOCTOR_TOPICS[topic])
            for name, value in found.items():
                say(f"  {name}: {value or words.ABSENT}")
    if not health.is_sound:
        raise typer.Exit(1)
