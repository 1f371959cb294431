"""Commands on consent to show a name or a photo: `consent add|list|withdraw|remove|forms`."""

from typing import Annotated

import typer

from campaign_kit.cli.helping import Command, group
from campaign_kit.cli.opening import opened
from campaign_kit.cli.reading import build, codes, read_code, read_day
from campaign_kit.cli.session_options import Ref
from campaign_kit.cli.showing import AsJson, say, show_json, show_table
from campaign_kit.model.consent import Consent, ConsentDraft, ConsentForms, ConsentFormsDraft, ConsentPurpose
from campaign_kit.services.consents import ConsentLine
from campaign_kit.wording import numbers
from campaign_kit.wording import photo_commands as words
from campaign_kit.wording.labels import label

Text = str | None
Who = Annotated[str, typer.Argument(metavar="NGƯỜI", help="Số ở cột đầu của “people find”, hoặc tên của một người.")]
Purpose = Annotated[str, typer.Option("--for", metavar="MÃ", help=f"Đồng ý để làm gì: {codes(ConsentPurpose)}.")]
OfSession = Annotated[Text, typer.Option("--session", metavar="SỐ-BUỔI", help="Chỉ cho buổi này; không ghi: mọi buổi.")]
Guardian = Annotated[Text, typer.Option("--guardian-on", metavar="NGÀY", help="Ngày cha, mẹ, người chăm sóc đồng ý.")]
GuardianName = Annotated[str, typer.Option("--guardian", metavar="TÊN", help="Tên cha, mẹ, người chăm sóc.")]
Own = Annotated[Text, typer.Option("--own-on", metavar="NGÀY", help="Ngày chính người ấy đồng ý (trẻ từ 7 tuổi).")]
Channel = Annotated[str, typer.Option(metavar="CHỮ", help="Dùng ở đâu: bảng tin, trang của trường…")]
KeptAt = Annotated[str, typer.Option("--kept-at", metavar="CHỮ", help="Phiếu giấy giữ ở đâu.")]
Number = Annotated[int, typer.Argument(metavar="SỐ", help="Số ở cột đầu của “consent list”.")]
On = Annotated[Text, typer.Option("--on", metavar="NGÀY", help="Từ ngày nào; không ghi: hôm nay.")]
HandedOut = Annotated[int | None, typer.Option("--handed-out", metavar="SỐ", min=0, help="Số phiếu đã phát.")]
Agreed = Annotated[int, typer.Option(metavar="SỐ", min=0, help="Số phiếu đồng ý.")]
Refusing = Annotated[int, typer.Option("--refused", metavar="SỐ", min=0, help="Số phiếu không đồng ý.")]


def build_group() -> typer.Typer:
    """The group `consent`."""
    app = group("Sự đồng ý nêu tên, dùng ảnh: của cha, mẹ hoặc người chăm sóc, và của chính em từ 7 tuổi.")
    for name, help_text, verb in (
        ("add", "Ghi sự đồng ý của một người; ngày nào không ghi là chưa đồng ý.", _add),
        ("list", "Liệt kê sự đồng ý của những người trong danh sách của một buổi.", _list),
        ("withdraw", "Ghi việc rút lại sự đồng ý.", _withdraw),
        ("remove", "Xóa một phiếu đồng ý ghi nhầm.", _remove),
        ("forms", "Xem, hoặc ghi số phiếu giấy đã phát và thu về của một buổi, không ghi tên.", _forms),
    ):
        app.command(name, cls=Command, help=help_text)(verb)
    return app


def _add(  # noqa: PLR0913 - one argument an option
    ctx: typer.Context,
    who: Who,
    *,
    purpose: Purpose = "photo",
    session: OfSession = None,
    guardian_on: Guardian = None,
    guardian: GuardianName = "",
    own_on: Own = None,
    channel: Channel = "",
    kept_at: KeptAt = "",
) -> None:
    what = read_code(ConsentPurpose, purpose)
    agreed, own = (None if text is None else read_day(text) for text in (guardian_on, own_on))
    with opened(ctx) as kit:
        person = kit.people.one(who).person
        held = None if session is None else kit.plan.session(session).id
        draft = build(
            ConsentDraft,
            person_id=person.id,
            purpose=what,
            session_id=held,
            channel=channel,
            guardian_name=guardian,
            guardian_agreed_on=agreed,
            person_agreed_on=own,
            kept_at=kept_at,
        )
        saved = kit.consents.save(draft).value
        missing = kit.consents.missing([person.id], what, held)[person.id]
    say(words.CONSENT_ADDED.format(id=saved.id, name=person.full_name, purpose=label(what)))
    if missing:
        say(words.STILL_MISSING.format(words="; ".join(map(label, missing))))


def _list(ctx: typer.Context, ref: Ref, *, as_json: AsJson = False) -> None:
    with opened(ctx) as kit:
        lines = kit.consents.of_session(kit.plan.session(ref).id)
    if as_json:
        show_json([{"name": line.person.full_name, **line.consent.model_dump(mode="json")} for line in lines])
    elif lines:
        show_table(words.CONSENT_HEADS, [_row(line) for line in lines])
    else:
        say(words.NO_CONSENTS)


def _row(line: ConsentLine) -> tuple[object, ...]:
    consent = line.consent
    days = (consent.person_agreed_on, consent.withdrawn_on)
    told = ("" if day is None else numbers.day(day) for day in days)
    session = words.ANY_SESSION if consent.session_id is None else consent.session_id
    return (
        consent.id, line.person.full_name, label(consent.purpose), session, _guardian(consent), *told, consent.kept_at,
    )  # fmt: skip


def _guardian(consent: Consent) -> str:
    if consent.guardian_agreed_on is None:
        return ""
    day = numbers.day(consent.guardian_agreed_on)
    return words.GUARDIAN.format(day=day, name=consent.guardian_name) if consent.guardian_name else day


def _withdraw(ctx: typer.Context, number: Number, *, on: On = None) -> None:
    day = None if on is None else read_day(on)
    with opened(ctx) as kit:
        saved = kit.consents.withdraw(number, day).value
    assert saved.withdrawn_on is not None  # that is what the verb says
    say(words.WITHDRAWN.format(id=number, day=numbers.day(saved.withdrawn_on)))


def _remove(ctx: typer.Context, number: Number) -> None:
    with opened(ctx) as kit:
        kit.consents.remove(number)
    say(words.CONSENT_REMOVED.format(id=number))


def _forms(
    ctx: typer.Context,
    ref: Ref,
    *,
    purpose: Purpose = "photo",
    handed_out: HandedOut = None,
    agreed: Agreed = 0,
    refused: Refusing = 0,
    kept_at: KeptAt = "",
    as_json: AsJson = False,
) -> None:
    what = read_code(ConsentPurpose, purpose)
    with opened(ctx) as kit:
        session = kit.plan.session(ref)
        if handed_out is not None:
            saved = {"handed_out": handed_out, "agreed": agreed, "refused": refused}
            draft = build(ConsentFormsDraft, session_id=session.id, purpose=what, kept_at=kept_at, **saved)
            kit.consents.save_forms(draft)
            say(words.FORMS_SAVED.format(id=session.id, **saved))
            return
        forms = kit.consents.forms(session.id)
    if as_json:
        show_json(forms)
    elif forms:
        show_table(words.FORMS_HEADS, [_forms_row(each) for each in forms])
    else:
        say(words.NO_FORMS)


def _forms_row(each: ConsentForms) -> tuple[object, ...]:
    waiting = each.handed_out - each.agreed - each.refused
    return (label(each.purpose), each.handed_out, each.agreed, each.refused, waiting, each.kept_at)
