"""A separation set speaks of a tag that nobody carries."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Item, Related
from mediaorg.org.doubts import may_have_named
from mediaorg.org.org import Org
from mediaorg.org.separation import unheld_tags
from mediaorg.rules.rule import rule
from mediaorg.spec.nearest import nearest
from mediaorg.text import Args, Text, literal


@rule(
    severity=WARNING,
    title=Text("A separation that guards nothing", "不相容规则落空"),
    message=Text(
        "no duty bears the tag “{tag}” of “{set}”, and no partner holds it",
        "“{set}”里的标签“{tag}”没有任何职责或协作方承担",
    ),
    label=Text("nobody carries this", "没有人承担"),
    help=Text("{advice}", "{advice}"),
    related={"also": Text("“{other}” speaks of it too", "“{other}”也用到它")},
)
def separation_unheld(org: Org) -> Iterator[Finding]:
    """Tags of separation sets that no duty bears and no partner holds: each told once, at the first set."""
    for tag, (first, *others) in unheld_tags(org).items():
        if may_have_named(org, ("duties", "roles", "partners"), (tag,), "tags", "duties", "holds"):
            continue
        related = tuple(Related(one.at("among", Item(tag)), "also", {"other": one}) for one in others)
        args: Args = {"tag": tag, "set": first, "advice": _advice(org, tag)}
        yield Finding(first.at("among", Item(tag)), args, related)


def _advice(org: Org, tag: str) -> Text:
    near = nearest(tag, {one for duty in org.duties for one in duty.tags})
    if near is not None:
        return Text(f"did you mean “{literal(near)}”?", f"是不是想写“{literal(near)}”？")
    return Text(
        "give the duty that is meant this tag, or let a partner hold it: holds",
        "请给对应的职责加上这个标签；由外部承担的，写进协作方的 holds",
    )
