"""What YAML allows and a reader that others feed must refuse: tags, bombs, and things without measure."""

from __future__ import annotations

from typing import Final

from mediaorg.source.faults import YAML_UNSAFE, Problem
from mediaorg.text import Text


def _unsafe(en: str, zh: str, *, do: str, zh_do: str) -> Problem:
    return Problem(YAML_UNSAFE, Text(en, zh), Text(do, zh_do))


TAG: Final = _unsafe(
    "the tag {tag} is not allowed; nothing is run, opened or looked up for it",
    "不允许使用标签 {tag}；程序不会为它执行、打开或查找任何东西",
    do="remove the tag; put the value in quotes if the exclamation mark is part of the text",
    zh_do="删掉标签；如果感叹号是文字的一部分，给整个值加引号",
)
TAG_MISFIT: Final = _unsafe(
    "the tag {tag} does not fit this value",
    "标签 {tag} 与这个值不符",
    do="remove the tag, or correct the value",
    zh_do="删掉标签，或改正这个值",
)
SELF_ALIAS: Final = _unsafe(
    "*{name} stands inside &{name} itself: it would never end",
    "*{name} 写在 &{name} 自己里面，会无限循环",
    do="point it to an anchor that is complete before this line",
    zh_do="请引用在这一行之前已经写完的锚点",
)
EXPLOSION: Final = _unsafe(
    "aliases blow this file up beyond {limit}",
    "别名展开后内容过大，超过 {limit}",
    do="write out what differs, and use fewer aliases within aliases",
    zh_do="减少别名套别名，把不同的部分直接写出来",
)
DEPTH: Final = _unsafe(
    "more than {limit} levels of lists and mappings within each other",
    "列表和映射嵌套超过 {limit} 层",
    do="flatten it: a spec needs fewer than ten levels",
    zh_do="减少嵌套：正常的文件用不到十层",
)
LONG_SCALAR: Final = _unsafe(
    "a value of {length} characters; at most {limit} are allowed",
    "一个值长达 {length} 个字符，最多允许 {limit} 个",
    do="shorten it; look for a missing quotation mark if it should not be so long",
    zh_do="缩短这个值；如果本来没有这么长，检查是不是漏了引号",
)
LONG_LINE: Final = _unsafe(
    "a line of {length} characters; at most {limit} are allowed",
    "一行长达 {length} 个字符，最多允许 {limit} 个",
    do="break the line; write lists and mappings over several lines",
    zh_do="请换行，把列表和映射分成多行来写",
)
LONG_NUMBER: Final = _unsafe(
    "a number of {length} digits; at most {limit} are allowed",
    "一个数字长达 {length} 位，最多允许 {limit} 位",
    do="put it in quotes if it is a code and not a number",
    zh_do="如果它是编号而不是数字，请加引号",
)
NOT_FINITE: Final = _unsafe(
    "{written} is not a number that can be reckoned with",
    "{written} 不是可以计算的数",
    do="write an ordinary number, or put it in quotes if it is text",
    zh_do="写一个普通的数字；如果它是文字，请加引号",
)
FILE_SIZE: Final = _unsafe(
    "the file is larger than {limit}",
    "文件超过 {limit}",
    do="split it with `include`, or raise the limit with --max-size",
    zh_do="用 `include` 拆成几个文件，或用 --max-size 提高上限",
)
