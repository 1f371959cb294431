"""The one zip writer: the same bytes on every day, in every process."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from pptx import Presentation

from campaign_kit.documents.archive import EPOCH, rewrite_archive, settle_properties, write_archive

MEMBERS = [("[Content_Types].xml", b"<a/>" * 500), ("ppt/media/image1.PNG", b"\x89PNG" * 500), ("b.xml", b"<b/>")]
ROOT = Path(__file__).parents[2]
HASHES = """
import hashlib
from tests.documents.paint.painted import pdf_of, pptx_of
from tests.documents.paint.samples import deck, poster
print([hashlib.sha256(data).hexdigest() for data in (pptx_of(deck()), pdf_of(deck()), pdf_of(poster()))])
"""


def written() -> bytes:
    out = io.BytesIO()
    write_archive(out, MEMBERS)
    return out.getvalue()


def test_members_keep_order_and_content_and_lose_the_time() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        assert [(info.filename, archive.read(info)) for info in archive.infolist()] == MEMBERS
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_pictures_are_stored_and_the_rest_is_deflated() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        kinds = {info.filename: info.compress_type for info in archive.infolist()}
    assert kinds["ppt/media/image1.PNG"] == zipfile.ZIP_STORED
    assert {kind for name, kind in kinds.items() if name.endswith(".xml")} == {zipfile.ZIP_DEFLATED}


def test_a_foreign_zip_is_rewritten_as_our_own() -> None:
    foreign, ours = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(foreign, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in MEMBERS:
            archive.writestr(name, content)
    rewrite_archive(foreign, ours)
    assert ours.getvalue() == written()


def test_properties_tell_no_time() -> None:
    core = Presentation().core_properties
    settle_properties(core, "Tên bài", "Kỹ năng số", "UBND xã Ia Dom", "vi-VN")
    assert (core.title, core.subject, core.author, core.language) == (
        "Tên bài",
        "Kỹ năng số",
        "UBND xã Ia Dom",
        "vi-VN",
    )
    assert (core.created, core.modified, core.revision) == (EPOCH, EPOCH, 1)


def test_the_same_document_is_the_same_bytes_in_two_processes() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", HASHES],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(set(outputs.pop().split(","))) == 3
