"""Commands on photos of sessions and of outreach: `photo add|list|flag|caption|people|remove|export|album`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit.bootstrap import Kit
from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import Unusable, codes, read_code
from campaign_kit.cli.session_options import Ref
from campaign_kit.cli.showing import AsJson, say, show_json, show_table, warn
from campaign_kit.model.photos import Photo, Shows
from campaign_kit.services.names import find_line
from campaign_kit.services.publishing import Blocker
from campaign_kit.wording import photo_commands as words
from campaign_kit.wording.labels import label

Owner = Annotated[
    str, typer.Argument(metavar="SỐ-BUỔI", help="Số của buổi; với --outreach: số ở cột đầu của “outreach list”.")
]
OfOutreach = Annotated[bool, typer.Option("--outreach", help="Ảnh của một mục truyền thông, không phải của buổi.")]
Files = Annotated[list[Path], typer.Argument(metavar="TỆP...", help="Tệp ảnh .jpg, .png…")]
Numbers = Annotated[list[int], typer.Argument(metavar="ẢNH...", help="Số của ảnh, xem “photo list”.")]
Number = Annotated[int, typer.Argument(metavar="ẢNH", help="Số của ảnh, xem “photo list”.")]
Chosen = Annotated[
    list[int] | None, typer.Option("--photo", metavar="ẢNH", help="Chỉ ảnh này; ghi nhiều lần được. Không ghi: tất cả.")
]
Flag = Annotated[str, typer.Option("--shows", metavar="MÃ", help=f"Ảnh cho thấy: {codes(Shows)}.")]
Caption = Annotated[str, typer.Argument(metavar="CHỮ", help="Chú thích in dưới ảnh; không ghi tên trẻ em.")]
People = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NGƯỜI]...", help="Số thứ tự hoặc tên trong danh sách của buổi; không ghi ai: bỏ hết."),
]
Folder = Annotated[Path, typer.Argument(metavar="THƯ-MỤC", help="Nơi ghi ảnh; chưa có thì tạo.")]
Target = Annotated[Path, typer.Argument(metavar="TỆP.PDF", help="Tệp sẽ ghi; tệp đã có thì không bị ghi đè.")]
Blurred = Annotated[
    bool, typer.Option("--blurred", help="Làm mờ những chỗ đã khoanh, và cả ảnh chưa đủ sự đồng ý, thay vì từ chối.")
]


def build_group() -> typer.Typer:
    """The group `photo`."""
    app = group("Ảnh minh chứng của buổi và của mục truyền thông; ảnh có người nhận ra được cần sự đồng ý.")
    for name, help_text, verb in (
        ("add", "Thêm ảnh: thu nhỏ, bỏ nơi chụp (GPS) và thông tin máy ảnh. Tệp gốc giữ nguyên.", _add),
        ("list", "Liệt kê ảnh và điều còn thiếu trước khi đưa ra ngoài.", _list),
        ("flag", "Đánh dấu ảnh: không nhận ra em nào, cần sự đồng ý, hay không công bố.", _flag),
        ("caption", "Ghi chú thích của một ảnh.", _caption),
        ("people", "Ghi những người trong danh sách của buổi nhận ra được trong ảnh.", _people),
        ("remove", "Xóa ảnh. Lấy lại được bằng “undo”.", _remove),
        ("export", "Ghi ảnh ra thư mục. Từ chối khi còn thiếu sự đồng ý; --blurred thì làm mờ.", _export),
        ("album", "Ghi album PDF của một buổi: kế hoạch, số liệu, ảnh và chú thích.", _album),
    ):
        app.command(name, cls=Command, help=help_text)(verb)
    return app


def _add(ctx: typer.Context, owner: Owner, files: Files, *, outreach: OfOutreach = False) -> None:
    with opened(ctx) as kit:
        if outreach:
            entry = kit.outreach.entry(_entry(owner))
            about = words.OF_OUTREACH.format(id=entry.id, title=entry.title)
            added = kit.photos.add(files, outreach_id=entry.id).value
        else:
            session = kit.plan.session(owner)
            about = words.OF_SESSION.format(id=session.id, title=session.title)
            added = kit.photos.add(files, session_id=session.id).value
    say(words.ADDED.format(count=len(added.photos), about=about))
    if added.known:
        say(words.KNOWN.format(count=len(added.known)))
    if added.photos:
        say(words.WITHHELD.format(label=label(Shows.WITHHELD)))
    for each in added.refused:
        warn(each.words)
    if added.refused:
        raise typer.Exit(1)


def _list(ctx: typer.Context, owner: Owner, *, outreach: OfOutreach = False, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        photos = _photos(kit, owner, outreach=outreach)
        blockers = kit.photos.blockers([each.id for each in photos])
    if as_json:
        show_json([_object(number, each, blockers) for number, each in enumerate(photos, start=1)])
    elif photos:
        show_table(words.PHOTO_HEADS, [_row(number, each, blockers) for number, each in enumerate(photos, start=1)])
    else:
        say(words.NO_PHOTOS)


def _object(number: int, photo: Photo, blockers: Sequence[Blocker]) -> dict[str, object]:
    shown = photo.model_dump(mode="json", include={"uid", "caption", "shows", "boxes", "width", "height", "sha256"})
    missing = [each.told() for each in blockers if each.photo.id == photo.id]
    return {"number": number, **shown, "people": len(photo.person_ids), "missing": missing}


def _row(number: int, photo: Photo, blockers: Sequence[Blocker]) -> tuple[object, ...]:
    size = f"{photo.width} × {photo.height}"
    missing = "; ".join(each.words for each in blockers if each.photo.id == photo.id)
    return (number, size, label(photo.shows), len(photo.person_ids) or "", photo.caption, missing)


def _flag(ctx: typer.Context, owner: Owner, numbers: Numbers, *, shows: Flag, outreach: OfOutreach = False) -> None:
    what = read_code(Shows, shows)
    with opened(ctx) as kit:
        kit.photos.flag(_ids(_photos(kit, owner, outreach=outreach), numbers), what)
    say(words.FLAGGED.format(numbers=", ".join(map(str, numbers)), label=label(what)))


def _caption(ctx: typer.Context, owner: Owner, number: Number, text: Caption, *, outreach: OfOutreach = False) -> None:
    with opened(ctx) as kit:
        photos = _photos(kit, owner, outreach=outreach)
        (photo_id,) = _ids(photos, [number])
        saved = kit.photos.save(photo_id, text, photos[number - 1].boxes).value
    say(words.CAPTIONED.format(number=number, caption=saved.caption))


def _people(ctx: typer.Context, ref: Ref, number: Number, people: People = None) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        (photo_id,) = _ids(kit.photos.of_session(session.id), [number])
        lines = kit.attendance.people(session.id)
        chosen = [find_line(lines, word).person.id for word in people or ()]
        saved = kit.photos.save_people(photo_id, chosen).value
        blockers = kit.photos.blockers([photo_id])
    say(words.PEOPLE_SAVED.format(number=number, count=len(saved.person_ids)))
    for each in blockers:
        say(words.MISSING.format(row=each.told()))


def _remove(ctx: typer.Context, owner: Owner, numbers: Numbers, *, outreach: OfOutreach = False) -> None:
    with opened(ctx) as kit:
        kit.photos.remove(_ids(_photos(kit, owner, outreach=outreach), numbers))
    say(words.REMOVED.format(numbers=", ".join(map(str, numbers))))


def _export(
    ctx: typer.Context,
    owner: Owner,
    folder: Folder,
    *,
    photo: Chosen = None,
    blurred: Blurred = False,
    outreach: OfOutreach = False,
) -> None:
    with opened(ctx) as kit:
        photos = _photos(kit, owner, outreach=outreach)
        files = kit.photos.export(_ids(photos, photo or range(1, len(photos) + 1)), folder, blurred=blurred).value
    say(words.EXPORTED.format(count=len(files), folder=folder))


def _album(ctx: typer.Context, ref: Ref, target: Target, *, photo: Chosen = None, blurred: Blurred = False) -> None:
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        chosen = _ids(kit.photos.of_session(session.id), photo) if photo else None
        file = kit.photos.album(session.id, target, blurred=blurred, photo_ids=chosen).value
    say(words.ALBUM.format(file=file))


def _photos(kit: Kit, owner: str, *, outreach: bool) -> tuple[Photo, ...]:
    if outreach:
        return kit.photos.of_outreach(_entry(owner))
    return kit.photos.of_session(kit.plan.session(owner).id)


def _entry(owner: str) -> int:
    return int(owner) if owner.isdecimal() else 0


def _ids(photos: Sequence[Photo], numbers: Sequence[int]) -> list[int]:
    """The photos with these numbers."""
    for number in numbers:
        if not 1 <= number <= len(photos):
            raise Unusable(words.NO_NUMBER.format(number=number, count=len(photos)))
    return [photos[number - 1].id for number in numbers]
