"""Commands on content: `content list` and `content check`."""

from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import run_of
from campaign_kit.cli.reading import unusable
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.errors import Refused
from campaign_kit.services.content import ContentService
from campaign_kit.services.content_list import Listed, list_content
from campaign_kit.wording import commands as words
from campaign_kit.wording.labels import label

Folder = Annotated[
    Path | None,
    typer.Argument(metavar="[THƯ-MỤC]", help="Thư mục chứa các gói nội dung; không ghi thì xem thư viện đang dùng."),
]


def build_group() -> typer.Typer:
    """The group `content`."""
    app = group("Thư viện chủ đề: nội dung có sẵn và nội dung riêng của cơ quan.")
    app.command("list", cls=Command, help="Liệt kê chủ đề, mẫu buổi, khảo sát, biểu mẫu dùng được.")(_list)
    app.command(
        "check", cls=Command, help="Soát thư mục nội dung, nêu lỗi theo tệp và dòng. Có lỗi thì mã thoát là 1."
    )(_check)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    found = list_content(ContentService(run_of(ctx).paths))
    if as_json:
        show_json(found.model_dump(mode="json"))
        return
    show_table(
        words.MODULE_HEADS, [(*_about(each), label(each.band), each.minutes, each.pack) for each in found.modules]
    )
    say()
    runs = [(*_about(each), label(each.form), each.minutes, each.pack) for each in found.templates]
    show_table(words.TEMPLATE_HEADS, runs)
    say()
    asked = [(*_about(each), label(each.band), each.questions, each.pack) for each in found.quizzes]
    show_table(words.SURVEY_HEADS, asked)
    say()
    show_table(words.FORM_HEADS, [(*_about(each), label(each.kind), each.pack) for each in found.forms])


def _about(listed: Listed) -> tuple[str, str]:
    return listed.key, listed.title


def _check(ctx: typer.Context, folder: Folder = None, as_json: AsJson = False) -> None:
    if folder is not None and not folder.is_dir():
        raise unusable(Refused("content.no_folder", folder=str(folder)))
    findings = ContentService(run_of(ctx).paths).check(folder)
    if as_json:
        show_json({"file": each.file, "line": each.line, "message": each.message} for each in findings)
    else:
        for each in findings:
            sentence = words.FINDING if each.line else words.FINDING_IN_FILE
            say(sentence.format(file=each.file, line=each.line, message=each.message))
        if not findings:
            say(words.NO_FINDING)
    if findings:
        raise typer.Exit(1)
