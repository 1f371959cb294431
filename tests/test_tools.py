"""The tools run inside the tests, so that one command checks everything; each is also a pre-commit hook."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
TOOLS = {
    "ruff check": ["-m", "ruff", "check"],
    "ruff format": ["-m", "ruff", "format", "--check"],
    "mypy": ["-m", "mypy"],
    "deptry": ["-m", "deptry", "."],
    "lint-imports": ["-c", LINT_IMPORTS, "--no-cache", "--no-logo"],
}


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_has_no_finding(tool: str) -> None:
    done = subprocess.run(
        [sys.executable, *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
