"""From the findings of rules to what a reader is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from mediaorg.diagnostic import At, Diagnostic, Finding, RelatedPlace
from mediaorg.linter.policy import Policy
from mediaorg.org.certainty import ANY
from mediaorg.org.org import Org
from mediaorg.rules import RULES
from mediaorg.rules.rule import LintRule
from mediaorg.spec.places import Places
from mediaorg.text import Sayable

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging  # a run without campaigns needs nothing of it

CAMPAIGNS: Final = "campaigns"


def lint(subject: Org | Staging, places: Places, policy: Policy) -> tuple[Diagnostic, ...]:
    """Every finding of every rule that the policy leaves on, with its place in a file, in the order of the rule book."""
    seen: Counter[tuple[str, At]] = Counter()
    diagnostics: list[Diagnostic] = []
    about_campaigns = not isinstance(subject, Org)
    for rule in RULES.values():
        if (rule.rule.family == CAMPAIGNS) != about_campaigns:
            continue
        setting = policy.setting(rule)
        if setting.severity is None:
            continue
        for finding in findings_of(rule, subject, setting.options):
            occurrence = seen[rule.id, finding.at]
            seen[rule.id, finding.at] += 1
            related = tuple(
                RelatedPlace(places.span(one.at), one.text, {**finding.args, **one.args}, one.at)
                for one in finding.related
            )
            diagnostics.append(
                Diagnostic(
                    rule.rule, setting.severity, places.span(finding.at), finding.args, related, finding.at, occurrence
                )
            )
    return tuple(diagnostics)


def findings_of(rule: LintRule, subject: Org | Staging, options: object = None) -> Iterator[Finding]:
    """The findings of one rule that do not depend on anything that was set aside."""
    for finding in rule.findings(subject, options):  # type: ignore[arg-type]
        if _is_certain(rule, finding, subject):
            yield finding


def _is_certain(rule: LintRule, finding: Finding, subject: Org | Staging) -> bool:
    certainty = subject.certainty
    if not certainty.doubts and not certainty.nothing_is_complete:
        return True
    mentioned = set(_mentioned(finding))
    for need in rule.needs:
        kind, _, field = need.partition(".")
        ids = [identity for one, identity in mentioned if one == kind] or [ANY]
        if not all(certainty.is_complete(kind, identity, field) for identity in ids):
            return False
    return True


def _mentioned(finding: Finding) -> Iterator[tuple[str, str]]:
    """The elements that a finding speaks of, as (kind, id)."""
    for at in (finding.at, *(one.at for one in finding.related)):
        yield at.kind, at.id
    for args in (finding.args, *(one.args for one in finding.related)):
        for value in args.values():
            for one in value if isinstance(value, tuple | list) else (value,):
                if isinstance(one, Sayable) and isinstance(data := one.data(), str) and "/" in data:
                    kind, _, identity = data.partition("/")
                    yield kind, identity
