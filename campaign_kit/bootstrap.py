"""The one file that knows every concrete part: puts the services together over a data folder.

A face asks for a `Kit` and nothing else; clocks and ids come in here, so that tests and the demo can hold them still.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from uuid import uuid4

from campaign_kit.paths import Paths
from campaign_kit.services.attendance import AttendanceService
from campaign_kit.services.content import ContentService
from campaign_kit.services.materials import MaterialsService
from campaign_kit.services.office import OfficeService
from campaign_kit.services.plan import PlanService
from campaign_kit.services.report import ReportService
from campaign_kit.services.upkeep import UpkeepService
from campaign_kit.settings import Settings, load_settings
from campaign_kit.store.adopt import adopt_copy
from campaign_kit.store.database import Database, open_database
from campaign_kit.store.keys import FoundKey, find_key


def utc_now() -> datetime:
    """The present moment; what every clock here is outside of tests and the demo."""
    return datetime.now(UTC)


def random_uid() -> str:
    """A new UUID; what every id source here is outside of tests and the demo."""
    return str(uuid4())


@dataclass(frozen=True)
class Kit:
    """Everything a face can ask for, over one open data folder; close it, or use it in a `with` statement."""

    paths: Paths
    settings: Settings
    clock: Callable[[], datetime]
    office: OfficeService
    plan: PlanService
    attendance: AttendanceService
    report: ReportService
    materials: MaterialsService
    content: ContentService
    upkeep: UpkeepService
    database: Database

    def close(self) -> None:
        self.database.close()

    def __enter__(self) -> "Kit":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_kit(
    paths: Paths,
    clock: Callable[[], datetime] = utc_now,
    new_uid: Callable[[], str] = random_uid,
    environ: Mapping[str, str] = os.environ,
) -> Kit:
    """Opens the data folder, making it, its key and its database where there are none yet.

    `clock` gives moments in UTC; `environ` may hold CAMPAIGN_KIT_KEY. Refused as `store.database.open_database` does.
    """
    key = find_key(paths, environ)
    return assemble(paths, open_database(paths.database, key.key, clock, new_uid), key, clock)


def open_copy(
    paths: Paths,
    file: Path,
    code: str,
    clock: Callable[[], datetime] = utc_now,
    new_uid: Callable[[], str] = random_uid,
) -> Kit:
    """Takes over a database or backup of another computer with its recovery code, and opens it here.

    Refused as `store.adopt.adopt_copy` does, among them "store.recovery_code" and "store.already_here"; the file
    itself is left as it is.
    """
    key = adopt_copy(paths, file, code)
    return assemble(paths, open_database(paths.database, key.key, clock, new_uid), key, clock)


def assemble(paths: Paths, database: Database, key: FoundKey, clock: Callable[[], datetime]) -> Kit:
    """The services over an open database (an encrypted file, or one in memory for tests)."""
    content = ContentService(paths)
    materials = MaterialsService(database, content, paths, clock)
    return Kit(
        paths=paths,
        settings=load_settings(paths.settings),
        clock=clock,
        office=OfficeService(database, clock),
        plan=PlanService(database, clock, materials.suiting),
        attendance=AttendanceService(database, clock),
        report=ReportService(database, paths),
        materials=materials,
        content=content,
        upkeep=UpkeepService(database, paths, key, clock),
        database=database,
    )
