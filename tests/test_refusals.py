"""Every refusal that the program raises has its sentence, with a brace for each fact; no sentence waits for nobody."""

import ast
from pathlib import Path
from string import Formatter

from campaign_kit.wording.refusals import TABLES

ROOT = Path(__file__).parents[1]
SENTENCES = {f"{word}.{reason}": sentence for word, table in TABLES.items() for reason, sentence in table.items()}


def raised(source: str, where: str = "") -> list[tuple[str, str, frozenset[str]]]:
    """(where, code, names of the facts) of each `Refused(…)` call; a code or fact that is not spelled out is "?"."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Refused":
            first = node.args[0] if node.args else None
            code = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else "?"
            found.append((f"{where}:{node.lineno}", code, frozenset(word.arg or "?" for word in node.keywords)))
    return found


def braces(sentence: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name is not None)


RAISED = [
    call
    for path in sorted((ROOT / "campaign_kit").rglob("*.py"))
    for call in raised(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
]


def test_every_refusal_has_a_sentence_that_uses_its_facts() -> None:
    wrong = [
        f"{where} {code} with {sorted(facts)}, sentence {SENTENCES.get(code)!r}"
        for where, code, facts in RAISED
        if code not in SENTENCES or braces(SENTENCES[code]) != facts
    ]
    assert not wrong, "\n".join(wrong)


def test_no_sentence_without_a_refusal() -> None:
    orphans = sorted(set(SENTENCES) - {code for _, code, _ in RAISED})
    assert not orphans, "\n".join(orphans)


def test_a_sentence_is_vietnamese_and_ends() -> None:
    assert [code for code, sentence in SENTENCES.items() if sentence.isascii() or sentence[-1] not in ".!?”"] == []


def test_calls_are_read() -> None:
    source = 'raise errors.Refused("store.disk", path=p)\nRefused(code, **facts)'
    assert raised(source) == [(":1", "store.disk", frozenset({"path"})), (":2", "?", frozenset({"?"}))]
