"""The command line as a whole: its commands, its global options, and how every trouble ends.

Exit codes: 0 done · 1 findings, or refused · 2 input or command line that cannot be used · 130 stopped by the user.
"""

import io
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from campaign_kit import __version__
from campaign_kit.cli import (
    attendance,
    calendar,
    campaigns,
    changes,
    closed,
    consents,
    contacts,
    content,
    coverage,
    demo,
    figures,
    filling,
    handovers,
    helplines,
    materials,
    notes,
    office,
    outreach,
    own_tasks,
    pages,
    papers,
    people,
    photos,
    places,
    prints,
    privacy,
    proof,
    quizzes,
    register,
    report,
    requests,
    roster,
    sessions,
    sets,
    tallies,
    targets,
    tasks,
    undoing,
    upkeep,
)
from campaign_kit.cli.helping import group, sentence_of
from campaign_kit.cli.opening import OpenWindow, Run
from campaign_kit.cli.reading import Unusable
from campaign_kit.cli.showing import say, warn
from campaign_kit.errors import Refused
from campaign_kit.paths import find_paths
from campaign_kit.wording.commands import TOO_LARGE
from campaign_kit.wording.program import FILE_TROUBLE
from campaign_kit.wording.refusals import sentence

_HELP = (
    "Bộ công cụ tuyên truyền bảo vệ trẻ em trên môi trường mạng. "
    "Gõ “campaign-kit” không kèm lệnh để mở cửa sổ chương trình. "
    "SỐ-BUỔI là số ở cột đầu của “session list”, hoặc ít nhất 6 ký tự đầu của mã (uid). "
    "Mã thoát: 0 xong; 1 có điều phải sửa, hoặc bị từ chối; 2 dòng lệnh hoặc dữ liệu vào không dùng được."
)
_DATA = "Thư mục dữ liệu của cơ quan. Không ghi thì lấy biến CAMPAIGN_KIT_DATA, rồi đến chỗ mặc định của máy."
_VERSION = "Hiện số phiên bản rồi thôi."
_STOPPED = 130


def run(argv: Sequence[str], open_window: OpenWindow, environ: Mapping[str, str] = os.environ) -> int:
    """Runs one command line (without the program's name) to its end and gives the exit code; raises only for bugs."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    command = typer.main.get_command(build_app())
    start = Run(find_paths(), environ, open_window)
    try:
        code = command.main(list(argv), "campaign-kit", standalone_mode=False, obj=start)
    except Refused as refused:
        warn(sentence(refused))
        return 1
    except typer.Abort:
        return _STOPPED
    except BrokenPipeError:
        return 1
    except (OSError, OverflowError, Unusable, typer.TyperException) as trouble:
        warn(_said(trouble))
        return 2
    return code if isinstance(code, int) else 0


def build_app() -> typer.Typer:
    """The tree of all commands."""
    app = group(_HELP)
    app.callback()(_root)
    demo.add_to(app)
    app.add_typer(office.build_group(), name="office")
    app.add_typer(helplines.build_group(), name="helpline")
    app.add_typer(pages.build_group(), name="pages")
    app.add_typer(places.build_group(), name="place")
    app.add_typer(contacts.build_group(), name="contact")
    campaign, plan = campaigns.build_group(), tasks.build_group()
    targets.add_to(campaign, plan)
    app.add_typer(sets.build_group(), name="set")
    app.add_typer(campaign, name="campaign")
    app.add_typer(requests.build_group(), name="request")
    plan.add_typer(own_tasks.build_group(), name="task")
    filling.add_to(plan)
    plan.add_typer(closed.build_group(), name="closed")
    app.add_typer(plan, name="plan")
    app.add_typer(coverage.build_group(), name="coverage")
    app.add_typer(sessions.build_group(), name="session")
    app.add_typer(calendar.build_group(), name="calendar")
    _add_people(app)
    app.add_typer(outreach.build_group(), name="outreach")
    app.add_typer(prints.build_group(), name="print")
    app.add_typer(tallies.build_group(), name="tally")
    app.add_typer(notes.build_group(), name="note")
    app.add_typer(quizzes.build_group(), name="quiz")
    app.add_typer(figures.build_group(), name="figures")
    app.add_typer(report.build_group(), name="report")
    materials.add_to(app)
    proof.add_to(app)
    paper = papers.build_group()
    register.add_to(paper)
    app.add_typer(paper, name="paper")
    app.add_typer(handovers.build_group(), name="handover")
    app.add_typer(content.build_group(), name="content")
    undoing.add_to(app)
    upkeep.add_to(app)
    return app


def _add_people(app: typer.Typer) -> None:
    """Lists and who came, what is kept of people beyond them, and who changed what."""
    app.add_typer(roster.build_group(), name="roster")
    app.add_typer(attendance.build_group(), name="attendance")
    app.add_typer(people.build_group(), name="people")
    app.add_typer(privacy.build_group(), name="privacy")
    app.add_typer(photos.build_group(), name="photo")
    app.add_typer(consents.build_group(), name="consent")
    changes.add_to(app)


def _said(trouble: Exception) -> str:
    if isinstance(trouble, OSError):
        return FILE_TROUBLE.format(name=trouble.filename or "")
    if isinstance(trouble, OverflowError):  # of a number that the database has no room for
        return TOO_LARGE
    return sentence_of(trouble) if isinstance(trouble, typer.TyperException) else str(trouble)


def _tell_version(wanted: bool) -> None:
    if wanted:
        say(__version__)
        raise typer.Exit


def _root(
    ctx: typer.Context,
    data: Annotated[Path | None, typer.Option("--data", metavar="THƯ-MỤC", help=_DATA)] = None,
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_tell_version, help=_VERSION)] = False,
) -> None:
    ctx.obj = replace(ctx.obj, paths=find_paths(data))
