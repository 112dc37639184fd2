"""Loans of people: never more than there are at one time."""

from __future__ import annotations

import pytest

from mediaorg.linter.campaign import check_campaign_text
from tests.newsroom import AS_OF

TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
roles:
  - {id: director, name: 总监}
  - {id: operator, name: 用户运营, reports_to: director, headcount: 4, filled: 2}
  - {id: host, name: 主播, reports_to: director}
  - {id: agent, name: 客服, reports_to: director}
"""
HEAD = """\
mediaorg: 1
campaign:
  id: c618
  kind: temporary
  base: team.yaml
  phases:
    - {id: build-up, from: 2027-05-10, to: 2027-06-01}
    - {id: peak, from: 2027-06-15, to: 2027-06-18}
"""
TO_HOST = "{from: operator, to: host, heads: 2}"


def lines(body: str, rule: str = "loan-too-large") -> list[int]:
    found = check_campaign_text(TEAM, HEAD + body, AS_OF).diagnostics
    return [one.span.line - HEAD.count("\n") for one in found if one.rule.id == rule]


@pytest.mark.parametrize(
    ("body", "guilty"),
    [
        (f"lend:\n  - {TO_HOST}\n", []),
        ("lend:\n  - {from: operator, to: host, heads: 3}\n", [2]),
        (f"lend:\n  - {TO_HOST}\n  - {{from: operator, to: agent}}\n", [3]),
        ("lend:\n  - {from: operator, to: host, heads: 2, phases: [build-up]}\n  - {from: operator, to: agent, phases: [peak]}\n", []),
        ("lend:\n  - {from: operator, to: host, heads: 3}\nchange: {role/operator: {filled: 3}}\n", []),
        ("lend:\n  - {from: operator, to: host, heads: 3}\nchange: {role/operator: {filled: 3, phases: [peak]}}\n", [2]),
        ("lend:\n  - {from: host, to: agent, heads: 1}\n", []),
        ("lend:\n  - {from: host, to: agent, heads: 2}\n", [2]),
    ],
)  # fmt: skip
def test_no_more_than_fill_the_posts(body: str, guilty: list[int]) -> None:
    assert lines(body) == guilty


@pytest.mark.parametrize(
    "body",
    [
        "change: {role/host: {headcount: 3, phases: []}}\n",
        "suspend: [{id: role/agent, phases: []}]\n",
        "lend: [{from: operator, to: host, phases: []}]\n",
        "add: {roles: [{id: clerk, name: 文员, reports_to: director, phases: []}]}\n",
    ],
)
def test_an_empty_list_of_phases_changes_nothing(body: str) -> None:
    assert lines(body, "overlay-noop") == [1]
