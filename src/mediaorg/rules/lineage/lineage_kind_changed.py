"""Something of one kind is said to have become something of another."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.spec.lineage import in_full
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Lineage from one kind to another", "去向的类别不一致"),
    message=Text(
        "“{name}” cannot have become “{other}”: they are of different kinds", "“{name}”不可能变成“{other}”：类别不同"
    ),
    label=Text("not of the kind {kind}", "类别不是 {kind}"),
    help=Text(
        "name what it became within its kind; or retire it, and add the other as something new",
        "请写同类的去处；确实没有的，登记到 retired，另一个按新增处理",
    ),
)
def lineage_kind_changed(org: Org) -> Iterator[Finding]:
    """Lines with two kinds, at the first name that differs from what there was first."""
    for passage in org.lineage.passages:
        if passage.is_sound:
            continue
        first, *others = passage.before
        after = next((name for name in passage.after if name[0] != first[0]), None)
        other = after if after is not None else next(name for name in others if name[0] != first[0])
        at = passage.at_after(other) if after is not None else passage.at_before(other)
        yield Finding(at, {"name": in_full(first), "other": in_full(other), "kind": first[0]})
