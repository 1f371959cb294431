"""Commands of the print doctor: `proof` on finished files, `layouts check` on designs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened, run_of
from campaign_kit.cli.reading import unusable
from campaign_kit.cli.showing import AsJson, say, show_json, warn
from campaign_kit.errors import Refused
from campaign_kit.services.content import ContentService
from campaign_kit.services.proof import FileProof, ProofService
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.refusals import sentence

Files = Annotated[
    list[Path], typer.Argument(metavar="TỆP", help="Tệp PDF, PPTX hoặc PNG, của chương trình nào cũng được.")
]
Folder = Annotated[
    Path | None,
    typer.Argument(metavar="[THƯ-MỤC]", help="Thư mục mẫu thiết kế; không ghi thì soát mẫu riêng của cơ quan."),
]


def add_to(app: typer.Typer) -> None:
    """The command `proof` and the group `layouts`."""
    app.command(
        "proof",
        cls=Command,
        help="Soát tệp trước khi in: mã QR, phông chữ, lề, cỡ chữ, số 111. Có điều phải sửa thì mã thoát là 1.",
    )(_proof)
    layouts = group("Mẫu thiết kế: mẫu có sẵn và mẫu riêng của cơ quan.")
    layouts.callback()(_only_check)
    layouts.command(
        "check",
        cls=Command,
        help="Soát mẫu thiết kế: lỗi trong tệp, và thử mọi mẫu với mọi khổ, màu, chủ đề. Có lỗi thì mã thoát là 1.",
    )(_check)
    app.add_typer(layouts, name="layouts")


def _only_check() -> None:
    """Keeps the word `check`: Typer makes a group of one command that command itself."""


def _proof(ctx: typer.Context, files: Files, as_json: AsJson = False) -> None:
    proved = list(_proved(ctx, files))
    if as_json:
        show_json({"files": [_as_json(each) for each in proved]})
    else:
        for each in proved:
            _tell(each)
    if not all(each.ok for each in proved):
        raise typer.Exit(1)


def _proved(ctx: typer.Context, files: list[Path]) -> Iterator[FileProof]:
    """With the office's official pages where there is an office; a file can be looked at without one."""
    run = run_of(ctx)
    alone = ProofService(run.paths, ContentService(run.paths), tuple)
    if not run.paths.database.exists():
        return alone.files(files)
    try:
        with opened(ctx) as kit:
            return kit.proof.files(files)
    except Refused as refused:
        warn(words.PROOF_WITHOUT_OFFICE.format(reason=sentence(refused)))
        return alone.files(files)


def _as_json(proof: FileProof) -> dict[str, object]:
    return {
        "file": proof.file,
        "ok": proof.ok,
        "qr": [{"text": code.text, "ok": code.ok, "mm": code.mm} for code in proof.qr],
        "findings": list(proof.findings),
    }


def _tell(proof: FileProof) -> None:
    for words_ in proof.findings:
        say(words.FINDING_IN_FILE.format(file=proof.file, message=words_))
    if proof.ok:
        say(words.PROOF_OK.format(file=proof.file))
    for code in proof.qr:
        if code.ok:
            say(words.PROOF_QR.format(text=code.text, mm=numbers.decimal(code.mm)))


def _check(ctx: typer.Context, folder: Folder = None, as_json: AsJson = False) -> None:
    if folder is not None and not folder.is_dir():
        raise unusable(Refused("materials.layout_folder", folder=str(folder)))
    run = run_of(ctx)
    faults = ProofService(run.paths, ContentService(run.paths), tuple).check_layouts(folder)
    if as_json:
        show_json({"file": fault.file, "message": fault.words} for fault in faults)
    else:
        for fault in faults:
            say(words.FINDING_IN_FILE.format(file=fault.file, message=fault.words))
        if not faults:
            say(words.NO_FINDING)
    if faults:
        raise typer.Exit(1)
