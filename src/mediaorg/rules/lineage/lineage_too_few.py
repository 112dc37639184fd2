"""A split into one, a merge of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.lineage import KEYS, in_full
from mediaorg.text import Text

WHAT: Final = {"split": Text("a split into", "拆分"), "merge": Text("a merge of", "合并")}


@rule(
    severity=ERROR,
    title=Text("A split or a merge of fewer than two", "拆分或合并不足两个"),
    message=Text("{what} fewer than two: there is only “{name}”", "{what}至少涉及两个不同的对象，这里只有“{name}”"),
    label=Text("only one name", "只有一个"),
    help=Text(
        "name all of them; if there really is only one, it is a rename: from and to",
        "请把涉及的对象列全；确实只有一个的就是改名，用 from 和 to",
    ),
)
def lineage_too_few(org: Org) -> Iterator[Finding]:
    """Splits into fewer than two different things, merges of fewer than two."""
    for passage in org.lineage.passages:
        names = {"split": passage.after, "merge": passage.before}.get(passage.sort)
        if names is not None and len(set(names)) < 2:
            key = KEYS[passage.sort][1 if passage.sort == "split" else 0]
            yield Finding(passage.at.below(key), {"what": WHAT[passage.sort], "name": in_full(names[0])})
