"""What every page is given: a file or folder that no program opens is told of."""

from pathlib import Path

import pytest

from campaign_kit.bootstrap import Kit
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
