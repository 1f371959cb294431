"""The choice of a face: what is imported, what a bug says, and the program run as a person runs it."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from campaign_kit.__main__ import main

ROOT = Path(__file__).parents[1]


def program(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """`python -m campaign_kit …` from another folder, without a display."""
    displays = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "CAMPAIGN_KIT_DATA", "CAMPAIGN_KIT_KEY")
    clean = {name: value for name, value in os.environ.items() if name not in displays}
    return subprocess.run(
        [sys.executable, "-m", "campaign_kit", *words],
        cwd=ROOT / "tests",
        env=clean | {"PYTHONPATH": str(ROOT)} | environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_command_is_run_on_the_data_folder_of_the_environment(tmp_path: Path) -> None:
    environ = {"CAMPAIGN_KIT_DATA": str(tmp_path / "data"), "CAMPAIGN_KIT_KEY": "5e" * 32}
    assert program("office", "set", "--name", "Ủy ban nhân dân xã Ia Dom", **environ).returncode == 0
    done = program("office", "show", **environ, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ủy ban nhân dân xã Ia Dom" in done.stdout
    assert program("office", "show", "--data", "x").returncode == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows always has a display")
def test_the_window_needs_a_display(tmp_path: Path) -> None:
    for words in ((), ("--data", str(tmp_path / "data")), (f"--data={tmp_path / 'data'}",)):
        done = program(*words, CAMPAIGN_KIT_DATA=str(tmp_path / "data"))
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith("Máy này không có màn hình")
    assert list(tmp_path.iterdir()) == []


def test_a_command_loads_no_window_and_the_start_no_command() -> None:
    script = (
        "import sys; from campaign_kit.__main__ import main;"
        "light = {'typer', 'rich', 'PySide6', 'sqlalchemy', 'pydantic', 'reportlab'} & set(sys.modules);"
        "code = main(['content', 'list']);"
        "print(light, code, 'PySide6' in sys.modules, 'pptx' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "set() 0 False False"


def test_a_bug_is_one_sentence_and_shown_whole_only_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A standard output that is closed is what no check foresees."""
    closed = io.StringIO()
    closed.close()
    words = ["--data", str(tmp_path / "data"), "office", "set", "--name", "Siu H’Liên"]
    monkeypatch.setenv("CAMPAIGN_KIT_KEY", "5e" * 32)
    monkeypatch.delenv("CAMPAIGN_KIT_DEBUG", raising=False)
    monkeypatch.setattr("sys.stdout", closed)
    assert main(words) == 70
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 1
    assert err.startswith("Chương trình gặp lỗi ngoài dự kiến (ValueError)")
    assert "Siu" not in err

    monkeypatch.setenv("CAMPAIGN_KIT_DEBUG", "1")
    with pytest.raises(ValueError, match="closed"):
        main(words)
