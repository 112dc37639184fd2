"""What tests share: a day to look at, specifications as text, and findings as short lines."""

from __future__ import annotations

from datetime import date

from mediaorg.linter.check import Checked, check_text

AS_OF = date(2026, 11, 22)
HEAD = "mediaorg: 1\norg: {id: newsroom, name: 新媒体部}\n"
TEAM = HEAD + (
    "roles:\n  - {id: planner, name: 内容策划}\n  - {id: producer, name: 创意执行}\n  - {id: analyst, name: 数据分析}\n"
)


def checked(text: str) -> Checked:
    """A specification given as text, checked as of the day of the tests."""
    return check_text(text, AS_OF)


def findings(text: str) -> list[str]:
    """All findings of a text as `line:column rule-id`."""
    return [f"{one.span.line}:{one.span.column} {one.rule.id}" for one in checked(text).diagnostics]


def guilty(text: str) -> list[str]:
    """All findings of a text as `rule-id: the guilty text`; an empty place is shown as `·`."""
    lines = text.splitlines()
    return [
        f"{one.rule.id}: {lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1] or '·'}"
        for one in checked(text).diagnostics
    ]


def rules_found(text: str) -> list[str]:
    """The ids of the rules that a text breaks, in file order."""
    return [one.rule.id for one in checked(text).diagnostics]
