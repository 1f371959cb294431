"""Erasing people on the worker, and what is said of it: what went, and the minutes that prove it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from campaign_kit.model.erasing import Destruction
from campaign_kit.services.outcome import Outcome
from campaign_kit.ui.desk import Desk, output_root
from campaign_kit.wording import numbers

say = QCoreApplication.translate


def destroy(desk: Desk, person_ids: Sequence[int]) -> None:
    """Erases these people everywhere."""
    desk.work.start(
        lambda: desk.kit.privacy.erase(person_ids),
        lambda outcome: tell_destroyed(desk, outcome),
        title=say("PeopleErasing", "Đang xóa và đối chiếu số liệu"),
    )


def run_out(desk: Desk) -> None:
    """Erases every name whose time is over, and opens the minutes of it."""

    def done(outcome: Outcome[Destruction | None]) -> None:
        if outcome.value is None:
            desk.tell(say("PeopleErasing", "Không có tên nào hết hạn."))
        else:
            open_minutes(desk, outcome.value)

    today = desk.today()
    desk.work.start(
        lambda: desk.kit.privacy.run(today), done, title=say("PeopleErasing", "Đang xóa và đối chiếu số liệu")
    )


def tell_destroyed(desk: Desk, outcome: Outcome[Destruction]) -> None:
    """Says what went, with the way to the minutes."""
    words = say("PeopleErasing", "Đã xóa {0} người ở mọi nơi. Mọi số liệu giữ nguyên.")
    then = say("PeopleErasing", "Mở biên bản"), partial(open_minutes, desk, outcome.value)
    desk.tell(words.format(numbers.count(outcome.value.people)), then)


def open_minutes(desk: Desk, done: Destruction) -> None:
    """Writes the minutes among the files for people, and opens them."""
    name = say("PeopleErasing", "{0} Biên bản tiêu hủy dữ liệu ({1}).docx").format(
        done.destroyed_on.isoformat(), done.id
    )
    target = output_root(desk.kit.paths) / name

    def opened(outcome: Outcome[Path]) -> None:
        desk.open(outcome.value)
        desk.tell(say("PeopleErasing", "Đã làm biên bản: {0}.").format(outcome.value))

    desk.work.start(
        lambda: desk.kit.privacy.minutes(done.id, target), opened, title=say("PeopleErasing", "Đang làm biên bản")
    )
