"""Tallies: sums with a source, never a case; indicators of the office beside the shipped ones."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.plan import Place
from campaign_kit.model.tally import SHIPPED, Indicator, IndicatorDraft, TallyDraft
from campaign_kit.services.tallies import free_key
from campaign_kit.wording.refusals import sentence

FIRST, LAST = date(2025, 12, 1), date(2026, 11, 30)
Draft = Callable[..., TallyDraft]
CORNERS = IndicatorDraft(key="goc_hoi_dap", title="Góc hỏi đáp", unit="góc")


@pytest.fixture
def tally() -> Draft:
    """Drafts of a year's inspections; a test changes what they say."""

    def draft(**changes: object) -> TallyDraft:
        plain = {"indicator": "inspections", "first": FIRST, "last": LAST, "number": 4, "source": "Văn phòng UBND xã"}
        return TallyDraft.model_validate(plain | changes)

    return draft


@pytest.mark.parametrize(
    ("title", "taken", "key"),
    [
        ("Góc hỏi đáp ẩn danh", (), "goc_hoi_dap_an_danh"),
        ("Góc hỏi đáp", ("goc_hoi_dap", "goc_hoi_dap_2"), "goc_hoi_dap_3"),
        ("111 gọi đến", (), "muc_111_goi_den"),
        ("…", (), "muc"),
        ("y" * 60, ("y" * 40,), "y" * 38 + "_2"),
    ],
)
def test_a_key_comes_from_the_title(title: str, taken: tuple[str, ...], key: str) -> None:
    assert free_key(title, taken) == key
    assert IndicatorDraft(key=key, title=title, unit="cái").key == key


def test_the_office_adds_indicators_to_the_shipped_ones(kit: Kit) -> None:
    saved = kit.tallies.save_indicators([CORNERS])
    assert saved.changed == {"outreach"}
    *shipped, own = kit.tallies.indicators()
    assert (tuple(shipped), own) == (SHIPPED, saved.value[0])
    assert kit.tallies.key_for("Góc hỏi đáp") == "goc_hoi_dap_2"
    renamed = own.model_copy(update={"title": "Góc hỏi đáp ở trường"})
    assert kit.tallies.save_indicators([renamed]).value == (renamed,)
    kit.undo.take_back()
    assert kit.tallies.indicators()[-1] == own


@pytest.mark.parametrize("like", [SHIPPED[0].title.upper(), "Góc  hỏi đáp"])
def test_two_indicators_are_not_called_the_same(kit: Kit, like: str) -> None:
    other = IndicatorDraft(key="khac", title=like, unit="cái")
    with pytest.raises(Refused, match=r"outreach\.indicator_twice"):
        kit.tallies.save_indicators([CORNERS, other])
    assert kit.tallies.indicators() == SHIPPED


def test_an_indicator_with_numbers_stays(kit: Kit, tally: Draft) -> None:
    (own,) = kit.tallies.save_indicators([CORNERS]).value
    added = kit.tallies.set(tally(indicator=own.key)).value
    other_key: list[IndicatorDraft] = [Indicator.model_validate(own.model_dump() | {"key": "khac"})]
    for wanted in ([], other_key):
        with pytest.raises(Refused) as caught:
            kit.tallies.save_indicators(wanted)
        assert "1 số liệu" in sentence(caught.value)
    kit.tallies.remove([added.id])
    assert kit.tallies.save_indicators([]).value == ()


def test_what_was_told_keeps_its_meaning(kit: Kit, tally: Draft) -> None:
    """A number is not read as yes or no later, and no words stand beside what concerns victims."""
    (own,) = kit.tallies.save_indicators([CORNERS]).value
    kit.tallies.set(tally(indicator=own.key, note="Ba trường THCS"))
    for changes, said in (({"yes_no": True}, "có, không"), ({"sensitive": True}, "ghi chú ở 1 số liệu")):
        with pytest.raises(Refused) as caught:
            kit.tallies.save_indicators([own.model_copy(update=changes)])
        assert said in sentence(caught.value)
    kit.tallies.set(tally(indicator=own.key))
    (saved,) = kit.tallies.save_indicators([own.model_copy(update={"sensitive": True})]).value
    assert saved.sensitive


def test_the_same_matter_is_replaced_and_another_is_added(kit: Kit, tally: Draft, hamlet: Place) -> None:
    first = kit.tallies.set(tally()).value
    assert kit.tallies.set(tally(number=6, source="Công an xã")).value.id == first.id
    at_place = kit.tallies.set(tally(place_id=hamlet.id, number=1)).value
    other_days = kit.tallies.set(tally(last=date(2026, 6, 30))).value
    assert len({first.id, at_place.id, other_days.id}) == 3
    found = kit.tallies.tallies(FIRST, FIRST)
    assert {each.id: each.number for each in found} == {first.id: 6, at_place.id: 1, other_days.id: 4}
    assert kit.tallies.tallies(date(2026, 1, 1)) == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"indicator": "cases"}, "“cases”"),
        ({"place_id": 99}, "99"),
        ({"last": date(2025, 11, 30)}, "30/11/2025"),
        ({"first": date(2028, 1, 1), "last": date(2028, 1, 2)}, "01/01/2028"),
        ({"source": "  "}, "nguồn"),
        ({"indicator": "schools_with_filters", "number": 2, "place_id": 1}, "có hoặc không"),
        ({"indicator": "schools_with_filters", "number": 1}, "địa bàn"),
        ({"indicator": "support_asked", "note": "Em A ở lớp 6A"}, "ghi chú"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    kit: Kit, tally: Draft, hamlet: Place, changes: dict[str, object], said: str
) -> None:
    with pytest.raises(Refused) as caught:
        kit.tallies.set(tally(**changes))
    assert said in sentence(caught.value) and "Em A" not in sentence(caught.value)
    assert kit.tallies.tallies() == ()


def test_victims_are_a_number_with_its_source(kit: Kit, tally: Draft) -> None:
    kept = kit.tallies.set(tally(indicator="support_asked", number=2, source="Công an xã")).value
    assert (kept.number, kept.note) == (2, "")


def test_every_verb_can_be_taken_back(kit: Kit, tally: Draft) -> None:
    first = kit.tallies.set(tally()).value
    kit.tallies.set(tally(number=9))
    kit.undo.take_back()
    assert kit.tallies.tallies() == (first,)
    assert kit.tallies.remove([first.id, first.id]).value == (first,)
    kit.undo.take_back()
    assert kit.tallies.tallies() == (first,)
    with pytest.raises(Refused, match=r"outreach\.no_tally"):
        kit.tallies.remove([first.id, 99])
    assert kit.tallies.tallies() == (first,)
