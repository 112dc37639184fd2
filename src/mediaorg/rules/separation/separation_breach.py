"""One hand holds duties that no one may combine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mediaorg.diagnostic import ERROR, Finding, Item, Related
from mediaorg.org.org import Org
from mediaorg.org.schooling import roles_held
from mediaorg.org.separation import (
    Breach,
    breaches_by_person,
    breaches_by_role,
    carriers_of_members,
    holdings,
    named_members,
)
from mediaorg.rules.rule import rule
from mediaorg.spec.people import Person
from mediaorg.spec.role import Role
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Duties in one hand that must be apart", "不相容职责集于一身"),
    message=Text(
        "“{holder}” holds {held}: “{set}” allows {at_most} of them",
        "“{holder}”同时掌握：{held}（“{set}”最多允许 {at_most} 项）",
    ),
    label=Text("holds {held}", "同时掌握：{held}"),
    help=Text(
        "give one of them to somebody else; if that cannot be done yet, waive it with a control and an end date",
        "请把其中一项交给别人；一时做不到的，写豁免并注明补救控制和到期日",
    ),
    related={
        "carries": Text("{member} comes with this duty", "因这条职责而掌握：{member}"),
        "set": Text("{reason}", "{reason}"),
    },
    needs=("separation.among", "separation.at_most"),
)
def separation_breach(org: Org) -> Iterator[Finding]:
    """Roles that hold more of a set than it allows, and people who do so in several roles together."""
    held = holdings(org)
    for breach in chain(breaches_by_role(org, held), breaches_by_person(org, held)):
        yield _finding(org, breach)


def _finding(org: Org, breach: Breach) -> Finding:
    holder, separation = breach.holder, breach.separation
    roles = roles_held(org, holder) if isinstance(holder, Person) else (holder,)
    duties = (
        Related(role.at("duties", Item(duty.id)), "carries", {"member": member})
        for role in roles
        if isinstance(role, Role)
        for member, duty in carriers_of_members(org, role, breach.members)
    )
    args = {
        "holder": holder,
        "held": named_members(org, breach.members),
        "set": separation,
        "at_most": separation.at_most,
        "reason": separation.reason,
    }
    at = holder.at("holds") if isinstance(holder, Person) else holder.at()
    return Finding(at, args, (*duties, Related(separation.at("reason"), "set")))
