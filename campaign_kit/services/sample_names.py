"""Names for the sample's lists: Kinh, Gia Rai, Ba Na and Mông, put together by chance. They are nobody's.

The same seed and pool give the same people.
"""

from itertools import product
from random import Random

from campaign_kit.model.attendance import Minority, Sex
from campaign_kit.model.roster import RosterPerson

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý")
_GIVEN = {
    Sex.FEMALE: ("Thị Lan", "Thị Ngọc Hân", "Kim Oanh", "Thị Mỹ Duyên", "Thị Thu Hà", "Ngọc Ánh", "Thảo Vy", "Thị Yến"),
    Sex.MALE: ("Văn Đức", "Quốc Bảo", "Minh Khang", "Hữu Tuấn", "Đình Phước", "Xuân Thắng", "Gia Huy", "Công Vũ"),
}
_GIA_RAI = ("Rơ Châm", "Siu", "Ksor", "Kpă", "Rơ Mah", "Puih", "Rah Lan", "Nay")
_MINORITY = {
    Sex.FEMALE: (
        *(f"{family} H’{given}" for family, given in product(_GIA_RAI, ("Bia", "Nhi", "Lê", "Yên", "Ruê"))),
        *("Đinh Thị Blưn", "Đinh Thị Hyă", "Y Hạnh", "Y Sương", "Y Linh"),
        *("Giàng Thị Mỷ", "Mùa Thị Dở", "Vàng Thị Sua", "Sùng Thị Chở", "Lầu Thị Mai"),
    ),
    Sex.MALE: (
        *(f"{family} {given}" for family, given in product(_GIA_RAI, ("Blơi", "Thuyên", "Đel", "Bưt", "Khiêm"))),
        *("Đinh Hrưh", "Đinh Blih", "A Lưới", "A Thúi", "A Phiên"),
        *("Giàng A Chống", "Vàng A Páo", "Mùa A Hồ", "Sùng A Lử", "Lầu A Dế"),
    ),
}


def made_up_people(
    seed: int, pool: str, size: int, female: int, minority: int, born: tuple[int, int], place: str | None = None
) -> list[RosterPerson]:
    """So many people of different names, mixed; `female` of them are women or girls, `minority` of a minority."""
    draws = Random(f"{seed}/{pool}")
    sexes = [Sex.FEMALE] * female + [Sex.MALE] * (size - female)
    peoples = [Minority.YES] * minority + [Minority.NO] * (size - minority)
    draws.shuffle(sexes)
    draws.shuffle(peoples)
    names = {(sex, which): _names(sex, which, draws) for sex in _GIVEN for which in (Minority.YES, Minority.NO)}
    return [
        RosterPerson(
            full_name=names[sex, which].pop(), sex=sex, birth_year=draws.randint(*born), minority=which, place=place
        )
        for sex, which in zip(sexes, peoples, strict=True)
    ]


def _names(sex: Sex, which: Minority, draws: Random) -> list[str]:
    if which is Minority.YES:
        names = list(_MINORITY[sex])
    else:
        names = [f"{family} {given}" for family, given in product(_FAMILIES, _GIVEN[sex])]
    draws.shuffle(names)
    return names
