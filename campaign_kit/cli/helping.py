"""Typer's groups and commands with their helps and refusals in Vietnamese.

Owns the frame around helps (usage, arguments, options, commands); each command brings its own words.
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from campaign_kit.cli.reading import Unusable
from campaign_kit.wording import commands as words

_TYPERS_WORDS = {"required]": words.REQUIRED, "[default:": words.DEFAULT, "[OPTIONS]": words.OPTIONS_IN_USAGE}


class Command(TyperCommand):
    """A command whose help is Vietnamese."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types are private
        _write_help(self, ctx, formatter)


class Group(TyperGroup):
    """A group whose help is Vietnamese and which names an unknown command."""

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own types are private
        _write_help(self, ctx, formatter)
        helps = [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]
        _write_rows(formatter, words.COMMANDS, [(name, _first_sentence(text)) for name, text in helps])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - Typer's own types are private
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            near = get_close_matches(name, list(self.commands))[:1]
            sentence = words.NO_COMMAND_NEAR if near else words.NO_COMMAND
            raise Unusable(sentence.format(name=name, near="".join(near), path=ctx.command_path))
        return super().resolve_command(ctx, args)


def group(help_text: str) -> typer.Typer:
    """An empty group of commands with our helps."""
    return typer.Typer(
        cls=Group,
        help=help_text,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        subcommand_metavar=words.COMMAND_IN_USAGE,
    )


def sentence_of(error: Exception) -> str:
    """What a person reads for a usage error of Typer (its classes are private: known by their names)."""
    kind, near = type(error).__name__, getattr(error, "possibilities", None) or []
    facts = {
        "name": getattr(error, "option_name", "") or _param_name(error),
        "near": ", ".join(near),
        "path": getattr(getattr(error, "ctx", None), "command_path", "campaign-kit"),
    }
    if kind == "NoArgsIsHelpError":
        return str(error)
    if kind == "NoSuchOption":
        return (words.NO_OPTION_NEAR if near else words.NO_OPTION).format_map(facts)
    if kind == "BadOptionUsage":
        return words.VALUE_NEEDED.format_map(facts)
    if isinstance(error, typer.BadParameter):
        return (words.MISSING if kind == "MissingParameter" else words.NOT_USABLE).format_map(facts)
    return words.NOT_UNDERSTOOD.format_map(facts)


def _param_name(error: Exception) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return ""
    return str(param.metavar if param.param_type_name == "argument" else param.opts[0])


def _write_help(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - as above
    pieces = " ".join(_translated(piece) for piece in command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, prefix=words.USAGE)
    formatter.write_paragraph()
    with formatter.indentation():
        formatter.write_text(command.help or "")
    rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for param in command.get_params(ctx):
        record = param.get_help_record(ctx)
        if record is not None:
            text = words.HELP_OF_HELP if param.name == "help" else _translated(record[1])
            rows[param.param_type_name].append((record[0], text))
    _write_rows(formatter, words.ARGUMENTS, rows["argument"])
    _write_rows(formatter, words.OPTIONS, rows["option"])


def _write_rows(formatter: Any, title: str, rows: Iterable[tuple[str, str]]) -> None:  # noqa: ANN401 - as above
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _first_sentence(text: str) -> str:
    return text.partition(". ")[0].removesuffix(".") + "."


def _translated(text: str) -> str:
    for theirs, ours in _TYPERS_WORDS.items():
        text = text.replace(theirs, ours)
    return text
