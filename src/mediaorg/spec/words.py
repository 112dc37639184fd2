"""How faults of shape are told: what is due, what was found, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mediaorg.spec.element_name import ELEMENT_KINDS
from mediaorg.spec.nearest import folded, nearest
from mediaorg.text import Text, literal

TOP: Final = Text("the top level of the file", "文件顶层")
LIST: Final = Text("a list", "列表")
MAPPING: Final = Text("a mapping", "键值映射")
TEXT: Final = Text("a text", "文本")
WORDING: Final = Text("a text, or a mapping {{zh: …, en: …}}", "文本，或 {{zh: …, en: …}}")
WHOLE: Final = Text("a whole number from 0", "不小于 0 的整数")
AMOUNT: Final = Text("an amount from 0", "不小于 0 的数额")
MONEY: Final = Text("a sum of money (a bare number from 0)", "不小于 0 的金额（只写数字）")
TRUTH: Final = Text("true or false", "true 或 false")
SHARE: Final = Text("a share with its sign (30%)", "带百分号的比例（如 30%）")
DURATION: Final = Text("a duration with its unit (24h, 2wd)", "带单位的时长（如 24h、2wd）")
OFFSET: Final = Text("a time before or after the event (T-3d)", "相对事件的时间（如 T-3d）")
RATE: Final = Text("working time per day, week or month (12h/week)", "按日、周或月计的工时（如 12h/week）")
DAY: Final = Text("a day (2027-06-18)", "日期（如 2027-06-18）")
ELEMENT: Final = Text("a name in full, kind/id (role/host)", "“类别/id”形式的全名（如 role/host）")
ELEMENTS: Final = Text("a list of two or more names (kind/id)", "两个以上全名（类别/id）的列表")
LINEAGE: Final = Text(
    "one pair of keys (from and to, split and into, or merge and into)",
    "一对键（from 与 to、split 与 into 或 merge 与 into）",
)
SCOPE: Final = Text("a list of values that is not empty", "非空的取值列表")

EXPECTED: Final[dict[str, Text]] = {
    "string_type": TEXT,
    "int_type": WHOLE,
    "int_from_float": WHOLE,
    "greater_than_equal": WHOLE,
    "less_than_equal": Text("a number within its bounds", "范围内的数"),
    "float_type": AMOUNT,
    "finite_number": AMOUNT,
    "bool_type": TRUTH,
    "dict_type": MAPPING,
    "model_type": MAPPING,
    "model_attributes_type": MAPPING,
    "tuple_type": LIST,
    "bad_share": SHARE,
    "bad_money": MONEY,
    "bad_duration": DURATION,
    "bad_offset": OFFSET,
    "bad_rate": RATE,
    "bad_date": DAY,
    "empty_scope": SCOPE,
    "element_name": ELEMENT,
    "split_into": ELEMENTS,
    "merge_into": ELEMENT,
    "merge_of": ELEMENTS,
    "lineage_shape": LINEAGE,
    "no_wording": WORDING,
}


def found_words(value: object) -> Text:
    """What stands in the file, in words that fit behind “not”."""
    if value is None:
        return Text("nothing", "空值")
    if isinstance(value, bool):
        return Text(str(value).lower(), str(value).lower())
    if isinstance(value, int | float):
        return Text(f"the number {value}", f"数字 {value}")
    if isinstance(value, str):
        quoted = value if len(value) <= 40 else value[:39] + "…"
        quoted = quoted.replace("{", "{{").replace("}", "}}")
        return Text(f"the text “{quoted}”", f"文本“{quoted}”")
    if isinstance(value, list):
        return Text("a list", "列表") if value else Text("an empty list", "空列表")
    return Text("a mapping", "键值映射") if value else Text("an empty mapping", "空的键值映射")


def key_advice(key: str, known: Iterable[str]) -> tuple[Text, str | None]:
    """What to do about an unknown key, and the key that was most likely meant."""
    candidates = tuple(known)
    near = nearest(key, candidates)
    if near is None:
        listed = ", ".join(candidates)
        return Text(
            f"known keys: {listed}; a key of your own begins with x-",
            f"可用的键：{'、'.join(candidates)}；自定义的键请以 x- 开头",
        ), None
    if key != near and folded(key) == folded(near):
        return Text(
            f"write “{near}” in plain lower-case letters with underscores",
            f"请写成“{near}”（半角小写，用下划线）",
        ), near
    return Text(f"did you mean “{near}”?", f"是不是想写“{near}”？"), near


def no_advice(expected: object) -> Text:
    """The plain advice: put there what is due."""
    text = expected if isinstance(expected, Text) else TEXT
    return Text(f"write {text.en} here, or take the key away", f"请在这里写{text.zh}，或删去这个键")


def value_advice(value: object, kind: str, expected: Text) -> Text:
    """What to do about a value of the wrong type, by what was most likely meant."""
    if value is None:
        return Text(
            "a key without a value says nothing: write the value, or take the key away",
            "只写键不写值等于没说：请补上值，或删去这个键",
        )
    if kind == "string_type" and isinstance(value, bool | int | float):
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        return Text(f'quote it: "{shown}"', f'请加引号："{shown}"')
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _unit_advice(value, kind, expected)
    if isinstance(value, str) and expected in (WHOLE, AMOUNT, TRUTH):
        return Text("write it without quotation marks and without a unit", "请去掉引号和单位，直接写数值")
    return _money_advice(value) if expected is MONEY else _lineage_advice(value, expected)


def _money_advice(value: object) -> Text:
    if not isinstance(value, str):
        return no_advice(MONEY)
    return Text(
        "write the number alone, decimals allowed; the currency or other unit goes to `unit`",
        "只写数字，可带小数；币种等单位写在 `unit`",
    )


def _lineage_advice(value: object, expected: Text) -> Text:
    if expected is LINEAGE:
        return Text(
            "a rename takes from and to, a split takes split and into, a merge takes merge and into: keep one of the pairs",
            "改名写 from 和 to，拆分写 split 和 into，合并写 merge 和 into：三种只留一种，两个键都要写",
        )
    return _full_name_advice(value) if expected is ELEMENT and isinstance(value, str) else no_advice(expected)


def _full_name_advice(name: str) -> Text:
    kind, _, identity = name.partition("/")
    listed = ", ".join(ELEMENT_KINDS)
    near = nearest(kind, ELEMENT_KINDS) if identity else None
    if near is not None:
        meant = literal(f"{near}/{identity}")
        return Text(f"did you mean “{meant}”?", f"是不是想写“{meant}”？")
    return Text(
        f"put the kind and a slash before the id; kinds: {listed}",
        f"请在 id 前写上类别和斜杠；类别有：{listed.replace(', ', '、')}",
    )


def _unit_advice(value: float, kind: str, expected: Text) -> Text:
    if kind == "bad_duration":
        return Text(
            f"say the unit: {value}h (hours) or {value}d (days)? Working time is wh and wd",
            f"请写明单位：{value}h（小时）还是 {value}d（天）？工作时间用 wh、wd",
        )
    if kind == "bad_share" and value > 0:
        first, second = (value * 100, value) if value <= 1 else (value, value / 100)
        return Text(f"say which: {first:g}% or {second:g}%?", f"请写明：{first:g}% 还是 {second:g}%？")
    if kind == "bad_rate":
        return Text(f"say the unit: {value}h/week or {value}h/day?", f"请写明单位：{value}h/week 还是 {value}h/day？")
    if kind == "bad_offset":
        return Text(
            f"say which: T-{value}d (before) or T+{value}d (after)?",
            f"请写明：T-{value}d（之前）还是 T+{value}d（之后）？",
        )
    return no_advice(expected)
