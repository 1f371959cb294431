"""`open-copy` on another computer, and `doctor`."""

import io
import os
import select
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from campaign_kit.cli.app import run
from campaign_kit.store.recovery import recovery_code
from tests.cli.conftest import ENVIRON, Campaign, Windows

KEY = bytes.fromhex(ENVIRON["CAMPAIGN_KIT_KEY"])
CODE = recovery_code(KEY)
NAME = "Ủy ban nhân dân xã Ia Dom"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def copy(commune: Campaign, data: Path, tmp_path: Path) -> Path:
    """The database of the commune on a USB stick."""
    return Path(shutil.copy(data / "campaign_kit.db", tmp_path / "usb.db"))


def elsewhere(folder: Path, *words: object) -> int:
    """Runs a command on another computer: another data folder, and no key in the environment."""
    return run(["--data", str(folder), *map(str, words)], Windows(), {})


def test_a_copy_is_opened_with_its_code_and_stays_open(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(CODE.lower().replace("-", " ") + "\n"))
    assert elsewhere(tmp_path / "moi", "open-copy", copy) == 0
    assert NAME in capsys.readouterr().out
    assert elsewhere(tmp_path / "moi", "office", "show") == 0
    assert NAME in capsys.readouterr().out


def test_the_code_may_stand_in_the_environment_and_is_stored_nowhere_else(copy: Path, tmp_path: Path) -> None:
    there = tmp_path / "moi"
    assert run(["--data", str(there), "open-copy", str(copy)], Windows(), {"CAMPAIGN_KIT_KEY": CODE}) == 0
    assert (there / "campaign_kit.db").is_file()
    assert not (there / "key").exists()


def test_the_code_is_never_a_part_of_the_command_line(copy: Path, tmp_path: Path) -> None:
    """The shell kept the key of all the data in its history."""
    assert elsewhere(tmp_path / "moi", "open-copy", copy, "--code", CODE) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo terminals are POSIX")
def test_the_code_is_asked_for_and_not_shown(copy: Path, tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "campaign_kit", "--data", str(tmp_path / "moi"), "open-copy", str(copy)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, env=bare_environment()
    ) as program:
        os.close(theirs)
        told = read_until(ours, "Mã khôi phục")
        until_nothing_is_shown(ours)
        os.write(ours, f"{CODE}\n".encode())
        told += read_until(ours, NAME)
        assert program.wait(60) == 0
    os.close(ours)
    assert CODE not in told


def bare_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "CAMPAIGN_KIT_KEY"}


def read_until(terminal: int, word: str) -> str:
    told = b""
    while word.encode() not in told:
        assert select.select([terminal], [], [], 60)[0], told
        told += os.read(terminal, 4096)
    return told.decode()


def until_nothing_is_shown(terminal: int) -> None:
    """What is typed between the question and that moment is thrown away."""
    import termios

    while termios.tcgetattr(terminal)[3] & termios.ECHO:
        threading.Event().wait(0.01)


def test_nobody_answering_stops_it(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert elsewhere(tmp_path / "moi", "open-copy", copy) == 130
    assert not (tmp_path / "moi" / "campaign_kit.db").exists()


def test_one_wrong_character_is_refused(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = ("9" if CODE[0] != "9" else "8") + CODE[1:]
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{wrong}\n"))
    assert elsewhere(tmp_path / "moi", "open-copy", copy) == 1
    assert "Mã khôi phục chưa đúng" in capsys.readouterr().err
    assert not (tmp_path / "moi" / "campaign_kit.db").exists()


def test_data_that_is_here_is_never_overwritten(commune: Campaign, copy: Path) -> None:
    assert commune("open-copy", copy).code == 1
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


def backups(data: Path) -> list[Path]:
    return sorted((data / "backups").glob("*.db"))


def test_a_backup_is_made_and_named(commune: Campaign, data: Path) -> None:
    before = backups(data)
    done = commune("backup")
    assert (done.code, done.err) == (0, "")
    assert sorted([*before, Path(done.out.strip())]) == backups(data)


def test_an_office_that_only_uses_commands_has_a_backup_a_day(campaign: Campaign, data: Path) -> None:
    """Only the window made them: without it a broken disk took everything."""
    assert campaign("office", "set", "--name", NAME).code == 0
    (first,) = backups(data)
    assert campaign("place", "add", "hamlet", "Làng Bi").code == 0
    assert backups(data) == [first]
    first.rename(first.with_name("campaign_kit-20200101-080000.db"))
    assert campaign("place", "list").code == 0
    assert len(backups(data)) == 1
    done = campaign("place", "add", "hamlet", "Làng Mook Đen")
    assert (done.code, done.err) == (0, "")
    assert len(backups(data)) == 2


def test_a_backup_that_cannot_be_made_is_a_warning(campaign: Campaign, data: Path) -> None:
    data.mkdir()
    (data / "backups").write_text("a file where the folder should be", encoding="utf-8")
    done = campaign("office", "set", "--name", NAME)
    assert done.code == 0
    assert done.err.startswith("Việc vừa làm đã lưu, nhưng chưa tự sao lưu được")
    assert NAME in campaign("office", "show").out
