"""Which kind of change a difference is, by the place that it stands at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final, TypeAlias

from mediaorg.differ.half import Half
from mediaorg.differ.pair import Pair
from mediaorg.differ.quantities import Amount
from mediaorg.differ.values import Plain
from mediaorg.differ.worklist import Difference
from mediaorg.spec.units import Duration, Offset
from mediaorg.text import Text

Judge: TypeAlias = Callable[[Pair, Difference], str]


def _sla(pair: Pair, difference: Difference) -> str:
    return _tighter(pair, difference, ("handoff-sla-tightened", "handoff-sla-loosened", "handoff-changed"))


def _cycle(pair: Pair, difference: Difference) -> str:
    return _tighter(pair, difference, ("loop-cycle-tightened", "loop-cycle-loosened", "loop-changed"))


def _due(pair: Pair, difference: Difference) -> str:
    return _tighter(pair, difference, ("handoff-due-tightened", "handoff-due-loosened", "handoff-changed"))


def _tighter(pair: Pair, difference: Difference, kinds: tuple[str, str, str]) -> str:
    """The kind for less time, for more, and for the same in other words; where nothing is said there is any time."""
    before, after = _hours(pair.old, difference.before), _hours(pair.new, difference.after)
    tighter, looser, same = kinds
    if before is None or after is None:
        return looser if after is None else tighter
    return tighter if after < before else looser if after > before else same


def _hours(half: Half, value: object) -> Fraction | None:
    """A time in hours by the calendar of its own side; before an event counts below zero."""
    written = value.written if isinstance(value, Amount) else None
    calendar = half.spec.org.calendar
    if isinstance(written, Offset):
        return written.sign * calendar.hours(written.by) if written.by is not None else Fraction(0)
    return calendar.hours(written) if isinstance(written, Duration) else None


def _headcount(_: Pair, difference: Difference) -> str:
    before, after = difference.before, difference.after
    grew = isinstance(before, Plain) and isinstance(after, Plain) and after.value > before.value
    return "headcount-increased" if grew else "headcount-decreased"


# Entries that come and go: pattern → kinds of the new one and of the one that is gone.
ENTRIES: Final[Mapping[str, tuple[str, str]]] = {
    "glossary[]": ("glossary-changed", "glossary-changed"),
    "packs[]": ("pack-added", "pack-removed"),
    "waivers[]": ("waiver-added", "waiver-removed"),
    "role.dotted_to[]": ("dotted-line-added", "dotted-line-removed"),
    "role.backup[]": ("backup-added", "backup-removed"),
    "role.kpis[]": ("kpi-added", "kpi-removed"),
    "role.access[]": ("access-granted", "access-revoked"),
    "role.training[]": ("training-required", "training-dropped"),
    "loop.stages[]": ("stage-added", "stage-removed"),
    "approval.tiers[]": ("approval-step-added", "approval-step-removed"),
    "person.holds[]": ("post-taken", "post-left"),
    "person.trained[]": ("person-changed", "person-changed"),
    "person.checks[]": ("person-changed", "person-changed"),
}
SPOTS: Final[Mapping[str, str | Judge]] = {
    "org.id": "label-changed", "org.name": "wording-changed", "org.language": "organisation-changed",
    "org.owner": "organisation-changed", "org.currency": "organisation-changed",
    "org.review.every": "review-changed", "org.review.last": "review-changed",
    "org.calendar.workday": "calendar-changed", "org.calendar.workdays": "calendar-changed",
    "org.matrix.solid": "matrix-changed", "org.matrix.dotted": "matrix-changed", "org.matrix.conflict": "matrix-changed",
    "layers": "layers-reordered", "layer.name": "wording-changed", "layer.mandate": "layer-mandate-changed",
    "value.name": "wording-changed", "value.lead": "value-lead-changed",
    "glossary[]": "glossary-changed", "glossary[].also": "glossary-changed", "glossary[].means": "glossary-changed",
    "packs[].edition": "pack-changed",
    "waivers[].reason": "waiver-changed", "waivers[].control": "waiver-changed",
    "waivers[].approved_by": "waiver-changed", "waivers[].until": "waiver-changed",
    "unit.name": "wording-changed", "unit.parent": "unit-moved", "unit.head": "unit-head-changed",
    "partner.name": "wording-changed", "partner.holds": "partner-changed",
    "duty.name": "wording-changed", "duty.action": "duty-meaning-changed", "duty.object": "duty-meaning-changed",
    "duty.scope": "duty-scope-changed", "duty.result": "duty-result-changed", "duty.stage": "duty-stage-changed",
    "duty.fulfils": "duty-capabilities-changed", "duty.tags": "duty-tags-changed", "duty.effort": "duty-effort-changed",
    "duty.checked_by": "duty-checker-changed", "duty.critical": "criticality-changed",
    "role.name": "wording-changed", "role.code": "label-changed", "role.layer": "role-moved-layer",
    "role.unit": "role-moved-unit", "role.reports_to": "reporting-line-changed",
    "role.dotted_to[].share": "dotted-line-changed", "role.headcount": _headcount, "role.filled": "vacancies-changed",
    "role.employment": "employment-changed", "role.purpose": "wording-changed", "role.critical": "criticality-changed",
    "role.backup[].control": "backup-control-changed", "role.authority": "authority-changed",
    "role.kpis[].name": "wording-changed", "role.kpis[].definition": "kpi-changed",
    "role.kpis[].target": "kpi-target-changed", "role.kpis[].weight": "kpi-weight-changed",
    "role.kpis[].period": "kpi-changed", "role.kpis[].source": "kpi-changed",
    "role.kpis[].measured_by": "kpi-measurer-changed", "role.kpis[].duties": "kpi-changed",
    "role.kpis[].better": "kpi-changed",
    "role.access[]": "wording-changed", "role.access[].rights": "access-changed", "role.access[].risk": "access-changed",
    "role.access[].expires": "access-changed",
    "role.needs.education": "qualifications-changed", "role.needs.experience": "qualifications-changed",
    "role.needs.skills": "qualifications-changed", "role.needs.certificates": "qualifications-changed",
    "role.needs.checks": "qualifications-changed", "role.training[].by": "training-deadline-changed",
    "role.path": "promotion-changed", "role.from": "role-dates-changed", "role.to": "role-dates-changed",
    "handoff.from": "handoff-rerouted", "handoff.to": "handoff-rerouted",
    "handoff.artifact": "handoff-artifact-changed", "handoff.sla": _sla, "handoff.due": _due,
    "handoff.event": "handoff-changed", "handoff.accept": "handoff-acceptance-changed",
    "handoff.after": "handoff-changed", "handoff.on_reject": "handoff-changed", "handoff.via": "handoff-changed",
    "handoff.urgent": "handoff-changed",
    "loop.name": "wording-changed", "loop.cycle": _cycle, "loop.stages": "loop-rerouted",
    "loop.stages[].name": "wording-changed", "loop.stages[].roles": "stage-roles-changed",
    "loop.stages[].judges": "stage-judges-changed",
    "training.name": "wording-changed", "training.hours": "training-changed", "training.valid": "training-changed",
    "training.assessment.method": "training-changed", "training.assessment.pass": "training-changed",
    "separation.name": "wording-changed", "separation.among": "separation-changed",
    "separation.at_most": "separation-changed", "separation.reason": "wording-changed",
    "approval.subject": "wording-changed", "approval.requested_by": "approval-changed",
    "approval.unit": "approval-changed", "approval.tiers": "approval-steps-reordered",
    "approval.tiers[].from": "approval-limit-changed", "approval.tiers[].up_to": "approval-limit-changed",
    "person.name": "person-changed", "person.away": "person-changed", "person.holds[].share": "person-changed",
    "person.trained[].on": "person-changed", "person.checks[].on": "person-changed",
}  # fmt: skip
# Kinds that take several keys of one mapping together.
TOGETHER: Final[Mapping[str, tuple[str, ...]]] = {
    "role-dates-changed": ("from", "to"),
    "duty-meaning-changed": ("action", "object"),
    "handoff-rerouted": ("from", "to"),
    "approval-limit-changed": ("from", "up_to"),
    "headcount-increased": ("headcount", "filled"),
    "headcount-decreased": ("headcount", "filled"),
}
FIELD_NAMES: Final[Mapping[str, Text]] = {
    "id": Text("id", "编号"), "name": Text("name", "名称"), "purpose": Text("purpose", "岗位目的"),
    "code": Text("code", "岗位编号"), "subject": Text("subject", "事项"), "reason": Text("reason", "理由"),
    "language": Text("language", "语言"), "owner": Text("owner", "负责人"), "currency": Text("currency", "币种"),
    "every": Text("every", "周期"), "last": Text("last", "上次日期"),
    "workday": Text("working day", "每个工作日的时长"), "workdays": Text("working days a week", "每周工作天数"),
    "solid": Text("what the solid line decides", "实线上级决定的事项"),
    "dotted": Text("what the dotted line decides", "虚线上级决定的事项"),
    "conflict": Text("who rules between them", "冲突裁定办法"),
    "also": Text("other words", "别称"), "means": Text("meaning", "释义"),
    "control": Text("control", "控制措施"), "approved_by": Text("approved by", "批准人"), "until": Text("until", "期限"),
    "definition": Text("definition", "定义"), "period": Text("period", "考核周期"), "source": Text("source", "数据来源"),
    "duties": Text("duties watched", "对应职责"), "better": Text("direction", "方向"),
    "rights": Text("rights", "权限"), "risk": Text("risk", "风险等级"), "expires": Text("expires", "到期日"),
    "education": Text("education", "学历"), "experience": Text("experience", "经验"), "skills": Text("skills", "技能"),
    "certificates": Text("certificates", "证书"), "checks": Text("checks", "核查"),
    "event": Text("event", "触发事件"), "after": Text("comes after", "前置交接"),
    "sla": Text("time allowed", "时限"), "due": Text("due", "交付时点"), "cycle": Text("cycle", "周期"),
    "access": Text("system", "系统名称"),
    "on_reject": Text("on reject", "退回处理"), "via": Text("via", "渠道"), "urgent": Text("urgent", "是否紧急"),
    "hours": Text("hours", "学时"), "valid": Text("valid for", "有效期"), "method": Text("assessment", "考核方式"),
    "pass": Text("pass mark", "合格线"), "among": Text("what is kept apart", "互斥职责"),
    "at_most": Text("at most", "最多可兼"), "requested_by": Text("requested by", "申请人"), "unit": Text("unit", "单位"),
    "away": Text("absences", "缺勤"), "holds": Text("posts", "任职"), "trained": Text("training passed", "培训记录"),
    "share": Text("share of time", "时间占比"), "on": Text("day", "日期"),
}  # fmt: skip
