"""Own texts of a session's documents: shown at once, kept for this session alone, refused when they do not fit."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.plan import Place, Session, SessionDraft, SessionLinks
from campaign_kit.services.materials import Offer, restyled
from tests.services.making import drained


@pytest.fixture
def meeting(kit: Kit, room: Place, lesson: Callable[..., SessionDraft]) -> Session:
    return kit.plan.add(lesson(), SessionLinks(place_ids=(room.id,), modules=("B3",))).value


@pytest.fixture
def poster(kit: Kit, meeting: Session) -> Offer:
    return next(offer for offer in kit.materials.offers(meeting) if offer.key == "poster.B")


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(document[0].get_textpage().get_text_range().split())


def said(kit: Kit, meeting: Session, offer: Offer, folder: Path) -> str:
    return words_of(drained(kit.materials.make(meeting, folder, [offer])).value[0])


def test_a_text_in_other_words_stands_in_the_file(kit: Kit, meeting: Session, poster: Offer, tmp_path: Path) -> None:
    before = kit.materials.texts(meeting, poster)
    title, rule = (next(each for each in before if each.key == key) for key in ("0.title", "0.rules.0.title"))
    assert not title.is_own
    after = kit.materials.set_texts(
        meeting, poster, {title.key: "  Năm điều *Ia  Dom* nhớ ", rule.key: "Hỏi mẹ trước"}
    ).value
    assert {each.key: each.text for each in after if each.is_own} == {
        title.key: "Năm điều *Ia Dom* nhớ",
        rule.key: "Hỏi mẹ trước",
    }
    found = said(kit, meeting, poster, tmp_path)
    assert "Năm điều Ia Dom nhớ" in found
    assert "Hỏi mẹ trước" in found
    assert rule.was not in found
    assert kit.materials.preview(meeting, poster).title(0) == "Năm điều Ia Dom nhớ"


def test_other_sessions_and_other_documents_keep_their_words(
    kit: Kit, meeting: Session, poster: Offer, lesson: Callable[..., SessionDraft]
) -> None:
    kit.materials.set_texts(meeting, poster, {"0.title": "Tên khác"})
    other = kit.plan.add(lesson(), SessionLinks(place_ids=meeting.place_ids, modules=("B3",))).value
    assert not any(each.is_own for each in kit.materials.texts(other, poster))
    for offer in kit.materials.offers(meeting):
        if offer.key != poster.key:
            assert not any(each.is_own for each in kit.materials.texts(meeting, offer)), offer.key


def test_one_text_is_taken_back_and_the_others_stay(kit: Kit, meeting: Session, poster: Offer) -> None:
    kit.materials.set_texts(meeting, poster, {"0.title": "Một", "0.subtitle": "Hai"})
    kit.materials.set_texts(meeting, poster, {"0.title": ""})
    assert [each.key for each in kit.materials.texts(meeting, poster) if each.is_own] == ["0.subtitle"]
    kit.materials.reset_texts(meeting, poster)
    assert not any(each.is_own for each in kit.materials.texts(meeting, poster))


def test_a_text_that_does_not_fit_is_refused_and_the_former_one_stays(
    kit: Kit, meeting: Session, poster: Offer
) -> None:
    kit.materials.set_texts(meeting, poster, {"0.title": "Vừa khung"})
    with pytest.raises(Refused) as caught:
        kit.materials.set_texts(meeting, poster, {"0.title": "Một tên dài quá khung áp phích " * 20})
    assert caught.value.code == "materials.too_long"
    assert "Một tên dài" in str(caught.value.facts["text"])
    assert next(each.text for each in kit.materials.texts(meeting, poster) if each.key == "0.title") == "Vừa khung"


@pytest.mark.parametrize("key", ["0.org", "0.help", "0.imprint", "9.title", "", "0.nothing"])
def test_what_cannot_be_changed_is_refused(kit: Kit, meeting: Session, poster: Offer, key: str) -> None:
    with pytest.raises(Refused, match="no_text"):
        kit.materials.set_texts(meeting, poster, {key: "x"})


def test_a_text_that_tells_where_help_is_goes_on_telling_it(kit: Kit, meeting: Session) -> None:
    deck = next(offer for offer in kit.materials.offers(meeting) if offer.key == "deck.B")
    (step, *_) = [each for each in kit.materials.texts(meeting, deck) if "111" in each.was]
    with pytest.raises(Refused, match="text_hotline"):
        kit.materials.set_texts(meeting, deck, {step.key: "Kể với bạn cùng lớp"})
    kit.materials.set_texts(meeting, deck, {step.key: "Kể với mẹ; gọi 111"})
    kit.materials.set_texts(meeting, deck, {step.key: ""})


def test_with_another_topic_the_words_of_the_old_one_rest(kit: Kit, meeting: Session, poster: Offer) -> None:
    kit.materials.set_texts(meeting, poster, {"0.rules.0.title": "Chỉ hợp với kết bạn"})
    links = SessionLinks(place_ids=meeting.place_ids, modules=("B1",))
    other = kit.plan.save(meeting.id, SessionDraft.model_validate(meeting.model_dump()), links).value
    offer = next(each for each in kit.materials.offers(other) if each.key == poster.key)
    assert not any(each.is_own for each in kit.materials.texts(other, offer))


def test_each_design_asks_for_what_it_shows(kit: Kit, meeting: Session, poster: Offer) -> None:
    found = {
        design.code: {each.key for each in kit.materials.texts(meeting, restyled(poster, design=design.code))}
        for design in poster.designs
    }
    assert len(found) >= 4
    assert len(set(map(frozenset, found.values()))) == len(found)


def test_every_offer_has_texts_that_are_in_its_pages(kit: Kit, meeting: Session, tmp_path: Path) -> None:
    for offer in kit.materials.offers(meeting):
        for each in kit.materials.texts(meeting, offer):
            assert each.label
            assert each.text.strip()
