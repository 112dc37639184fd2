from __future__ import annotations

from fractions import Fraction

import pytest

from mediaorg.renderer.times import hours_said


@pytest.mark.parametrize(
    ("hours", "zh", "en"),
    [
        (Fraction(1), "1 小时", "1 hour"),
        (Fraction(1, 2), "0.5 小时", "0.5 hours"),
        (Fraction(224, 5), "44.8 小时", "44.8 hours"),
        (Fraction(48), "2 天", "2 days"),
        (Fraction(406, 5), "3.4 天", "3.4 days"),
    ],
)
def test_a_time_is_said_in_the_unit_that_reads_best(hours: Fraction, zh: str, en: str) -> None:
    assert hours_said(hours, "zh") == zh
    assert hours_said(hours, "en") == en
