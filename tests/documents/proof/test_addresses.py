"""Which addresses a QR code may hold: official ones and the office's own, whatever dress the others wear."""

import pytest

from campaign_kit.documents.proof.addresses import is_allowed

OWN = ("https://www.facebook.com/xa.ia.dom", "https://iadom.gialai.gov.vn", "https://zalo.me/g?id=12")


@pytest.mark.parametrize(
    "address",
    [
        "https://vn-cop.vn",
        "https://vn-cop.vn/",
        "http://www.vn-cop.vn/bao-cao",
        "vn-cop.vn",
        "https://tongdai111.vn/tin",
        "tel:111",
        "https://facebook.com/xa.ia.dom/",
        "https://www.facebook.com/xa.ia.dom/posts/1",
        "https://iadom.gialai.gov.vn/tin-tuc",
        "https://zalo.me/g?id=12",
    ],
)
def test_allowed(address: str) -> None:
    assert is_allowed(address, OWN)


@pytest.mark.parametrize(
    "address",
    [
        "https://vn-cop.vn.example.com",
        "https://vn-cop.vn@example.com/",
        "https://example.com/vn-cop.vn",
        "https://example.com\\@vn-cop.vn",
        "https://vn-cop.vn:8080/",
        "https://vn-c\u043ep.vn",
        "https://xvn-cop.vn",
        "javascript:alert(1)",
        "https://facebook.com/xa.ia.dom.gia",
        "https://facebook.com/",
        "https://zalo.me/g?id=13",
        "tel:113",
        "WIFI:S:truong;;",
        "",
    ],
)
def test_not_allowed(address: str) -> None:
    assert not is_allowed(address, OWN)
