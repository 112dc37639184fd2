"""What can be wrong with a file as YAML: the rules, the problems under each of them, and how one is reported."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from mediaorg.diagnostic import ERROR, WARNING, Diagnostic, RelatedPlace, Rule, Severity, Span
from mediaorg.record import Record, field
from mediaorg.text import Arg, Args, Lang, Text

PROBLEM: Final = Text("{problem}", "{problem}")
ADVICE: Final = Text("{advice}", "{advice}")

YAML_SYNTAX: Final = Rule(
    id="yaml-syntax",
    family="source",
    severity=ERROR,
    title=Text("The file is not a YAML document that can be read", "文件不是可以读取的 YAML"),
    message=PROBLEM,
    help=ADVICE,
    related={"opened": Text("what is open begins here", "未结束的内容从这里开始")},
)
YAML_UNSAFE: Final = Rule(
    id="yaml-unsafe",
    family="source",
    severity=ERROR,
    title=Text("The file asks for more than is safe to read", "文件超出安全读取的范围"),
    message=PROBLEM,
    help=ADVICE,
    related={"anchor": Text("the anchor is here", "锚点在这里")},
)
YAML_ENCODING: Final = Rule(
    id="yaml-encoding",
    family="source",
    severity=ERROR,
    title=Text("The file is not clean UTF-8 text", "文件不是干净的 UTF-8 文本"),
    message=PROBLEM,
    help=ADVICE,
)
YAML_DUPLICATE_KEY: Final = Rule(
    id="yaml-duplicate-key",
    family="source",
    severity=ERROR,
    title=Text("A key is given twice in one mapping", "同一层里有重复的键"),
    message=Text("“{key}” is given twice; only the first one counts", "“{key}”写了两次，只有第一处生效"),
    label=Text("given again", "重复"),
    help=Text("remove one of the two, or join what they say under one key", "删掉其中一处，或把两处的内容合到一个键下"),
    related={"first": Text("first given here", "第一次写在这里")},
)
YAML_AMBIGUOUS: Final = Rule(
    id="yaml-ambiguous",
    family="source",
    severity=WARNING,
    title=Text("A value that YAML readers understand differently", "不同 YAML 工具理解不一的写法"),
    message=PROBLEM,
    help=ADVICE,
    related={"first": Text("first defined here", "第一次定义在这里")},
)
BIDI_CONTROL: Final = Rule(
    id="bidi-control",
    family="source",
    severity=ERROR,
    title=Text("An invisible character that turns the reading direction", "含有改变文字方向的隐形字符"),
    message=Text(
        "{character} is invisible and changes the order in which text is displayed",
        "{character} 是隐形字符，会改变文字的显示顺序",
    ),
    help=Text(
        "delete it: a reviewer would see another text than the one that is read",
        "请删除它：有它在，审阅者看到的文字和程序读到的不一样",
    ),
)
SOURCE_RULES: Final[tuple[Rule, ...]] = (
    YAML_SYNTAX,
    YAML_DUPLICATE_KEY,
    YAML_UNSAFE,
    YAML_ENCODING,
    YAML_AMBIGUOUS,
    BIDI_CONTROL,
)


class Problem(Record):
    """One way to break a rule: `what` is wrong and `advice` what to do. Both may name the same arguments."""

    rule: Rule
    what: Text
    advice: Text


class Phrase(Record):
    """A sentence with its arguments filled in: an argument that knows its words in both languages."""

    text: Text
    args: Args = field(default_factory=lambda: MappingProxyType({}))

    def say(self, lang: Lang) -> str:
        """The complete sentence for a reader of `lang`."""
        return self.text.say(lang, self.args)

    def data(self) -> object:
        """The English sentence: what machine formats print."""
        return self.text.say("en", self.args)


def report(
    problem: Problem, span: Span, *related: RelatedPlace, severity: Severity | None = None, **args: Arg
) -> Diagnostic:
    """The diagnostic for a problem at a stretch of a file; `args` fill its sentences."""
    words: dict[str, Arg] = {"problem": Phrase(problem.what, args), "advice": Phrase(problem.advice, args)}
    return Diagnostic(problem.rule, severity or problem.rule.severity, span, words | args, related)
