"""Acknowledged changes: one that nobody meets any more, or that is past its end, acknowledges nothing."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import ERROR, Rule
from mediaorg.text import Text

FAMILY: Final = "acknowledgements"

ACKNOWLEDGEMENT_UNMATCHED: Final = Rule(
    "acknowledgement-unmatched",
    FAMILY,
    ERROR,
    Text("An acknowledgement of a change that is not there", "确认没有对应的变更"),
    Text("there is no change “{change}” between the two", "两份组织之间没有“{change}”这项变更"),
    label=Text("no such change", "没有这项变更"),
    help=Text("{advice}", "{advice}"),
)
ACKNOWLEDGEMENT_EXPIRED: Final = Rule(
    "acknowledgement-expired",
    FAMILY,
    ERROR,
    Text("An acknowledgement past its end", "确认已过期"),
    Text("the acknowledgement of “{change}” ended on {until}", "对“{change}”的确认已于 {until} 到期"),
    label=Text("ended", "已到期"),
    help=Text(
        "have the change decided on again and write the new day, or take the change back",
        "请重新决定这项变更并写上新的日期，或撤回变更",
    ),
)
ACKNOWLEDGEMENT_NO_REASON: Final = Rule(
    "acknowledgement-no-reason",
    FAMILY,
    ERROR,
    Text("An acknowledgement that gives no reason", "确认没有说明理由"),
    Text("the acknowledgement of “{change}” gives no reason", "对“{change}”的确认没有说明理由"),
    label=Text("no reason", "没有理由"),
    help=Text(
        "say what was decided, and how what is lost is made up for", "请写清怎么决定的，失去的部分由谁、用什么补上"
    ),
)
ACKNOWLEDGEMENTS: Final[tuple[Rule, ...]] = (
    ACKNOWLEDGEMENT_UNMATCHED,
    ACKNOWLEDGEMENT_EXPIRED,
    ACKNOWLEDGEMENT_NO_REASON,
)
