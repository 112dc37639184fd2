"""What is good YAML here and something else elsewhere: say which of the two is meant."""

from __future__ import annotations

from typing import Final

from mediaorg.source.faults import YAML_AMBIGUOUS, Problem
from mediaorg.text import Text


def _ambiguous(en: str, zh: str, *, do: str, zh_do: str) -> Problem:
    return Problem(YAML_AMBIGUOUS, Text(en, zh), Text(do, zh_do))


WORD: Final = _ambiguous(
    "{written} is text here, but true or false to older YAML readers",
    "{written} 在这里是文字，有些 YAML 工具却会当成真或假",
    do='put it in quotes if it is text: "{written}"; write true or false if it is not',
    zh_do='如果是文字，请加引号："{written}"；如果表示真假，请写 true 或 false',
)
LEADING_ZERO: Final = _ambiguous(
    "{written} is the number {value} here, but an octal number to older YAML readers",
    "{written} 在这里是数字 {value}，有些 YAML 工具却会当成八进制",
    do='write {value}, or put it in quotes if it is a code: "{written}"',
    zh_do='数字请写 {value}；如果是编号，请加引号："{written}"',
)
UNDERSCORE: Final = _ambiguous(
    "{written} is text here, but a number to older YAML readers",
    "{written} 在这里是文字，有些 YAML 工具却会当成数字",
    do='write the number without “_”, or put it in quotes if it is text: "{written}"',
    zh_do='数字请去掉下划线；如果是文字，请加引号："{written}"',
)
ANCHOR: Final = _ambiguous(
    "the anchor &{name} is defined again; aliases below mean this one",
    "锚点 &{name} 重复定义，下文的别名指的是这一个",
    do="give the two anchors different names",
    zh_do="给两个锚点起不同的名字",
)
