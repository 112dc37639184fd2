"""The words around a comparison in both languages; the sentences of changes belong to their kinds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.differ.change import Certainty, Impact, Term
from mediaorg.text import Count, Text

TITLE: Final = Text("Organisation changes", "组织调整对比")
COMPARED: Final = Text("{old} → {new}", "{old} → {new}")
AS_OF: Final = Text("as of {day}", "基准日：{day}")
ONLY_ROLES: Final = Text("shown: only what concerns {roles}", "只显示与{roles}有关的内容")
TEMPORARY: Final = Text("This is for a time: when it ends, everything goes back.", "本次为临时调整，期满后全部恢复。")

SAME: Final = Text(
    "Nothing changed: {new} says the same as {old} (compared: {roles}, {duties}, {handoffs}, {loops}).",
    "没有变化：{new} 与 {old} 内容一致（共比较 {roles}、{duties}、{handoffs}、{loops}）。",
)
SAME_FOR_ROLES: Final = Text("Nothing changes for {roles}.", "{roles}没有任何变化。")
TO_DECIDE: Final = Text(
    "Not ready: {number} must be decided first ({what}).", "暂不能执行：有 {number}待决策（{what}）。"
)
DECIDED: Final = Text(
    "All that had to be decided is acknowledged; the work of {parties} changes.",
    "待决策事项均已确认；{parties}的工作有变化。",
)
WORK: Final = Text(
    "Nothing has to be decided first; the work of {parties} changes.", "没有待决策事项；{parties}的工作有变化。"
)
TELL: Final = Text("Small changes only: {parties} must be told.", "只有小调整，告知{parties}即可。")
WORDS_ONLY: Final = Text(
    "Only words, labels and the like changed: nobody has to do anything.", "只改了文字、标签等，无须任何人行动。"
)

IMPACTS: Final[Mapping[Impact, Text]] = {
    Impact.CRITICAL: Text("critical", "待决策"),
    Impact.MAJOR: Text("major", "工作变动"),
    Impact.MINOR: Text("minor", "需告知"),
    Impact.INFO: Text("info", "仅供参考"),
}
IMPACT_MEANINGS: Final[Mapping[Impact, Text]] = {
    Impact.CRITICAL: Text("somebody must decide first", "先决策，再执行"),
    Impact.MAJOR: Text("somebody's work changes", "有人的工作会变"),
    Impact.MINOR: Text("people must be told", "要告知相关的人"),
    Impact.INFO: Text("no action", "无须行动"),
}
AREAS: Final[Mapping[str, Text]] = {
    "consequences": Text("What follows", "连带后果"),
    "roles": Text("Roles", "岗位"),
    "duties": Text("Duties", "职责"),
    "handoffs": Text("Handoffs", "交接"),
    "loops": Text("Loops", "闭环"),
    "frame": Text("Structure", "组织框架"),
    "training": Text("Training", "培训"),
    "control": Text("Separation and approvals", "职责分离与审批"),
    "people": Text("People", "人员"),
    "governance": Text("Rules and waivers", "规则与豁免"),
    "wording": Text("Wording", "文字"),
}

DECISIONS: Final = Text("To be decided first", "待决策事项")
DECIDED_ALREADY: Final = Text("Acknowledged", "已确认")
BALANCE: Final = Text("Who gains and loses what", "谁增加、谁减少了什么")
DETAILS: Final = Text("All changes", "变更明细")
OBLIGATIONS: Final = Text("What has to be done", "后续待办")
FINDINGS: Final = Text("Findings of the check", "检查结果的变化")
INTRODUCED: Final = Text("Introduced", "新出现")
CURED: Final = Text("Cured", "已消除")
REMAINING: Final = Text("Remaining", "仍存在")
FINDINGS_INTRODUCED: Final = Text("Findings introduced", "新出现的检查问题")
FINDINGS_CURED: Final = Text("Findings cured", "已消除的检查问题")
INDIRECT: Final = Text("Working next to a change", "间接相关的岗位")
INDIRECT_WHY: Final = Text(
    "Nothing changes for these roles themselves; something they are linked with does.",
    "这些岗位本身没有变化，只是与有变化的环节相连。",
)
INDIRECT_OVER: Final = Text("{role}: linked by {over}", "{role}：经由{over}相连")

GAINS: Final = Text("gains", "增加")
LOSES: Final = Text("loses", "减少")
OTHERS: Final = Text("changes", "变化")
GAIN_SIGN: Final = "+"
LOSS_SIGN: Final = "−"
OTHER_SIGN: Final = "~"
SIGNS: Final = Text(" (+ gains, − loses, ~ changes)", "（+ 增加，− 减少，~ 变化）")

DUE: Final = Text("by {day}", "{day} 前")
NO_DAY: Final = Text("no day given", "未定日期")
BECAUSE: Final = Text("because: {causes}", "起因：{causes}")
FINGERPRINT: Final = Text("fingerprint: {name}", "指纹：{name}")
ACKNOWLEDGED: Final = Text("{reason} ({by}, until {day})", "{reason}（{by}，有效至 {day}）")
PARTNER_NAMED: Final = Text("{name} (partner)", "{name}（外部协作方）")
CUT: Final = Text(
    "{number} left out here: the comment would be too long. `mediaorg diff` prints all.",
    "篇幅所限，此处省略 {number}，完整内容请运行 `mediaorg diff` 查看。",
)
ANNOTATIONS_LEFT_OUT: Final = Text(
    "{number} left out of the annotations: a step shows at most ten of each level; “mediaorg diff” lists all.",
    "还有 {number}未标注：一个步骤里每个级别最多显示十条；运行“mediaorg diff”可查看全部。",
)

TERMS: Final[Mapping[Term, Text]] = {
    Term.PERMANENT: Text("for good", "长期"),
    Term.TEMPORARY: Text("for a time", "临时"),
}
CERTAINTIES: Final[Mapping[Certainty, Text]] = {
    Certainty.DECLARED: Text("declared", "已声明"),
    Certainty.INFERRED: Text("inferred: please check", "推断，请核对"),
}
COLUMNS: Final[Mapping[str, Text]] = {
    "impact": Text("Impact", "影响"),
    "change": Text("Change", "变更内容"),
    "place": Text("Place", "位置"),
    "role": Text("Role", "岗位"),
    "gains": Text("Gains", "增加"),
    "loses": Text("Loses", "减少"),
    "others": Text("Changes", "变化"),
    "due": Text("Due", "期限"),
    "task": Text("What to do", "待办"),
    "finding": Text("Finding", "问题"),
    "rule": Text("Rule", "规则"),
    "over": Text("Linked by", "关联途径"),
    "reason": Text("Reason", "理由"),
    "cause": Text("Cause", "起因"),
    "fingerprint": Text("Fingerprint", "指纹"),
}
COUNTED: Final[Mapping[Impact, tuple[str, str, str]]] = {
    Impact.CRITICAL: ("to decide", "to decide", "项待决策"),
    Impact.MAJOR: ("change of work", "changes of work", "项工作变动"),
    Impact.MINOR: ("to tell", "to tell", "项需告知"),
    Impact.INFO: ("for information", "for information", "项仅供参考"),
}
FINDING_COUNTS: Final = Text(
    "findings: {introduced} introduced, {cured} cured, {remaining} remaining",
    "检查问题：新出现 {introduced} 个，消除 {cured} 个，仍有 {remaining} 个",
)


def counted(impact: Impact, number: int) -> Count:
    """So many changes of one weight."""
    return Count(number, *COUNTED[impact])


def matters(number: int) -> Count:
    """So many things to be decided."""
    return Count(number, "matter", "matters", "项")


def parties(number: int) -> Count:
    """So many roles and partners."""
    return Count(number, "role or partner", "roles and partners", "个岗位（含协作方）")


def changes(number: int) -> Count:
    """So many changes."""
    return Count(number, "change", "changes", "项变更")


def lines(number: int) -> Count:
    """So many lines of a table."""
    return Count(number, "line", "lines", "条")
