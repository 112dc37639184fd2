"""What holds for a rule about which a policy says nothing."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Final

from mediaorg.diagnostic import At
from mediaorg.errors import MisuseError
from mediaorg.linter.policy import CHANGEABLE
from mediaorg.rules.rule import LintRule
from mediaorg.spec.defaults import Default
from mediaorg.spec.nearest import nearest
from mediaorg.spec.written import as_written
from mediaorg.text import Text, literal

NO_RULE: Final = Text("there is no rule “{name}”{hint}", "没有名为“{name}”的规则{hint}")
NO_OPTION: Final = Text("the rule {rule} has no option {name}{hint}", "规则 {rule} 没有选项 {name}{hint}")
AS_THE_RULES_SAY: Final = Default(words=Text("every rule as `mediaorg rules` lists it", "各规则照 mediaorg rules 所列"))


def policy_default(at: At) -> Default | None:
    """The rule's own severity and limits at `policy.rules.RULE` or `policy.rules.RULE.OPTION`; None elsewhere.

    Raises MisuseError, with the nearest name, for a rule or option that there is not.
    """
    key, rule, option, *_ = (*map(str, at.path), "", "", "")
    if not rule:
        return AS_THE_RULES_SAY
    if key != "rules":
        return None
    if not any(fnmatchcase(one, rule) for one in CHANGEABLE):
        raise MisuseError(NO_RULE, name=rule, hint=_hint(rule, tuple(CHANGEABLE)))
    return _default(CHANGEABLE[rule], option) if rule in CHANGEABLE else None


def _default(rule: LintRule, option: str) -> Default:
    values = {"severity": rule.rule.severity.value, **{one.name: as_written(one.default) for one in rule.options}}
    if not option:
        return Default(values)
    if option not in values:
        raise MisuseError(NO_OPTION, rule=rule.id, name=option, hint=_hint(option, tuple(values)))
    return Default(values[option])


def _hint(name: str, known: tuple[str, ...]) -> Text | str:
    near = nearest(name, known)
    return Text(f": did you mean “{literal(near)}”?", f"，是不是想看“{literal(near)}”？") if near else ""
