"""Specifications made by strategies: none breaks the program, whatever is wrong with it."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.judging import judge_reports, judged_text
from tests.fuzz.strategies import specs

MANY = 20_000 if os.environ.get("MEDIAORG_FUZZ") == "full" else 2_000
QUICK = settings(deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))


@pytest.mark.slow
@settings(QUICK, max_examples=MANY)
@given(specs())
def test_r145_made_specs_never_crash_and_every_finding_has_a_place_and_words(text: str) -> None:
    judged_text(text)


@settings(QUICK, max_examples=60)
@given(specs(most_faults=6))
def test_r145_made_specs_can_be_told_in_every_format(text: str) -> None:
    judge_reports(judged_text(text))
