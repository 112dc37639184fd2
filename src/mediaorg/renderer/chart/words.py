"""The words of charts in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.text import Count, Lang, Text

DOT: Final = " · "

TITLES: Final[Mapping[str, Text]] = {
    "organisation": Text("Organisation chart", "组织架构图"),
    "handoffs": Text("Handoffs", "交接泳道图"),
    "loop": Text("Loops", "闭环图"),
    "campaign": Text("Campaign chart", "活动组织图"),
    "coverage": Text("Who covers which duty", "职责覆盖图"),
}
AS_OF: Final = Text("as of {day}", "截至 {day}")

# Organisation
STAFF: Final = Text("{filled} filled", "在岗 {filled}")
STAFF_OF: Final = Text("{filled}/{posts} filled", "在岗 {filled}/{posts}")
OPEN: Final = Text("{open} open", "缺 {open} 人")
UNBACKED: Final = Text("no backup", "无 B 角")
MORE: Final = Text("+{count} more", "另有 {count} 个岗位")
FOLDED: Final = Text("+{count} below", "下辖另有 {count} 个岗位")
FOLDED_ALL: Final = Text("{count} roles folded away", "已折叠 {count} 个岗位")
FOLDED_HERE: Final = Text("{count} roles not shown", "另有 {count} 个岗位未展开")
IN_CIRCLE: Final = Text("reporting circle", "汇报关系成环")
OTHER_LAYER: Final = Text("layer: {layer}", "所属层级：{layer}")
NO_LAYER: Final = Text("no layer given", "未写所属层级")
DOTTED_TO: Final = Text("dotted: {heads}", "虚线：{heads}")
SOLID_LINE: Final = Text("reports to", "直接汇报")
DOTTED_LINE: Final = Text("dotted line", "虚线汇报")
STANDS_IN: Final = Text("backup", "B 角（替补岗位）")
LAYER_LISTED: Final = Text("{layer}: {roles}.", "{layer}：{roles}。")
NOBODY: Final = Text("no roles", "暂无岗位")

FOLDED_AWAY: Final = Text(
    "{role} is folded away in this picture: add --under {head}", "{role} 在图中被折叠了：请加 --under {head}"
)

# Handoffs
PARTNER: Final = Text("Partner", "外部协作方")
ALL_HANDOFFS: Final = Text("All handoffs", "全部交接")
HANDOFFS_OF: Final = Text("Handoffs of {role}", "{role}的交接")
OTHER_HANDOFFS: Final = Text("Other handoffs", "其余交接")
BROKEN: Final = Text("Nothing is handed on", "没有交接")
BACK_TO: Final = Text("back to {stage}: the next turn begins", "回到“{stage}”，进入下一轮")
BACK_BROKEN: Final = Text("the loop is open here: nothing goes back to {stage}", "闭环在此断开：没有交接回到“{stage}”")
SHARED: Final = Text("{role} stands in both stages", "{role}衔接前后两个阶段")
URGENT: Final = Text("urgent", "加急")
NOT_SHOWN: Final = Text("{count} other handoffs not shown", "其余 {count} 次交接未画出")
HANDS: Final = Text("{source} → {target}: {artifact}", "{source} → {target}：{artifact}")
NOTHING_HANDED: Final = Text("There are no handoffs to draw.", "没有可画的交接。")
SENT: Final = Text("hands over", "交出")
RECEIVED: Final = Text("receives", "接收")
OPEN_EDGE: Final = Text("open edge", "断边")

# Loop
TURN: Final = Text("one turn {turn}", "一轮 {turn}")
TURN_AT_LEAST: Final = Text("one turn at least {turn}", "一轮至少 {turn}")
TURN_OPEN: Final = Text("the loop is open", "闭环断开")
CYCLE: Final = Text("at most {cycle}", "上限 {cycle}")
OPEN_EDGES: Final = Text("open edges: {count}", "断边 {count} 处")
SAME_ROLE: Final = Text("same role", "同岗衔接")
LOOP_OPEN: Final = Text("Nothing is handed on: the loop is open here", "没有交接，闭环在此断开")
SLOWEST: Final = Text("slowest", "最慢")
JUDGES: Final = Text("judges: {stages}", "评判：{stages}")
AND_MORE: Final = Text("and {count} more", "另有 {count} 次交接")
NO_ROLE: Final = Text("nobody stands here", "暂无岗位")
NO_LIMIT: Final = Text("no time given", "未写时限")
NO_LOOPS: Final = Text("There are no loops to draw.", "没有可画的闭环。")

# Coverage
DUTY: Final = Text("Duty", "职责")
EVERYWHERE: Final = Text("Everywhere", "全部范围")
OWNED: Final = Text("one role answers for it", "一个岗位负责")
GAP: Final = Text("gap: nobody answers for it", "空白：无人负责")
OVERLAP: Final = Text("overlap: several answer for it", "重叠：多个岗位同时负责")
EXCESS: Final = Text("claimed, but not asked for", "越界：职责未要求")
NOT_ASKED: Final = Text("not asked for", "不在职责范围")
OUTSIDE: Final = Text("done by a partner", "由外部协作方承担")
MISSING: Final = Text("nobody ({where})", "无人负责（{where}）")
MISSING_ALL: Final = Text("nobody", "无人负责")
HELD_WHERE: Final = Text("{role} ({where})", "{role}（{where}）")
BOTH: Final = Text("both: {roles}", "重叠：{roles}")
BEYOND: Final = Text("{role}, not asked for", "{role}，职责未要求")
NONE: Final = Text("—", "—")
GAPS: Final = Text("gaps: {count}", "空白 {count} 处")
OVERLAPS: Final = Text("overlaps: {count}", "重叠 {count} 处")
MORE_ROWS: Final = Text("{count} more divided duties not shown", "另有 {count} 项分工职责未列出")
WITH: Final = Text("both: {roles} ({where})", "重叠：{roles}（{where}）")
BY_ONE: Final = Text("Held by one role everywhere", "由一个岗位负责全部范围")
ROWS_LEFT_OUT: Final = Text(
    "{count} duties held by one role everywhere are left out", "另有 {count} 项由单一岗位负责全部范围的职责，未列出"
)
NO_DUTIES: Final = Text("There are no duties to draw.", "没有可画的职责。")

# The interactive page
BELOW: Final = Text("Team ({count})", "下辖（{count}）")
PAGE: Final[Mapping[str, Text]] = {
    "skip": Text("To the chart", "跳到图表"),
    "search": Text("Find a role", "查找岗位"),
    "hint": Text("name or duty; Enter goes to the next", "岗位名或职责名，回车看下一个"),
    "found": Text("{count} found", "找到 {count} 个"),
    "found_none": Text("nothing found", "没有找到"),
    "highlight": Text("Handoffs of", "查看交接"),
    "nobody": Text("nobody chosen", "未选岗位"),
    "open_all": Text("Unfold all", "全部展开"),
    "close_all": Text("Fold all", "全部收起"),
    "fit": Text("Fit to the window", "适合窗口宽度"),
    "sends": Text("Hands over", "交出"),
    "receives": Text("Receives", "接收"),
    "nothing": Text("no handoffs", "没有交接"),
    "backup": Text("backup", "B 角"),
    "unbacked": UNBACKED,
}


def handoffs(number: int) -> Count:
    """“3 handoffs”."""
    return Count(number, "handoff", "handoffs", "次交接")


def stages(number: int) -> Count:
    """“3 stages”."""
    return Count(number, "stage", "stages", "个阶段")


def posts(number: int, filled: int, lang: Lang) -> str:
    """“20 posts, 18 filled, 2 open”."""
    said = Text("{posts} posts · {filled} filled", "编制 {posts} 人 · 在岗 {filled} 人").say(
        lang, {"posts": number, "filled": filled}
    )
    return said + (DOT + OPEN.say(lang, {"open": number - filled}) if filled < number else "")


def joined(*parts: str) -> str:
    """Facts on one line; what is empty is left out."""
    return DOT.join(part for part in parts if part)
