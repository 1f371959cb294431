"""The command line as a whole: helps, troubles and how they end."""

from collections.abc import Iterator
from typing import Any

import pytest
import typer

from campaign_kit import __version__
from campaign_kit.cli.app import build_app
from tests.cli.conftest import Campaign


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - Typer's own
    """Every command and group by its words."""
    yield " ".join(path), command
    for name, each in getattr(command, "commands", {}).items():
        yield from commands(each, (*path, name))


COMMANDS = dict(commands(typer.main.get_command(build_app())))
PROMISED = {
    "privacy due",
    "privacy run",
    "privacy list",
    "privacy minutes",
    "restore",
    "demo",
    "office show",
    "office set",
    "office logo",
    "office due",
    "content export",
    "content import",
    "content translate",
    "pages list",
    "pages add",
    "pages remove",
    "materials texts",
    "materials approve",
    "materials issue",
    "helpline list",
    "helpline set",
    "place add",
    "place list",
    "place edit",
    "place end",
    "place remove",
    "place count",
    "place merge",
    "place split",
    "place rename",
    "place school-year",
    "place import",
    "place view",
    "place communes",
    "office offices",
    "office add",
    "office merge",
    "office split",
    "office rename",
    "contact list",
    "contact add",
    "contact remove",
    "set list",
    "set show",
    "set make",
    "campaign add",
    "campaign list",
    "campaign edit",
    "campaign copy",
    "campaign remove",
    "campaign target add",
    "campaign target remove",
    "campaign basis list",
    "campaign basis offered",
    "campaign basis add",
    "campaign basis remove",
    "request list",
    "request add",
    "request edit",
    "request sent",
    "request remove",
    "request file",
    "plan targets",
    "plan task add",
    "plan task edit",
    "plan task remove",
    "paper make",
    "paper check",
    "handover send",
    "handover receive",
    "handover return",
    "handover list",
    "handover deleted",
    "paper list",
    "paper note",
    "paper approve",
    "paper reopen",
    "paper issue",
    "paper remove",
    "undo",
    "people find",
    "changes",
    "people life",
    "people duplicates",
    "people merge",
    "people apart",
    "people correct",
    "people erase",
    "coverage matrix",
    "plan annex",
    "plan fill",
    "plan closed list",
    "plan closed add",
    "plan closed remove",
    "plan import",
    "plan undo",
    "plan tasks",
    "plan status",
    "plan session",
    "session add",
    "session list",
    "session show",
    "session plan",
    "session hold",
    "session cancel",
    "session postpone",
    "session edit",
    "session move",
    "session copy",
    "session series",
    "session remove",
    "session share",
    "session find",
    "session cost",
    "session costs",
    "session checklist",
    "calendar export",
    "roster read",
    "attendance count",
    "attendance import",
    "attendance imports",
    "attendance undo",
    "attendance list",
    "attendance mark",
    "attendance add",
    "attendance close",
    "photo add",
    "photo list",
    "photo flag",
    "photo caption",
    "photo people",
    "photo remove",
    "photo export",
    "photo album",
    "consent add",
    "consent list",
    "consent withdraw",
    "consent remove",
    "consent forms",
    "outreach channels",
    "outreach list",
    "outreach add",
    "outreach edit",
    "outreach remove",
    "print add",
    "tally set",
    "tally list",
    "tally remove",
    "tally indicator list",
    "tally indicator add",
    "tally indicator remove",
    "note add",
    "note list",
    "note remove",
    "quiz set",
    "quiz show",
    "figures explain",
    "figures check-summaries",
    "report workbook",
    "report form meanings",
    "report form cells",
    "report form point",
    "report form forget",
    "report form fill",
    "report list",
    "report check",
    "report zero",
    "report text",
    "report snapshot",
    "report snapshots",
    "report diff",
    "report sent",
    "report accepted",
    "report returned",
    "report lock",
    "report unlock",
    "report history",
    "report annual",
    "report outline check",
    "report outline placeholders",
    "materials list",
    "kit",
    "proof",
    "layouts check",
    "content check",
    "content list",
    "backup",
    "open-copy",
    "doctor",
}


def test_all_promised_commands_are_there() -> None:
    assert {name for name, each in COMMANDS.items() if not hasattr(each, "commands")} == PROMISED


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_is_vietnamese(campaign: Campaign, name: str) -> None:
    done = campaign(*name.split(), "--help")
    assert done.code == 0
    assert done.out.startswith("Cách dùng: campaign-kit")
    for english in (
        "Usage",
        "Options",
        "Arguments",
        "Commands",
        "required",
        "default:",
        "Show this",
        "TEXT",
        "INTEGER",
    ):
        assert english not in done.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_has_a_help_of_its_own(name: str) -> None:
    for param in COMMANDS[name].params:
        assert getattr(param, "help", None), f"{name} {param.name}"
        assert not param.help.isascii()


@pytest.mark.parametrize("name", [name for name in COMMANDS if name.endswith("list")])
def test_every_listing_has_json(name: str) -> None:
    assert "--json" in {option for param in COMMANDS[name].params for option in param.opts}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("offic", "show"), "Không có lệnh “offic”. Có phải là “office”?"),
        (("office", "xem"), "Không có lệnh “xem”. Xem “campaign-kit office --help”."),
        (("office", "show", "--jso"), "Không có tùy chọn --jso."),
        (("helpline", "list", "--jsn"), "Có phải là --json?"),
        (("office", "set", "--name"), "Tùy chọn --name cần một giá trị đi sau."),
        (("place", "add"), "Còn thiếu LOẠI. Xem “campaign-kit place add --help”."),
        (("session", "add", "Buổi"), "Còn thiếu --day."),
        (("demo", "out", "--seed", "một"), "Giá trị của --seed không dùng được."),
        (("demo", "out", "--year", "1999"), "Giá trị của --year không dùng được."),
        (("doctor", "thừa"), "Dòng lệnh có phần thừa"),
        (("session",), "Cách dùng: campaign-kit session"),
        (("attendance", "import", "1"), "Còn thiếu TỆP."),
        (("attendance", "count", "1", "--audience", "parent"), "Còn thiếu --total."),
        (("figures", "explain"), "Còn thiếu MÃ-SỐ-LIỆU."),
    ],
)
def test_a_command_line_that_cannot_be_used_ends_with_2(campaign: Campaign, words: tuple[str, ...], said: str) -> None:
    done = campaign(*words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_the_version_is_told(campaign: Campaign) -> None:
    assert (campaign("--version").code, campaign("--version").out) == (0, f"{__version__}\n")
