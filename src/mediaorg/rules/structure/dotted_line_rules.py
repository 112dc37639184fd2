"""Dotted lines of which nobody says what they decide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org import counted
from mediaorg.org.org import Org, dotted_heads_of
from mediaorg.rules.rule import rule
from mediaorg.text import Text

PARTS: Final = (
    ("solid", Text("what the solid line decides (solid)", "实线管什么（solid）")),
    ("dotted", Text("what the dotted line decides (dotted)", "虚线管什么（dotted）")),
    ("conflict", Text("who rules where they disagree (conflict)", "意见不一致时由谁裁定（conflict）")),
)


@rule(
    severity=WARNING,
    title=Text("Dotted lines without rules", "虚线汇报没有分权规则"),
    message=Text(
        "{count} with two lines of reporting, but org.matrix does not say {missing}",
        "有 {count}双线汇报，但 org.matrix 没有写明{missing}",
    ),
    label=Text("decides what?", "管什么、冲突听谁的？"),
    help=Text(
        "under org write matrix: {{solid: …, dotted: …, conflict: …}}, the last with a time limit",
        "请在 org 下写 matrix: {{solid: …, dotted: …, conflict: …}}，裁定要写时限",
    ),
    needs=("org.matrix",),
)
def dotted_line_rules(org: Org) -> Iterator[Finding]:
    """One finding for the organisation: at its matrix, or at the first dotted line where there is none."""
    dotted = [role for role in org.roles if role.dotted_to and _leads_somewhere(org, dotted_heads_of(role))]
    matrix = org.head.matrix
    missing = tuple(words for part, words in PARTS if matrix is None or getattr(matrix, part) is None)
    if dotted and missing:
        at = dotted[0].at("dotted_to") if matrix is None else org.head.at("matrix")
        count = counted.roles(len(dotted))
        yield Finding(at, {"count": count, "missing": missing, "org": org.head})


def _leads_somewhere(org: Org, heads: tuple[str, ...]) -> bool:
    return any(head in org.role_by_id for head in heads)
