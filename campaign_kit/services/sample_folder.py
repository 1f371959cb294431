"""A place for made-up data beside the real one: a data folder and a key of its own, both gone at the end."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from campaign_kit.paths import Paths
from campaign_kit.store.keys import ENVIRONMENT_NAME


@dataclass(frozen=True)
class SampleFolder:
    """A data folder of its own with a key of its own, for made-up data; both are gone when it is closed."""

    paths: Paths
    environ: Mapping[str, str] = field(repr=False)
    close: Callable[[], None]

    def __enter__(self) -> "SampleFolder":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_sample(paths: Paths) -> SampleFolder:
    """A temporary data folder beside the content and layouts of `paths`; `open_kit` takes its paths and environment.

    Close its kits first: Windows keeps a folder whose files are open, and that is left to its own cleaning.
    """
    folder = TemporaryDirectory(prefix="campaign-kit-", ignore_cleanup_errors=True)
    environ = {ENVIRONMENT_NAME: secrets.token_hex(32)}
    return SampleFolder(replace(paths, data=Path(folder.name)), environ, folder.cleanup)
