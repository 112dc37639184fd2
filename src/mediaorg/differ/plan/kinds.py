"""Every kind of item of a checklist, in the order in which a day's list shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.differ.plan.item import PlanKind
from mediaorg.text import Text

Words = tuple[str, str]
_KINDS: Final[tuple[tuple[str, Words, Words], ...]] = (
    ("approve", ("Approval", "审批"), ("{approver} approves “{campaign}”", "{approver}审批“{campaign}”")),
    ("decide", ("Decision", "待定"), ("{problem}", "{problem}")),
    ("post-to-fill", ("Staffing", "到岗"), ("{role}: find {posts}", "{role}：落实 {posts}")),
    ("training", ("Training", "培训"), ("{role}: complete “{training}”", "{role}：完成“{training}”培训")),
    ("assessment", ("Assessment", "上岗考核"), ("{role}: pass the assessment of “{training}” ({method})", "{role}：通过“{training}”考核（{method}）")),
    ("handover", ("Handover", "工作移交"), ("{giver} hands “{duty}” over to {taker}", "{giver}把“{duty}”移交给{taker}")),
    ("access-grant", ("Access", "开通权限"), ("Open “{system}” for {role}", "为{role}开通“{system}”")),
    ("handbook", ("Handbook", "岗位手册"), ("Reissue the handbook pages and have them signed: {roles}", "重发岗位手册并签收：{roles}")),
    ("tell", ("Notice", "告知"), ("Tell those who work with them: {roles}", "告知协作方：{roles}")),
    ("escalation", ("Escalation", "升级路径"), ("The escalation path of “{campaign}” holds", "“{campaign}”的升级路径生效")),
    ("freeze", ("Freeze", "冻结"), ("No changes to: {what}", "停止变更：{what}")),
    ("role-begins", ("Post", "岗位"), ("{role} starts work ({posts})", "{role}上岗（{posts}）")),
    ("role-removed", ("Post", "岗位"), ("{role} is abolished", "撤销岗位“{role}”")),
    ("headcount", ("Headcount", "编制"), ("{problem}", "{problem}")),
    ("lend", ("Loan", "借调"), ("{giver} lends {heads} to {taker}", "{giver}借出 {heads}到{taker}")),
    ("transfer", ("Transfer", "职责移交"), ("{taker} takes “{duty}” over from {giver}", "“{duty}”改由{taker}负责（原{giver}）")),
    ("suspend", ("Suspension", "暂停"), ("“{what}” rests", "“{what}”暂停")),
    ("duties", ("Duties", "职责"), ("{role}: {changes} to duties", "{role}的职责有 {changes}")),
    ("kpis", ("KPIs", "指标权重"), ("{role}: {changes} to KPIs and weights", "{role}的指标与权重有 {changes}")),
    ("handoffs", ("Handoffs", "上下游交接"), ("{role}: {changes} to handoffs", "{role}的交接有 {changes}")),
    ("loop", ("Loop", "闭环"), ("The loop “{loop}”: {changes}", "闭环“{loop}”有 {changes}")),
    ("role", ("Post", "岗位"), ("{role}: {changes} to the post", "{role}的岗位设置有 {changes}")),
    ("other", ("Other", "其他"), ("{changes} besides", "另有 {changes}")),
    ("lend-back", ("Loan ends", "借调归岗"), ("{heads} back from {taker} to {giver}", "{heads}从{taker}归岗到{giver}")),
    ("transfer-back", ("Return", "职责交还"), ("{taker} hands “{duty}” back to {giver}", "{taker}把“{duty}”交还{giver}")),
    ("role-ends", ("Post ends", "岗位结束"), ("{role}: last day of work", "{role}岗位到期，最后一天在岗")),
    ("resume", ("Resumption", "恢复"), ("“{what}” resumes", "“{what}”恢复")),
    ("freeze-ends", ("Freeze ends", "解冻"), ("Changes are open again: {what}", "恢复变更：{what}")),
    ("access-revoke", ("Access", "收回权限"), ("Close “{system}” for {role}", "收回{role}的“{system}”权限")),
    ("handback", ("Handback", "归位"), ("{what}", "{what}")),
    ("retrospective", ("Retrospective", "复盘"), ("Hold the retrospective of “{campaign}”", "完成“{campaign}”复盘")),
    ("handbook-back", ("Handbook", "岗位手册"), ("Reissue the permanent handbook pages and have them signed: {roles}", "换回常设版岗位手册并签收：{roles}")),
    ("handbook-withdraw", ("Handbook", "岗位手册"), ("Withdraw the handbook pages: {roles}", "收回岗位手册：{roles}")),
    ("waiver-ends", ("Waiver", "豁免到期"), ("The waiver of {rule} at {place} has ended: mend it or ask anew", "{place} 的 {rule} 不再豁免，须整改或重新申请")),
)  # fmt: skip
PLAN_KINDS: Final[Mapping[str, PlanKind]] = {
    identity: PlanKind(identity, Text(*title), Text(*message)) for identity, title, message in _KINDS
}
ORDER: Final[Mapping[str, int]] = {identity: place for place, identity in enumerate(PLAN_KINDS)}

# What stands below an item.

WITHIN: Final = Text("within {time}", "限时 {time}")
LEVEL: Final = Text("level {number}: {to}, within {time}", "第 {number} 级：{to}，{time}内响应")
LEVEL_ONLY: Final = Text("level {number}: {to}", "第 {number} 级：{to}")
EMERGENCY: Final = Text("in an emergency {role} decides", "紧急变更由{role}放行")
UNTIL: Final = Text("until {day}", "至 {day}")
RETURNS: Final = Text("goes back after {day}", "{day} 到期交还")
SHARE: Final = Text("with {share} of their time", "投入 {share} 工时")
KEEPS: Final = Text("they keep: {duties}", "保留：{duties}")
COVERS: Final = Text("{by} covers “{duty}” for {giver}", "“{duty}”由{by}代管（原{giver}）")
COVER_BACK: Final = Text("{by} hands “{duty}” back to {giver}", "“{duty}”由{by}交还{giver}")
RIGHTS: Final = Text("rights: {rights}", "权限：{rights}")
HIGH_RISK: Final = Text("high risk", "高风险权限")
EXPIRES: Final = Text("expires on {day}", "{day} 到期")
JOINERS: Final = Text("those who join", "新到岗人员")
HANDOFF: Final = Text("{giver} → {taker}: {artifact}", "{giver} → {taker}：{artifact}")
HOURS: Final = Text("{hours}", "时长 {hours}")
REPORTS_TO: Final = Text("reports to {head}", "汇报给{head}")
DUTY: Final = Text("duty: {duty}", "职责：{duty}")
