"""What can change about the frame: the organisation itself, layers, units, partners, training, approvals, people, policy, words."""

from __future__ import annotations

from mediaorg.differ.kinds.kind import CRITICAL, GAINS, INFO, LOSES, MAJOR, MINOR, Area

WORDING = Area("wording")
FRAME = Area("frame")
TRAINING = Area("training")
CONTROL = Area("control")
PEOPLE = Area("people")
GOVERNANCE = Area("governance")

WORDING.add(
    "wording-changed", INFO, ("Words were changed", "文字修改"),
    ("{it}, {field}: “{after}”, was “{before}”", "“{it}”的{field}由“{before}”改为“{after}”"),
)  # fmt: skip
WORDING.add(
    "label-changed", INFO, ("A code or label is another", "编号或标签修改"),
    ("{it}, {field}: {after}, was {before}", "“{it}”的{field}由 {before} 改为 {after}"),
)  # fmt: skip
WORDING.add(
    "glossary-changed", INFO, ("The glossary says something else", "术语表修改"),
    ("glossary, {entry}: {after}, was {before}", "术语“{entry}”由“{before}”改为“{after}”"),
)  # fmt: skip

_add = FRAME.add
_add(
    "organisation-changed", MINOR, ("The head of the specification says something else", "组织基本信息修改"),
    ("{it}, {field}: {after}, was {before}", "{it}的{field}由{before}改为{after}"),
)  # fmt: skip
_add(
    "review-changed", INFO, ("The specification is reviewed on other days", "复审安排修改"),
    ("review, {field}: {after}, was {before}", "复审{field}由{before}改为{after}"),
)  # fmt: skip
_add(
    "calendar-changed", MAJOR, ("Working time is another", "工作日历修改"),
    ("{field}: {after}, was {before}; all working days and hours change with it", "{field}由{before}改为{after}，所有按工作日、工时计的时限随之变化"),
)  # fmt: skip
_add(
    "matrix-changed", MAJOR, ("Solid and dotted lines decide other things", "实线、虚线分工修改"),
    ("{field}: “{after}”, was “{before}”", "{field}由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "dimension-added", MINOR, ("A dimension is new", "新增维度"), ("the dimension {it} is new", "新增维度“{it}”"), GAINS
)
_add(
    "dimension-removed",
    MINOR,
    ("A dimension is gone", "取消维度"),
    ("the dimension {it} is gone", "取消维度“{it}”"),
    LOSES,
)
_add("value-added", MINOR, ("A dimension has one value more", "维度新增取值"), ("{it} is new", "新增“{it}”"), GAINS)
_add("value-removed", MINOR, ("A dimension has one value less", "维度减少取值"), ("{it} is gone", "取消“{it}”"), LOSES)
_add(
    "value-lead-changed", MAJOR, ("Somebody else leads a channel, brand or shift", "渠道、品牌等的负责人变了"),
    ("{it} is led by {after}, was {before}", "“{it}”的负责人由{before}改为{after}"),
)  # fmt: skip
for _kind, _en, _zh in (
    ("layer", "layer", "层级"),
    ("unit", "unit", "部门"),
    ("partner", "partner", "外部协作方"),
):
    _add(
        f"{_kind}-added",
        MINOR,
        (f"A {_en} is new", f"新增{_zh}"),
        (f"the {_en} {{it}} is new", f"新增{_zh}“{{it}}”"),
        GAINS,
    )
    _add(
        f"{_kind}-removed",
        MINOR,
        (f"A {_en} is gone", f"撤销{_zh}"),
        (f"the {_en} {{it}} is gone", f"撤销{_zh}“{{it}}”"),
        LOSES,
    )
for _kind, _en, _zh, _area in (
    ("layer", "layer", "层级", FRAME),
    ("unit", "unit", "部门", FRAME),
    ("partner", "partner", "外部协作方", FRAME),
    ("training", "training", "培训", TRAINING),
    ("separation", "separation set", "职责分离组", CONTROL),
    ("approval", "approval", "审批事项", CONTROL),
    ("person", "person", "人员", PEOPLE),
):
    _area.add(
        f"{_kind}-renamed", INFO, (f"A {_en} goes by another id", f"{_zh}换了编号"),
        (f"the {_en} {{it}} is the former {{before}}", f"{_zh}“{{it}}”即原来的 {{before}}"),
    )  # fmt: skip
    _area.add(
        f"{_kind}-split", MINOR, (f"A {_en} was split", f"{_zh}拆分"),
        (f"the {_en} {{before}} was split into {{after}}", f"{_zh}“{{before}}”拆分为{{after}}"),
    )  # fmt: skip
    _area.add(
        f"{_kind}-merged", MINOR, (f"Several of a kind were merged: {_en}", f"{_zh}合并"),
        (f"{{before}} were merged into the {_en} {{after}}", f"{_zh}{{before}}合并为“{{after}}”"),
    )  # fmt: skip
_add(
    "layers-reordered", MAJOR, ("Layers stand in another order", "层级顺序变了"),
    ("the layers are {after}, were {before}", "层级顺序由 {before} 改为 {after}"),
)  # fmt: skip
_add(
    "layer-mandate-changed", MINOR, ("A layer has another mandate", "层级定位变了"),
    ("{it} is there for “{after}”, was “{before}”", "“{it}”的定位由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "unit-moved", MINOR, ("A unit belongs to another one", "部门调整归属"),
    ("{it} belongs to {after}, was {before}", "“{it}”的上级部门由{before}改为{after}"),
)  # fmt: skip
_add(
    "unit-head-changed", MAJOR, ("A unit has another head", "部门换负责人"),
    ("{it} is headed by {after}, was {before}", "“{it}”的负责人由{before}改为{after}"),
)  # fmt: skip
_add(
    "partner-changed", MINOR, ("A partner carries other duties", "外部协作方承担的职责变了"),
    ("{it} carries {after}, was {before}", "“{it}”承担的职责由{before}改为{after}"),
)  # fmt: skip

_add = TRAINING.add
_add("training-added", MINOR, ("A training is new", "新增培训"), ("the training {it} is new", "新增培训“{it}”"), GAINS)
_add(
    "training-removed",
    MINOR,
    ("A training is gone", "取消培训"),
    ("the training {it} is gone", "取消培训“{it}”"),
    LOSES,
)
_add(
    "training-changed", MINOR, ("A training takes or asks something else", "培训要求变了"),
    ("{it}, {field}: {after}, was {before}", "“{it}”的{field}由{before}改为{after}"),
)  # fmt: skip

_add = CONTROL.add
_add(
    "separation-added",
    MINOR,
    ("A separation is new", "新增职责分离"),
    ("the separation set {it} is new", "新增职责分离组“{it}”"),
    GAINS,
)
_add(
    "separation-removed", MAJOR, ("A separation is gone", "取消职责分离"),
    ("the separation set {it} is gone", "取消职责分离组“{it}”"), LOSES,
)  # fmt: skip
_add(
    "separation-changed", MAJOR, ("A separation keeps other things apart", "职责分离要求变了"),
    ("{it}, {field}: {after}, was {before}", "“{it}”的{field}由{before}改为{after}"),
)  # fmt: skip
_add("approval-added", MAJOR, ("An approval is new", "新增审批"), ("{it} has to be approved", "新增审批“{it}”"), GAINS)
_add(
    "approval-removed", CRITICAL, ("An approval is gone", "取消审批"),
    ("{it} need no longer be approved", "取消审批“{it}”"), LOSES,
)  # fmt: skip
_add(
    "approval-changed", MINOR, ("An approval is asked for in another way", "审批事项修改"),
    ("{it}, {field}: {after}, was {before}", "“{it}”的{field}由{before}改为{after}"),
)  # fmt: skip
_add(
    "approval-step-added", MAJOR, ("An approval has one step more", "新增审批环节"),
    ("{it} is approved by {entry} as well", "“{it}”新增审批人{entry}"), GAINS,
)  # fmt: skip
_add(
    "approval-step-removed", CRITICAL, ("An approval has one step less", "取消审批环节"),
    ("{it} is no longer approved by {entry}", "“{it}”不再由{entry}审批"), LOSES,
)  # fmt: skip
_add(
    "approval-limit-changed", MAJOR, ("Somebody approves other amounts", "审批额度变了"),
    ("{it}, {entry}: {after}, was {before}", "“{it}”中{entry}的额度由{before}改为{after}"),
)  # fmt: skip
_add(
    "approval-steps-reordered", MINOR, ("The steps of an approval come in another order", "审批顺序变了"),
    ("{it} goes {after}, was {before}", "“{it}”的审批顺序由 {before} 改为 {after}"),
)  # fmt: skip

_add = PEOPLE.add
_add("person-added", INFO, ("A person is new", "新增人员"), ("{it} is new", "新增人员 {it}"), GAINS)
_add("person-removed", INFO, ("A person is gone", "移除人员"), ("{it} is gone", "移除人员 {it}"), LOSES)
_add("post-taken", MINOR, ("A person holds a post", "到任"), ("{it} holds {entry}", "{it} 到任{entry}"), GAINS)
_add(
    "post-left",
    MINOR,
    ("A person leaves a post", "离任"),
    ("{it} no longer holds {entry}", "{it} 不再担任{entry}"),
    LOSES,
)
_add(
    "person-changed", INFO, ("The entry of a person is another", "人员信息修改"),
    ("{it}, another entry: {field}", "人员 {it} 的信息有修改：{field}"),
)  # fmt: skip

_add = GOVERNANCE.add
_add(
    "pack-added",
    MINOR,
    ("A pack comes into use", "启用规则包"),
    ("the pack {entry} is in use", "启用规则包 {entry}"),
    GAINS,
)
_add(
    "pack-removed",
    MINOR,
    ("A pack goes out of use", "停用规则包"),
    ("the pack {entry} is no longer in use", "停用规则包 {entry}"),
    LOSES,
)
_add(
    "pack-changed", MINOR, ("A pack is used in another edition", "规则包换版本"),
    ("the pack {entry} is used in the edition {after}, was {before}", "规则包 {entry} 的版本由 {before} 改为 {after}"),
)  # fmt: skip
_add(
    "policy-changed", MINOR, ("A rule is set in another way", "规则设置修改"),
    ("{entry}, {field}: {after}, was {before}", "规则 {entry} 的 {field} 由 {before} 改为 {after}"),
)  # fmt: skip
_add("waiver-added", MINOR, ("A finding is waived", "新增豁免"), ("waived: {entry}", "新增豁免：{entry}"), GAINS)
_add(
    "waiver-removed", MINOR, ("A waiver is gone", "取消豁免"), ("no longer waived: {entry}", "取消豁免：{entry}"), LOSES
)
_add(
    "waiver-changed", MINOR, ("A waiver says something else", "豁免修改"),
    ("the waiver {entry}, {field}: {after}, was {before}", "豁免 {entry} 的{field}由{before}改为{after}"),
)  # fmt: skip
_add(
    "unclassified-change", MAJOR, ("Something else changed", "其他变化"),
    ("{it}, {field}: {after}, was {before}", "{it} 的 {field} 由 {before} 改为 {after}"),
)  # fmt: skip
