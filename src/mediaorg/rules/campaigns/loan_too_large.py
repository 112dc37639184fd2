"""More people are lent than there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.text import Args, Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("More people lent than there are", "借出人数超过在岗人数"),
    message=Text(
        "“{lender}” is to lend {lent} at one time, and has {there}",
        "“{lender}”同一时间要借出 {lent}，在岗的只有 {there}",
    ),
    label=Text("more than there are", "超过在岗人数"),
    help=Text(
        "lend fewer, spread the loans over different phases, or fill the posts first",
        "请少借几人、把几笔借调错开阶段，或先补齐人员",
    ),
    related={"lender": Text("{there} here", "这里在岗 {there}")},
    needs=("role.headcount", "role.filled"),
)
def loan_too_large(stage: Staging) -> Iterator[Finding]:
    """Loans by which a role gives away more people than fill its posts, at the loan that is too much."""
    from mediaorg.org.loans import loans_too_large  # noqa: PLC0415 - applies campaigns: most runs have none

    for loan in loans_too_large(stage):
        key = "headcount" if loan.lender.filled is None else "filled"
        args: Args = {"lender": loan.lender, "lent": loan.lent, "there": loan.there}
        yield Finding(loan.clause.at.below("heads"), args, (Related(loan.lender.at(key), "lender"),))
