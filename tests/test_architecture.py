"""The house rules that the linters cannot say: names, sizes, where an import may stand, what the contracts cover."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "campaign_kit"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

FILE_LINES, FUNCTION_LINES, CLASS_LINES = 400, 40, 200
SHORTER = {"ui/window.py": 200}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
MAY_IMPORT_LATE = {"__main__.py", "ui/window.py", "documents/produce.py"}
MAY_IMPORT_BY_NAME = {
    "documents/produce.py",
    "documents/proof/file.py",
    "exchange/annex/reader.py",
    "exchange/calendar.py",
    "exchange/locked.py",
    "store/database.py",
}  # the tables of painters and of the print doctor's readers; Word, for an annex only; the library of calendars, for a
# calendar only; that of locks, for a locked list only; Alembic, for an upgrade only

ROOMS = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()} - {
    "__init__"
}
GROUND = {"clock", "errors", "paths", "settings", "wording"}
LIBRARIES = [
    (("PySide6",), {"ui"}),
    (("typer", "rich"), {"cli"}),
    (("sqlmodel", "sqlalchemy", "alembic", "sqlcipher3", "keyring", "filelock"), {"store"}),
    (
        (
            "docxtpl",
            "jinja2",
            "pptx",
            "reportlab",
            "svglib",
            "pypdfium2",
            "qrcode",
            "PIL",
            "uharfbuzz",
            "xlsxwriter",
            "zxingcpp",
        ),
        {"documents"},
    ),
    # papers are made in the one; other people's papers are read, their forms filled in the other
    (("docx", "lxml"), {"documents", "exchange"}),
    (("python_calamine", "xlrd", "msoffcrypto", "vietnam_provinces", "icalendar"), {"exchange"}),
    (("pydantic",), ROOMS - GROUND),
    (("platformdirs",), GROUND),
]
HOMES = {library: rooms for libraries, rooms in LIBRARIES for library in libraries}

Rule = Callable[[str, ast.Module], Iterator[tuple[ast.AST | None, str]]]


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def offences(folder: Path, rule: Rule) -> list[str]:
    found = []
    for path in sources(folder):
        tree = parsed(path)
        for node, what in rule(path.relative_to(folder).as_posix(), tree):
            found.append(f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)} {what}")
    return found


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def too_long(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    for node in ast.walk(tree):
        limit = CLASS_LINES if isinstance(node, ast.ClassDef) else FUNCTION_LINES
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            if lines > limit:
                yield node, f"{node.name}: {lines} lines, at most {limit}"


def late_import(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    if name in MAY_IMPORT_LATE:
        return
    for function in functions(tree):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node, f"import inside {function.name}"


def import_by_name(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    for node in ast.walk(tree):
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if name not in MAY_IMPORT_BY_NAME and called.split(".")[-1] in {"import_module", "__import__"}:
            yield node, "an import that the contracts cannot see"


def typing_only_import(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute | ast.alias) and "TYPE_CHECKING" in ast.unparse(node):
            yield node, "TYPE_CHECKING hides an import from the rule"


def work_at_import(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    for node in tree.body:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            yield node, "a call at import"


def empty_docstring(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    # an empty file owns nothing; in the package ruff (D104) asks even those
    if tree.body and len((ast.get_docstring(tree) or "").split()) < 3:
        yield None, "the module's docstring says what it owns"


def orm_session(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    """`Session` is the meeting in the village hall; sqlmodel's is unknown outside store/ and renamed inside."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in {"sqlmodel", "sqlalchemy"}:
            for alias in node.names:
                if alias.name == "Session" and (not name.startswith("store/") or alias.asname != "DbSession"):
                    yield node, "sqlmodel.Session is DbSession, and only in store/"
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"sqlmodel.Session", "orm.Session"}:
            yield node, "sqlmodel.Session is DbSession, and only in store/"


def running_application(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    if name == "ui/app.py":
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and re.fullmatch(r"(.*\.)?Q\w*Application\.instance", ast.unparse(node)):
            yield node, "the application is known in ui/app.py alone"
        if isinstance(node, ast.Name | ast.Attribute | ast.alias) and re.search(r"\bqApp\b", ast.unparse(node)):
            yield node, "qApp is a global"


SERVICE = re.compile(
    r"(?:.*\.)?kit\.(?:office|contacts|places|plan|series|arranging|calendar|campaigns|requests|tasks|coverage|"
    r"attendance|report|reporting|materials|content|packs|showcase|proof|papers|register|handovers|undo|upkeep)"
)


def beside_the_seam(name: str, tree: ast.Module) -> Iterator[tuple[ast.AST | None, str]]:
    """In the window a service is called inside a lambda or an inner function, which `ui.work` runs; never at once."""
    held = {target.id for target, value in assigned(tree) if isinstance(target, ast.Name) and is_service(value)}

    def calls(node: ast.AST, depth: int) -> Iterator[ast.Call]:
        depth += isinstance(node, ast.FunctionDef | ast.Lambda)
        if depth < 2 and isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            if is_service(of) or (isinstance(of, ast.Name) and of.id in held):
                yield node
        for child in ast.iter_child_nodes(node):
            yield from calls(child, depth)

    if name.startswith("ui/"):
        for call in calls(tree, 0):
            yield call, f"{ast.unparse(call.func)}() beside the seam"


def is_service(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and SERVICE.fullmatch(ast.unparse(node)) is not None


def not_starred(pair: tuple[ast.AST, ast.AST]) -> bool:
    return not any(isinstance(node, ast.Starred) for node in pair)


def assigned(tree: ast.AST) -> Iterator[tuple[ast.AST, ast.AST]]:
    for node in ast.walk(tree):
        for target in node.targets if isinstance(node, ast.Assign) else ():
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                # as far as they go one by one: "a, *b = c, d, e", "a, b = c, *d"
                yield from takewhile(not_starred, zip(target.elts, node.value.elts, strict=False))
            else:
                yield target, node.value


EVERYWHERE = (too_long, empty_docstring, typing_only_import)
IN_THE_PACKAGE = (late_import, import_by_name, work_at_import, orm_session, running_application, beside_the_seam)


@pytest.mark.parametrize("rule", [*EVERYWHERE, *IN_THE_PACKAGE], ids=lambda rule: rule.__name__)
def test_package_keeps(rule: Rule) -> None:
    found = offences(PACKAGE, rule)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", EVERYWHERE, ids=lambda rule: rule.__name__)
def test_tests_keep(rule: Rule) -> None:
    found = offences(ROOT / "tests", rule)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("folder", [PACKAGE, ROOT / "tests"], ids=lambda folder: folder.name)
def test_files_are_short_and_named(folder: Path) -> None:
    long = [
        f"{path.relative_to(ROOT)}: {lines} lines, at most {limit}"
        for path in sources(folder)
        if (lines := len(path.read_text(encoding="utf-8").splitlines()))
        > (limit := SHORTER.get(path.relative_to(folder).as_posix(), FILE_LINES))
    ]
    nameless = [
        str(path.relative_to(ROOT)) for path in folder.rglob("*") if SAYS_NOTHING & set(path.stem.lower().split("_"))
    ]
    assert not long + nameless, "\n".join(long + nameless)


BREACHES = {
    too_long: "def long():\n" + "    pass\n" * FUNCTION_LINES,
    late_import: "def read():\n    import json\n",
    import_by_name: "importlib.import_module('json')\n",
    typing_only_import: "from typing import TYPE_CHECKING\n",
    work_at_import: "print(1)\n",
    empty_docstring: '"""."""\n',
    orm_session: "from sqlmodel import Session\n",
    running_application: "QtWidgets.QApplication.instance()\n",
    beside_the_seam: "def read(self):\n    plan, day = self._desk.kit.plan, 1\n    plan.overview(day)\n",
}


@pytest.mark.parametrize("rule", BREACHES, ids=lambda rule: rule.__name__)
def test_rule_sees_a_breach(rule: Rule) -> None:
    name = "ui/desk.py" if rule is beside_the_seam else "services/plan.py"
    assert list(rule(name, ast.parse(BREACHES[rule])))


def contracts(kind: str) -> list[dict[str, list[str]]]:
    return [contract for contract in PROJECT["tool"]["importlinter"]["contracts"] if contract["type"] == kind]


def test_contracts_name_every_room_and_every_dependency() -> None:
    """Each library's home is what the table says: all other rooms stand among the sources of a forbidden contract."""
    homes = {
        library: ROOMS - {module.removeprefix("campaign_kit.") for module in contract["source_modules"]}
        for contract in contracts("forbidden")
        for library in contract["forbidden_modules"]
        if not library.startswith("campaign_kit.")
    }
    assert homes == HOMES

    renamed = PROJECT["tool"]["deptry"]["package_module_name_map"]
    declared = [re.split(r"[<>=\[]", line)[0] for line in PROJECT["project"]["dependencies"]]
    assert {renamed.get(name.lower(), name) for name in declared} == set(HOMES)


def test_model_stays_light() -> None:
    modules = ", ".join(f"campaign_kit.model.{path.stem}" for path in sources(PACKAGE / "model"))
    script = f"import sys, {modules.replace('.__init__', '')}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert loaded & set(HOMES) == {"pydantic"}


FIRST_PAINT = """
import os, sys
from PySide6.QtCore import QTimer
from campaign_kit import __main__
from campaign_kit.ui import app

class Leaving(app.Window):
    def paintEvent(self, event):
        QTimer.singleShot(0, leave)
        super().paintEvent(event)

def leave():
    print(*sys.modules, flush=True)
    os._exit(0)

app.Window = Leaving
__main__.main([])
"""


def test_way_to_the_first_paint_is_light(tmp_path: Path) -> None:
    """PySide6 and the ground alone; the database, Typer and the exporters come after it."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CAMPAIGN_KIT_DATA": str(tmp_path / "data")}
    command = [sys.executable, "-c", FIRST_PAINT]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    loaded = done.stdout.split()
    assert {name.split(".")[0] for name in loaded} & set(HOMES) == {"PySide6", "platformdirs"}
    heavy = ("campaign_kit.store", "campaign_kit.documents", "campaign_kit.bootstrap", "campaign_kit.model")
    assert [name for name in loaded if name.startswith(heavy)] == []


def test_qt_survives_many_void_calls() -> None:
    """PySide6 6.12.0 released one reference to None at each call on Python 3.11 and aborted after about 4,500."""
    script = "from PySide6.QtCore import QObject\no = QObject()\nfor _ in range(20_000): o.setObjectName('x')"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0
