"""What can be wrong with the shape of a specification: the rules of the family spec."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import ERROR, WARNING, Rule
from mediaorg.text import Text

FAMILY: Final = "spec"

UNKNOWN_KEY: Final = Rule(
    "unknown-key",
    FAMILY,
    ERROR,
    Text("A key that the format does not know", "格式中没有这个键"),
    Text("the format has no key “{key}” here", "这里没有“{key}”这个键"),
    label=Text("not a key of {place}", "{place}没有这个键"),
    help=Text("{advice}", "{advice}"),
)
MISSING_KEY: Final = Rule(
    "missing-key",
    FAMILY,
    ERROR,
    Text("A required key is missing", "缺少必填的键"),
    Text("{place} has no “{key}”, which is required", "{place}缺少必填的“{key}”"),
    label=Text("“{key}” is missing here", "这里缺少“{key}”"),
    help=Text("add “{key}:” to {place}", "请在{place}补上“{key}:”"),
)
WRONG_TYPE: Final = Rule(
    "wrong-type",
    FAMILY,
    ERROR,
    Text("A value of the wrong type", "值的类型不对"),
    Text("“{key}” must be {expected}, not {found}", "“{key}”应为{expected}，这里却是{found}"),
    label=Text("{expected} is due here", "这里应为{expected}"),
    help=Text("{advice}", "{advice}"),
)
BAD_ID: Final = Rule(
    "bad-id",
    FAMILY,
    ERROR,
    Text("An id that is not in the shape of an id", "编号（id）写法不对"),
    Text("“{found}” is not an id", "“{found}”不能作为 id"),
    label=Text("not an id", "不合 id 的写法"),
    help=Text(
        "an id starts with a lower-case letter and goes on with letters, digits and single hyphens, "
        "at most 64 characters in all: {advice}",
        "id 以小写字母开头，由小写字母、数字和单个连字符组成，最长 64 个字符：{advice}",
    ),
)
BAD_DURATION: Final = Rule(
    "bad-duration",
    FAMILY,
    ERROR,
    Text("A time without a clear unit", "时间没有写清单位"),
    Text(
        "“{found}” is no time that can be read: “{key}” must be {expected}",
        "“{key}”写成“{found}”无法识别，应为{expected}",
    ),
    label=Text("{expected} is due here", "这里应为{expected}"),
    help=Text("{advice}", "{advice}"),
)
BAD_DATE: Final = Rule(
    "bad-date",
    FAMILY,
    ERROR,
    Text("A date that is not in the calendar", "日期不存在或写法不对"),
    Text("“{found}” is not a date", "“{found}”不是有效日期"),
    label=Text("not a date", "不是有效日期"),
    help=Text("write the day as year-month-day, such as 2027-06-18", "请按“年-月-日”书写，例如 2027-06-18"),
)
DUPLICATE_ID: Final = Rule(
    "duplicate-id",
    FAMILY,
    ERROR,
    Text("One id for two things", "id 重复"),
    Text("the id “{id}” is used more than once among {among}", "{among}中的 id“{id}”重复"),
    label=Text("used again here", "这里又用了一次"),
    help=Text(
        "give this one an id of its own; until then only the first one counts",
        "请给这一个换个 id；在此之前只认第一个",
    ),
    related={"first": Text("used here already", "这里已经用过")},
)
DUPLICATE_ENTRY: Final = Rule(
    "duplicate-entry",
    FAMILY,
    ERROR,
    Text("One thing written twice", "同一内容写了两遍"),
    Text("“{entry}” stands here twice", "“{entry}”写了两遍"),
    label=Text("written again here", "这里又写了一遍"),
    help=Text(
        "take one of the two away; two handoffs are told apart by an id",
        "删去其中一处；如果是两项不同的交接，用 id 加以区分",
    ),
    related={"first": Text("written here already", "这里已经写过")},
)
UNKNOWN_REFERENCE: Final = Rule(
    "unknown-reference",
    FAMILY,
    ERROR,
    Text("A name that nothing bears", "引用了不存在的对象"),
    Text("there is no {what} “{name}”", "没有名为“{name}”的{what}"),
    label=Text("no such {what}", "{what}不存在"),
    help=Text("{advice}", "{advice}"),
)
FORMAT_VERSION: Final = Rule(
    "format-version",
    FAMILY,
    ERROR,
    Text("A format that this version cannot read", "无法读取这个格式版本"),
    Text("format {found} is not one that this version reads", "本版本不支持格式 {found}"),
    label=Text("format 1 is due here", "这里应为格式 1"),
    help=Text("write “mediaorg: 1”, or use a newer mediaorg", "请写“mediaorg: 1”，或升级 mediaorg"),
)
CONFUSABLE_ID: Final = Rule(
    "confusable-id",
    FAMILY,
    WARNING,
    Text("Two ids that look alike", "两个 id 极易混淆"),
    Text("“{id}” and “{other}” are easily taken for one another", "“{id}”与“{other}”极易看混"),
    label=Text("looks like {other}", "与 {other} 很像"),
    help=Text("rename one of them, so that nobody mixes them up", "请改掉其中一个，免得用错"),
    related={"first": Text("the other one", "另一个在这里")},
)

UNKNOWN_RULE: Final = Rule(
    "unknown-rule",
    FAMILY,
    ERROR,
    Text("A rule or an option that does not exist", "没有这条规则或这个选项"),
    Text("{what} “{name}” does not exist", "没有名为“{name}”的{what}"),
    label=Text("no such {what}", "{what}不存在"),
    help=Text("{advice}", "{advice}"),
)

SPEC_RULES: Final[tuple[Rule, ...]] = (
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    BAD_ID,
    BAD_DURATION,
    BAD_DATE,
    DUPLICATE_ID,
    DUPLICATE_ENTRY,
    UNKNOWN_REFERENCE,
    FORMAT_VERSION,
    CONFUSABLE_ID,
    UNKNOWN_RULE,
)
