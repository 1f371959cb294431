"""The names of provinces and communes that are offered."""

import subprocess
import sys

from campaign_kit.exchange.divisions import read_divisions
from campaign_kit.services.place_book import PlacesService


def test_the_provinces_and_communes_since_july_2025() -> None:
    found = read_divisions()
    assert len(found) == 34
    assert sum(map(len, found.values())) == 3321


def test_a_province_is_found_as_people_call_it() -> None:
    assert {"Thành phố Huế", "Gia Lai"} <= set(PlacesService.provinces())
    assert "Xã Ia Dom" in PlacesService.communes("tỉnh Gia Lai")
    assert PlacesService.communes("TP. Huế") == PlacesService.communes("Thành phố Huế") != ()
    assert PlacesService.communes("Kon Tum") == ()


def test_the_package_itself_never_runs() -> None:
    script = (
        "import sys; from campaign_kit.exchange.divisions import read_divisions; read_divisions();"
        "sys.exit('vietnam_provinces' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
