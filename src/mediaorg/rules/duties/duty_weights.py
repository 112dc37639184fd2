"""The weights of a role's duties do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.org import counted
from mediaorg.org.books import are_all_weighed, wrong_sum
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text

EXACTLY = Text("it has to be 100%", "应为 100%")
AT_MOST = Text("that is more than 100%, and some duties bear no weight yet", "已超过 100%，而且还有职责没写权重")


@rule(
    severity=ERROR,
    title=Text("The weights of a role's duties do not add up to 100%", "职责权重不为 100%"),
    message=Text("the duty weights of {role} add up to {sum}: {due}", "{role}的职责权重合计 {sum}，{due}"),
    label=Text("{count}, {sum} in all", "共 {count}，合计 {sum}"),
    help=Text(
        "set the weights to the share of working time that each duty takes, 100% in all",
        "按各项职责占用的工作时间重新分配权重，合计 100%",
    ),
    needs=("role.duties",),
)
def duty_weights(org: Org) -> Iterator[Finding]:
    """Roles whose working duties all bear weights that are not 100 % (± 0.1) together, or whose weights pass 100 %."""
    for role, work in org.work:
        weights = [weight for _, weight in work]
        if (total := wrong_sum(weights)) is not None:
            count = counted.duties(len(weights))
            due = EXACTLY if are_all_weighed(weights) else AT_MOST
            yield Finding(role.at("duties"), {"role": role, "sum": total, "count": count, "due": due})
