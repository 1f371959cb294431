"""On the way to the first paint: Qt and the ground, nothing else; then the rest comes by itself."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from campaign_kit.paths import shipped
from campaign_kit.ui.actions import ACTIONS, icon_of
from campaign_kit.ui.sheet import SHEET
from campaign_kit.ui.style import LIGHT, icon

ROOT = Path(__file__).parents[2]
HEAVY = {"sqlmodel", "sqlalchemy", "pydantic", "pptx", "reportlab", "typer", "alembic", "pypdfium2", "PIL", "keyring"}
SCRIPT = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from campaign_kit.paths import find_paths
from campaign_kit.ui.app import run
from campaign_kit.ui.window import Window

seen = {}

class Watched(Window):
    def _load(self):
        seen["painted"] = sorted({name.split(".")[0] for name in sys.modules})
        super()._load()
        seen["loaded"] = sorted({name.split(".")[0] for name in sys.modules})
        self.work.close()
        QApplication.quit()

import campaign_kit.ui.app as app
app.Window = Watched
code = run(find_paths(Path(sys.argv[1])), [], lambda: datetime(2026, 11, 21, tzinfo=UTC), {})
print(json.dumps(seen | {"code": code}))
"""


def test_first_paint_needs_qt_and_the_ground_only(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path / "data")], cwd=ROOT, capture_output=True, text=True, check=True
    )
    seen = json.loads(done.stdout)
    assert HEAVY & set(seen["painted"]) == set()
    assert {"PySide6", "campaign_kit"} <= set(seen["painted"])
    assert {"pydantic", "sqlmodel"} <= set(seen["loaded"]), "the page table brings them"
    assert seen["code"] == 0
    assert not (tmp_path / "data").exists(), "looking at the first start writes nothing"


def test_every_icon_of_an_action_is_shipped(qapp: object) -> None:
    for entry in ACTIONS:
        if entry.icon:
            assert (shipped("layouts") / "icons" / f"{icon_of(entry.id)}.svg").is_file(), entry.id
    assert not icon("house", "teal", 20, after=8).isNull()


def test_no_two_actions_that_are_heard_together_share_a_key() -> None:
    """The same key may do the same kind of thing on two pages (saving a session, saving the settings), never on one."""
    heard: dict[tuple[str, str], list[str]] = {}
    everywhere = {key for entry in ACTIONS if entry.id.startswith(("go.", "page.")) for key in entry.keys}
    for entry in ACTIONS:
        page, _, _ = entry.id.partition(".")
        for key in entry.keys:
            heard.setdefault(("" if key in everywhere else {"tasks": "plan"}.get(page, page), key), []).append(entry.id)
    assert {key: ids for key, ids in heard.items() if len(ids) > 1} == {}


def test_the_style_sheet_uses_tokens_that_exist() -> None:
    assert "$" not in SHEET.substitute(LIGHT)


def test_the_window_and_the_materials_have_the_same_colours() -> None:
    """Two tables of one visual language: what both name must not drift apart, and no colour stands beside them."""
    palette = tomllib.loads((shipped("layouts") / "palette" / "teal.toml").read_text(encoding="utf-8"))["colours"]
    common = LIGHT.keys() & palette.keys()
    assert len(common) >= 12
    assert {role: LIGHT[role] for role in common} == {role: palette[role] for role in common}
    assert "#" not in re.sub(r"\w+#\w+", "", SHEET.template), "a colour is a token; # names a widget only"
