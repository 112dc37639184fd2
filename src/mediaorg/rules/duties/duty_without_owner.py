"""No role answers for a duty."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.coverage import carried_outside
from mediaorg.org.org import Org
from mediaorg.org.rest import claimed_by_resting
from mediaorg.rules.rule import rule
from mediaorg.text import Text

NOBODY = Text("nobody", "无")


@rule(
    severity=ERROR,
    title=Text("Nobody answers for a duty", "职责无人负责"),
    message=Text("no role answers for “{duty}”", "“{duty}”没有负责岗位"),
    label=Text("done by: {doing}; accountable: nobody", "执行：{doing}；负责：无"),
    help=Text(
        "add it to the `duties` of the role that answers for it (`as: accountable` where others do the work)",
        "把它写进某个岗位的 `duties`，由该岗位负责；只负责不动手的写 `as: accountable`",
    ),
    related={"claim": Text("{role} takes part only", "{role}只是参与")},
    needs=("duty.roles", "spec.*roles"),
)
def duty_without_owner(org: Org) -> Iterator[Finding]:
    """Duties of the list without an owner and without an accountable role, wherever they have to be done."""
    outside = carried_outside(org)
    resting = claimed_by_resting(org)
    for duty in org.spec.duties:
        claims = org.claims_on(duty)
        if any(claim.is_accountable for claim in claims) or duty.id in outside:
            continue
        if claims or duty.id not in resting:
            doing = tuple(claim.role for claim in claims if claim.is_doing)
            related = tuple(Related(claim.at, "claim", {"role": claim.role}) for claim in claims)
            yield Finding(duty.at(), {"duty": duty, "doing": doing or NOBODY}, related)
