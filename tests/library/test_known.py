"""The words that are kept though they are no syllables: those of all folders, as Notepad saved them."""

from pathlib import Path

from campaign_kit.library.known import WORDS, read_words


def test_words_of_all_folders_in_lower_case_without_remarks(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (tmp_path / WORDS).write_bytes("\ufeff# từ mượn\r\nZalo\r\n\r\nH'Nhi # tên người\r\n".encode())
    (own / WORDS).write_text("Ia\nẢ\u0309\n", encoding="utf-8")
    assert {"zalo", "h'nhi", "ia"} < read_words([tmp_path, own, tmp_path / "none"])
    assert "" not in read_words([tmp_path])


def test_an_old_encoding_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / WORDS).write_bytes(b"M\xe2\xf2t\nZalo\n")
    assert "zalo" in read_words([tmp_path])
