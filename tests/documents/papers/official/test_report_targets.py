"""Rows of the table of targets: what is printed of each."""

import pytest

from campaign_kit.documents.papers.keyed import plain
from campaign_kit.documents.papers.official.report_matter import TargetLine
from campaign_kit.documents.papers.official.report_targets import target_cells
from tests.documents.papers.official.reports import FULL


@pytest.mark.parametrize(("hidden", "shown"), [(False, ["1/1", "100,0 %"]), (True, ["dưới 5", "–"])])
def test_a_target_of_few_victims_prints_neither_their_number_nor_its_rate(hidden: bool, shown: list[str]) -> None:
    target = TargetLine(7, "Mọi trẻ em được hỗ trợ", 1, 1, done=True, hidden=hidden)
    result, rate = target_cells(FULL, 1, target)[2:4]
    assert [plain(result), plain(rate).replace("\u00a0", " ")] == shown
