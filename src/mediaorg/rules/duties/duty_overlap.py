"""Several roles answer for one duty in one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.coverage import Holding, contests
from mediaorg.org.org import Org
from mediaorg.org.scope import Region
from mediaorg.org.twins import twins
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Duty
from mediaorg.text import Text

ONE_DUTY = Text("", "")
TWO_WORDINGS = Text(" (one duty in different words)", "（同一件事的不同写法）")


@rule(
    severity=ERROR,
    title=Text("Several roles answer for one duty in one place", "职责重叠"),
    message=Text("{roles} each answer for “{duty}”{note}: {where}", "{roles}同时对“{duty}”负责{note}：{where}"),
    label=Text("{role} answers for it: {own}", "{role}负责{own}"),
    help=Text(
        "keep one of them accountable: write `as: responsible` at the others, part their scopes, or merge duties that mean one thing",
        "只留一个岗位负责：其余改为 `as: responsible`，或把 scope 分开；同一件事写了两遍的，合并成一项",
    ),
    related={"other": Text("{role} answers for it as well: {own}", "{role}也负责{own}")},
    needs=("duty.roles", "duty.scope", "duty.action", "duty.object"),
)
def duty_overlap(org: Org) -> Iterator[Finding]:
    """Points of one duty, or of duties that mean one thing, with more than one accountable role."""
    for contest in contests(org):
        yield _finding(org, contest.holdings, (contest.duty,), contest.region, ONE_DUTY)
    for pair in twins(org):
        if not pair.inner:
            yield _finding(org, pair.holdings, pair.duties, pair.region, TWO_WORDINGS)


def _finding(org: Org, held: Sequence[Holding], duties: tuple[Duty, ...], region: Region, note: Text) -> Finding:
    first, *others = held
    roles = tuple({holding.role.id: holding.role for holding in held}.values())
    args = {**first.args(org), "duty": duties, "roles": roles, "where": org.words(region), "note": note}
    return Finding(first.claim.at, args, tuple(Related(one.claim.at, "other", one.args(org)) for one in others))
