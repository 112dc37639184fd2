"""People are lent, and nobody does what they leave behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.spec.elements import works_on
from mediaorg.spec.role import Role
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging
    from mediaorg.spec.campaign import Lend


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("A loan that leaves duties behind", "借调后原职责悬空"),
    message=Text(
        "“{lender}” lends people, but nothing says who meanwhile does {duties}",
        "“{lender}”借出人员，但没有写明{duties}由谁顶替",
    ),
    label=Text("left behind: {duties}", "悬空：{duties}"),
    help=Text(
        "list under `cover` who takes on each of them, and under `keeps` what stays with the lender",
        "请在 `cover` 写明每项由谁顶替，仍由原岗位做的写进 `keeps`",
    ),
    related={"lender": Text("the lender's duties", "原岗位的职责")},
    needs=("role.duties",),
)
def loan_without_cover(stage: Staging) -> Iterator[Finding]:
    """Loans whose lender has duties that are neither kept, covered, transferred nor suspended."""
    for clause in stage.campaign.lends:
        lender = stage.elements.find("role", clause.entry.from_)
        if not isinstance(lender, Role):
            continue
        settled = {*_settled(clause.entry), *_settled_elsewhere(stage, lender)}
        left = [stage.elements.find("duty", one) for one in works_on(lender) if one not in settled]
        duties = tuple(duty for duty in left if duty is not None)
        if duties:
            related = Related(lender.at("duties"), "lender")
            yield Finding(clause.at.below("from"), {"lender": lender, "duties": duties}, (related,))


def _settled(lend: Lend) -> Iterator[str]:
    yield from lend.keeps or ()
    yield from (cover.duty for cover in lend.cover or ())


def _settled_elsewhere(stage: Staging, lender: Role) -> Iterator[str]:
    """The lender's duties that the campaign takes care of by other verbs."""
    campaign = stage.campaign
    yield from (one.entry.duty for one in campaign.transfers if one.entry.from_ == lender.id)
    yield from (target.id for target in campaign.suspensions if target.kind == "duty")
    for change in campaign.changes:
        if change.kind == "role" and change.id == lender.id:
            yield from stage.lost_duties(change)
