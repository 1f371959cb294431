"""The tools run inside the tests, so that one command checks everything; each is also a pre-commit hook."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "deptry": ["-m", "deptry", "--no-ansi", "."],
    "lint-imports": ["-c", "import importlinter.cli as c; c.lint_imports_command()", "--no-cache", "--no-logo"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_has_no_finding(tool: str) -> None:
    command = [sys.executable, *TOOLS[tool]]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        pytest.fail(done.stdout + done.stderr, pytrace=False)


def test_hooks_run_the_same_tools() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert re.findall(r"^ *name: (.+)$", hooks, flags=re.MULTILINE) == list(TOOLS)
    entries = re.findall(r"^ *entry: \.venv/bin/python (.+)$", hooks, flags=re.MULTILINE)
    assert entries == [" ".join(arguments) for arguments in TOOLS.values() if arguments[0] == "-m"]
