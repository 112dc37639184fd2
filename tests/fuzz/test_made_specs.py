"""Specifications made by strategies: none breaks the program, whatever is wrong with it."""

from __future__ import annotations

import os
from random import Random
from typing import Final

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.judging import judge_reports, judged_text
from tests.fuzz.spoiling import as_yaml, spoilt
from tests.fuzz.strategies import specs

FULL: Final = os.environ.get("MEDIAORG_FUZZ") == "full"
PHASES: Final = tuple(Phase) if FULL else (Phase.explicit, Phase.generate)  # making a failure small takes minutes
QUICK: Final = settings(
    deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck), phases=PHASES
)
KINDRED: Final = 4  # further ways to spoil each: making a specification takes longer than checking it


@pytest.mark.slow
@settings(QUICK, max_examples=4_000 if FULL else 400)
@given(specs())
def test_r145_made_specs_never_crash_and_every_finding_has_a_place_and_words(text: str) -> None:
    judged_text(text)
    random = Random(text)
    for _ in range(KINDRED):
        judged_text(as_yaml(spoilt(yaml.safe_load(text), random)))


@settings(QUICK, max_examples=60)
@given(specs(most_faults=6))
def test_r145_made_specs_can_be_told_in_every_format(text: str) -> None:
    judge_reports(judged_text(text))
