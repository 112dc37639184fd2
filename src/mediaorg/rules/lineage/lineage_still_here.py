"""What is said to have gone is still there."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, At, Finding, Related
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.elements import Elements
from mediaorg.spec.lineage import in_full
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Something that has gone is still here", "已登记去向的对象仍然存在"),
    message=Text(
        "“{name}” is said to be gone, and is still in the specification", "“{name}”已登记去向，但组织文件里还有它"
    ),
    label=Text("said to be gone", "这里登记了去向"),
    help=Text(
        "take the line away; if it is right, take “{name}” out; something new needs a new id",
        "去向登记错了就删去这一行；没登记错就删去“{name}”；如果是新设的同名对象，请换一个 id",
    ),
    related={"here": Text("still here", "它还在这里")},
)
def lineage_still_here(org: Org) -> Iterator[Finding]:
    """Each name that a sound line takes away although something bears it today, once."""
    passages = [one for one in org.lineage.passages if one.is_sound]
    if not passages:
        return
    elements = Elements(org.spec)
    told: set[tuple[str, str]] = set()
    for passage in passages:
        for name in passage.left:
            there = elements.find(*name) is not None or (name[0] == "dimension" and name[1] in org.dimensions)
            if there and name not in told and name not in passage.after:
                told.add(name)
                here = Related(At(*name), "here")
                yield Finding(passage.at_before(name), {"name": in_full(name)}, (here,))
