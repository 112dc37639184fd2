"""A backup would combine duties that no one may combine."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Item, Related
from mediaorg.org.org import Org
from mediaorg.org.separation import breaches_by_stand_in, holdings, named_members
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("A backup that breaks the separation of duties", "顶岗触发不相容"),
    message=Text(
        "standing in for “{role}”, “{backup}” would hold {held}: “{set}” allows {at_most} of them",
        "“{backup}”给“{role}”顶岗时会同时掌握：{held}（“{set}”最多允许 {at_most} 项）",
    ),
    label=Text("would hold {held}", "会同时掌握：{held}"),
    help=Text(
        "name another backup, or write the control that guards it: {{role: …, control: …}}",
        "请换一个 B 角，或写明补救控制：{{role: …, control: …}}",
    ),
    related={"set": Text("{reason}", "{reason}")},
    needs=("role.backup", "separation.among", "separation.at_most"),
)
def backup_breaks_separation(org: Org) -> Iterator[Finding]:
    """Backups, roles and partners, that would hold more of a set than it allows, without a control for it."""
    for breach in breaches_by_stand_in(org, holdings(org)):
        role, separation = breach.role, breach.separation
        if role is None:
            continue
        args = {
            "role": role,
            "backup": breach.holder,
            "held": named_members(org, breach.members),
            "set": separation,
            "at_most": separation.at_most,
            "reason": separation.reason,
        }
        related = (Related(separation.at("reason"), "set"),)
        yield Finding(role.at("backup", Item(breach.holder.id)), args, related)
