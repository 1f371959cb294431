"""One program per data folder: the lock that a running program holds on it; knows nothing of what lies there."""

from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from campaign_kit.errors import Refused

_NAME = "in-use.lock"
Lock = BaseFileLock


def hold(folder: Path) -> Lock:
    """The held lock of the folder, which is made where it is missing; release it at the end, from any thread.

    The system takes it back when the program dies. Refused("store.in_use") while another program holds it,
    Refused("store.disk").
    """
    lock = FileLock(folder / _NAME, timeout=0, thread_local=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        raise Refused("store.in_use", folder=str(folder)) from error
    except OSError as error:
        raise Refused("store.disk") from error
    return lock
