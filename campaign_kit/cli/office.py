"""Commands on the own office: `office show`, `office set`, `office logo` and `office due`; others in `offices.py`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli import offices
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened, opened_folder, run_of
from campaign_kit.cli.reading import Unusable, build, codes, read_code
from campaign_kit.cli.showing import AsJson, say, show_json, show_pairs
from campaign_kit.model.office import Letterhead, OfficeDraft, OfficeKind, SignerDraft, letterhead_of
from campaign_kit.services.office import OfficeFile
from campaign_kit.wording import commands as words
from campaign_kit.wording import numbers
from campaign_kit.wording.labels import label
from campaign_kit.wording.office import KEEP_RECOVERY_CODE

_KINDS = f"Loại cơ quan, một trong: {codes(OfficeKind)}."
_HEADS = f"Thể thức đầu văn bản, một trong: {codes(Letterhead)}. Không ghi thì theo loại cơ quan."

Text = str | None
Name = Annotated[Text, typer.Option(metavar="TÊN", help="Tên đầy đủ: “Ủy ban nhân dân xã Ia Dom”.")]
ShortName = Annotated[Text, typer.Option(metavar="TÊN", help="Tên ngắn trên màn hình: “UBND xã Ia Dom”.")]
OfKind = Annotated[Text, typer.Option(metavar="MÃ", help=_KINDS)]
Superior = Annotated[Text, typer.Option(metavar="TÊN", help="Cơ quan chủ quản, dòng 1 đầu văn bản (UBND để trống).")]
PlaceName = Annotated[Text, typer.Option(metavar="TÊN", help="Địa danh ghi trước ngày tháng: “Ia Dom”.")]
DocumentCode = Annotated[Text, typer.Option("--code", metavar="CHỮ", help="Ký hiệu văn bản: “UBND”.")]
Head = Annotated[Text, typer.Option(metavar="MÃ", help=_HEADS)]
Hamlet = Annotated[Text, typer.Option(metavar="TỪ", help="Cách gọi thôn: thôn, làng, bản, buôn, ấp, khóm…")]
Recipients = Annotated[Text, typer.Option(metavar="CHỮ", help="Nơi nhận, cách nhau bằng dấu chấm phẩy.")]
SignerName = Annotated[Text, typer.Option("--signer", metavar="TÊN", help="Họ tên người ký từ hôm nay.")]
SignerTitle = Annotated[Text, typer.Option(metavar="CHỮ", help="Chức vụ người ký: “PHÓ CHỦ TỊCH”.")]
SignerAuthority = Annotated[Text, typer.Option(metavar="CHỮ", help="Quyền hạn người ký: “KT. CHỦ TỊCH”.")]
Imprint = Annotated[
    Text, typer.Option(metavar="CHỮ", help="Giấy phép, nơi in, in ở chân mọi tài liệu; để trống là bỏ.")
]
Picture = Annotated[Path | None, typer.Argument(metavar="[TỆP]", help="Hình PNG hoặc JPG.")]
Remove = Annotated[bool, typer.Option("--remove", help="Bỏ biểu trưng.")]
Sheet = Annotated[Path | None, typer.Option(metavar="TỆP", help="Ghi phiếu khôi phục (PDF) ra tệp này để in và cất.")]


def build_group() -> typer.Typer:
    """The group `office`."""
    app = group("Thông tin cơ quan in trên tài liệu: tên, nơi đặt, người ký.")
    app.command("show", cls=Command, help="Hiện thông tin cơ quan và người ký.")(_show)
    app.command(
        "set",
        cls=Command,
        help="Khai báo hoặc sửa cơ quan và người ký. "
        "Lần đầu: tạo thư mục dữ liệu mã hóa và hiện mã khôi phục. Lần sau: chỉ sửa những mục được ghi.",
    )(_set)
    app.command(
        "logo",
        cls=Command,
        help="Nhận biểu trưng in trên mọi tài liệu: hình PNG hoặc JPG, được thu nhỏ, bỏ thông tin của máy ảnh.",
    )(_logo)
    app.command(
        "due",
        cls=Command,
        help="Liệt kê điều đã quá 12 tháng chưa kiểm tra lại: địa chỉ hỗ trợ cần gọi thử, "
        "văn bản cần xem lại hiệu lực.",
    )(_due)
    offices.add_to(app)
    return app


def _show(ctx: typer.Context) -> None:
    with opened(ctx) as kit:
        file = kit.office.file()
        if file is not None:
            show_pairs(_lines(file))


def _lines(file: OfficeFile) -> list[tuple[str, str]]:
    own = file.office
    values = own.model_dump() | {
        "kind": label(own.kind),
        "letterhead": label(own.letterhead),
        "recipients": "; ".join(own.recipients.splitlines()),
        "logo": words.HAS_LOGO if file.logo else "",
        "pages": "; ".join(page.url for page in file.pages),
    }
    signing = [each for each in file.signers if each.ends_on is None]
    values["signer"] = "; ".join(", ".join(filter(None, (each.authority, each.title, each.name))) for each in signing)
    return [(name, str(values[key])) for key, name in words.OFFICE_LINES.items()]


def _set(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    *,
    name: Name = None,
    short_name: ShortName = None,
    kind: OfKind = None,
    superior: Superior = None,
    place: PlaceName = None,
    document_code: DocumentCode = None,
    letterhead: Head = None,
    hamlet: Hamlet = None,
    recipients: Recipients = None,
    signer: SignerName = None,
    signer_title: SignerTitle = None,
    signer_authority: SignerAuthority = None,
    imprint: Imprint = None,
    recovery_sheet: Sheet = None,
) -> None:
    given = {
        "name": name,
        "short_name": short_name,
        "superior_name": superior,
        "place_name": place,
        "document_code": document_code,
        "hamlet_label": hamlet,
        "imprint": imprint,
        "recipients": None if recipients is None else recipients.replace(";", "\n"),
    }
    changes = {field: value for field, value in given.items() if value is not None} | _codes(kind, letterhead)
    who = _signer(signer, signer_title, signer_authority)
    with _saved(ctx, changes, who) as kit:
        if recovery_sheet is not None:
            file = kit.office.file()
            named = "" if file is None else file.office.name
            say(str(kit.materials.recovery_sheet(kit.upkeep.recovery_code(), named, recovery_sheet)))


def _logo(ctx: typer.Context, file: Picture = None, *, remove: Remove = False) -> None:
    if (file is None) is not remove:
        raise Unusable(words.LOGO_NEEDED)
    with opened(ctx) as kit:
        if file is None:
            kit.office.remove_logo()
        else:
            kit.office.set_logo(file)
    say(words.LOGO_REMOVED if file is None else words.LOGO_SET)


def _codes(kind: str | None, letterhead: str | None) -> dict[str, str]:
    """The kind and the letterhead asked for; a kind brings its own letterhead unless another is asked for."""
    found: dict[str, str] = {}
    if kind is not None:
        found["kind"] = read_code(OfficeKind, kind)
        found["letterhead"] = letterhead_of(read_code(OfficeKind, kind))
    if letterhead is not None:
        found["letterhead"] = read_code(Letterhead, letterhead)
    return found


def _signer(name: str | None, title: str | None, authority: str | None) -> SignerDraft | None:
    if name is not None:
        return build(SignerDraft, office_id=0, name=name, title=title or "", authority=authority or "")
    if title or authority:
        raise Unusable(words.SIGNER_NEEDED)
    return None


@contextmanager
def _saved(ctx: typer.Context, changes: dict[str, str], signer: SignerDraft | None) -> Iterator[Kit]:
    """The kit after the changes; on a fresh data folder nothing is made before they are known to be usable."""
    run = run_of(ctx)
    if not run.paths.database.exists():
        _first(changes)
    with opened_folder(run) as kit:
        file = kit.office.file()
        if file is None:
            kit.office.set_up(_first(changes), signer)
            _tell_code(kit)
        else:
            if changes:
                kit.office.save(build(OfficeDraft, **(file.office.model_dump(exclude={"id", "uid"}) | changes)))
            if signer is not None:
                kit.office.appoint(signer)
            say(words.OFFICE_SAVED)
        yield kit


def _first(changes: dict[str, str]) -> OfficeDraft:
    if not changes.get("name"):
        raise Unusable(words.NAME_NEEDED)
    return build(OfficeDraft, **changes)


def _tell_code(kit: Kit) -> None:
    for line in (words.OFFICE_MADE, kit.upkeep.key_place(), "", words.RECOVERY_CODE, kit.upkeep.recovery_code(), ""):
        say(line)
    say(KEEP_RECOVERY_CODE)


def _due(ctx: typer.Context, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        due = kit.office.due_checks()
    if as_json:
        lines, bases = ([each.model_dump(mode="json") for each in rows] for rows in (due.help_lines, due.legal_bases))
        show_json({"help_lines": lines, "legal_bases": bases})
        return
    for line in due.help_lines:
        say(words.DUE_HELP_LINE.format(label=line.label, address=line.number_or_address))
    for basis in due.legal_bases:
        say(words.DUE_LEGAL_BASIS.format(title=basis.title, number=basis.number, day=numbers.day(basis.checked_on)))
    if due.help_lines:
        say(words.HELP_LINES_STALE)
    if not due.help_lines and not due.legal_bases:
        say(words.NOTHING_DUE)
