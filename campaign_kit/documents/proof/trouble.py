"""Why a file cannot be looked at: signals between the readers of files and `file.py`, which tells people."""


class Unreadable(Exception):
    """A file that is not what its name says, or a damaged one."""


class Locked(Exception):
    """A file that asks for a password."""
