"""A command line over a data folder of its own: words in, exit code and both outputs out."""

import json
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from campaign_kit.cli.app import run
from campaign_kit.paths import Paths

ROSTERS = Path(__file__).parents[1] / "data" / "rosters"
ENVIRON = {"CAMPAIGN_KIT_KEY": "5e" * 32}


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """What --json printed where it is one object."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found

    @property
    def rows(self) -> list[dict[str, Any]]:
        """What --json printed."""
        found = json.loads(self.out)
        assert isinstance(found, list)
        return found


Campaign = Callable[..., Done]
Commands = tuple[tuple[str | int, ...], ...]


class Windows:
    """Stands for the window: remembers what it was asked to show. Without a display it shows nothing."""

    def __init__(self) -> None:
        self.has_display = True
        self.shown: list[tuple[Paths, datetime, Mapping[str, str]]] = []

    def __call__(self, paths: Paths, clock: Callable[[], datetime], environ: Mapping[str, str]) -> int | None:
        if not self.has_display:
            return None
        assert paths.database.is_file()
        self.shown.append((paths, clock(), environ))
        return 0


@pytest.fixture
def windows() -> Windows:
    return Windows()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def campaign(data: Path, windows: Windows, capsys: pytest.CaptureFixture[str]) -> Campaign:
    """`campaign("office", "show")` runs the command over this test's data folder."""

    def command(*words: object) -> Done:
        code = run(["--data", str(data), *map(str, words)], windows, ENVIRON)
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return command


SCHOOL = "Trường THCS Nguyễn Du"
COMMUNE: Commands = (
    ("office", "set", "--name", "Ủy ban nhân dân xã Ia Dom", "--short-name", "UBND xã Ia Dom"),
    ("place", "add", "school", SCHOOL, "--level", "lower_secondary"),
    ("place", "add", "class", "Lớp 6A", "--in", 1, "--grade", 6, "--children", 30),
    ("place", "add", "hamlet", "Làng Mook Đen"),
)
_TALK = ("session", "add", "Kết bạn an toàn", "--form", "extracurricular", "--day")
LESSON: Commands = (*COMMUNE, (*_TALK, "23/11/2026", "--place", 2, "--module", "B3", "--start", "7:15"))
HELD: Commands = (
    *COMMUNE,
    (*_TALK, "09/03/2026", "--place", 2),
    ("session", "add", "Họp làng", "--form", "village_meeting", "--day", "15/03/2026", "--place", 3),
    ("session", "hold", 1),
    ("session", "hold", 2),
)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Commands], Path]:
    """The data folder that the commands make; each is made once, and tests work on copies."""
    folders: dict[Commands, Path] = {}

    def folder(commands: Commands) -> Path:
        if commands not in folders:
            folders[commands] = tmp_path_factory.mktemp("made") / "data"
            for words in commands:
                with redirect_stdout(StringIO()):
                    assert run(["--data", str(folders[commands]), *map(str, words)], Windows(), ENVIRON) == 0
        return folders[commands]

    return folder


@pytest.fixture
def commune(campaign: Campaign, data: Path, made: Callable[[Commands], Path]) -> Campaign:
    """The command line of an office with a school of lớp 6 to 9 (1), its class 6A (2) and a hamlet (3)."""
    copytree(made(COMMUNE), data)
    return campaign


@pytest.fixture
def lesson(campaign: Campaign, data: Path, made: Callable[[Commands], Path]) -> Campaign:
    """The same with one session (1): 6A on 23/11/2026."""
    copytree(made(LESSON), data)
    return campaign


@pytest.fixture
def held(campaign: Campaign, data: Path, made: Callable[[Commands], Path]) -> Campaign:
    """The same with two held sessions: 6A on 09/03/2026 (1), the hamlet on 15/03/2026 (2)."""
    copytree(made(HELD), data)
    return campaign
