"""What answers say in both languages: who has which part in a duty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.org.posts import State
from mediaorg.org.search import By
from mediaorg.text import Text

FOUND_BY: Final[Mapping[By, Text]] = {
    By.ID: Text("found by its id", "按 ID 找到"),
    By.NAME: Text("found by its name", "按名称找到"),
    By.ALIAS: Text("found by another word of the glossary", "按术语表中的别名找到"),
    By.RESULT: Text("found by its result", "按产出找到"),
    By.MEANING: Text("means the same", "意思相同"),
    By.WORDS: Text("bears these words in its name", "名称中有这些词"),
    By.OVERLAP: Text("means something like it", "意思相近"),
}
TITLE: Final = Text("{duty} ({id})", "{duty}（{id}）")
DURING: Final = Text("{campaigns}: {period}, {days}", "{campaigns}：{period}，{days}")
OUTSIDE_PHASES: Final = Text("outside all phases", "各阶段之外")
DAYS: Final = Text("{first} to {last}", "{first} 至 {last}")
FROM_DAY: Final = Text("from {first}", "{first} 起")
ASKED_FOR: Final = Text("asked about: {scope}", "查询范围：{scope}")

OWNS: Final = Text("Owns it", "负责并执行")
ANSWERS: Final = Text("Answers for it", "对结果负责")
DOES: Final = Text("Does it", "执行")
STANDS_IN: Final = Text("Stands in", "B 角")
IS_ASKED: Final = Text("Is asked", "须征询")
IS_TOLD: Final = Text("Is told", "须告知")
HANDOFFS: Final = Text("Handoffs", "交接")

POST: Final = Text("{role} ({id}{filled}){people}", "{role}（{id}{filled}）{people}")
PARTLY_FILLED: Final = Text(", {filled} of {posts} posts filled", "，编制 {posts}、在岗 {filled}")
PEOPLE: Final = Text(": {people}", "：{people}")
PERSON_AWAY: Final = Text("{person} (away)", "{person}（不在岗）")
NOBODY_IN: Final[Mapping[State, Text]] = {
    State.VACANT: Text("{post}, vacant: {acting}", "{post}，岗位空缺，{acting}"),
    State.AWAY: Text("{post}, everybody away: {acting}", "{post}，当日无人在岗，{acting}"),
}
ACTS: Final = Text("{deputy} acts", "由{deputy}代行")
NOBODY_ACTS: Final = Text("nobody is there to stand in", "也没有在岗的 B 角")
SEPARATOR: Final = Text("; ", "；")
DEPUTY: Final = Text("{party} ({id}){people}", "{party}（{id}）{people}")
CONTROLLED: Final = Text("{deputy}, provided that: {control}", "{deputy}，条件：{control}")
NOT_THERE: Final = Text("{deputy} (nobody there)", "{deputy}（当日无人在岗）")
COLLEAGUES: Final = Text("colleagues in the same role", "同岗位其他人员")
FOR_ROLE: Final = Text("for {role}: {deputies}", "代{role}：{deputies}")
NO_DEPUTY: Final = Text("nobody named", "未指定")
NOBODY_DOES: Final = Text("nobody is named as doing it", "未写明由谁执行")

NOBODY: Final = Text("⚠ nobody", "⚠ 无人负责")
NOBODY_TODAY: Final = Text("⚠ nobody on this day; at other times {roles}", "⚠ 当日无人负责；其他时间由{roles}承担")
RESTING: Final = Text("{role} ({days})", "{role}（{days}）")
OUTSIDER: Final = Text("{partners}, outside the organisation", "{partners}（外部协作方）")
CONTESTED: Final = Text("⚠ {roles} answer for it at once: {posts}", "⚠ {roles}同时负责：{posts}")
OUTSIDE: Final = Text(
    "Not asked for here: {scope}. The duty holds for: {own}", "该职责不涉及：{scope}。它的范围是：{own}"
)

TAKES_IN: Final = Text("{what} ← {party}", "{what} ← {party}")
HANDS_ON: Final = Text("{what} → {parties}", "{what} → {parties}")
BY_TIME: Final = Text("{party} ({time})", "{party}（{time}）")
IN_AND_OUT: Final = Text("in: {inputs}; out: {outputs}", "输入：{inputs}；输出：{outputs}")
STATED: Final = Text("{inputs}", "{inputs}")
RECEIVED: Final = Text("not stated (they receive {inputs})", "未写明（相关岗位接收：{inputs}）")
RECEIVED_MANY: Final = Text("not stated (they receive {number} in all)", "未写明（相关岗位共接收 {number}）")
NONE_IN: Final = Text("nothing", "无")
NONE_OUT: Final = Text("handed to nobody", "不交给他人")

SEVERAL: Final = Text(
    "“{query}” may mean {duties}; ask for one by its id:", "“{query}”可能指以下 {duties}，请用 ID 指明一项："
)
ALSO: Final = Text("“{query}” may also mean:", "“{query}”也可能指：")
NO_MATCH: Final = Text("no duty goes by “{query}”", "没有与“{query}”对应的职责")
AT_REST: Final = Text(
    "{duty} ({id}) rests: the campaign suspends it in this period", "{duty}（{id}）在这一阶段按活动方案暂停"
)
TEMPORARY: Final = Text(
    "{duty} ({id}) is a duty of {role}, no part of the organisation on {day} ({days})",
    "{duty}（{id}）是{role}的职责，该岗位在 {day} 不在组织中（任期 {days}）",
)
NEAREST: Final = Text("nearest:", "最接近的有：")
LISTED: Final = Text("{by}; answers for it: {accountable}", "{by}；负责岗位：{accountable}")
LISTED_NOBODY: Final = Text("nobody", "无")
SEE_ALL: Final = Text("all duties: mediaorg matrix", "查看全部职责：mediaorg matrix")
MORE: Final = Text("… and {number} more", "……另有 {number}")
