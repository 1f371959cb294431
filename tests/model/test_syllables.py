"""Vietnamese syllables: what is spelled right, what is not, and the new place of the tone."""

import pytest

from campaign_kit.model.syllables import is_syllable, new_spelling

RIGHT = """a ạ ý y tế yêu yên ỉu hòa xóa khóa khỏe ủy thúy thuở huệ hoàn khoát suýt huỳnh ngoài khuỷu khuya của cửa
nghĩa quý quả quốc quyền quỳnh quên quệt quở quét quậy quán gì gìn giếng giết giữ già giỏi kỹ kính lý mỹ nghề nghĩ ngoéo
khoáy ghế ghi cá kể cứu rượu hươu chuối ngoằn chiếc tiếng xoong Đặng NGUYỄN thiếu được muốn tuyệt loét oẳn uống ước"""
WRONG = """hoà xoá khoẻ uỷ thuý nghành kon ce tếc cac cach mạnk bjo wá fải zì dzui zalo Facebook quí ngi gho ka qả giênǵ
iêu hàp bốk nhìung"""


@pytest.mark.parametrize("word", RIGHT.split())
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)
    assert new_spelling(word) == ""


@pytest.mark.parametrize("word", WRONG.split())
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    ("old", "new"), [("hoà", "hòa"), ("Khoẻ", "khỏe"), ("UỶ", "ủy"), ("thuý", "thúy"), ("toả", "tỏa"), ("quý", "")]
)
def test_the_old_place_of_the_tone(old: str, new: str) -> None:
    assert new_spelling(old) == new


def test_stopped_syllables_have_two_tones_only() -> None:
    assert [is_syllable(word) for word in ("các", "cạc", "cac", "càc", "cảc", "cãc")] == [True, True] + [False] * 4
