"""Commands on the people of all lists: `people find|life|duplicates|merge|apart|correct|erase`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, codes, read_code, read_day
from campaign_kit.cli.showing import AsJson, say, show_json, show_pairs, show_table, warn
from campaign_kit.model.attendance import Minority, PersonDraft, Sex
from campaign_kit.services.people import Found, Life, LifeLine, MergePreview
from campaign_kit.wording import numbers
from campaign_kit.wording import people as fields
from campaign_kit.wording import people_commands as words
from campaign_kit.wording.labels import label
from campaign_kit.wording.refusals import sentence

Text = str | None
Name = Annotated[str, typer.Argument(metavar="CHỮ", help="Một phần tên, không cần dấu.")]
Who = Annotated[str, typer.Argument(metavar="NGƯỜI", help="Số ở cột đầu của “people find”, hoặc tên của một người.")]
People = Annotated[list[str], typer.Argument(metavar="NGƯỜI...", help="Số ở cột đầu của “people find”, hoặc tên.")]
Keep = Annotated[str, typer.Argument(metavar="GIỮ", help="Người được giữ: số ở cột đầu của “people find”, hoặc tên.")]
Gone = Annotated[str, typer.Argument(metavar="BỎ", help="Người gộp vào người kia: số, hoặc tên.")]
Limit = Annotated[int, typer.Option(metavar="SỐ", min=1, max=1000, help="Nhiều nhất bấy nhiêu người.")]
Look = Annotated[bool, typer.Option("--look", help="Chỉ xem sẽ đổi gì, chưa đổi.")]
NewName = Annotated[Text, typer.Option("--name", metavar="TÊN", help="Họ và tên đúng.")]
NewSex = Annotated[Text, typer.Option("--sex", metavar="MÃ", help=f"Giới tính: {codes(Sex)}.")]
NewYear = Annotated[int | None, typer.Option("--birth-year", metavar="NĂM", help="Năm sinh; 0 là không rõ.")]
NewMinority = Annotated[
    Text, typer.Option("--minority", metavar="MÃ", help=f"Người dân tộc thiểu số: {codes(Minority)}.")
]
Until = Annotated[Text, typer.Option("--until", metavar="NGÀY", help="Ngày cuối cùng được giữ tên.")]


def build_group() -> typer.Typer:
    """The group `people`."""
    app = group("Người có tên trong mọi danh sách: tìm, xem đang giữ gì, gộp người trùng, sửa, xóa ở mọi nơi.")
    for name, help_text, verb in (
        ("find", "Tìm người theo một phần tên, không cần dấu.", _find),
        ("life", "Xem mọi điều cơ quan đang giữ về một người.", _life),
        ("duplicates", "Liệt kê những người có thể bị ghi hai lần ở cùng địa bàn.", _duplicates),
        ("merge", "Gộp hai dòng của cùng một người. Lượt người không đổi; lấy lại được.", _merge),
        ("apart", "Ghi là hai người khác nhau: từ nay không hỏi lại.", _apart),
        ("correct", "Sửa điều ghi sai về một người, ở mọi danh sách; lấy lại được.", _correct),
        ("erase", "Xóa một người ở mọi nơi, không lấy lại được. Mọi số liệu giữ nguyên.", _erase),
    ):
        app.command(name, cls=Command, help=help_text)(verb)
    return app


def _find(ctx: typer.Context, text: Name, *, limit: Limit = 50, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        found = kit.people.find(text, limit)
    if as_json:
        show_json([_shown(each) for each in found])
    elif found:
        show_table(words.FOUND_HEADS, [_row(each) for each in found])
        if len(found) == limit:
            warn(words.ONLY_FIRST.format(number=limit))
    else:
        say(words.NOBODY)


def _life(ctx: typer.Context, who: Who, *, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        life = kit.people.life(kit.people.one(who).person.id)
    if as_json:
        show_json(_whole(life))
        return
    person = life.found.person
    say(f"{person.id} – {person.full_name}")
    facts = {
        "place": life.found.place,
        "home": life.found.home,
        "sex": label(person.sex),
        "born": str(person.birth_year or ""),
        "until": numbers.day(person.keep_until) if person.keep_until else "",
    }
    show_pairs((words.FACTS[name], value) for name, value in facts.items())
    show_pairs(((words.CONSENTS, str(len(life.consents))), (words.PHOTOS, str(len(life.photos)))))
    if life.came_handed:
        say(words.HANDED)
    rows = [_line(line) for line in life.lines]
    show_table(words.LIFE_HEADS, rows)


def _duplicates(ctx: typer.Context, *, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        pairs = kit.people.duplicates()
    if as_json:
        show_json([{"keep": _shown(pair.keep), "gone": _shown(pair.gone)} for pair in pairs])
        return
    if not pairs:
        say(words.NO_PAIRS)
        return
    rows = [
        (
            pair.keep.person.id,
            pair.gone.person.id,
            pair.keep.person.full_name,
            pair.gone.person.full_name,
            pair.keep.place,
            " / ".join(str(each.person.birth_year or "…") for each in (pair.keep, pair.gone)),
            f"{pair.keep.lists} / {pair.gone.lists}",
        )
        for pair in pairs
    ]
    show_table(words.PAIR_HEADS, rows)
    say(words.PAIRS.format(number=len(pairs)))


def _merge(ctx: typer.Context, keep: Keep, gone: Gone, *, look: Look = False) -> None:
    with opened(ctx) as kit:
        keep_id, gone_id = (kit.people.one(ref).person.id for ref in (keep, gone))
        if look:
            _tell(kit.people.preview(keep_id, gone_id))
            return
        merged = kit.people.merge(keep_id, gone_id).value
    say(words.MERGED.format(id=merged.found.person.id, name=merged.found.person.full_name))
    say(words.MOVED.format(**merged.counts._asdict()))


def _tell(preview: MergePreview) -> None:
    keep, gone = preview.pair.keep.person, preview.pair.gone.person
    say(words.WOULD_MERGE.format(keep=preview.result.full_name, keep_id=keep.id, gone_id=gone.id))
    say(words.MOVED.format(**preview.counts._asdict()))
    for sentence_of, names in ((words.FILLED, preview.filled), (words.LOST, preview.other)):
        if names:
            say(sentence_of.format(fields=", ".join(fields.FIELDS[name] for name in names)))
    if preview.refused is not None:
        say(words.CANNOT.format(reason=sentence(preview.refused)))


def _apart(ctx: typer.Context, one: Who, other: Who) -> None:
    with opened(ctx) as kit:
        kit.people.not_same(*(kit.people.one(ref).person.id for ref in (one, other)))
    say(words.APART)


def _correct(
    ctx: typer.Context,
    who: Who,
    *,
    name: NewName = None,
    sex: NewSex = None,
    birth_year: NewYear = None,
    minority: NewMinority = None,
    until: Until = None,
) -> None:
    with opened(ctx) as kit:
        person = kit.people.one(who).person
        values = person.model_dump(include=set(PersonDraft.model_fields))
        told = {
            "full_name": name,
            "sex": sex and read_code(Sex, sex),
            "birth_year": birth_year,
            "minority": minority and read_code(Minority, minority),
            "keep_until": until and read_day(until),
        }
        values |= {field: value for field, value in told.items() if value is not None}
        values["birth_year"] = values["birth_year"] or None
        found = kit.people.correct(person.id, build(PersonDraft, **values)).value
    say(words.CORRECTED.format(id=found.person.id, name=found.person.full_name))


def _erase(ctx: typer.Context, people: People, *, look: Look = False) -> None:
    with opened(ctx) as kit:
        lives = [kit.people.life(kit.people.one(ref).person.id) for ref in people]
        if look:
            photos = {photo.id for life in lives for photo in life.photos}
            numbers_of = {
                "people": len(lives),
                "lists": sum(len(life.lines) for life in lives),
                "consents": sum(len(life.consents) for life in lives),
                "photos": len(photos),
            }
            say(words.ERASE_TAKES.format(**numbers_of))
            say(words.ONLY_LOOKED)
            return
        done = kit.privacy.erase([life.found.person.id for life in lives]).value
    say(words.ERASED.format(people=done.people, consents=done.consents, photos=done.photos))
    if done.backups_until is not None:
        say(words.OLD_BACKUPS.format(day=numbers.day(done.backups_until)))
    say(words.MINUTES.format(id=done.id))


def _row(found: Found) -> tuple[object, ...]:
    person = found.person
    return (
        person.id,
        person.full_name,
        label(person.sex),
        person.birth_year or "",
        found.place,
        found.lists,
        numbers.day(found.last_day) if found.last_day else "",
        numbers.day(person.keep_until) if person.keep_until else "",
    )


def _shown(found: Found) -> dict[str, object]:
    """Whether somebody belongs to a minority is told only where one asks for a whole life."""
    person = found.person.model_dump(mode="json", exclude={"sort_key", "search_key", "minority", "anonymised_at"})
    last = found.last_day.isoformat() if found.last_day else None
    return person | {"place": found.place, "home": found.home, "lists": found.lists, "last_day": last}


def _whole(life: Life) -> dict[str, object]:
    lines = [
        {
            "session": one.session_id,
            "title": one.title,
            "day": one.day.isoformat(),
            "status": one.status.value,
            "audience": one.audience.value,
            "place": line.place,
            "purpose": one.purpose,
            "keep_until": one.keep_until.isoformat() if one.keep_until else None,
            "brought_at": one.brought_at.isoformat() if one.brought_at else None,
        }
        for line in life.lines
        for one in (line.on_list,)
    ]
    return {
        "person": _shown(life.found) | {"minority": life.found.person.minority.value},
        "lists": lines,
        "consents": [each.model_dump(mode="json") for each in life.consents],
        "photos": [each.model_dump(mode="json") for each in life.photos],
        "came_handed": life.came_handed,
    }


def _line(line: LifeLine) -> tuple[object, ...]:
    one = line.on_list
    brought = words.TAKES_PART if one.brought_at else ""
    return numbers.day(one.day), one.title, label(one.status), line.place, one.purpose, brought
