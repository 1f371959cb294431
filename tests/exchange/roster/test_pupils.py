"""A school's list with both places of each pupil."""

from pathlib import Path

from campaign_kit.exchange.roster.pupils import read_pupils
from campaign_kit.model.attendance import Sex
from campaign_kit.model.handing import LONGEST_PLACE, Pupil


def test_class_and_hamlet_are_read_and_a_whole_address_is_cut(tmp_path: Path) -> None:
    """A long cell ended in an error of the model."""
    address = "Làng Mook Đen, " + "đường liên xã " * 20
    rows = (f'1,Siu A Thành,6A,2015,Nam,"{address}"', "2,Rơ Mah H’Lan,6A,2015,Nữ,Làng Bi")
    file = tmp_path / "lop.csv"
    file.write_text("\n".join(("STT,Họ và tên,Lớp,Năm sinh,Giới tính,Thôn", *rows)), "utf-8")
    long, plain = read_pupils(file)
    assert long.hamlet == address[:LONGEST_PLACE].rstrip()
    assert plain == Pupil(full_name="Rơ Mah H’Lan", class_name="6A", birth_year=2015, sex=Sex.FEMALE, hamlet="Làng Bi")
