"""Two ways of one work, run in turn in one run: pairs, medians, the ratio. Knows neither way.

A child starts without PYTHONDONTWRITEBYTECODE, and an uncounted first turn of each way compiles what is not compiled:
without compiled files an import takes three times as long, and every ratio lies.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
PAIRS = 9


def child(arguments: Sequence[str]) -> str:
    """Runs Python with the arguments and gives back what it printed; its trouble is ours."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


def printed_seconds(arguments: Sequence[str]) -> float:
    """The seconds that the child measured itself and printed last."""
    return float(child(arguments).split()[-1])


def whole_process(arguments: Sequence[str]) -> float:
    """The seconds from the start of the child to its end."""
    start = time.perf_counter()
    child(arguments)
    return time.perf_counter() - start


def compare(
    clock: str, measure: Callable[[Sequence[str]], float], ours: Sequence[str], raw: Sequence[str], target: float
) -> None:
    """Prints what the clock covers, both medians in milliseconds, and the median of the pairs' ratios."""
    print(f"clock: {clock}; {PAIRS} pairs in turn, medians")
    measure(ours), measure(raw)
    pairs = [(measure(ours), measure(raw)) for _ in range(PAIRS)]
    ratio = median(mine / theirs for mine, theirs in pairs)
    print(f"ours {1000 * median(mine for mine, _ in pairs):7.1f} ms")
    print(f"raw  {1000 * median(theirs for _, theirs in pairs):7.1f} ms")
    print(f"ratio {ratio:.2f} (target ≤ {target})")
