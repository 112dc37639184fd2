"""The reporter's own words in both languages; all other sentences belong to rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.diagnostic import ERROR, INFO, WARNING, Severity
from mediaorg.text import Count, Text

HELP: Final = Text("help: ", "建议：")
NOTE: Final = Text("note: ", "说明：")
EXPLAIN: Final = "mediaorg explain {rule}"
TO_LINE: Final = Text(" (to line {line})", "（至第 {line} 行）")
MORE_PLACES: Final = Text("{number} not shown", "另有 {number}未列出")
INHERITED: Final = Text("inherited: the base has it without any campaign", "基础文件本来就有，与活动无关")
INTRODUCED: Final = Text("introduced by the campaign “{campaign}”", "由活动“{campaign}”引入")
PERIODS: Final = Text("holds in: {periods}", "出现在：{periods}")

AS_OF: Final = Text("as of {day}", "基准日：{day}")
PASSED: Final = Text(
    "passed: checked {specs} ({files}): {roles}, {duties}, {handoffs}, {loops}",
    "通过：检查了 {specs}（{files}）：{roles}、{duties}、{handoffs}、{loops}",
)
FOUND: Final = Text("found {numbers} in {specs} ({files})", "在 {specs}（{files}）中发现 {numbers}")
PASSED_CAMPAIGNS: Final = Text(
    "passed: checked {campaigns} for shape and references ({files})", "通过：检查了 {campaigns}的写法和引用（{files}）"
)
NOT_APPLIED: Final = Text(
    "not applied: to check the organisation as it makes it: mediaorg validate --campaign {file}",
    "尚未合并检查：要看合并后的组织，请运行 mediaorg validate --campaign {file}",
)
FOUND_IN_FILES: Final = Text("found {numbers} in {files}", "在 {files}中发现 {numbers}")
LEFT_OUT: Final = Text("; not counted: {numbers}", "；另有 {numbers}，未计入")
ANNOTATIONS_LEFT_OUT: Final = Text(
    "{number} left out of the annotations: a step shows at most ten of each level; “mediaorg validate --format line” lists all.",
    "还有 {number}未标注：一个步骤里每个级别最多显示十条；运行“mediaorg validate --format line”可查看全部。",
)
WAIVED: Final = Text("waived: {reason}", "已豁免：{reason}")

SUMMARY_TITLE: Final = Text("mediaorg: findings", "mediaorg 检查结果")
SUMMARY_COLUMNS: Final = (
    Text("Severity", "级别"),
    Text("Rule", "规则"),
    Text("Place", "位置"),
    Text("Finding", "问题"),
    Text("What to do", "建议"),
)
SUMMARY_LEFT_OUT: Final = Text("{number} not listed here", "另有 {number}未列出")
SEVERITIES: Final[Mapping[Severity, Text]] = {
    ERROR: Text("error", "错误"),
    WARNING: Text("warning", "警告"),
    INFO: Text("hint", "提示"),
}


def severity_count(severity: Severity, number: int) -> Count:
    """So many findings of one weight."""
    return {
        ERROR: Count(number, "error", "errors", "个错误"),
        WARNING: Count(number, "warning", "warnings", "个警告"),
        INFO: Count(number, "hint", "hints", "条提示"),
    }[severity]


def findings(number: int) -> Count:
    """So many findings, whatever their weight."""
    return Count(number, "finding", "findings", "个问题")


def places(number: int) -> Count:
    """So many places in files."""
    return Count(number, "place", "places", "处")


def specs(number: int) -> Count:
    """So many specifications."""
    return Count(number, "organisation", "organisations", "份组织文件")


def campaigns(number: int) -> Count:
    """So many campaign files."""
    return Count(number, "campaign file", "campaign files", "份活动方案")


def files(number: int) -> Count:
    """So many files."""
    return Count(number, "file", "files", "个文件")


def waived(number: int) -> Count:
    """So many findings that are waived."""
    return Count(number, "waived", "waived", "项已豁免")


def in_baseline(number: int) -> Count:
    """So many findings that the baseline knows."""
    return Count(number, "in the baseline", "in the baseline", "项在基线内")
