"""The log of outreach: channels as the data rows name them, entries that make sense, and everything taken back."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.outreach import COUNTED, Counted, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import CampaignDraft, Place
from campaign_kit.wording.labels import label
from campaign_kit.wording.refusals import sentence

DAY = date(2026, 11, 9)
NONE = OutreachLinks()
Draft = Callable[..., OutreachDraft]


@pytest.fixture
def radio() -> Draft:
    """Drafts of an item of the loudspeakers; a test changes what it is about."""

    def draft(**changes: object) -> OutreachDraft:
        plain = {"channel": OutreachChannel.COMMUNE_RADIO, "title": "Bốn việc khi con gặp chuyện", "starts_on": DAY}
        return OutreachDraft.model_validate(plain | changes)

    return draft


def refused(kit: Kit, draft: OutreachDraft, links: OutreachLinks = NONE) -> str:
    with pytest.raises(Refused) as caught:
        kit.outreach.add(draft, links)
    assert kit.outreach.entries() == ()
    return sentence(caught.value)


def test_channels_have_the_names_and_counts_of_the_data_rows(kit: Kit) -> None:
    channels = {each.channel: each for each in kit.outreach.channels()}
    assert set(channels) == set(OutreachChannel)
    assert channels[OutreachChannel.CONTEST].note == "Lượt tiếp cận là số bài dự thi"
    assert {each.channel: set(each.counted) for each in channels.values()} == {
        channel: set(counted) for channel, counted in COUNTED.items()
    }


def test_an_office_names_a_channel_and_says_what_it_counts(kit: Kit, radio: Draft) -> None:
    """A channel that its file leaves out keeps its label; one that is counted at sessions is no channel here."""
    row = '[[channel]]\ncode = "{code}"\nname = "{name}"\ncounted = {counted}\nsource = "Xã"\nchecked_on = 2026-11-21\n'
    rows = row.format(code="commune_radio", name="Loa các làng", counted='["items"]')
    rows += row.format(code="direct", name="Trực tiếp", counted="[]")
    folder = kit.paths.own_content / "du-lieu"
    folder.mkdir(parents=True)
    (folder / "kenh.toml").write_text(rows, encoding="utf-8")
    first, *rest = kit.outreach.channels()
    assert (first.channel, first.name, first.counted) == (OutreachChannel.COMMUNE_RADIO, "Loa các làng", ("items",))
    assert [each.name for each in rest] == [label(each) for each in OutreachChannel if each is not first.channel]
    assert "Loa các làng" in refused(kit, radio(times=3))


def test_an_entry_is_kept_as_it_was_said_and_is_the_own_offices(kit: Kit, radio: Draft, hamlet: Place) -> None:
    draft = radio(times=12, minutes_each=5, clusters=4, language="Gia Rai", cost_spent=200_000)
    added = kit.outreach.add(draft, OutreachLinks(place_ids=(hamlet.id,)))
    assert added.changed == {"outreach"}
    entry = kit.outreach.entry(added.value.id)
    own = kit.office.file()
    assert own is not None
    said = entry.model_dump(exclude={"id", "uid", "place_ids", "campaign_ids", "host_id"})
    assert said == draft.model_dump(exclude={"host_id"})
    assert (entry.place_ids, entry.campaign_ids, entry.host_id) == ((hamlet.id,), (), own.office.id)
    assert kit.outreach.entries(DAY, DAY) == (entry,)
    assert kit.outreach.entries(date(2026, 11, 10)) == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": "  "}, "chưa có tên"),
        ({"ends_on": date(2026, 11, 8)}, "08/11/2026"),
        ({"starts_on": date(2028, 11, 9)}, "09/11/2028"),
        ({"printed": 500}, "500"),
        ({"reach": 0}, label(Counted.REACH)),
        ({"minutes_each": 5}, "số lượt"),
        ({"link": "facebook"}, "“facebook”"),
        ({"link": "https://iadom.vn/tin moi"}, "tin moi"),
        ({"host_id": 99}, "99"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(kit: Kit, radio: Draft, changes: dict[str, object], said: str) -> None:
    assert said in refused(kit, radio(**changes))


def test_places_and_plans_that_are_not_there_are_refused(kit: Kit, radio: Draft) -> None:
    assert "77" in refused(kit, radio(), OutreachLinks(place_ids=(77,)))
    assert "78" in refused(kit, radio(), OutreachLinks(campaign_ids=(78,)))


def test_what_is_only_unusual_is_taken(kit: Kit) -> None:
    """More handed out than printed: the rest of last year's; the checks before a report ask, nothing is refused."""
    leaflet = OutreachDraft(
        channel=OutreachChannel.LEAFLET, title="Tờ gấp", starts_on=DAY, printed=100, handed_out=140, link=""
    )
    assert kit.outreach.add(leaflet, NONE).value.handed_out == 140
    later = leaflet.model_copy(update={"starts_on": date(2027, 3, 1), "link": "https://vn-cop.vn"})
    assert kit.outreach.add(later, NONE).value.link == "https://vn-cop.vn"


def test_a_change_is_checked_as_the_entry_was(kit: Kit, radio: Draft) -> None:
    entry = kit.outreach.add(radio(), NONE).value
    saved = kit.outreach.save(entry.id, radio(title="Bản tin sáng", times=8), NONE).value
    assert (saved.title, saved.times, saved.uid) == ("Bản tin sáng", 8, entry.uid)
    with pytest.raises(Refused, match=r"outreach\.not_counted"):
        kit.outreach.save(entry.id, radio(printed=3), NONE)
    with pytest.raises(Refused, match=r"outreach\.no_entry"):
        kit.outreach.save(99, radio(), NONE)
    assert kit.outreach.entry(entry.id) == saved


def test_every_verb_can_be_taken_back(kit: Kit, radio: Draft, hamlet: Place) -> None:
    first = kit.outreach.add(radio(), OutreachLinks(place_ids=(hamlet.id,))).value
    kit.undo.take_back()
    assert kit.outreach.entries() == ()
    first, second = (kit.outreach.add(radio(title=name), OutreachLinks(place_ids=(hamlet.id,))).value for name in "AB")
    kit.outreach.save(first.id, radio(title="C"), NONE)
    kit.undo.take_back()
    assert kit.outreach.entry(first.id) == first
    gone = kit.outreach.remove([first.id, second.id, first.id]).value
    assert (gone, kit.outreach.entries()) == ((first, second), ())
    undone = kit.undo.take_back()
    assert undone.value.words == "xóa 2 mục truyền thông" and "outreach" in undone.changed
    assert kit.outreach.entries() == (first, second)


def test_removing_one_that_is_not_there_removes_none(kit: Kit, radio: Draft) -> None:
    entry = kit.outreach.add(radio(), NONE).value
    with pytest.raises(Refused, match=r"outreach\.no_entry"):
        kit.outreach.remove([entry.id, 99])
    assert kit.outreach.entries() == (entry,)


def test_a_place_and_a_plan_with_outreach_stay(kit: Kit, radio: Draft, hamlet: Place) -> None:
    plan = CampaignDraft(office_id=0, title="Kế hoạch", starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    campaign = kit.plan.add_campaign(plan).value
    kit.outreach.add(radio(), OutreachLinks(place_ids=(hamlet.id,), campaign_ids=(campaign.id,)))
    with pytest.raises(Refused, match=r"places\.in_use"):
        kit.places.remove([hamlet.id])
    with pytest.raises(Refused) as caught:
        kit.campaigns.remove(campaign.id)
    assert "1 mục truyền thông" in sentence(caught.value)
