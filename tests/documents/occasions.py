"""Occasions for the tests of the documents wing: one office, one session, and modules as short or long as wanted."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

from campaign_kit.documents.compose.occasion import NameSheet, Occasion, SheetName
from campaign_kit.model.attendance import Sex
from campaign_kit.model.form_text import FORM_KINDS, FormLine, FormSection, FormText, LineKind
from campaign_kit.model.materials import Kind
from campaign_kit.model.module import (
    Band,
    CardText,
    Game,
    LeafletText,
    Module,
    ModulePage,
    PageKind,
    PanelText,
    PosterText,
    PostText,
    QuizItem,
    RuleText,
    Source,
    Tag,
)
from campaign_kit.model.office import HelpLine, HelpLineDraft, Office, compulsory_help_lines
from campaign_kit.model.plan import Form, Place, PlaceKind, SchoolLevel, Session
from campaign_kit.model.template import SessionTemplate, Step, StepUse, Use

LAYOUTS = Path(__file__).parents[2] / "layouts"
OFFICE = Office(id=1, uid="o", name="Ủy ban nhân dân xã Ia Dom", short_name="UBND xã Ia Dom", is_own=True)
LOCAL = (
    HelpLineDraft(label="Công an xã", number_or_address="0269 000 000", order=10),
    HelpLineDraft(label="Tư vấn học đường", number_or_address="cô Hạnh", order=20),
    HelpLineDraft(label="Trạm y tế", number_or_address="", order=30),
)
SCHOOL = Place(
    id=1,
    uid="p",
    office_id=1,
    kind=PlaceKind.SCHOOL,
    name="Trường THCS Nguyễn Du",
    school_level=SchoolLevel.LOWER_SECONDARY,
)

PEOPLE = (
    SheetName("Nguyễn Hoàng Thiên Phương Uyên", Sex.FEMALE, "Lớp 7A1", SCHOOL.name),
    SheetName("Ksor H’Bơ", Sex.FEMALE, home="Làng Ia Đơk"),
    SheetName("Trần Văn An", Sex.MALE, "Lớp 6A2"),
    SheetName("Lê Tâm"),
)


def help_lines(local: tuple[HelpLineDraft, ...] = LOCAL) -> tuple[HelpLine, ...]:
    drafts = sorted([*compulsory_help_lines(), *local], key=lambda line: line.order)
    return tuple(HelpLine(id=number, **draft.model_dump()) for number, draft in enumerate(drafts, 1))


def session(form: Form = Form.EXTRACURRICULAR, **changes: object) -> Session:
    fields: dict[str, object] = {
        "id": 1,
        "uid": "s",
        "title": "An toàn trên mạng",
        "form": form,
        "day": date(2026, 11, 23),
        "starts_at": time(7, 15),
        "place_ids": (1,),
    }
    return Session.model_validate(fields | changes)


def module(key: str = "B3", band: Band = Band.B, point: str = "Em không hẹn gặp riêng người lạ.") -> Module:
    rules = tuple(RuleText(picture="key", rule=f"Quy tắc {key} {n}", reason=point) for n in range(1, 6))
    panel = PanelText(picture="shield", title="Dặn con", points=(point,) * 4, callout="Kể ra là dũng cảm.")
    return Module(
        key=key,
        title="Kết bạn và lời dụ dỗ",
        cover_title="Kết bạn *an toàn*",
        band=band,
        minutes=40,
        tags=(Tag.RECOGNISE_ABUSE,),
        sources=(Source(text="Luật Trẻ em 102/2016/QH13"),),
        messages=(point,),
        opening=("Chào các em.",),
        closing=("Các em nhớ số 111.",),
        pages=_pages(point),
        poster=PosterText(title="*5 quy tắc* khi kết bạn", rules=rules),
        cards=_cards(key, point),
        game=Game(title="Đèn xanh, đèn đỏ", tools="một quả bóng", steps=(point,) * 5),
        quiz=_quiz(key, point),
        slogans=("Dừng – Lưu – Chặn – Báo", "Kể sớm, giúp kịp", "Gọi 111, miễn phí, cả ngày lẫn đêm"),
        broadcast=("Kính thưa bà con!", *(point,) * 5, "Số điện thoại là 111.", "Xin cảm ơn bà con."),
        post=PostText(title="Kết bạn *an toàn*", pictures=("girl-light", "mobile-phone"), text=(point,) * 3),
        leaflet=LeafletText(title="Cùng con *lên mạng an toàn*", pictures=("girl-light",), panels=(panel,) * 4),
    )


def _pages(point: str) -> tuple[ModulePage, ...]:
    """A page of each kind."""
    return (
        ModulePage(
            kind=PageKind.POINTS,
            title="Dấu hiệu cần dừng lại",
            pictures=("speech-balloon", "warning"),
            points=(point,) * 3,
            say=("Thầy cô hỏi cả lớp.",),
        ),
        ModulePage(kind=PageKind.DO_DONT, title="Khi có người lạ", do=("Hỏi cha mẹ",) * 3, dont=("Bật camera",) * 3),
        ModulePage(
            kind=PageKind.SITUATION,
            title="Tình huống: Món quà",
            points=(point,) * 2,
            question="Em sẽ làm gì?",
            pictures=("wrapped-gift",),
        ),
    )


def _cards(key: str, point: str) -> tuple[CardText, ...]:
    return tuple(
        CardText(
            title=f"Tình huống {key} {n}",
            picture="wrapped-gift",
            roles="An, bạn mới quen",
            story=(point,) * 2,
            question="Em sẽ làm gì?",
            answer=point,
        )
        for n in range(1, 4)
    )


def _quiz(key: str, point: str) -> tuple[QuizItem, ...]:
    return tuple(
        QuizItem(question=f"Câu {n} của {key}: em làm gì?", options=("Im lặng", point, "Gửi ảnh"), answer=1, why=point)
        for n in range(1, 6)
    )


def occasion(*modules: Module, band: Band = Band.B, **changes: object) -> Occasion:
    return Occasion(
        office=OFFICE,
        session=session(**changes),  # type: ignore[arg-type]
        places=(SCHOOL,),
        partners=("Đoàn TNCS Hồ Chí Minh xã Ia Dom",),
        help_lines=help_lines(),
        band=band,
        modules=modules or (module(),),
    )


def form(kind: Kind, point: str = "Em không hẹn gặp riêng người lạ.") -> FormText:
    """A form of the kind: five fields and three boxes first, then four points, a callout and who signs."""
    fields = tuple(FormLine(kind=LineKind.FIELD, text=f"Người thứ {number}:") for number in range(1, 6))
    ticks = tuple(FormLine(kind=LineKind.TICK, text=text) for text in ("Vui", "Bình thường", "Chưa thích"))
    points = tuple(FormLine(kind=LineKind.POINT, text=point) for _ in range(4))
    return FormText(
        key="to-giay",
        kind=kind,
        bands=(Band.B,),
        title="Em dùng mạng *an toàn*",
        lead="Em đọc từng điều.",
        picture="shield",
        sections=(
            FormSection(title="Em chọn", lines=(*fields, *ticks)),
            FormSection(title="Em nhớ", lines=(*points, FormLine(kind=LineKind.CALLOUT, text=point))),
        ),
        signers=("Em", "Cha mẹ"),
    )


def template(*steps: Step, point: str = "Mời các em ngồi theo nhóm bốn.", **changes: object) -> SessionTemplate:
    """A template of three steps of five minutes: the opening, every other part once, the closing."""
    between = tuple(StepUse(use=use) for use in Use if use not in (Use.OPENING, Use.CLOSING))
    usual = (
        Step(title="Khởi động", minutes=5, uses=(StepUse(use=Use.OPENING),), actions=(point,), say=("Chào cả lớp!",)),
        Step(title="Cùng học", minutes=5, uses=between, actions=(point,)),
        Step(title="Chia tay", minutes=5, uses=(StepUse(use=Use.CLOSING),), actions=(point,)),
    )
    fields: dict[str, object] = {
        "key": "ngoai-khoa",
        "title": "Ngoại khóa 15 phút",
        "form": Form.EXTRACURRICULAR,
        "bands": (Band.B,),
        "minutes": sum(step.minutes for step in steps or usual),
        "modules": {Band.B: ("B3",)},
        "kinds": (Kind.RUN_SHEET, Kind.DECK, Kind.POSTER),
        "room": "Một lớp trong phòng học",
        "aims": ("Các em kể được ba dấu hiệu.",),
        "before": ("Đọc trước kịch bản.",),
        "steps": steps or usual,
        "after": ("Ghi số người tham dự.",),
        "spare": ("Mất điện: dùng áp phích.",),
    }
    return SessionTemplate.model_validate(fields | changes)


def for_kind(kind: Kind, given: Occasion, point: str = "Em không hẹn gặp riêng người lạ.") -> Occasion:
    """The occasion with the form or the names that the kind is made from, where it is made from such."""
    if kind in (Kind.CERTIFICATE, Kind.BADGE):
        return replace(given, names=NameSheet((SheetName(point), *PEOPLE)))
    if kind is Kind.RUN_SHEET:
        return replace(given, template=given.template or template(point=point))
    return replace(given, form_text=form(kind, point)) if kind in FORM_KINDS else given
