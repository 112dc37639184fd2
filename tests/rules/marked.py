"""Specifications whose guilty lines are marked, `# <- rule-id`, against what some rules find in them."""

from __future__ import annotations

from datetime import date

from mediaorg.diagnostic import Diagnostic
from mediaorg.linter.check import check_text
from mediaorg.rules.card import marked_lines
from tests.newsroom import AS_OF, HEAD


def found(text: str, *rules: str, as_of: date = AS_OF) -> list[Diagnostic]:
    """What these rules find in a specification, given without its first two lines."""
    return [one for one in check_text(HEAD + text, as_of).diagnostics if one.rule.id in rules]


def judge(text: str, *rules: str, as_of: date = AS_OF) -> None:
    """Asserts that these rules find exactly the lines that are marked with their ids."""
    lines = [(one.span.line, one.rule.id) for one in found(text, *rules, as_of=as_of)]
    assert sorted(lines) == sorted(mark for mark in marked_lines(HEAD + text) if mark[1] in rules)
