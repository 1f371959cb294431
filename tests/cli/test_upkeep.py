"""`open-copy` on another computer, and `doctor`."""

import io
import shutil
from pathlib import Path

import pytest

from campaign_kit.cli.app import run
from campaign_kit.store.recovery import recovery_code
from tests.cli.conftest import ENVIRON, Campaign, Windows

KEY = bytes.fromhex(ENVIRON["CAMPAIGN_KIT_KEY"])
CODE = recovery_code(KEY)
NAME = "Ủy ban nhân dân xã Ia Dom"


@pytest.fixture
def copy(commune: Campaign, data: Path, tmp_path: Path) -> Path:
    """The database of the commune on a USB stick."""
    return Path(shutil.copy(data / "campaign_kit.db", tmp_path / "usb.db"))


def elsewhere(folder: Path, *words: object) -> int:
    """Runs a command on another computer: another data folder, and no key in the environment."""
    return run(["--data", str(folder), *map(str, words)], Windows(), {})


def test_a_copy_is_opened_with_its_code_and_stays_open(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert elsewhere(tmp_path / "moi", "open-copy", copy, "--code", CODE.lower().replace("-", " ")) == 0
    assert NAME in capsys.readouterr().out
    assert elsewhere(tmp_path / "moi", "office", "show") == 0
    assert NAME in capsys.readouterr().out


def test_the_code_is_asked_for(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{CODE}\n"))
    assert elsewhere(tmp_path / "moi", "open-copy", copy) == 0
    assert "Mã khôi phục" in capsys.readouterr().out


def test_nobody_answering_stops_it(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert elsewhere(tmp_path / "moi", "open-copy", copy) == 130
    assert not (tmp_path / "moi" / "campaign_kit.db").exists()


def test_one_wrong_character_is_refused(copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = ("9" if CODE[0] != "9" else "8") + CODE[1:]
    assert elsewhere(tmp_path / "moi", "open-copy", copy, "--code", wrong) == 1
    assert "Mã khôi phục chưa đúng" in capsys.readouterr().err
    assert not (tmp_path / "moi" / "campaign_kit.db").exists()


def test_data_that_is_here_is_never_overwritten(commune: Campaign, copy: Path) -> None:
    assert commune("open-copy", copy, "--code", CODE).code == 1
    assert NAME in commune("office", "show").out


def test_a_file_that_is_not_there_cannot_be_used(campaign: Campaign, tmp_path: Path) -> None:
    assert campaign("open-copy", tmp_path / "none.db").code == 2


def test_doctor_tells_versions_folders_and_fonts_and_nothing_of_the_office(commune: Campaign, data: Path) -> None:
    done = commune("doctor")
    assert done.code == 0
    assert str(data) in done.out
    assert "BeVietnamPro-Bold" in done.out
    rows = commune("doctor", "--json").rows
    assert {row["topic"] for row in rows} == {"versions", "folders", "fonts"}
    told = done.out + str(rows)
    assert all(secret not in told for secret in (KEY.hex(), CODE, CODE.split("-")[0], "Ia Dom"))


def test_doctor_makes_nothing(campaign: Campaign, data: Path) -> None:
    assert campaign("doctor").code == 0
    assert not data.exists()
