"""What can be wrong with a campaign once it is laid over its base."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import ERROR, Rule
from mediaorg.spec.campaign_faults import FAMILY, OVERLAY_ADD_EXISTS, OVERLAY_TARGET_MISSING, OVERLAY_UNKNOWN_FIELD
from mediaorg.text import Text

OVERLAY_STALE: Final = Rule(
    "overlay-stale",
    FAMILY,
    ERROR,
    Text("The base is no longer what the campaign expects", "原组织已变，与活动方案的预期不符"),
    Text(
        "“{key}” of {what} was expected to be {expected}, but the base says {found}",
        "{what}的“{key}”预期为{expected}，原组织里现在是{found}",
    ),
    label=Text("{expected} expected, {found} found", "预期{expected}，实际{found}"),
    help=Text(
        "look at what has changed in the base, then put this change and its `expect` right",
        "请先核实原组织的变化，再更新这一条改动和它的 expect",
    ),
    related={"base": Text("the base says {found} here", "原组织在这里写着{found}")},
)
OVERLAY_NOOP: Final = Rule(
    "overlay-noop",
    FAMILY,
    ERROR,
    Text("A change that changes nothing", "活动方案里的改动等于没改"),
    Text("this leaves {what} as it is", "这一条没有改变{what}"),
    label=Text("changes nothing", "等于没改"),
    help=Text("take it away, or write what is really to change", "请删去这一条，或写上真正要改的内容"),
    related={"base": Text("the base says the same here", "原组织这里本来就是这样")},
)
OVERLAY_DANGLING: Final = Rule(
    "overlay-dangling",
    FAMILY,
    ERROR,
    Text("Something names what is not there at that time", "引用的对象届时不在"),
    Text("{users} would name “{target}”, which is not there then", "{users}仍指向“{target}”，而它届时不在"),
    label=Text("not there at that time", "届时不在"),
    help=Text(
        "change what names it for the same time, or see to it that it is there",
        "请在同一时段内一并调整指向它的内容，或让它届时在岗",
    ),
    related={
        "user": Text("this names it", "这里指向它"),
        "target": Text("it is written here", "它写在这里"),
    },
)
OVERLAY_CONFLICT: Final = Rule(
    "overlay-conflict",
    FAMILY,
    ERROR,
    Text("Two changes pull one thing in different directions", "两处改动互相冲突"),
    Text(
        "two changes ({by}) set {field} at the same time, and differently",
        "两处改动（{by}）同时改 {field}，改法却不同",
    ),
    label=Text("changed differently", "改法不同"),
    help=Text("settle which of the two holds, or put them into different times", "请商定以哪一处为准，或把时间错开"),
    related={"first": Text("the other change", "另一处改动")},
)
OVERLAY_RULES: Final[tuple[Rule, ...]] = (
    OVERLAY_TARGET_MISSING,
    OVERLAY_ADD_EXISTS,
    OVERLAY_UNKNOWN_FIELD,
    OVERLAY_STALE,
    OVERLAY_NOOP,
    OVERLAY_DANGLING,
    OVERLAY_CONFLICT,
)
