"""Severities and limits that an organisation sets for itself (`policy`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any, Final

from mediaorg.diagnostic import ERROR, At, Diagnostic, Rule, Severity, Span, fault
from mediaorg.errors import MisuseError
from mediaorg.record import Record, field
from mediaorg.rules import READING_RULES, RULES, WAIVER_RULES
from mediaorg.rules.rule import LintRule, Option, told_elsewhere
from mediaorg.source.faults import YAML_AMBIGUOUS
from mediaorg.spec.faults import UNKNOWN_RULE, WRONG_TYPE
from mediaorg.spec.nearest import hint, nearest
from mediaorg.spec.places import Places
from mediaorg.spec.spec import Spec
from mediaorg.spec.words import AMOUNT, LIST, TEXT, TRUTH, WHOLE, found_words, value_advice
from mediaorg.text import Text

OFF: Final = "off"
SEVERITIES: Final = (*(severity.value for severity in Severity), OFF)
CHANGEABLE: Final[Mapping[str, LintRule]] = {
    **RULES, **{rule.id: told_elsewhere(rule) for rule in WAIVER_RULES.values()},
}  # fmt: skip
"""What a policy may name: the rules about an organisation, and those about its waivers."""
OPTION_WORDS: Final[Mapping[type, Text]] = {int: WHOLE, float: AMOUNT, bool: TRUTH, tuple: LIST, str: TEXT}


class Setting(Record):
    """How one rule is run: None as severity means off."""

    severity: Severity | None
    options: Mapping[str, Any] = field(default_factory=dict)


class Policy(Record):
    """How each rule of the rule book is run, by id."""

    settings: Mapping[str, Setting] = field(default_factory=dict)

    def setting(self, rule: LintRule | Rule) -> Setting:
        """How a rule is run: its own severity and limits where the policy says nothing."""
        words = rule.rule if isinstance(rule, LintRule) else rule
        return self.settings.get(words.id, Setting(words.severity))


def read_policy(spec: Spec, places: Places) -> tuple[Policy, tuple[Diagnostic, ...]]:
    """The policy of a specification; what names no rule or option is set aside with a diagnostic."""
    settings: dict[str, Setting] = {}
    diagnostics: list[Diagnostic] = []
    for pattern, entries in sorted(
        spec.policy.rules.items(), key=lambda one: one[0] in RULES
    ):  # the exact id has the last word
        at = At("policy", "", ("rules", pattern))
        named = [rule for rule in CHANGEABLE.values() if fnmatchcase(rule.id, pattern)]
        if not named:
            diagnostics.append(unknown_rule(pattern, places.key_span(at)))
            continue
        for key, value in entries.items():
            diagnostics.extend(_refuse(key, value, named, at, places))
        for rule in named:
            settings[rule.id] = _apply(settings.get(rule.id, Setting(rule.rule.severity)), rule, entries)
    return Policy(settings), tuple(diagnostics)


def without_doubt_settled(diagnostics: Sequence[Diagnostic], spec: Spec, places: Places) -> list[Diagnostic]:
    """The diagnostics without warnings of ambiguity where there is none left.

    `off` as a severity is one of the format's words; and where an error says “quote it”, a warning that says so too is
    one finding too many.
    """
    if not any(one.rule is YAML_AMBIGUOUS for one in diagnostics):
        return list(diagnostics)
    settled = {one.span for one in diagnostics if one.severity is ERROR}
    for pattern, entries in spec.policy.rules.items():
        if entries.get("severity") == OFF:
            settled.add(places.span(At("policy", "", ("rules", pattern, "severity"))))
    return [one for one in diagnostics if one.rule is not YAML_AMBIGUOUS or one.span not in settled]


def _apply(setting: Setting, rule: LintRule, entries: Mapping[str, Any]) -> Setting:
    severity: Severity | None = setting.severity
    if (word := entries.get("severity")) in SEVERITIES:
        severity = None if word == OFF else Severity(word)
    options = dict(setting.options)
    for option in rule.options:
        if option.name in entries and is_valid_option(option, entries[option.name]):
            value = entries[option.name]
            options[option.name] = tuple(value) if isinstance(value, list) else value
    return Setting(severity, options)


def _refuse(key: str, value: object, rules: Sequence[LintRule], at: At, places: Places) -> Iterator[Diagnostic]:
    place = at.below(key)
    if key.startswith("x-"):
        return
    if key == "severity":
        if value not in SEVERITIES:
            yield _wrong_value(key, value, _one_of(SEVERITIES), place, places)
        return
    options = [option for rule in rules for option in rule.options if option.name == key]
    if not options:
        known = sorted({option.name for rule in rules for option in rule.options} | {"severity"})
        yield _unknown(Text("option of this rule:", "规则选项"), key, known, places.key_span(place))
    elif not any(is_valid_option(option, value) for option in options):
        yield _wrong_value(key, value, OPTION_WORDS.get(options[0].type, TEXT), place, places)


def _one_of(words: Sequence[str]) -> Text:
    return Text(f"one of {', '.join(words)}", f"以下之一：{'、'.join(words)}")


def _wrong_value(key: str, value: object, expected: Text, place: At, places: Places) -> Diagnostic:
    span = places.key_span(place) if value is None else places.span(place)
    advice = value_advice(value, "option", expected)
    return fault(WRONG_TYPE, span, key=key, expected=expected, found=found_words(value), advice=advice)


def is_valid_option(option: Option, value: object) -> bool:
    """Whether a value has the type of an option: whole numbers from 0, texts, truth values, lists of texts."""
    if option.type is tuple:
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    if option.type is bool:
        return isinstance(value, bool)
    if option.type in (int, float):
        is_number = isinstance(value, int) or (option.type is float and isinstance(value, float))
        return is_number and not isinstance(value, bool) and value >= 0  # type: ignore[operator]
    return isinstance(value, str)


def unknown_rule(pattern: str, span: Span) -> Diagnostic:
    """The diagnostic for a name of a rule that does not exist, or that cannot be changed."""
    if pattern in READING_RULES:
        advice = Text(
            "faults of reading can be neither changed nor waived: take the entry away",
            "读取类问题不能调整级别，也不能豁免：请删去这一条",
        )
        return fault(
            UNKNOWN_RULE, span, what=Text("rule that may be changed:", "可调整的规则"), name=pattern, advice=advice
        )
    return _unknown(Text("rule", "规则"), pattern, CHANGEABLE, span)


def _unknown(what: Text, name: str, known: Iterable[str], span: Span) -> Diagnostic:
    candidates = tuple(known)
    near = nearest(name, candidates)
    advice = (
        Text(f"did you mean “{near}”?", f"是不是想写“{near}”？")
        if near
        else Text(f"known: {', '.join(candidates[:12])}", f"可用的有：{'、'.join(candidates[:12])}")
    )
    return fault(UNKNOWN_RULE, span, what=what, name=name, advice=advice)


def select(select_patterns: Sequence[str], ignore_patterns: Sequence[str]) -> frozenset[str]:
    """The ids of all rules, of reading too, that `--select` and `--ignore` leave; MisuseError for what names none."""
    everything = {*RULES, *READING_RULES, *WAIVER_RULES}
    for pattern in (*select_patterns, *ignore_patterns):
        if not any(fnmatchcase(rule, pattern) for rule in everything):
            raise MisuseError(
                Text("there is no rule “{name}”{hint}", "没有名为“{name}”的规则{hint}"),
                name=pattern,
                hint=hint(nearest(pattern, everything)),
            )
    chosen = {one for one in everything if not select_patterns or any(fnmatchcase(one, p) for p in select_patterns)}
    return frozenset(one for one in chosen if not any(fnmatchcase(one, p) for p in ignore_patterns))
