"""Departments that lie in one another in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.graph import circles
from mediaorg.org.lines import Chain
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Text


@rule(
    severity=ERROR,
    title=Text("Units that lie in one another", "部门归属成环"),
    message=Text("the units lie in one another in a circle: {circle}", "部门的上下级关系成环：{circle}"),
    label=Text("“{unit}” lies in “{parent}”", "“{unit}”归“{parent}”"),
    help=Text(
        "decide which of them is the larger one, and take its `parent` away or name one outside the circle",
        "请定下哪个是上级部门，删去它的 `parent`，或改成环外的部门",
    ),
    related={"next": Text("“{unit}” lies in “{parent}”", "“{unit}”归“{parent}”")},
)
def unit_loop(org: Org) -> Iterator[Finding]:
    """One finding for each circle, at its first unit in file order."""
    edges = tuple((unit.id, unit.parent) for unit in org.spec.units if unit.parent and unit.parent in org.unit_by_id)
    for circle in circles(edges):
        units = [org.unit_by_id[one] for one in circle]
        pairs = list(zip(units, (*units[1:], units[0]), strict=True))
        related = (Related(unit.at("parent"), "next", {"unit": unit, "parent": parent}) for unit, parent in pairs[1:])
        args: Args = {"circle": Chain((*units, units[0])), "unit": pairs[0][0], "parent": pairs[0][1]}
        yield Finding(units[0].at("parent"), args, tuple(related))
