"""How the command line tells of files being made: each file, the steps, and what the print doctor found."""

from collections.abc import Generator
from pathlib import Path

from campaign_kit.cli.showing import say, show_json, warn
from campaign_kit.services.outcome import FileFinding, Outcome, Step
from campaign_kit.wording import commands as words


def tell(work: Generator[Step, None, Outcome[list[Path]]], *, as_json: bool = False) -> bool:
    """Does the work: each finished file on the standard output, steps and findings on the standard error.

    True when every file is ready to be used. `as_json` prints all files with their findings at the end instead.
    """
    while True:
        try:
            step = next(work)
        except StopIteration as end:
            outcome: Outcome[list[Path]] = end.value
            break
        if step.made is not None and not as_json:
            say(str(step.made))
        warn(f"{step.done}/{step.total} {step.what}")
        for found in step.findings:
            warn(words.FOUND_IN_FILE.format(file=found.file.name, words=found.words))
    if as_json:
        show_json({"files": [_as_json(path, outcome.findings) for path in _files(outcome)]})
    return not any(found.blocks for found in outcome.findings)


def _files(outcome: Outcome[list[Path]]) -> list[Path]:
    """The files that stand, then those that could not be made."""
    return list(dict.fromkeys([*outcome.value, *(found.file for found in outcome.findings)]))


def _as_json(path: Path, findings: tuple[FileFinding, ...]) -> dict[str, object]:
    own = [found for found in findings if found.file == path]
    return {
        "file": str(path),
        "ready": not any(found.blocks for found in own),
        "findings": [found.words for found in own],
    }
