"""The README says what is true: its commands are the ones that CI runs, every command has a line, every path exists."""

import re
from pathlib import Path

import pytest
import typer

from campaign_kit.cli.app import build_app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PREPARE = "python3 -m venv .venv && .venv/bin/pip install -q -c packaging/constraints.txt "
MAIN_JOB = f"{PREPARE}. && .venv/bin/campaign-kit demo out --open"
TESTS = f"{PREPARE}-e '.[test]' && .venv/bin/python -m pytest -n 2 --dist loadfile"
BUILT_LATER = {"campaign_kit.db", "settings.json"}


def fenced(language: str) -> list[str]:
    """The command lines of the README's blocks in this language, without comments."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if not line.startswith(("#", "::"))]


def windows_twin(line: str) -> str:
    """The same command for Windows' Command Prompt."""
    line = line.replace("python3 -m venv", "py -m venv").replace("'", '"')
    return re.sub(
        r"(\.venv/|packaging/)\S+", lambda found: found[0].replace("/", "\\"), line.replace("/bin/", "/Scripts/")
    )


def test_two_setup_commands_and_the_window_for_real_work() -> None:
    linux = [line for line in fenced("sh") if not line.startswith("apt-get")]
    assert linux == [MAIN_JOB, ".venv/bin/campaign-kit", TESTS]
    assert fenced("bat") == [windows_twin(line) for line in linux]


def test_ci_runs_the_test_command_with_the_named_libraries() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == TESTS
    assert "set -euo pipefail" in script
    (line,) = [line for line in fenced("sh") if line.startswith("apt-get")]
    libraries = {word for word in line.split() if word.startswith("lib")}
    assert libraries - set(script.split()) == {"libwayland-cursor0"}


def test_ci_and_readme_name_the_programs_that_tests_ask_for() -> None:
    """One that no test used was installed, and one that a test asked for was not."""
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")]
    lines = [line for source in sources for line in re.findall(r'debian_program\("\w+", "([^"]+)"\)', source)]
    asked = {word for line in lines for word in line.split()}
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert {word for word in script.split() if re.match(r"libreoffice-|fonts-|poppler", word)} == asked
    (named,) = re.findall(r"Riêng các phép thử cần thêm `([^`]+)`", README)
    assert set(named.split()) == asked


def leaves(command: object, path: tuple[str, ...] = ()) -> dict[str, str]:
    """Every command that does something, with its help."""
    inner = getattr(command, "commands", {})
    does_something = not inner or (getattr(command, "invoke_without_command", False) and path)
    found = {" ".join(path): getattr(command, "help", "") or ""} if does_something else {}
    for name, each in inner.items():
        found |= leaves(each, (*path, name))
    return found


COMMANDS = leaves(typer.main.get_command(build_app()))
ROWS = [row.strip() for row in re.findall(r"^\| `campaign-kit((?: [a-z-]+)*)[^`]*` \|", README, flags=re.MULTILINE)]


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_help_and_a_line(name: str) -> None:
    assert COMMANDS[name]
    assert not COMMANDS[name].isascii()
    assert name in ROWS


def test_no_line_without_a_command() -> None:
    assert set(ROWS) - set(COMMANDS) == {""}


def test_paths_in_the_readme_exist() -> None:
    words = re.findall(r"`(\.?\w[\w./-]+)`", README)
    paths = {
        word for word in words if re.search(r"\w/|\w\.(py|md|toml|db|json)$", word) and not word.startswith(".venv")
    }
    roots = (ROOT, ROOT / "campaign_kit", ROOT / "campaign_kit" / "documents")
    lost = {path for path in paths - BUILT_LATER if not any((root / path).exists() for root in roots)}
    assert lost == set()
