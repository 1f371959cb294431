"""What one run of the window is given: folders, clock and environment. Light enough for the way to the first paint."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from campaign_kit.paths import Paths


@dataclass(frozen=True)
class Launch:
    """`clock` gives the present moment in UTC; `environ` may hold CAMPAIGN_KIT_KEY."""

    paths: Paths
    clock: Callable[[], datetime]
    environ: Mapping[str, str]
