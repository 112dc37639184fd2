"""Accepted findings: a waiver has a reason and an end, and goes when what it waives is gone."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import ERROR, Rule
from mediaorg.text import Text

WAIVER_UNUSED: Final = Rule(
    "waiver-unused",
    "waivers",
    ERROR,
    Text("A waiver that waives nothing", "豁免没有对应的问题"),
    Text("the waiver of “{rule}” at “{at}” waives nothing any more", "对“{at}”的“{rule}”豁免已经没有对应的问题"),
    label=Text("nothing to waive here", "这里没有要豁免的问题"),
    help=Text("{advice}", "{advice}"),
)
WAIVER_EXPIRED: Final = Rule(
    "waiver-expired",
    "waivers",
    ERROR,
    Text("A waiver past its end", "豁免已过期"),
    Text("the waiver of “{rule}” at “{at}” ended on {until}", "对“{at}”的“{rule}”豁免已于 {until} 到期"),
    label=Text("ended", "已到期"),
    help=Text(
        "mend what was waived; or have it approved again, with a new end",
        "请解决被豁免的问题；确需延长的，重新审批并写新的到期日",
    ),
)
WAIVER_WITHOUT_REASON: Final = Rule(
    "waiver-without-reason",
    "waivers",
    ERROR,
    Text("A waiver that gives no reason", "豁免没有说明理由"),
    Text("the waiver of “{rule}” at “{at}” gives no reason", "对“{at}”的“{rule}”豁免没有说明理由"),
    label=Text("no reason", "没有理由"),
    help=Text(
        "say why this is acceptable, in a sentence that a stranger accepts",
        "请写清为什么可以接受，要让不了解情况的人也认可",
    ),
)
WAIVERS: Final[tuple[Rule, ...]] = (WAIVER_UNUSED, WAIVER_EXPIRED, WAIVER_WITHOUT_REASON)
