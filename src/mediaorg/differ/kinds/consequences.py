"""What follows from changes without being one: duties that fall between two chairs, loops that no longer close."""

from __future__ import annotations

from mediaorg.differ.kinds.kind import CRITICAL, LOSES, MAJOR, Area

CONSEQUENCES = Area("consequences")
_add = CONSEQUENCES.add

_add(
    "duty-unowned", CRITICAL, ("Nobody does a duty any more", "职责无人承担"),
    ("nobody does {it} any more ({where}); before: {losers}", "“{it}”再无人承担（{where}），原由{losers}承担"),
    LOSES, is_consequence=True,
)  # fmt: skip
_add(
    "accountability-lost", CRITICAL, ("Nobody answers for a duty any more", "职责无人担责"),
    ("nobody answers for {it} any more ({where}); still done by {doers}", "“{it}”再无人担责（{where}），{doers}仍在执行"),
    LOSES, is_consequence=True,
)  # fmt: skip
_add(
    "loop-broken", CRITICAL, ("A loop no longer closes", "闭环断开"),
    ("the loop {it} no longer closes: {stage} hands nothing to {next}", "闭环“{it}”断开：{stage}到{next}没有任何交接"),
    LOSES, is_consequence=True,
)  # fmt: skip
_add(
    "kpi-source-lost", CRITICAL, ("Nobody measures a KPI any more", "指标无人统计"),
    ("nobody measures {entry} of {it} any more; before: {before}", "“{it}”的“{entry}”再无人统计，原由{before}统计"),
    LOSES, is_consequence=True,
)  # fmt: skip
_add(
    "backup-lost", MAJOR, ("Nobody stands in for a role any more", "岗位没有 B 角"),
    ("nobody stands in for {it} any more; before: {before}", "“{it}”不再有 B 角，原为{before}"),
    LOSES, is_consequence=True,
)  # fmt: skip
