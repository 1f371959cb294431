"""Other languages: what is written in them, what is missing, a new translation, and which documents carry one."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.materials import BILINGUAL, Kind
from campaign_kit.model.module import Module
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.services.occasions import read_source
from campaign_kit.services.packs import CHANGED
from campaign_kit.services.translation_text import parts_of
from tests.services.conftest import Clock
from tests.services.making import drained
from tests.services.translated import NAME, PACK, take_translation, without

_REVIEWER = ('reviewer = "Người duyệt bản thử"\n', "")


@pytest.fixture
def evening(kit: Kit, hamlet: Place, lesson: Callable[..., SessionDraft]) -> Session:
    """A lesson on B3 in two languages."""
    draft = lesson(language="jra")
    return kit.plan.add(draft, SessionLinks(place_ids=(hamlet.id,), modules=("B3",))).value


def test_the_pack_of_letters_is_without_a_finding(kit: Kit) -> None:
    assert kit.content.check(PACK) == []


def test_a_new_translation_says_at_every_place_what_to_write(kit: Kit) -> None:
    done = kit.translations.start("B3", "jra", list(BILINGUAL))
    file = done.value
    assert (file.pack, file.name, file.own, done.changed) == ("tieng-gia-rai", NAME, True, CHANGED)
    vietnamese, [begun] = kit.content.module("B3"), kit.content.translations()["jra"].values()
    assert kit.content.translations().keys() == {"jra"}
    assert [page.kind for page in begun.pages] == [page.kind for page in vietnamese.pages]
    assert [len(page.say) for page in begun.pages] == [len(page.say) for page in vietnamese.pages]
    assert len(begun.broadcast) == len(vietnamese.broadcast)
    assert parts_of(begun) == tuple(BILINGUAL)
    for said in (vietnamese.pages[0].points[0], vietnamese.broadcast[3], "Kết bạn *an toàn*"):
        assert said in file.text
    draft = kit.packs.look(file, file.text)
    assert draft.unfinished
    told = [finding.message for finding in draft.findings]
    assert len(told) == 2
    assert "đã đọc duyệt và ngày duyệt" in told[0] + told[1]
    assert [each for each in kit.content.faults() if each.file == str(file.path)] == []


def test_a_translation_has_the_parts_that_were_chosen(kit: Kit) -> None:
    text = kit.translations.start("P1", "tiếng Ba Na", [Kind.SCRIPT]).value.text
    assert 'language = "bdq"' in text
    assert "## Phát thanh" in text
    assert "cover_title" not in text
    assert "## Trang" not in text
    assert kit.packs.look(kit.packs.source("tieng-ba-na", "p1-cung-con-len-mang.md"), text).value is not None


def test_what_cannot_be_begun(kit: Kit) -> None:
    take_translation(kit.paths)
    with pytest.raises(Refused, match=r"language\.already_told") as refused:
        kit.translations.start("B3", "Gia Rai", [Kind.DECK])
    assert refused.value.facts["spoken"] == "tiếng Gia Rai"
    with pytest.raises(Refused, match=r"language\.no_language"):
        kit.translations.start("B3", "xx", [Kind.DECK])
    with pytest.raises(Refused, match=r"language\.no_part"):
        kit.translations.start("B3", "bdq", [Kind.QUIZ])
    with pytest.raises(Refused, match=r"content\.no_module"):
        kit.translations.start("B99", "bdq", [Kind.DECK])
    assert "jra" not in {each.code for each in kit.translations.untold("B3")}
    assert "jra" in {each.code for each in kit.translations.untold("B4")}


@pytest.mark.parametrize("change", [("+++", "++"), ('"jra"', '"bdq"')])
def test_what_stands_in_its_place_is_never_written_over(kit: Kit, change: tuple[str, str]) -> None:
    file = take_translation(kit.paths, change)
    before = file.read_bytes()
    with pytest.raises(Refused, match=r"language\.file_there") as refused:
        kit.translations.start("B3", "jra", [Kind.DECK])
    assert refused.value.facts["file"] == str(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(("written", "code"), [("jra", "jra"), (" Ba Na ", "bdq"), ("tiếng Ê Đê", "rad"), ("VI", "vi")])
def test_a_language_by_its_code_or_its_name(kit: Kit, written: str, code: str) -> None:
    assert kit.translations.code_of(written) == code


def test_languages_of_the_topics_come_first(kit: Kit) -> None:
    assert all(each.missing for each in kit.translations.choices(["B3"]))
    take_translation(kit.paths, ('"jra"', '"bdq"'))
    first, second, *_ = kit.translations.choices(["B3", "B4"])
    assert (first.code, first.name, first.keys) == ("bdq", "Ba Na", ("B3",))
    assert first.missing == ("Chưa có bản tiếng Ba Na của B4: tài liệu về nội dung ấy chỉ có tiếng Việt.",)
    assert (second.code, second.keys) == ("jra", ())
    assert "zz" in {each.code for each in kit.translations.choices([], "zz")}
    assert "vi" not in {each.code for each in kit.translations.choices([], "vi")}


def test_what_is_missing_is_said(kit: Kit, clock: Clock) -> None:
    take_translation(kit.paths)
    assert kit.translations.lacks("jra", ["B3"]) == []
    assert kit.translations.lacks("vi", ["B3"]) == []
    take_translation(kit.paths, without("Tờ gấp"))
    [partly] = kit.translations.lacks("jra", ["B3"])
    assert partly == "Bản tiếng Gia Rai của B3 chưa có tờ gấp: phần ấy chỉ có tiếng Việt."
    take_translation(kit.paths, _REVIEWER)
    [unread] = kit.translations.lacks("jra", ["B3"])
    assert unread.startswith("Bản tiếng Gia Rai của B3 chưa ghi người đọc duyệt, ngày duyệt")
    take_translation(kit.paths)
    clock.now = datetime(2026, 11, 22, 3, tzinfo=UTC) + timedelta(days=367)
    [old] = kit.translations.lacks("jra", ["B3"])
    assert old.startswith("Bản tiếng Gia Rai của B3 được duyệt ngày 22/11/2026, đã hơn 12 tháng.")
    kit.translations.start("B4", "jra", [Kind.SCRIPT])
    assert "của B4 chưa viết xong" in kit.translations.lacks("jra", ["B3", "B4"])[0]


def _second(kit: Kit, session: Session) -> tuple[Module, ...]:
    """What the deck of the session has in the second language."""
    source = read_source(kit.database, kit.content, session)
    deck = next(offer for offer in kit.materials.offers(session) if offer.kind is Kind.DECK)
    occasion = source.occasion(deck)
    assert bool(occasion.second) == bool(occasion.second_name)
    return occasion.second


def test_documents_are_given_what_somebody_has_read(kit: Kit, evening: Session, talk: Session) -> None:
    assert _second(kit, evening) == ()
    for change in (_REVIEWER, ("reviewed_on = 2026-11-22\n", ""), ('title = "A', 'title = "… A')):
        take_translation(kit.paths, change)
        assert _second(kit, evening) == ()
    take_translation(kit.paths)
    [told] = _second(kit, evening)
    assert (told.key, told.language, told.reviewed_on) == ("B3", "jra", date(2026, 11, 22))
    source = read_source(kit.database, kit.content, evening)
    assert source.second_name == "tiếng Gia Rai"
    assert _second(kit, talk) == ()
    take_translation(kit.paths, ('"jra"', '"bdq"'))
    assert _second(kit, evening) == ()


def test_an_offer_says_in_which_languages_it_is(kit: Kit, evening: Session) -> None:
    take_translation(kit.paths, without("Tờ gấp"))
    offers = kit.materials.offers(evening)
    told = {offer.kind: offer.languages for offer in offers if offer.languages}
    assert told.keys() == {Kind.DECK, Kind.HANDOUT, Kind.POSTER, Kind.SCRIPT}
    assert told[Kind.DECK] == (
        "Tiếng Việt và tiếng Gia Rai. Bản tiếng Gia Rai do Người duyệt bản thử đọc duyệt ngày 22/11/2026."
    )
    said = kit.materials.notices(evening, offers)
    assert "Bản tiếng Gia Rai của B3 chưa có tờ gấp: phần ấy chỉ có tiếng Việt." in said


def test_the_language_of_a_file_is_that_of_its_pages(kit: Kit, evening: Session) -> None:
    take_translation(kit.paths)
    offers = [offer for offer in kit.materials.offers(evening) if offer.kind in (Kind.POSTER, Kind.NOTICE)]
    drained(kit.materials.make(evening, kit.paths.data / "out", offers, frozenset({"pdf", "txt"})))
    assert {(each.kind, each.language) for each in kit.materials.made(evening)} == {
        (Kind.POSTER, "jra"),
        (Kind.NOTICE, "vi"),
    }


def test_a_text_that_has_no_room_beside_the_vietnamese_is_named_in_the_translation(kit: Kit, tmp_path: Path) -> None:
    whole = (PACK / "tieng-gia-rai" / NAME).read_text(encoding="utf-8")
    start = whole.index("- ", whole.index("### ", whole.index("## Trang"))) + 2
    long = whole[:start] + "W" * 95 + whole[whole.index("\n", start) :]
    file = tmp_path / "tieng-gia-rai" / NAME
    file.parent.mkdir()
    file.write_text(long, encoding="utf-8")
    found = kit.content.check(tmp_path)
    assert found
    assert {each.file for each in found} == {str(file)}
    assert {each.line for each in found} == {long[:start].count("\n") + 1}


def test_the_pack_of_a_language_goes_to_another_office(kit: Kit, tmp_path: Path) -> None:
    """Its topics are taken in beside the Vietnamese ones, and one of a topic that is not there is named."""
    file = take_translation(kit.paths)
    sent = kit.packs.export(tmp_path / "gia-rai.zip", ["tieng-gia-rai"]).value
    file.unlink()
    assert kit.content.translations() == {}
    assert kit.packs.inspect(sent).findings == ()
    assert kit.packs.take(sent).value.new == (f"tieng-gia-rai/{NAME}",)
    assert kit.content.translations()["jra"]["B3"].is_reviewed
    take_translation(kit.paths, ('key = "B3"', 'key = "B98"'))
    lost = kit.packs.export(tmp_path / "lac.zip", ["tieng-gia-rai"]).value
    [finding] = kit.packs.inspect(lost).findings
    assert "Không có chủ đề B98 tiếng Việt" in finding.message
    assert [each.message for each in kit.content.faults() if each.file == str(file)] == [finding.message]
