"""What can change about roles: posts, lines, backups, measures, rights, what holders need."""

from __future__ import annotations

from mediaorg.differ.kinds.kind import GAINS, INFO, LOSES, MAJOR, MINOR, Area

ROLES = Area("roles")
_add = ROLES.add

_add("role-added", MAJOR, ("A role is new", "新增岗位"), ("the role {it} is new", "新增岗位“{it}”"), GAINS)
_add("role-removed", MAJOR, ("A role is gone", "撤销岗位"), ("the role {it} is gone", "撤销岗位“{it}”"), LOSES)
_add(
    "role-renamed", MINOR, ("A role goes by another id", "岗位换了编号"),
    ("the role {it} is the former {before}", "岗位“{it}”即原来的 {before}"),
)  # fmt: skip
_add(
    "role-split", MAJOR, ("A role was split", "岗位拆分"),
    ("the role {before} was split into {after}", "岗位“{before}”拆分为{after}"),
)  # fmt: skip
_add(
    "role-merged", MAJOR, ("Roles were merged", "岗位合并"),
    ("the roles {before} were merged into {after}", "岗位{before}合并为“{after}”"),
)  # fmt: skip
_add(
    "role-moved-layer", MAJOR, ("A role stands in another layer", "岗位换了层级"),
    ("{it} moves from the layer {before} to {after}", "“{it}”从{before}调到{after}"),
)  # fmt: skip
_add(
    "role-moved-unit", MINOR, ("A role belongs to another unit", "岗位换了部门"),
    ("{it} moves from {before} to {after}", "“{it}”从{before}调到{after}"),
)  # fmt: skip
_add(
    "reporting-line-changed", MAJOR, ("A role reports to somebody else", "换了直接上级"),
    ("{it} reports to {after}, no longer to {before}", "“{it}”的直接上级由{before}改为{after}"),
)  # fmt: skip
_add(
    "dotted-line-added", MINOR, ("A dotted line is new", "新增虚线上级"),
    ("{it} reports to {entry} by a dotted line as well", "“{it}”新增虚线上级{entry}"), GAINS,
)  # fmt: skip
_add(
    "dotted-line-removed", MINOR, ("A dotted line is gone", "取消虚线上级"),
    ("{it} no longer reports to {entry} by a dotted line", "“{it}”不再向{entry}虚线汇报"), LOSES,
)  # fmt: skip
_add(
    "dotted-line-changed", MINOR, ("A dotted line takes another share of time", "虚线汇报的时间占比变了"),
    ("the dotted line from {it} to {entry} takes {after}, was {before}", "“{it}”向{entry}虚线汇报的时间占比由{before}改为{after}"),
)  # fmt: skip
_add(
    "headcount-increased", MINOR, ("A role has more posts", "增加编制"),
    ("{it} has a headcount of {after}, was {before}", "“{it}”的编制由 {before} 人增至 {after} 人"), GAINS,
)  # fmt: skip
_add(
    "headcount-decreased", MAJOR, ("A role has fewer posts", "压缩编制"),
    ("{it} has a headcount of {after}, was {before}", "“{it}”的编制由 {before} 人减至 {after} 人"), LOSES,
)  # fmt: skip
_add(
    "vacancies-changed", INFO, ("More or fewer posts are filled", "在岗人数变了"),
    ("posts of {it} that are filled: {after}, was {before}", "“{it}”在岗人数由{before}变为{after}"),
)  # fmt: skip
_add(
    "employment-changed", MAJOR, ("A role is employed in another way", "用工方式变了"),
    ("{it} is employed as {after}, was {before}", "“{it}”的用工方式由{before}改为{after}"),
)  # fmt: skip
_add(
    "role-dates-changed", MINOR, ("A role starts or ends on another day", "岗位起止日期变了"),
    ("the dates of {it} are {after}, were {before}", "“{it}”的起止日期由{before}改为{after}"),
)  # fmt: skip
_add(
    "criticality-changed", MINOR, ("Something counts as critical, or no longer does", "关键与否变了"),
    ("{it}: critical is {after}, was {before}", "“{it}”是否关键：由{before}改为{after}"),
)  # fmt: skip
_add(
    "backup-added", MINOR, ("Somebody stands in who did not before", "新增 B 角"),
    ("{entry} stands in for {it}", "{entry}成为“{it}”的 B 角"), GAINS,
)  # fmt: skip
_add(
    "backup-removed", MAJOR, ("Somebody stands in no longer", "取消 B 角"),
    ("{entry} no longer stands in for {it}", "{entry}不再担任“{it}”的 B 角"), LOSES,
)  # fmt: skip
_add(
    "backup-control-changed", MINOR, ("A stand-in is guarded in another way", "B 角的控制措施变了"),
    ("when {entry} stands in for {it}: {after}, was {before}", "{entry}代理“{it}”时的控制措施由{before}改为{after}"),
)  # fmt: skip
_add(
    "authority-changed", MAJOR, ("A role may decide other things", "权限变了"),
    ("what {it} may decide: {after}, was {before}", "“{it}”的权限由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "access-granted", MAJOR, ("A right in a system is new", "新增系统权限"),
    ("{it} is given access to {entry}", "“{it}”新增{entry}的权限"), GAINS,
)  # fmt: skip
_add(
    "access-revoked", MAJOR, ("A right in a system is gone", "收回系统权限"),
    ("{it} loses access to {entry}", "收回“{it}”在{entry}的权限"), LOSES,
)  # fmt: skip
_add(
    "access-changed", MINOR, ("A right in a system is another", "系统权限变了"),
    ("access of {it} to {entry}, {field}: {after}, was {before}", "“{it}”在{entry}的{field}由{before}改为{after}"),
)  # fmt: skip
_add(
    "qualifications-changed", MINOR, ("A role asks for something else of its holder", "任职要求变了"),
    ("{it}, {field}: {after}, was {before}", "“{it}”的{field}由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "training-required", MAJOR, ("A training must be passed that was not asked for", "新增必修培训"),
    ("{it} must pass {entry}", "“{it}”须通过{entry}"), GAINS,
)  # fmt: skip
_add(
    "training-dropped", MINOR, ("A training is no longer asked for", "不再要求某项培训"),
    ("{it} need no longer pass {entry}", "“{it}”不再要求{entry}"), LOSES,
)  # fmt: skip
_add(
    "training-deadline-changed", MINOR, ("A training is due on another day", "培训期限变了"),
    ("{it} must pass {entry} by {after}, was {before}", "“{it}”通过{entry}的期限由{before}改为{after}"),
)  # fmt: skip
_add(
    "promotion-changed", INFO, ("A role leads on to other roles", "晋升通道变了"),
    ("{it} leads on to {after}, was {before}", "“{it}”的晋升方向由{before}改为{after}"),
)  # fmt: skip
_add(
    "kpi-added",
    MAJOR,
    ("A role is measured by more", "新增考核指标"),
    ("{it} is measured by {entry}", "“{it}”新增考核指标“{entry}”"),
    GAINS,
)
_add(
    "kpi-removed", MAJOR, ("A role is measured by less", "取消考核指标"),
    ("{it} is no longer measured by {entry}", "“{it}”不再考核“{entry}”"), LOSES,
)  # fmt: skip
_add(
    "kpi-target-changed", MAJOR, ("A KPI has another target", "指标目标值变了"),
    ("{it}, {entry}: the target is {after}, was {before}", "“{it}”的“{entry}”目标值由{before}改为{after}"),
)  # fmt: skip
_add(
    "kpi-weight-changed", MINOR, ("A KPI weighs more or less", "指标权重变了"),
    ("{it}, {entry}: it weighs {after}, was {before}", "“{it}”的“{entry}”权重由{before}改为{after}"),
)  # fmt: skip
_add(
    "kpi-measurer-changed", MAJOR, ("A KPI is measured by somebody else", "指标统计方变了"),
    ("{it}, {entry}: measured by {after}, was {before}", "“{it}”的“{entry}”由{after}统计，原为{before}"),
)  # fmt: skip
_add(
    "kpi-changed", MINOR, ("A KPI is defined in another way", "指标口径变了"),
    ("{it}, {entry}, {field}: {after}, was {before}", "“{it}”的“{entry}”{field}由“{before}”改为“{after}”"),
)  # fmt: skip
