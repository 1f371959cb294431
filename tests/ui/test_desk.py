"""What every page is given: a file or folder that no program opens is told of."""

from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
from campaign_kit.model.office import OfficeDraft
from campaign_kit.model.plan import Session
from campaign_kit.ui.desk import Desk, session_folder
from tests.ui.conftest import Host


@pytest.mark.qt_log_ignore("does not support")  # so says the offscreen platform: it has no programs for files
def test_what_cannot_be_opened_is_told_of(desk: Desk, host: Host, tmp_path: Path) -> None:
    """On a computer without a program for PDF the button did nothing."""
    desk.open(tmp_path)
    assert host.said == [f"Máy này không mở được; hãy tự mở ở {tmp_path}."]


def test_the_folder_of_a_session_is_named_by_what_it_is(kit: Kit, shown: Session) -> None:
    """People were asked to look for their poster in "2026-11-23 1"."""
    odd = shown.model_copy(update={"title": 'Mạng: "an toàn" 24/7?  ' + "rất dài " * 20})
    name = session_folder(kit.paths, odd).name
    assert name.startswith("2026-11-23 Mạng an toàn 24 7 rất dài") and name.endswith(f"(buổi {shown.id})")
    assert len(name) < 90 and not set(name) & set('<>:"/\\|?*')


def test_a_verb_that_changed_nothing_offers_no_way_back(desk: Desk, host: Host, kit: Kit) -> None:
    """The strip's “Hoàn tác” took back whatever was done last, long before."""
    added = kit.office.add_office(OfficeDraft(name="Trạm y tế")).value
    desk.tell_undoable("Đã lưu.")
    assert len(host.next_steps) == 1
    kit.office.save_office(added.id, added)
    desk.tell_undoable("Đã lưu như cũ.")
    assert (host.said, len(host.next_steps)) == (["Đã lưu.", "Đã lưu như cũ."], 1)
    assert kit.undo.last() is not None, "the way back of the verb before is still there, by its key"


def test_the_strip_takes_back_only_what_it_told_of(desk: Desk, host: Host, kit: Kit) -> None:
    kit.office.add_office(OfficeDraft(name="Trạm y tế"))
    desk.tell_undoable("Đã thêm Trạm y tế.")
    kit.office.add_office(OfficeDraft(name="Đồn biên phòng"))
    before = kit.office.offices()
    host.next_steps[0]()
    assert kit.office.offices() == before
    assert "“thêm cơ quan Trạm y tế”" in host.refused[0]
    desk.undo()
    host.next_steps[0]()
    assert len(kit.office.offices().offices) == len(before.offices) - 2
