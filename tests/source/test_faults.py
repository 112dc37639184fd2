from __future__ import annotations

from types import ModuleType

import pytest

from mediaorg.source.faults import SOURCE_RULES, Phrase, Problem
from mediaorg.source.problems import ambiguous, encoding, syntax, unsafe
from mediaorg.source.refusal import SAYINGS
from mediaorg.text import Text

MODULES: dict[ModuleType, str] = {
    syntax: "yaml-syntax",
    unsafe: "yaml-unsafe",
    encoding: "yaml-encoding",
    ambiguous: "yaml-ambiguous",
}
PROBLEMS = [
    pytest.param(problem, rule, id=name)
    for module, rule in MODULES.items()
    for name, problem in vars(module).items()
    if isinstance(problem, Problem)
]


@pytest.mark.parametrize(("problem", "rule"), PROBLEMS)
def test_a_problem_speaks_both_languages_with_the_same_arguments(problem: Problem, rule: str) -> None:
    assert problem.rule.id == rule
    for text in (problem.what, problem.advice):
        assert text.en.strip()
        assert text.zh.strip()
        assert text.placeholders("en") == text.placeholders("zh")
        assert not text.en.endswith(".")
        assert not text.zh.endswith("。")


def test_rules_are_of_the_family_and_have_words() -> None:
    assert len({rule.id for rule in SOURCE_RULES}) == len(SOURCE_RULES)
    for rule in SOURCE_RULES:
        assert rule.family == "source"
        assert rule.help is not None
        assert rule.message.placeholders("en") == rule.message.placeholders("zh")


def test_no_saying_hides_a_later_one() -> None:
    pieces = [piece for piece, _ in SAYINGS]
    for number, piece in enumerate(pieces):
        assert not any(earlier in piece for earlier in pieces[:number])


def test_a_phrase_is_english_for_machines() -> None:
    phrase = Phrase(Text("{key} is odd", "{key}很怪"), {"key": "id"})
    assert (phrase.data(), phrase.say("zh")) == ("id is odd", "id很怪")
