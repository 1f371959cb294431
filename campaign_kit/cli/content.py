"""Commands on content: `content list`, `content check`, `content export` and `content import`; they need no office."""

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import run_of
from campaign_kit.cli.reading import codes, read_code, unusable
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.clock import utc_now
from campaign_kit.errors import Refused
from campaign_kit.model.materials import BILINGUAL, Kind
from campaign_kit.services.content import ContentService, Finding
from campaign_kit.services.content_list import Listed, ListedModule, list_content
from campaign_kit.services.packs import PacksService
from campaign_kit.services.translations import TranslationsService
from campaign_kit.wording import commands as words
from campaign_kit.wording import languages
from campaign_kit.wording.labels import label

Folder = Annotated[
    Path | None,
    typer.Argument(metavar="[THƯ-MỤC]", help="Thư mục chứa các gói nội dung; không ghi thì xem thư viện đang dùng."),
]
PackOut = Annotated[Path, typer.Argument(metavar="GÓI.ZIP", help="Tệp zip sẽ ghi.")]
PackIn = Annotated[Path, typer.Argument(metavar="GÓI.ZIP", help="Tệp zip nhận từ nơi khác.")]
PackNames = Annotated[
    list[str] | None,
    typer.Option("--pack", metavar="TÊN", help="Chỉ xuất gói này, kể cả gói có sẵn (dùng nhiều lần được)."),
]
Topic = Annotated[str, typer.Argument(metavar="CHỦ-ĐỀ", help="Mã chủ đề, ví dụ B3.")]
IntoLanguage = Annotated[
    str, typer.Option("--language", metavar="MÃ", help="Mã hoặc tên trong ngon-ngu.toml: jra, “Gia Rai”.")
]
Parts = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="MÃ", help=f"Chỉ phần của tài liệu này: {codes(BILINGUAL)}; nhiều lần được."),
]
_TRANSLATE = (
    "Lập tệp cho bản tiếng khác của một chủ đề: trên mỗi chỗ cần viết có câu tiếng Việt để đối chiếu. "
    "Chương trình không dịch; bản ấy dùng được khi đã viết xong và ghi người đọc duyệt."
)


def build_group() -> typer.Typer:
    """The group `content`."""
    app = group("Thư viện chủ đề: nội dung có sẵn và nội dung riêng của cơ quan.")
    app.command("list", cls=Command, help="Liệt kê chủ đề, mẫu buổi, bộ hoạt động, khảo sát, biểu mẫu dùng được.")(
        _list
    )
    app.command(
        "check", cls=Command, help="Soát thư mục nội dung, nêu lỗi theo tệp và dòng. Có lỗi thì mã thoát là 1."
    )(_check)
    app.command("translate", cls=Command, help=_TRANSLATE)(_translate)
    app.command(
        "export",
        cls=Command,
        help="Xuất nội dung riêng của cơ quan thành một tệp zip để gửi nơi khác. Chọn gói bằng --pack.",
    )(_export)
    app.command(
        "import",
        cls=Command,
        help="Nhận gói nội dung từ một tệp zip, sau khi đã soát. Bản riêng bị thay được cất vào “content-before”; "
        "nội dung có sẵn không bị động đến.",
    )(_import)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    found = list_content(ContentService(run_of(ctx).paths))
    if as_json:
        show_json(found.model_dump(mode="json"))
        return
    show_table(
        words.MODULE_HEADS,
        [(*_about(each), label(each.band), each.minutes, each.pack, _languages(each)) for each in found.modules],
    )
    say()
    runs = [(*_about(each), label(each.form), each.minutes, each.pack) for each in found.templates]
    show_table(words.TEMPLATE_HEADS, runs)
    say()
    sets = [(*_about(each), each.first, each.weeks, each.sessions, each.pack) for each in found.sets]
    show_table(words.CONTENT_SET_HEADS, sets)
    say()
    asked = [(*_about(each), label(each.band), each.questions, each.pack) for each in found.quizzes]
    show_table(words.SURVEY_HEADS, asked)
    say()
    show_table(words.FORM_HEADS, [(*_about(each), label(each.kind), each.pack) for each in found.forms])


def _about(listed: Listed) -> tuple[str, str]:
    return listed.key, listed.title


def _languages(listed: ListedModule) -> str:
    read = [
        each.name if each.reviewer and each.reviewed_on else languages.UNREAD.format(name=each.name)
        for each in listed.translations
    ]
    return ", ".join([languages.OWN_NAME, *read])


def _check(ctx: typer.Context, folder: Folder = None, as_json: AsJson = False) -> None:
    if folder is not None and not folder.is_dir():
        raise unusable(Refused("content.no_folder", folder=str(folder)))
    findings = ContentService(run_of(ctx).paths).check(folder)
    if as_json:
        show_json(_told(each) for each in findings)
    else:
        _say_findings(findings)
        if not findings:
            say(words.NO_FINDING)
    if findings:
        raise typer.Exit(1)


def _export(ctx: typer.Context, file: PackOut, pack: PackNames = None) -> None:
    say(str(_packs(ctx).export(file, pack or ()).value))


def _import(ctx: typer.Context, file: PackIn, as_json: AsJson = False) -> None:
    if not file.is_file():
        raise unusable(Refused("content.no_zip", file=str(file)))
    news = _packs(ctx).take(file).value
    if as_json:
        show_json({**asdict(news), "findings": [_told(each) for each in news.findings]})
        return
    for place in news.new:
        say((words.PACK_OVER_SHIPPED if place in news.over_shipped else words.PACK_NEW).format(file=place))
    for pattern, places in ((words.PACK_REPLACED, news.replaced), (words.PACK_SAME, news.same)):
        for place in places:
            say(pattern.format(file=place))
    _say_findings(news.findings)


def _translate(ctx: typer.Context, key: Topic, *, language: IntoLanguage, kind: Parts = None) -> None:
    paths = run_of(ctx).paths
    content = ContentService(paths)
    service = TranslationsService(content, PacksService(content, paths, utc_now), paths, utc_now)
    kinds = list(BILINGUAL) if kind is None else [read_code(Kind, each.lower()) for each in kind]
    say(str(service.start(key.upper(), language, kinds).value.path))


def _packs(ctx: typer.Context) -> PacksService:
    paths = run_of(ctx).paths
    return PacksService(ContentService(paths), paths, utc_now)


def _told(found: Finding) -> dict[str, object]:
    return {"file": found.file, "line": found.line, "message": found.message}


def _say_findings(findings: Iterable[Finding]) -> None:
    for each in findings:
        sentence = words.FINDING if each.line else words.FINDING_IN_FILE
        say(sentence.format(file=each.file, line=each.line, message=each.message))
