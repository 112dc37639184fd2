from __future__ import annotations

import pytest

from mediaorg.renderer.chart import FORMATS, Output, chart_of
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.seal import is_sealed
from tests.renderer.chart.organisations import org_of


@pytest.mark.parametrize("format_", [one for one in FORMATS if one != "png"])
def test_a_chart_knows_whether_it_was_changed(format_: str) -> None:
    made = chart_of(org_of("team"), "organisation", "zh", Wish(), Output(format_))
    assert is_sealed(made)
    assert not is_sealed(made.replace("内容策划".encode(), "内容编辑".encode()))
    assert not is_sealed(made + b"\n")
    assert not is_sealed(b"")
    assert not is_sealed(b"\x89PNG\r\n\x1a\n")
