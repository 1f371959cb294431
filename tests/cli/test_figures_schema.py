"""`figures --json` is what its published schema promises, and the schema lets nothing else pass."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import campaign_kit.cli
from campaign_kit.model.report import Part
from tests.cli.conftest import Campaign

SCHEMA = json.loads((Path(campaign_kit.cli.__file__).parent / "figures.schema.json").read_text(encoding="utf-8"))
YEAR = ("--from", "01/12/2025", "--to", "30/11/2026")
TYPES = {"object": dict, "string": str, "integer": int, "boolean": bool, "null": type(None)}


def faults(value: Any, schema: Any, at: str = "$") -> Iterator[str]:  # noqa: ANN401 - JSON
    """Where the value departs from the schema; knows the words that this schema uses, and no others."""
    assert set(schema) <= {
        "$schema", "title", "description", "type", "required", "properties", "additionalProperties",
        "patternProperties", "pattern", "anyOf",
    }  # fmt: skip
    if "anyOf" in schema and all([*faults(value, each, at)] for each in schema["anyOf"]):
        yield f"{at}: none of the ways"
    kinds = schema.get("type", list(TYPES))
    is_of_kind = any(type(value) is TYPES[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds))
    fits = not isinstance(value, str) or re.search(schema.get("pattern", ""), value)
    if not is_of_kind or not fits:
        yield f"{at}: {value!r}"
    elif isinstance(value, dict):
        yield from (f"{at}: {name} is missing" for name in set(schema.get("required", ())) - set(value))
        for name, each in value.items():
            yield from _of_property(name, each, schema, f"{at}.{name}")


def _of_property(name: str, value: Any, schema: Any, at: str) -> Iterator[str]:  # noqa: ANN401 - JSON
    known = [of for pattern, of in schema.get("patternProperties", {}).items() if re.search(pattern, name)]
    known += [schema["properties"][name]] if name in schema.get("properties", {}) else []
    if not known and schema.get("additionalProperties") is False:
        yield f"{at}: not known"
    elif not known and isinstance(schema.get("additionalProperties"), dict):
        known = [schema["additionalProperties"]]
    for of in known:
        yield from faults(value, of, at)


def test_the_figures_are_as_the_schema_says(held: Campaign) -> None:
    held("attendance", "count", 1, "--audience", "child_in_school", "--total", 28, "--female", 15)
    held("tally", "set", "support_given", 3, "--source", "Công an xã", "--from", "01/03/2026", "--to", "31/03/2026")
    told = held("figures", *YEAR, "--json").data
    assert list(faults(told, SCHEMA)) == []
    assert told["figures"]["tally.support_given"] == {"value": 3, "parts": {"place": {"unknown": 3}}, "hidden": True}


def test_what_departs_from_the_schema_is_found(held: Campaign) -> None:
    told = held("figures", *YEAR, "--json").data
    for path, wrong in ((("period", "from"), "1/12"), (("office",), "x"), (("figures", "people"), {"value": 1.5})):
        changed = json.loads(json.dumps(told))
        inside = changed
        for name in path[:-1]:
            inside = inside[name]
        inside[path[-1]] = wrong
        assert list(faults(changed, SCHEMA))
    assert list(faults(told | {"more": 1}, SCHEMA))


def test_the_schema_names_every_part() -> None:
    figure = next(iter(SCHEMA["properties"]["figures"]["patternProperties"].values()))
    (pattern,) = figure["properties"]["parts"]["patternProperties"]
    assert set(pattern.strip("^$()").split("|")) == {part.value for part in Part}
