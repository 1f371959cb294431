"""Prints: what was made, handed out, used at sessions of the office, and what is left after the period."""

from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.materials import Kind
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.outreach import PRINTS, OutreachChannel, OutreachDraft, OutreachLinks
from campaign_kit.model.plan import Session
from campaign_kit.model.report import Period
from campaign_kit.services.prints import PrintLine
from campaign_kit.services.result import Entries

YEAR = Period(first=date(2025, 12, 1), last=date(2026, 11, 30))
BEFORE, INSIDE, AFTER = date(2025, 6, 1), date(2026, 3, 8), date(2026, 12, 1)


def note(kit: Kit, day: date, printed: int | None, handed_out: int | None, host_id: int | None = None) -> None:
    draft = OutreachDraft(
        channel=OutreachChannel.LEAFLET,
        title="Tờ gấp",
        starts_on=day,
        printed=printed,
        handed_out=handed_out,
        host_id=host_id,
    )
    kit.outreach.add(draft, OutreachLinks())


def leaflets(kit: Kit) -> PrintLine:
    return next(each for each in kit.prints.lines(YEAR) if each.channel is OutreachChannel.LEAFLET)


def test_every_kind_of_print_has_its_line(kit: Kit) -> None:
    lines = kit.prints.lines(YEAR)
    assert {each.channel for each in lines} == set(PRINTS)
    used = {each.channel for each in lines if each.used is not None}
    assert used == {OutreachChannel.LEAFLET, OutreachChannel.POSTER}, "sessions use no other"
    assert {(each.printed, each.handed_out, each.left) for each in lines} == {(0, 0, 0)}


def test_what_is_left_counts_from_the_first_print_on(kit: Kit, meeting: Session) -> None:
    note(kit, BEFORE, 1000, 100)
    note(kit, INSIDE, 500, 300)
    note(kit, AFTER, 9, 9)
    form = kit.attendance.result(meeting.id)
    kit.attendance.save_result(meeting.id, Entries(form.rows, {Kind.LEAFLET: 60}, ()))
    line = leaflets(kit)
    assert (line.printed, line.handed_out, line.used) == (500, 300, 60)
    assert line.left == 1000 + 500 - 100 - 300 - 60


def test_more_given_away_than_was_printed_is_not_known(kit: Kit) -> None:
    note(kit, INSIDE, None, 300)
    line = leaflets(kit)
    assert (line.printed, line.handed_out, line.left) == (None, 300, None)


@pytest.mark.parametrize("merged", [False, True])
def test_another_offices_prints_count_once_it_became_the_own_one(kit: Kit, *, merged: bool) -> None:
    other = kit.office.add_office(OfficeDraft(name="UBND xã Ia Dơk")).value
    note(kit, INSIDE, 700, None, other.id)
    assert leaflets(kit).printed == 0
    if merged:
        own = next(each for each in kit.office.offices().offices if each.is_own)
        kit.office.merge_offices([own.id, other.id], OfficeDraft(name="UBND xã Ia Dom"), date(2026, 6, 1))
        assert leaflets(kit).printed == 700
        assert other.id in kit.outreach.hosts()
