"""Sentences stand under names of their own: a name given twice would silently take the first sentence away."""

import ast
from collections import Counter
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[2] / "campaign_kit" / "wording").glob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_name_is_given_twice(file: Path) -> None:
    statements = ast.parse(file.read_text(encoding="utf-8")).body
    targets = [each.targets[0] if isinstance(each, ast.Assign) else each.target for each in statements
               if isinstance(each, ast.Assign | ast.AnnAssign)]  # fmt: skip
    named = Counter(name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name))
    assert [name for name, times in named.items() if times > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_key_of_a_table_is_given_twice(file: Path) -> None:
    tables = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Dict)]
    keys = [Counter(ast.dump(key) for key in table.keys if key is not None) for table in tables]
    assert [key for counted in keys for key, times in counted.items() if times > 1] == []
