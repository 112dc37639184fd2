"""The rule book as pages: one a rule, made of the card that lies beside it, and an index by family."""

from __future__ import annotations

from typing import Final

from mediaorg.rules.book import FAMILY_NAMES, SEVERITY_NAMES, all_rules, page
from mediaorg.text import Lang, Text

TITLE: Final = Text("Rule book", "规则手册")
INTRO: Final = Text(
    "{number} rules. Each page says why the rule is there, how to mend what it finds, what can be set, and shows a bad and a good "
    "example; both are run by the tests. At a terminal: `mediaorg rules`, `mediaorg explain RULE`.",
    "共 {number} 条规则。每页都讲清为什么有这条规则、怎么改、哪些可以调，并附错例和正例，两者都由测试实际跑过。"
    "在终端里查：`mediaorg rules`、`mediaorg explain 规则编号`。",
)
COLUMNS: Final = Text("| rule | severity | what is wrong |", "| 规则 | 级别 | 说明 |")


def rule_paths() -> dict[str, str]:
    """The page of every rule, by its id."""
    return {rule.id: f"rules/{rule.family}/{rule.id}.md" for rule in all_rules().values()}


def rule_page(rule: str, lang: Lang) -> str:
    """The page of one rule."""
    return page(rule, lang)


def rule_index(lang: Lang) -> str:
    """All rules by family."""
    parts = [f"# {TITLE.say(lang)}", INTRO.say(lang, {"number": len(all_rules())})]
    for family in FAMILY_NAMES:
        if rows := family_rules(lang, (family,)):
            parts += [f"## {FAMILY_NAMES[family].say(lang)} {{#{family}}}", rows]
    return "\n\n".join(parts) + "\n"


def family_rules(lang: Lang, families: tuple[str, ...]) -> str:
    """The rules of some families as a table; nothing where there are none."""
    rows = [
        f"| `{rule.id}` | {SEVERITY_NAMES[rule.severity].say(lang)} | {_cell(rule.title.say(lang))} |"
        for rule in all_rules().values()
        if rule.family in families
    ]
    return "\n".join([COLUMNS.say(lang), "|---|---|---|", *rows]) if rows else ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")
