"""The rule book as people read it: the list of all rules, and the page of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mediaorg.diagnostic import Rule
from mediaorg.errors import MisuseError
from mediaorg.rules import ACKNOWLEDGEMENT_RULES, FAMILIES, READING_RULES, RULES, WAIVER_RULES
from mediaorg.rules.card import card_of
from mediaorg.spec.nearest import nearest
from mediaorg.text import Lang, Text

FAMILY_NAMES: Final[Mapping[str, Text]] = {
    "source": Text("The file", "文件"),
    "spec": Text("The format", "格式"),
    "structure": Text("Structure", "架构"),
    "duties": Text("Duties", "职责"),
    "handoffs": Text("Handoffs", "交接"),
    "loops": Text("Loops", "闭环"),
    "kpis": Text("KPIs", "考核指标"),
    "continuity": Text("Continuity", "人员备份与连续性"),
    "separation": Text("Separation of duties", "不相容职责"),
    "campaigns": Text("Campaigns", "大促与临时调整"),
    "compliance": Text("Compliance", "合规"),
    "lineage": Text("Lineage", "沿革"),
    "wording": Text("Wording", "表述"),
    "waivers": Text("Waivers", "豁免"),
    "acknowledgements": Text("Acknowledgements", "变更确认"),
}
SEVERITY_NAMES: Final[Mapping[str, Text]] = {
    "error": Text("error", "错误"),
    "warning": Text("warning", "警告"),
    "info": Text("info", "提示"),
}
BAD: Final = Text("What is found (the guilty line is marked)", "会被发现的写法（有问题的行已标出）")
GOOD: Final = Text("How it should be", "正确的写法")
OPTIONS: Final = Text("Options", "可调选项")
POLICY: Final = Text(
    "Set them in the specification: `policy: {entry}`; `severity: off` silences the rule.",
    "在组织文件中设置：`policy: {entry}`；`severity: off` 可关闭这条规则。",
)
FIXED: Final = Text("It can be neither changed by `policy` nor waived.", "这条规则不能用 `policy` 调整，也不能豁免。")
UNKNOWN: Final = Text("there is no rule “{name}”{hint}", "没有名为“{name}”的规则{hint}")


def all_rules() -> dict[str, Rule]:
    """Every rule by id, in reading order: files, format, then the families of the table."""
    return {**READING_RULES, **{rule.id: rule.rule for rule in RULES.values()}, **WAIVER_RULES, **ACKNOWLEDGEMENT_RULES}


def find(name: str) -> Rule:
    """A rule by its id; MisuseError with the nearest id where there is none."""
    rules = all_rules()
    if name not in rules:
        near = nearest(name, rules)
        hint = Text(f": did you mean “{near}”?", f"，是不是想找“{near}”？") if near else ""
        raise MisuseError(UNKNOWN, name=name, hint=hint)
    return rules[name]


def page(name: str, lang: Lang) -> str:
    """The page of a rule as Markdown: what, why, how to mend, options, bad and good."""
    rule = find(name)
    card = card_of(rule.id, rule.family)
    heading = f"# {rule.id} · {rule.title.say(lang)}"
    kind = f"{SEVERITY_NAMES[rule.severity].say(lang)} · {FAMILY_NAMES[rule.family].say(lang)}"
    parts = [heading, kind, card.why(lang), *_options(name, lang)]
    parts += [f"## {BAD.say(lang)}", f"```yaml\n{card.bad}```", f"## {GOOD.say(lang)}", f"```yaml\n{card.good}```"]
    return "\n\n".join(parts) + "\n"


def _options(name: str, lang: Lang) -> list[str]:
    if name not in RULES:
        return [FIXED.say(lang)]
    options = RULES[name].options
    lines = [f"- `{option.name}` = {_shown(option.default)}" for option in options]
    how = POLICY.say(lang, {"entry": f"{{rules: {{{name}: {{severity: warning}}}}}}"})
    return [f"## {OPTIONS.say(lang)}", *(["\n".join(lines)] if lines else []), how]


def _shown(value: Any) -> str:
    return "[" + ", ".join(value) + "]" if isinstance(value, tuple) else str(value)


def listing(lang: Lang) -> str:
    """All rules, a line each, under their families."""
    lines: list[str] = []
    for family, rules in _by_family().items():
        lines += ["", FAMILY_NAMES[family].say(lang)]
        lines += [
            f"  {rule.id:<28} {SEVERITY_NAMES[rule.severity].say(lang)}  {rule.title.say(lang)}" for rule in rules
        ]
    return "\n".join(lines[1:]) + "\n"


def listing_data(lang: Lang) -> list[dict[str, Any]]:
    """All rules as plain data, with their options and defaults."""
    return [
        {
            "id": rule.id,
            "family": family,
            "severity": rule.severity.value,
            "title": rule.title.say(lang),
            "options": {option.name: option.default for option in RULES[rule.id].options} if rule.id in RULES else {},
        }
        for family, rules in _by_family().items()
        for rule in rules
    ]


def _by_family() -> dict[str, list[Rule]]:
    families: dict[str, list[Rule]] = {
        family: [] for family in ("source", "spec", *FAMILIES, "waivers", "acknowledgements")
    }
    for rule in all_rules().values():
        families[rule.family].append(rule)
    return families
