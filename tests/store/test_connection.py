"""Where SQLite finds a file: paths of every kind as URIs."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from campaign_kit.store.connection import file_uri


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/xã/a b?#%.db"), "file:///home/x%C3%A3/a%20b%3F%23%25.db"),
        (PureWindowsPath("C:\\Users\\Hạnh\\a.db"), "file:///C:/Users/H%E1%BA%A1nh/a.db"),
        (PureWindowsPath("\\\\maychu\\chung\\sao lưu.db"), "file:////maychu/chung/sao%20l%C6%B0u.db"),
    ],
)
def test_a_path_becomes_the_uri_that_sqlite_takes(path: PurePath, uri: str) -> None:
    """`Path.as_uri` of a server's folder is file://maychu/…: SQLite refuses that host."""
    assert file_uri(path) == uri
