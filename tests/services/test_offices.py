"""Other offices, what becomes of any, and people to call."""

from collections.abc import Callable
from datetime import date

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.errors import Refused
from campaign_kit.model.arranging import Contact, ContactDraft
from campaign_kit.model.office import Office, OfficeDraft, OfficeKind
from campaign_kit.model.plan import Place

SINCE, EVE = date(2026, 7, 1), date(2026, 6, 30)


def add(kit: Kit, name: str, kind: OfficeKind = OfficeKind.SCHOOL) -> Office:
    return kit.office.add_office(OfficeDraft(name=name, kind=kind)).value


def named(offices: tuple[Office, ...]) -> list[str]:
    return [office.name for office in offices]


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Refused) as caught:
        call()
    return caught.value.code


def test_merged_offices_stand_in_both_views(kit: Kit) -> None:
    one, two = add(kit, "Trường THCS Nguyễn Du"), add(kit, "Trường THCS Lê Quý Đôn")
    before = kit.office.offices()
    merged = kit.office.merge_offices([one.id, two.id], OfficeDraft(name="Trường THCS Ia Dom"), SINCE).value
    book = kit.office.offices()
    assert named(book.there(EVE)) == ["UBND xã Ia Dom", "Trường THCS Nguyễn Du", "Trường THCS Lê Quý Đôn"]
    assert named(book.there(SINCE)) == ["UBND xã Ia Dom", "Trường THCS Ia Dom"]
    assert book.successions == ((one.id, merged.id, SINCE), (two.id, merged.id, SINCE))
    again = OfficeDraft(name="Trường")
    assert refused(lambda: kit.office.merge_offices([one.id, merged.id], again, SINCE)) == "office.became_already"
    assert refused(lambda: kit.office.rename_office(merged.id, "Trường", SINCE)) == "office.not_there_then"
    assert kit.undo.take_back().value.words == "sáp nhập 2 cơ quan thành Trường THCS Ia Dom"
    assert kit.office.offices() == before


def test_the_own_office_keeps_its_number_under_a_new_name(kit: Kit, hamlet: Place) -> None:
    own = kit.office.offices().offices[0]
    kit.office.rename_office(own.id, "UBND xã Đức Cơ", SINCE)
    file = kit.office.file()
    assert file is not None
    assert (file.office.id, file.office.uid, file.office.name) == (own.id, own.uid, "UBND xã Đức Cơ")
    assert [each.name for each in file.signers] == ["Siu H’Liên"]
    book = kit.office.offices()
    assert named(book.there(EVE)) == ["UBND xã Ia Dom"]
    assert named(book.there(SINCE)) == ["UBND xã Đức Cơ"]
    assert [each.is_own for each in book.offices] == [True, False]
    kit.undo.take_back()
    assert kit.office.offices().offices == (own,)


def test_an_office_is_split_and_corrected(kit: Kit) -> None:
    union = add(kit, "Đoàn xã Ia Dom", OfficeKind.YOUTH_UNION)
    saved = kit.office.save_office(union.id, union.model_copy(update={"short_name": "Đoàn xã", "is_own": True})).value
    assert (saved.short_name, saved.is_own) == ("Đoàn xã", False)
    drafts = [OfficeDraft(name="Đoàn xã Một"), OfficeDraft(name="Đoàn xã Hai")]
    kit.office.split_office(union.id, drafts, SINCE)
    assert named(kit.office.offices().there(SINCE))[1:] == ["Đoàn xã Một", "Đoàn xã Hai"]


def test_what_cannot_become_of_an_office(kit: Kit) -> None:
    union, new = add(kit, "Đoàn xã"), OfficeDraft(name="Mới")
    assert refused(lambda: kit.office.merge_offices([union.id, union.id], new, SINCE)) == "office.one_to_merge"
    assert refused(lambda: kit.office.merge_offices([union.id, 99], new, SINCE)) == "office.no_office"
    assert refused(lambda: kit.office.split_office(union.id, [new], SINCE)) == "office.one_to_split"
    assert refused(lambda: kit.office.rename_office(union.id, "Đoàn xã", SINCE)) == "office.same_name"
    assert kit.office.offices().successions == ()


def test_contacts_are_saved_as_a_list_and_come_back(kit: Kit, hamlet: Place) -> None:
    head = ContactDraft(place_id=hamlet.id, name="Rơ Châm  Hyuk", role="Trưởng thôn", phone="0905 123 456")
    saved = kit.contacts.save([head, ContactDraft(name="Siu Blưh", keep_until=date(2026, 5, 31))]).value
    assert [each.name for each in saved] == ["Rơ Châm Hyuk", "Siu Blưh"]
    assert [each.name for each in kit.contacts.due(SINCE)] == ["Siu Blưh"]
    assert kit.contacts.due(date(2026, 5, 31)) == []
    kit.contacts.save(saved[1:])
    assert kit.contacts.all() == saved[1:]
    kit.undo.take_back()
    assert kit.contacts.all() == saved


def test_nothing_that_was_done_keeps_a_contact_whose_time_is_over(kit: Kit) -> None:
    """The steps that can be taken back held names and numbers after the day until which they may be kept."""
    draft = ContactDraft(name="Siu Blưh", phone="0905 123 456", keep_until=date(2026, 11, 20))
    old, other = kit.contacts.save([draft, ContactDraft(name="Rơ Châm Hyuk")]).value
    kit.contacts.save([old.model_copy(update={"role": "Trưởng thôn"}), other])
    kit.contacts.save([other])
    assert kit.contacts.all() == [other]
    assert kit.undo.last() is None


def test_a_contact_that_cannot_be_kept(kit: Kit) -> None:
    wrong = ContactDraft(name="Siu Blưh")
    phone = wrong.model_copy(update={"phone": "hỏi trưởng thôn"})
    assert refused(lambda: kit.contacts.save([phone])) == "office.contact_phone"
    assert refused(lambda: kit.contacts.save([wrong.model_copy(update={"name": " "})])) == "office.contact_name"
    assert refused(lambda: kit.contacts.save([wrong.model_copy(update={"place_id": 99})])) == "plan.no_place"
    assert kit.contacts.all() == list[Contact]()
