"""One thing of the past went two ways at once."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.rules.rule import rule
from mediaorg.spec.lineage import in_full
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("One thing went two ways", "同一对象登记了两个去向"),
    message=Text(
        "two lines say different things of “{name}”: where it went is not clear", "“{name}”登记了两种不同的去向"
    ),
    label=Text("said again here, and differently", "这里又登记了一种去向"),
    help=Text(
        "keep the line that is true; what became several things is one split into all of them",
        "只保留属实的一行；一拆为多的，合写成一条 split，把去处都列进 into",
    ),
    related={"first": Text("the first line on it", "先前登记的去向")},
)
def lineage_two_ways(org: Org) -> Iterator[Finding]:
    """At the last line on each thing; the earlier ones are related."""
    lines = ((name, passage) for passage in org.lineage.passages if passage.is_sound for name in passage.left)
    for name, passages in grouped(lines).items():
        if len(passages) > 1:
            *earlier, last = passages
            related = tuple(Related(one.at_before(name), "first") for one in earlier)
            yield Finding(last.at_before(name), {"name": in_full(name)}, related)
