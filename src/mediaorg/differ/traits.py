"""In which respects two elements may be alike, how much each weighs, and how it is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.record import Record
from mediaorg.text import Text


class Trait(Record):
    """One respect: its weight, and its sentence, in which `shared` counts what both have and `all` what either has."""

    weight: float
    told: Text


def _several(english: str, chinese: str) -> Text:
    return Text(f"{english}: {{shared}} of {{all}} the same", f"{chinese}：{{all}} 项中 {{shared}} 项相同")


STRONG: Final = 2.0  # what weighs so much can make two elements worth a look
NAME_WEIGHT: Final = 2.0
TRAITS: Final[Mapping[str, Mapping[str, Trait]]] = {
    "role": {
        "duties": Trait(3, _several("duties", "职责")),
        "handoffs": Trait(2.5, _several("handoffs", "交接")),
        "reports": Trait(1.5, _several("reports", "下属岗位")),
        "kpis": Trait(1, _several("KPIs", "考核指标")),
        "stages": Trait(1, _several("loop stages", "所在闭环阶段")),
        "reports_to": Trait(1, Text("reports to the same role", "上级岗位相同")),
        "stand_ins": Trait(1, _several("backups", "互为备份的岗位")),
        "training": Trait(0.5, _several("trainings", "培训")),
        "access": Trait(0.5, _several("rights", "系统权限")),
        "frame": Trait(0.5, _several("unit and layer", "所属部门与层级")),
    },
    "duty": {
        "holders": Trait(3, _several("roles that do it", "承担的岗位")),
        "meaning": Trait(3, Text("means the same: action and object", "动作与对象的含义相同")),
        "result": Trait(2, Text("yields the same result", "产出相同")),
        "kpis": Trait(1.5, _several("KPIs that measure it", "衡量它的指标")),
        "stage": Trait(1, Text("serves the same loop stage", "服务于同一闭环阶段")),
        "bounds": Trait(1, _several("scope, tags and capabilities", "范围、标签与能力项")),
        "checker": Trait(0.5, Text("is checked by the same role", "复核岗位相同")),
    },
    "handoff": {
        "ends": Trait(3, _several("ends", "交接双方")),
        "artifact": Trait(3, Text("hands on the same", "交付物相同")),
        "terms": Trait(1, _several("terms", "时限与验收要求")),
    },
    "loop": {
        "stages": Trait(2, _several("stages", "阶段")),
        "roles": Trait(3, _several("roles in its stages", "阶段中的岗位")),
        "cycle": Trait(0.5, Text("turns in the same time", "周期相同")),
    },
    "unit": {
        "members": Trait(3, _several("roles in it", "下设岗位")),
        "units": Trait(2, _several("units below it", "下级部门")),
        "head": Trait(1, Text("is led by the same role", "负责人岗位相同")),
        "parent": Trait(1, Text("belongs to the same unit", "上级部门相同")),
    },
    "layer": {"members": Trait(3, _several("roles in it", "所含岗位"))},
    "training": {
        "roles": Trait(3, _several("roles that need it", "要求参加的岗位")),
        "terms": Trait(1, _several("terms", "课时与考核要求")),
    },
    "partner": {
        "handoffs": Trait(3, _several("handoffs", "交接")),
        "holds": Trait(2, _several("duties that it carries", "承担的职责")),
    },
    "separation": {"among": Trait(3, _several("duties that it keeps apart", "不得兼任的职责"))},
    "approval": {
        "tiers": Trait(2, _several("approvers", "审批岗位")),
        "requesters": Trait(2, _several("requesters", "申请方")),
    },
}  # fmt: skip
