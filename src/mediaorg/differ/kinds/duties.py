"""What can change about duties: what they are, where they hold, and who does them."""

from __future__ import annotations

from mediaorg.differ.kinds.kind import GAINS, INFO, LOSES, MAJOR, MINOR, Area

DUTIES = Area("duties")
_add = DUTIES.add

_add("duty-added", MAJOR, ("A duty is new", "新增职责"), ("the duty {it} is new", "新增职责“{it}”"), GAINS)
_add("duty-removed", MAJOR, ("A duty is gone", "取消职责"), ("the duty {it} is gone", "取消职责“{it}”"), LOSES)
_add(
    "duty-renamed", MINOR, ("A duty goes by another id", "职责换了编号"),
    ("the duty {it} is the former {before}", "职责“{it}”即原来的 {before}"),
)  # fmt: skip
_add(
    "duty-split", MAJOR, ("A duty was split", "职责拆分"),
    ("the duty {before} was split into {after}", "职责“{before}”拆分为{after}"),
)  # fmt: skip
_add(
    "duty-merged", MAJOR, ("Duties were merged", "职责合并"),
    ("the duties {before} were merged into {after}", "职责{before}合并为“{after}”"),
)  # fmt: skip
_add(
    "duty-transferred", MAJOR, ("A duty goes over to somebody else", "职责移交"),
    ("{it} goes from {losers} to {gainers} ({where})", "“{it}”由{losers}移交给{gainers}（{where}）"),
)  # fmt: skip
_add(
    "duty-assigned", MAJOR, ("A role takes on a duty", "承担新职责"),
    ("{role} takes on {it} ({part}, {where})", "{role}承担“{it}”（{part}，{where}）"), GAINS,
)  # fmt: skip
_add(
    "duty-withdrawn", MAJOR, ("A role gives up a duty", "不再承担职责"),
    ("{role} no longer has {it} ({part}, {where})", "{role}不再承担“{it}”（{part}，{where}）"), LOSES,
)  # fmt: skip
_add(
    "duty-part-changed", MAJOR, ("A role has another part in a duty", "职责分工变了"),
    ("{role} is {after} for {it}, was {before}", "{role}在“{it}”中由{before}改为{after}"),
)  # fmt: skip
_add(
    "claim-scope-changed", MAJOR, ("A role does a duty in other places", "承担范围变了"),
    ("{role} has {it} for {after}, was {before}", "{role}承担“{it}”的范围由{before}改为{after}"),
)  # fmt: skip
_add(
    "consulted-informed-changed", MINOR, ("Others are asked or told", "咨询、知会对象变了"),
    ("{it}: {role} is {after}, was {before}", "“{it}”：{role}由{before}改为{after}"),
)  # fmt: skip
_add(
    "duty-weight-changed", MINOR, ("A duty weighs more or less in a role", "职责权重变了"),
    ("{it} weighs {after} for {role}, was {before}", "“{it}”在{role}的权重由{before}改为{after}"),
)  # fmt: skip
_add(
    "claim-effort-changed", MINOR, ("A duty takes a role more or less time", "岗位工时变了"),
    ("{it} takes {role} {after}, was {before}", "{role}用于“{it}”的工时由{before}改为{after}"),
)  # fmt: skip
_add(
    "duty-scope-changed", MAJOR, ("A duty has to be done in other places", "职责范围变了"),
    ("{it} has to be done for {after}, was {before}", "“{it}”的范围由{before}改为{after}"),
)  # fmt: skip
_add(
    "duty-meaning-changed", MAJOR, ("A duty asks for something else", "职责内容变了"),
    ("{it} means {after}, was {before}", "“{it}”的内容由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "duty-result-changed", MAJOR, ("Something else comes out of a duty", "职责产出变了"),
    ("{it} gives {after}, was {before}", "“{it}”的产出由“{before}”改为“{after}”"),
)  # fmt: skip
_add(
    "duty-stage-changed", MINOR, ("A duty serves another stage", "职责所属环节变了"),
    ("{it} serves the stage {after}, was {before}", "“{it}”所属环节由{before}改为{after}"),
)  # fmt: skip
_add(
    "duty-effort-changed", MINOR, ("A duty takes more or less time", "职责工时变了"),
    ("{it} takes {after}, was {before}", "“{it}”的工时由{before}改为{after}"),
)  # fmt: skip
_add(
    "duty-checker-changed", MAJOR, ("A duty is checked by somebody else", "复核人变了"),
    ("{it} is checked by {after}, was {before}", "“{it}”的复核人由{before}改为{after}"),
)  # fmt: skip
_add(
    "duty-capabilities-changed", INFO, ("A duty fulfils other capabilities", "对应能力变了"),
    ("{it} fulfils {after}, was {before}", "“{it}”对应的能力由{before}改为{after}"),
)  # fmt: skip
_add(
    "duty-tags-changed", INFO, ("A duty bears other tags", "职责标签变了"),
    ("{it} bears the tags {after}, was {before}", "“{it}”的标签由{before}改为{after}"),
)  # fmt: skip
