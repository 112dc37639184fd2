"""What can be wrong with the names in a campaign file, whether it is applied or not."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import ERROR, Rule
from mediaorg.text import Text

FAMILY: Final = "campaigns"

OVERLAY_TARGET_MISSING: Final = Rule(
    "overlay-target-missing",
    FAMILY,
    ERROR,
    Text("A campaign changes something that is not there", "活动方案要改的对象不存在"),
    Text("“{verb}” names {what} “{name}”, which is not there", "“{verb}”指向的{what}“{name}”不存在"),
    label=Text("not in the base", "原组织里没有"),
    help=Text("{advice}", "{advice}"),
)
OVERLAY_ADD_EXISTS: Final = Rule(
    "overlay-add-exists",
    FAMILY,
    ERROR,
    Text("A campaign adds what is there already", "活动方案新增的对象原来就有"),
    Text("“{name}” is to be added, but there is one already", "要新增的“{name}”原来就有"),
    label=Text("is there already", "已经存在"),
    help=Text(
        "put what is new about it under “change”, or give the new one an id of its own",
        "要改原有的，请写到 change 里；确是新增的，请换一个 id",
    ),
    related={"base": Text("it stands here already", "原来的在这里")},
)
OVERLAY_UNKNOWN_FIELD: Final = Rule(
    "overlay-unknown-field",
    FAMILY,
    ERROR,
    Text("A campaign changes a field that there is not", "活动方案改了不存在的字段"),
    Text("{what} has no field “{key}”", "{what}没有“{key}”这个字段"),
    label=Text("no such field", "没有这个字段"),
    help=Text("{advice}", "{advice}"),
)
CAMPAIGN_NAME_RULES: Final[tuple[Rule, ...]] = (OVERLAY_TARGET_MISSING, OVERLAY_ADD_EXISTS, OVERLAY_UNKNOWN_FIELD)
