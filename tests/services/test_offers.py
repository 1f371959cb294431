"""What a session can have: kinds follow its form, bands its places and modules."""

from datetime import date

import pytest

from campaign_kit.errors import Refused
from campaign_kit.library.packs import read_packs
from campaign_kit.library.reference import read_reference
from campaign_kit.model.materials import Kind, Look
from campaign_kit.model.module import Band
from campaign_kit.model.plan import FORMS, Form, Place, PlaceKind, SchoolLevel
from campaign_kit.paths import shipped
from campaign_kit.services.materials import restyled
from campaign_kit.services.meeting import Shelf
from campaign_kit.services.offer_notices import notices, notices_on_bands
from campaign_kit.services.offer_words import file_stem
from campaign_kit.services.offers import Choice, DesignChoice, KindInfo, Offer
from campaign_kit.services.suiting import NOBODY, People, offers_for
from tests.documents.occasions import SCHOOL, module, session

NAMES = {"A4-landscape": "A4 ngang"}


def info(kind: Kind, formats: tuple[str, ...], *papers: str) -> KindInfo:
    choices = tuple(Choice(paper, NAMES.get(paper, paper)) for paper in papers)
    designs = (DesignChoice("usual", "Thường dùng", choices), DesignChoice("small", "Nhỏ", choices[:1]))
    return KindInfo(kind, formats, designs, (Choice("teal", "Xanh ngọc"), Choice("bw", "Đen trắng")))


KINDS = {
    Kind.DECK: info(Kind.DECK, ("pptx", "pdf"), "16x9"),
    Kind.POSTER: info(Kind.POSTER, ("pdf",), "A4", "A3"),
    Kind.LEAFLET: info(Kind.LEAFLET, ("pdf",), "A4-landscape"),
}
SHEET = {Kind.SIGN_IN_SHEET: info(Kind.SIGN_IN_SHEET, ("pdf",), "A4", "A4-landscape")}
LIBRARY = [module("B1", Band.B), module("B3", Band.B), module("C8", Band.C), module("P1", Band.P)]
SUITS = read_reference([shipped("content")])[0].kinds()
SHELF = Shelf(LIBRARY, [], KINDS, suits=SUITS)
SHIPPED = read_packs([shipped("content")])
WHOLE = Shelf(SHIPPED.modules, SHIPPED.forms, {kind: info(kind, ("pdf",), "A4", "A3") for kind in Kind}, suits=SUITS)
HAMLET = Place(id=9, uid="h", office_id=1, kind=PlaceKind.HAMLET, name="Làng Mook Đen")
CLASS_5 = Place(id=2, uid="c", office_id=1, kind=PlaceKind.CLASS, name="5A", grade=5)


def offers(form: Form, *places: Place, modules: tuple[str, ...] = (), suiting: bool = True) -> list[tuple[Kind, Band]]:
    return [
        (offer.kind, offer.band)
        for offer in offers_for(session(form, modules=modules), places, SHELF)
        if offer.suits is suiting
    ]


def shelf(kinds: dict[Kind, KindInfo]) -> Shelf:
    return Shelf(LIBRARY, [], kinds, suits=SUITS)


def ticked(form: Form, *places: Place, people: People = NOBODY, modules: tuple[str, ...] = ()) -> list[str]:
    """The keys of what is ticked, when every kind can be made of the shipped content."""
    found = offers_for(session(form, modules=modules), places, WHOLE, people)
    return [offer.key for offer in found if offer.suits]


def test_a_lesson_has_a_deck_a_poster_and_the_parents_leaflet() -> None:
    assert offers(Form.IN_LESSON, CLASS_5) == [(Kind.DECK, Band.B), (Kind.POSTER, Band.B), (Kind.LEAFLET, Band.P)]


def test_a_flag_ceremony_of_two_bands_has_both_and_no_deck_first() -> None:
    found = offers(Form.FLAG_CEREMONY, SCHOOL)
    assert found == [(Kind.POSTER, Band.B), (Kind.POSTER, Band.C), (Kind.LEAFLET, Band.P)]
    assert (Kind.DECK, Band.B) in offers(Form.FLAG_CEREMONY, SCHOOL, suiting=False)


def test_a_village_meeting_speaks_to_parents() -> None:
    assert offers(Form.VILLAGE_MEETING) == [(Kind.DECK, Band.P), (Kind.LEAFLET, Band.P), (Kind.POSTER, Band.P)]


def test_chosen_modules_are_used_in_their_order() -> None:
    found = offers_for(session(Form.IN_LESSON, modules=("B3", "B1")), [CLASS_5], SHELF)
    assert found[0].modules == ("B3", "B1")
    assert found[0].detail == "8 trang"


def test_a_chosen_module_of_another_band_adds_its_band() -> None:
    assert (Kind.DECK, Band.P) in offers(Form.IN_LESSON, CLASS_5, modules=("B3", "P1"))


def test_the_childrens_own_leaflet_is_offered_but_not_ticked() -> None:
    assert (Kind.LEAFLET, Band.B) in offers(Form.IN_LESSON, CLASS_5, suiting=False)


def test_without_places_and_choice_the_first_band_of_children_is_offered() -> None:
    assert offers(Form.EXTRACURRICULAR)[0] == (Kind.DECK, Band.B)


def test_a_band_without_content_offers_nothing() -> None:
    young = Place(id=3, uid="d", office_id=1, kind=PlaceKind.CLASS, name="1A", grade=1)
    assert offers_for(session(Form.IN_LESSON), [young], SHELF) == []


def test_one_sign_in_sheet_for_the_whole_session_and_the_last_of_its_papers() -> None:
    """A session of two bands lies one sheet on the table, not two."""
    kinds = KINDS | SHEET
    lesson = offers_for(session(Form.EXTRACURRICULAR), [SCHOOL], shelf(kinds), People(listed=63))
    assert [offer.kind for offer in lesson if offer.suits][-1] is Kind.SIGN_IN_SHEET
    sheets = [offer for offer in lesson if offer.kind is Kind.SIGN_IN_SHEET]
    assert [(sheet.band, sheet.modules, sheet.title) for sheet in sheets] == [(Band.B, (), "Danh sách ký tên")]
    assert sheets[0].detail == "63 tên, 20 dòng trống"
    ceremony = offers_for(session(Form.FLAG_CEREMONY), [SCHOOL], shelf(kinds))
    assert [(o.suits, o.detail) for o in ceremony if o.kind is Kind.SIGN_IN_SHEET] == [(False, "20 dòng trống")]


def test_a_sign_in_sheet_needs_no_content() -> None:
    (sheet,) = offers_for(session(Form.IN_LESSON), [], Shelf([], [], KINDS | SHEET, suits=SUITS))
    assert (sheet.kind, sheet.suits) == (Kind.SIGN_IN_SHEET, True)


def test_a_sheet_across_says_so_in_its_file_name() -> None:
    (sheet,) = offers_for(session(Form.IN_LESSON), [], Shelf([], [], SHEET, suits=SUITS))
    assert file_stem(session(), restyled(sheet, paper="A4-landscape")).endswith("– Danh sách ký tên A4 ngang")


def one(kind: Kind) -> Offer:
    return next(offer for offer in offers_for(session(), [CLASS_5], SHELF) if offer.kind is kind)


def test_file_names_are_readable_and_safe_on_windows() -> None:
    named = session(title='Sinh hoạt dưới cờ: "An toàn" 6/9?', day=date(2026, 11, 23))
    assert file_stem(named, one(Kind.POSTER)) == "2026-11-23 Sinh hoạt dưới cờ An toàn 6 9 – Áp phích A4"
    assert file_stem(named, one(Kind.LEAFLET)).endswith("– Tờ gấp cha mẹ")


def test_another_paper_is_taken_where_the_kind_has_it() -> None:
    assert restyled(one(Kind.POSTER), paper="A3").paper == Choice("A3", "A3")


@pytest.mark.parametrize(
    ("look", "able"), [({"paper": "A0"}, "A4, A3"), ({"design": "big"}, "usual, small"), ({"theme": "red"}, "teal, bw")]
)
def test_a_look_that_a_kind_lacks_is_refused_with_those_it_has(look: dict[str, str], able: str) -> None:
    with pytest.raises(Refused, match=able):
        restyled(one(Kind.POSTER), **look)


def test_another_design_keeps_the_paper_it_is_made_for_and_takes_its_usual_one_else() -> None:
    large = restyled(one(Kind.POSTER), paper="A3", theme="bw")
    assert restyled(large, design="small").look == Look(design="small", paper="A4", theme="bw")
    assert restyled(large, design="usual").look.paper == "A3"


def test_a_multi_level_school_speaks_to_every_band_with_content() -> None:
    school = Place(id=4, uid="e", office_id=1, kind=PlaceKind.SCHOOL, name="TH-THCS", school_level=SchoolLevel.MULTI)
    ticks = {offer.key: offer.suits for offer in offers_for(session(Form.IN_LESSON), [school], SHELF)}
    assert {key: ticks[key] for key in ("poster.B", "poster.C")} == {"poster.B": True, "poster.C": True}
    assert {key: ticks[key] for key in ("deck.B", "deck.C")} == {"deck.B": False, "deck.C": True}, (
        "one hall, one screen"
    )


def test_a_chosen_topic_that_is_gone_is_not_replaced_in_silence() -> None:
    """A kit once came out about another topic than the session's, with exit code 0."""
    gone = session(Form.IN_LESSON, modules=("B9",))
    found = offers_for(gone, [CLASS_5], SHELF)
    assert found == []
    assert notices(gone, found, LIBRARY) == [
        "Chủ đề B9 của buổi không còn trong kho nội dung nên không được dùng. Hãy chọn chủ đề khác cho buổi."
    ]


def test_a_template_that_is_gone_is_named() -> None:
    """Its kit came without a run sheet, and nobody was told."""
    led = session(modules=("B1",)).model_copy(update={"template": "ngoai-khoa-45"})
    (told,) = notices(led, [], LIBRARY)
    assert "ngoai-khoa-45" in told
    assert notices(session(modules=("B1",)), [], LIBRARY) == []


def test_a_topic_that_nobody_chose_is_named() -> None:
    found = offers_for(session(Form.FLAG_CEREMONY, modules=("C8",)), [SCHOOL], SHELF)
    assert notices(session(modules=("C8",)), found, LIBRARY) == [
        "Buổi chưa chọn chủ đề cho 9–11 tuổi: tài liệu dùng B1 “Kết bạn và lời dụ dỗ”."
    ]


def test_a_flag_ceremony_is_words_for_the_loudspeaker_first_and_once() -> None:
    """Lớp 6-9 under one flag: posters and games for both bands, one voice, and no deck."""
    found = ticked(Form.FLAG_CEREMONY, SCHOOL)
    kinds = [key.partition(".")[0] for key in found]
    assert kinds[-3:] == ["poster", "poster", "leaflet"]
    assert kinds.count("poster") == kinds.count("game") == 2
    assert len(kinds) == len(set(kinds)) + 2
    assert not {"deck", "quiz"} & set(kinds)
    assert found[-1] == "leaflet.P"


@pytest.mark.parametrize("form", Form)
def test_a_tired_person_finds_few_ticks(form: Form) -> None:
    for place in (CLASS_5, SCHOOL, HAMLET):
        assert 1 <= len(ticked(form, place, people=People(listed=30, present=28, has_list=True, pages=2))) <= 8


@pytest.mark.parametrize("form", [form for form, rule in FORMS.items() if not rule.bands])
def test_what_is_not_ticked_is_offered_all_the_same(form: Form) -> None:
    people = People(listed=30, present=28, has_list=True, pages=2)
    found = offers_for(session(form), [CLASS_5], WHOLE, people)
    assert len({offer.key for offer in found}) == len(found)
    assert {offer.kind for offer in found} >= set(Kind) - {Kind.SCRIPT, Kind.RUN_SHEET, Kind.CARDS, Kind.SOCIAL}


def test_consent_and_data_notice_are_ticked_where_a_list_of_names_is_kept() -> None:
    papers = {"consent.P.phieu-dong-y", "data_notice.P.thong-bao-du-lieu"}
    assert not papers & set(ticked(Form.PARENT_MEETING))
    assert papers <= set(ticked(Form.PARENT_MEETING, people=People(listed=3, has_list=True)))


def test_parents_papers_go_home_with_childrens_sessions() -> None:
    found = {offer.key: offer for offer in offers_for(session(Form.CLASS_MEETING), [CLASS_5], WHOLE)}
    home = {"leaflet.P", "agreement.P.thoa-thuan-gia-dinh", "consent.P.phieu-dong-y", "data_notice.P.thong-bao-du-lieu"}
    assert home <= set(found)
    assert found["data_notice.B.thong-bao-du-lieu-tre-em"].title == "Thông báo xử lý dữ liệu (9–11 tuổi)"
    assert found["pledge.B.cam-ket-nho"].title == "Bản cam kết của học sinh"
    assert "pledge.B.cam-ket-lon" not in found


def test_a_pledge_for_young_and_old_under_one_flag_is_two_papers() -> None:
    found = [offer for offer in offers_for(session(Form.CLASS_MEETING), [SCHOOL], WHOLE) if offer.kind is Kind.PLEDGE]
    assert [(offer.key, offer.suits) for offer in found] == [
        ("pledge.C.cam-ket-lon", True),
        ("pledge.B.cam-ket-nho", True),
    ]
    assert len({file_stem(session(), offer) for offer in found}) == 2


def test_a_visit_brings_papers_for_adults_and_children() -> None:
    assert {"referral.P.chuyen-tin", "leaflet.P"} <= set(ticked(Form.HOME_VISIT, HAMLET))
    assert {"help_card.B.ban-tay-tin-cay", "leaflet.P"} <= set(ticked(Form.COUNSELLING, CLASS_5))


def test_those_who_are_trained_get_the_guides_of_their_band() -> None:
    """The one for online classes speaks to teachers and parents: officials are offered it, without a tick."""
    guides = ["guide.T.dang-hinh-tre-em", "guide.T.khi-tre-ke", "guide.T.lop-truc-tuyen"]
    assert [key for key in ticked(Form.TRAINING) if key.startswith("guide")] == guides
    assert [key for key in ticked(Form.CONFERENCE) if key.startswith("guide")] == [
        "guide.O.dang-hinh-tre-em",
        "guide.O.khi-tre-ke",
    ]


@pytest.mark.parametrize("form", [Form.CONFERENCE, Form.CLASS_MEETING, Form.HOME_VISIT, Form.VILLAGE_MEETING])
def test_a_child_may_tell_at_any_session_so_the_guides_are_always_at_hand(form: Form) -> None:
    found = [offer for offer in offers_for(session(form), [CLASS_5], WHOLE) if offer.kind is Kind.GUIDE]
    assert [offer.form for offer in found] == ["dang-hinh-tre-em", "khi-tre-ke", "lop-truc-tuyen"]
    assert len({offer.title for offer in found}) == len({file_stem(session(), offer) for offer in found}) == 3


def test_certificates_are_for_those_who_came_and_badges_for_those_on_the_list() -> None:
    def kinds(people: People) -> set[Kind]:
        return {offer.kind for offer in offers_for(session(Form.TRAINING), [], WHOLE, people)}

    assert not {Kind.CERTIFICATE, Kind.BADGE} & kinds(NOBODY)
    assert Kind.BADGE in kinds(People(listed=5, has_list=True))
    assert Kind.CERTIFICATE not in kinds(People(listed=5, has_list=True))
    assert "certificate.T" in ticked(Form.TRAINING, people=People(listed=5, present=4, has_list=True))


def test_codes_of_official_pages_need_pages() -> None:
    def kinds(pages: int) -> set[Kind]:
        return {offer.kind for offer in offers_for(session(), [CLASS_5], WHOLE, People(pages=pages))}

    assert Kind.QR_SHEET in kinds(1) - kinds(0)


def test_the_band_of_the_first_topic_speaks_for_all() -> None:
    first = next(module for module in SHIPPED.modules if module.band is Band.B)
    found = ticked(Form.FLAG_CEREMONY, SCHOOL, modules=(first.key,))
    assert "banner.B" in found
    assert "banner.C" not in found
    assert "banner.C" in ticked(Form.FLAG_CEREMONY, SCHOOL), "three of its four grades"


def test_of_two_chosen_topics_that_of_most_classes_speaks_for_all() -> None:
    """C2 was chosen and three of four classes were of its band, yet all was ticked for the younger."""
    rooms = [CLASS_5.model_copy(update={"id": grade, "grade": grade}) for grade in (6, 7, 8, 9)]
    meeting = session(Form.FLAG_CEREMONY, modules=("B3", "C2"))
    for places in (rooms, [SCHOOL]):
        offered = offers_for(meeting, places, WHOLE)
        found = [offer for offer in offered if offer.suits]
        ticks = {offer.key for offer in found}
        assert ticks == {"script.C", "banner.C", "game.B", "game.C", "poster.B", "poster.C", "leaflet.P"}
        assert {"script.B", "banner.B"} < {offer.key for offer in offered}
        (told,) = notices_on_bands(meeting, found, offered, LIBRARY)
        assert told.startswith("Chỉ đánh dấu sẵn cho 12–15 tuổi: ")
        assert told.endswith("; bản cho 9–11 tuổi vẫn có trong danh sách, chưa đánh dấu.")
        assert list(notices_on_bands(meeting, offered, offered, LIBRARY)) == []


@pytest.mark.parametrize(
    ("form", "band", "key"), [(Form.TRAINING, "giáo viên", "T1"), (Form.CONFERENCE, "cán bộ", "O1")]
)
def test_what_staff_cannot_have_yet_is_told(form: Form, band: str, key: str) -> None:
    (told,) = notices_on_bands(session(form), [], [], LIBRARY)
    assert told.startswith(f"Chưa có chuyên đề cho {band}: chỉ làm được danh sách ký tên, các bước chuyển tin")
    assert list(notices_on_bands(session(form), [], [], [module(key, Band(key[0]))])) == []


def test_another_design_and_a_later_version_are_named_in_the_file() -> None:
    small = restyled(one(Kind.POSTER), design="small")
    assert file_stem(session(), small) == "2026-11-23 An toàn trên mạng – Áp phích – Nhỏ"
    assert file_stem(session(), one(Kind.POSTER), 2) == "2026-11-23 An toàn trên mạng – Áp phích A4 (bản 2)"


def test_a_colon_between_digits_stays_readable_in_a_file_name() -> None:
    named = session(title="Phát thanh lúc 7:15 – tỉ lệ 1:10")
    assert file_stem(named, one(Kind.LEAFLET)).startswith("2026-11-23 Phát thanh lúc 7-15 – tỉ lệ 1-10 – ")
