"""Commands on the program itself: `backup`, `restore`, `open-copy`, `doctor`; and the check of sums behind figures."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import open_backup, open_copy
from campaign_kit.cli.helping import Command
from campaign_kit.cli.opening import opened, run_of
from campaign_kit.cli.reading import unusable
from campaign_kit.cli.showing import AsJson, say, show_json
from campaign_kit.errors import Refused
from campaign_kit.services.upkeep import examine
from campaign_kit.wording import commands as words
from campaign_kit.wording import privacy

Backup = Annotated[Path, typer.Argument(metavar="BẢN-SAO-LƯU", help="Tệp trong thư mục “backups”.")]
CopyFile = Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp dữ liệu hoặc bản sao lưu chép từ máy kia.")]
Repair = Annotated[bool, typer.Option("--repair", help="Tính lại những số cộng sẵn bị sai.")]
_KEY = "CAMPAIGN_KIT_KEY"


def add_to(app: typer.Typer) -> None:
    """The commands `backup`, `restore`, `open-copy` and `doctor`."""
    app.command(
        "backup",
        cls=Command,
        help="Sao lưu ngay dữ liệu của cơ quan vào thư mục “backups”. In tên bản sao lưu (mã hóa bằng cùng chìa khóa).",
    )(_backup)
    app.command(
        "restore",
        cls=Command,
        help="Khôi phục dữ liệu từ một bản sao lưu của chính máy này. Dữ liệu đang có được sao lưu trước; "
        "những người đã được xóa tên từ đó đến nay được xóa lại ngay.",
    )(_restore)
    app.command(
        "open-copy",
        cls=Command,
        help="Mở trên máy này dữ liệu chép từ máy khác, bằng mã khôi phục. Dữ liệu đã có ở đây không bị ghi đè. "
        "Chương trình hỏi mã và không hiện mã lên màn hình; cũng nhận mã từ đầu vào chuẩn hoặc biến CAMPAIGN_KIT_KEY.",
    )(_open_copy)
    app.command(
        "doctor",
        cls=Command,
        help="Xem phiên bản, thư mục, phông chữ của chương trình. Không in dữ liệu cá nhân, không in chìa khóa.",
    )(_doctor)


def add_sums_to(app: typer.Typer) -> None:
    """The command `check-summaries`, which stands under `figures`."""
    app.command(
        "check-summaries",
        cls=Command,
        help="Kiểm tra các số cộng sẵn của danh sách (dùng để tính số liệu cho nhanh) có đúng với từng dòng danh sách. "
        "Có số sai thì mã thoát là 1; --repair tính lại, không sửa danh sách nào.",
    )(_check_sums)


def _check_sums(ctx: typer.Context, repair: Repair = False, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        found = kit.upkeep.repair_sums().value if repair else kit.upkeep.wrong_sums()
    if as_json:
        show_json({"session_id": number} for number in found)
    elif found:
        told = words.SUMS_MENDED if repair else words.SUMS_WRONG
        say(told.format(count=len(found), numbers=", ".join(map(str, found))))
    else:
        say(words.SUMS_RIGHT)
    if found and not repair:
        raise typer.Exit(1)


def _backup(ctx: typer.Context) -> None:
    with opened(ctx) as kit:
        say(str(kit.upkeep.backup_now().value))


def _restore(ctx: typer.Context, backup: Backup) -> None:
    run = run_of(ctx)
    if not backup.is_file():
        raise unusable(Refused("store.no_file", file=str(backup)))
    with open_backup(run.paths, backup, environ=run.environ) as kit:
        own = kit.office.file()
    name = "" if own is None else own.office.name
    say((privacy.RESTORED if name else privacy.RESTORED_EMPTY).format(name=name, file=backup))
    say(privacy.RESTORED_KEPT)


def _open_copy(ctx: typer.Context, file: CopyFile) -> None:
    run = run_of(ctx)
    if not file.is_file():
        raise unusable(Refused("store.no_file", file=str(file)))
    with open_copy(run.paths, file, _code(run.environ), environ=run.environ) as kit:
        own = kit.office.file()
        say(words.COPY_OPENED_EMPTY if own is None else words.COPY_OPENED.format(name=own.office.name))
        say(kit.upkeep.key_place())


def _code(environ: Mapping[str, str]) -> str:
    """The recovery code, never from the command line: shells keep what was typed there."""
    given = environ.get(_KEY)
    if given:
        return given
    if sys.stdin.isatty():
        return str(typer.prompt(words.ASK_RECOVERY_CODE, hide_input=True))
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return line


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
