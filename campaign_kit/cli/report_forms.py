"""Commands on a superior's own Excel form: `report form meanings|cells|point|forget|fill`."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.figures import First, Last, OfPreset
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, read_day, read_period
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.names import fold
from campaign_kit.model.report import Period, local_day
from campaign_kit.services.forms import FormSheets, Proposal
from campaign_kit.wording import form_commands as words

Source = Annotated[str, typer.Argument(metavar="TỆP|SỐ", help="Tệp biểu mẫu, hoặc số của đợt báo cáo đang giữ nó.")]
Cell = Annotated[str, typer.Argument(metavar="TRANG!Ô", help="Tên trang tính và ô: “Biểu 1!C12”.")]
Meaning = Annotated[str, typer.Argument(metavar="MÃ", help="Mã của điều sẽ ghi: xem “report form meanings”.")]
Sought = Annotated[str, typer.Argument(metavar="CHỮ", help="Chỉ những mã có các chữ này, viết có dấu hay không.")]
Take = Annotated[bool, typer.Option("--take", help="Nhớ các ô tìm thấy chắc chắn cho biểu mẫu này.")]
Out = Annotated[Path, typer.Argument(metavar="TỆP-RA", help="Tệp sẽ ghi; tệp đã có thì không bị ghi đè.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="NGÀY", help="“Số liệu tính đến” ngày này.")]
Reason = Annotated[
    str,
    typer.Option(metavar="LÝ-DO", help="Ghi cả số từ 1 đến 4 về nạn nhân, vi phạm, vì lý do này; lý do được lưu lại."),
]


def add_to(app: typer.Typer) -> None:
    """The group `form` in the group `report`."""
    form = group("Biểu mẫu Excel riêng của cấp trên: chỉ ô một lần, điền mỗi kỳ, mọi thứ khác giữ nguyên.")
    form.command("meanings", cls=Command, help="Liệt kê mọi điều ghi được vào một ô, kèm mã.")(_meanings)
    form.command("cells", cls=Command, help="Các ô đã chỉ của một biểu mẫu, và chúng đang ở đâu trong tệp.")(_cells)
    form.command("point", cls=Command, help="Chỉ một ô: từ nay chương trình ghi điều này vào đó.")(_point)
    form.command("forget", cls=Command, help="Bỏ chỉ một ô.")(_forget)
    form.command("fill", cls=Command, help="Điền biểu mẫu bằng số liệu của một kỳ. In tên tệp.")(_fill)
    app.add_typer(form, name="form")


@dataclass(frozen=True)
class _Form:
    """A form as the command line names it: the file, or the bytes that lie with a request, and that request's days."""

    content: Path | bytes
    name: str = ""
    period: Period | None = None

    def read(self, kit: Kit) -> FormSheets:
        return kit.forms.read(self.content, self.name)


def _given(kit: Kit, source: str) -> _Form:
    if not source.isdecimal():
        return _Form(Path(source))
    request = kit.requests.request(int(source))
    name, content = kit.forms.of_request(request.id)
    return _Form(content, name, Period(first=request.first, last=request.figures_as_of or request.last))


def _meanings(ctx: typer.Context, sought: Sought = "", as_json: AsJson = False) -> None:
    wanted = fold(sought).split()
    with opened(ctx) as kit:
        groups = kit.forms.meanings()
    found = [
        (group.title, each) for group in groups for each in group.meanings if all(w in each.search for w in wanted)
    ]
    if as_json:
        show_json([{"key": each.key, "title": each.title, "group": title} for title, each in found])
        return
    show_table(words.MEANING_HEADS, [(title, each.title, each.key) for title, each in found])


def _cells(ctx: typer.Context, source: Source, take: Take = False, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        sheets = _given(kit, source).read(kit)
        if take:
            kit.forms.take_over(sheets)
        proposals = kit.forms.propose(sheets)
        titles = {each.remembered.meaning: kit.forms.title(each.remembered.meaning) for each in proposals}
    if as_json:
        show_json([_object(each) for each in proposals])
        return
    rows = [_row(each, titles[each.remembered.meaning]) for each in proposals]
    show_table(words.CELL_HEADS, rows)
    if not rows:
        say(words.NO_CELLS.format(form=sheets.form))


def _object(each: Proposal) -> dict[str, object]:
    named = each.remembered
    return {
        "form": named.form,
        "sheet": each.sheet or named.sheet,
        "cell": each.cell or named.cell,
        "meaning": named.meaning,
        "beside": named.beside,
        "above": named.above,
        "found": each.found.value,
    }


def _row(each: Proposal, title: str) -> tuple[object, ...]:
    named = each.remembered
    place = words.PLACE.format(sheet=each.sheet or named.sheet, cell=each.cell or named.cell)
    return place, title, named.meaning, words.FOUND[each.found]


def _point(ctx: typer.Context, source: Source, cell: Cell, meaning: Meaning) -> None:
    sheet, name = _split(cell)
    with opened(ctx) as kit:
        sheets = _given(kit, source).read(kit)
        cells = kit.forms.point(sheets, sheet, name, meaning).value
        title = kit.forms.title(meaning)
    say(words.POINTED.format(cell=cell, title=title, form=sheets.form, count=len(cells)))


def _forget(ctx: typer.Context, source: Source, cell: Cell) -> None:
    sheet, name = _split(cell)
    with opened(ctx) as kit:
        sheets = _given(kit, source).read(kit)
        cells = kit.forms.forget(sheets.form, sheet, name).value
    say(words.FORGOTTEN.format(cell=cell, form=sheets.form, count=len(cells)))


def _split(cell: str) -> tuple[str, str]:
    sheet, _, name = cell.rpartition("!")
    if not sheet:
        raise Unusable(words.BAD_CELL.format(cell=cell))
    return sheet.strip("'"), name.upper()


def _fill(
    ctx: typer.Context,
    source: Source,
    target: Out,
    *,
    first: First = None,
    last: Last = None,
    preset: OfPreset = None,
    as_of: AsOf = None,
    reason: Reason = "",
) -> None:
    closing = None if as_of is None else read_day(as_of)
    with opened(ctx) as kit:
        form = _given(kit, source)
        asked = (first, last, preset) != (None, None, None) or form.period is None
        period = read_period(first, last, preset, local_day(kit.clock())) if asked else form.period
        if period is None:
            raise TypeError("a form of a request has its days")
        done = kit.forms.fill(form.content, target, period, name=form.name, as_of=closing, reason=reason).value
    say(str(done.file))
    say(words.FILLED.format(filled=done.filled, empty=done.empty, hidden=done.hidden))
