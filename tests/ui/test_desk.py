"""What every page is given: a file or folder that no program opens is told of."""

from pathlib import Path

import pytest

from campaign_kit.ui.desk import Desk
from tests.ui.conftest import Host


@pytest.mark.qt_log_ignore("does not support")  # so says the offscreen platform: it has no programs for files
def test_what_cannot_be_opened_is_told_of(desk: Desk, host: Host, tmp_path: Path) -> None:
    """On a computer without a program for PDF the button did nothing."""
    desk.open(tmp_path)
    assert host.said == [f"Máy này không mở được; hãy tự mở ở {tmp_path}."]
