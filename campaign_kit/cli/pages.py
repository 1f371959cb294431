"""Commands on the office's official pages on the Internet: `pages list`, `pages add` and `pages remove`."""

from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.errors import Refused
from campaign_kit.model.office import OfficialPage, OfficialPageDraft
from campaign_kit.wording import commands as words

Name = Annotated[str, typer.Argument(metavar="TÊN", help="Tên in dưới mã QR: “Trang thông tin điện tử xã Ia Dom”.")]
Url = Annotated[str, typer.Argument(metavar="ĐỊA-CHỈ", help="Địa chỉ bắt đầu bằng https://")]
Number = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “pages list”.")]


def build_group() -> typer.Typer:
    """The group `pages`."""
    app = group("Trang chính thống của cơ quan: in thành mã QR, và là địa chỉ mà bộ soát bản in chấp nhận.")
    app.command("list", cls=Command, help="Liệt kê các trang chính thống.")(_list)
    app.command("add", cls=Command, help="Thêm một trang. Chỉ nhận địa chỉ https.")(_add)
    app.command("remove", cls=Command, help="Bỏ một trang.")(_remove)
    return app


def _list(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        pages = _pages(kit)
    if as_json:
        show_json(pages)
    else:
        show_table(words.PAGE_HEADS, [(page.id, page.name, page.url) for page in pages])


def _add(ctx: typer.Context, name: Name, url: Url) -> None:
    with opened(ctx) as kit:
        kit.office.save_pages([*_pages(kit), OfficialPageDraft.model_construct(name=name, url=url)])
    say(words.PAGES_SAVED)


def _remove(ctx: typer.Context, number: Number) -> None:
    with opened(ctx) as kit:
        pages = _pages(kit)
        if number not in {page.id for page in pages}:
            raise Refused("office.no_page", id=number)
        kit.office.save_pages([page for page in pages if page.id != number])
    say(words.PAGES_SAVED)


def _pages(kit: Kit) -> list[OfficialPage]:
    file = kit.office.file()
    return [] if file is None else list(file.pages)
