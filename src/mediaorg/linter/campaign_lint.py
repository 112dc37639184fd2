"""All that is to be said of an organisation under campaigns: what is wrong with them, and what in each period."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from mediaorg.diagnostic import At, Diagnostic
from mediaorg.linter.lint import CAMPAIGNS, lint
from mediaorg.linter.policy import Policy
from mediaorg.linter.waivers import apply_waivers
from mediaorg.org.load import load
from mediaorg.org.org import Org
from mediaorg.org.staging import Staged, Staging
from mediaorg.overlay.periods import Period, told_briefly
from mediaorg.overlay.verify import verify
from mediaorg.record import replace
from mediaorg.rules import RULES
from mediaorg.spec.change_shape import ChangeShape, ListEdit
from mediaorg.spec.clauses import Campaign
from mediaorg.text import data_of

# Sums of weights: judged for a role that a campaign touches only where the campaign writes weights of it.
WEIGHED: Final = {"duty-weights": "duties", "kpi-weights": "kpis"}
Key = tuple[str, At | None, int]


def lint_staging(staging: Staging, policy: Policy, parsed_faults: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Faults of the campaigns, then what is found in the periods, each once; what a waiver covers is marked.

    `parsed_faults` are those met while the campaign files were read; the ones of the family campaigns follow the policy.
    """
    faults = (
        *(_introduced(one, staging) for one in parsed_faults),
        *verify(staging.base, staging.parsed, staging.periods),
    )
    found = list(_by_policy(faults, policy))
    for campaign in staging.campaigns:
        told = lint(staging.beside(campaign), staging.places, policy)
        found += (replace(one, introduced_by=campaign.id) for one in told)
    found += _in_periods(staging, policy)
    waiving = _with_added_waivers(staging)
    today = _without_campaigns(staging, policy) if waiving.spec.waivers else ()
    return list(apply_waivers(waiving, staging.places, found, policy, elsewhere=today))


def lint_period(staging: Staging, staged: Staged, policy: Policy) -> tuple[Diagnostic, ...]:
    """What is found in one period, and of the campaigns as such; what a waiver covers is marked."""
    found = list(_by_policy(verify(staging.base, staging.parsed, staging.periods), policy))
    found += (one for campaign in staging.campaigns for one in lint(staging.beside(campaign), staging.places, policy))
    found += (one for one in lint(staged.org, staged.places, policy) if _is_judged(one, staging, staged))
    waiving = _with_added_waivers(staging)
    today = _without_campaigns(staging, policy) if waiving.spec.waivers else ()
    return apply_waivers(waiving, staged.places, found, policy, elsewhere=today)


def lint_before(staging: Staging, org: Org, policy: Policy) -> tuple[Diagnostic, ...]:
    """What is found without any campaign on the day of `org`, beside which `lint_period` is to be read."""
    found = lint(org, staging.base.places, policy)
    today = _without_campaigns(staging, policy) if staging.spec.waivers else ()
    waiving = Org(staging.spec, staging.as_of, staging.certainty)
    return apply_waivers(waiving, staging.base.places, found, policy, elsewhere=today)


def _introduced(diagnostic: Diagnostic, staging: Staging) -> Diagnostic:
    if diagnostic.rule.family != CAMPAIGNS:
        return diagnostic
    files = {one.document.file: one.campaign.id for one in staging.parsed if one.campaign is not None}
    return replace(diagnostic, introduced_by=files.get(diagnostic.span.file))


def _by_policy(diagnostics: Iterable[Diagnostic], policy: Policy) -> Iterator[Diagnostic]:
    for one in diagnostics:
        if one.rule.family != CAMPAIGNS:
            yield one
        elif (severity := policy.setting(RULES[one.rule.id]).severity) is not None:
            yield replace(one, severity=severity)


def _without_campaigns(staging: Staging, policy: Policy) -> tuple[Diagnostic, ...]:
    """What is found in the base on the day that waivers are judged on: a waiver may be for that alone."""
    org = load(staging.base, staging.as_of, staging.packs)
    return lint(org, staging.base.places, policy) if org is not None else ()


def _with_added_waivers(staging: Staging) -> Org:
    """The base on the day that waivers are judged on, with those that the campaigns bring."""
    added = (clause.entry for campaign in staging.campaigns for clause in campaign.added.get("waivers", ()))
    spec = staging.spec.model_copy(update={"waivers": (*staging.spec.waivers, *added)})
    return Org(spec, staging.as_of, staging.certainty)


# The periods


@dataclass(slots=True)
class Held:
    """A finding, and the periods in which it holds."""

    diagnostic: Diagnostic
    periods: list[Period] = field(default_factory=list)


@dataclass(slots=True)
class Without:
    """What is found without any campaign; worked out once where no rule looks at the day."""

    staging: Staging
    policy: Policy
    on_any_day: frozenset[Key] | None = None

    def keys(self, period: Period) -> frozenset[Key]:
        """The findings on the first day of a period."""
        if self.on_any_day is not None:
            return self.on_any_day
        org = load(self.staging.base, period.first, self.staging.packs)
        if org is None:
            return frozenset()
        found = frozenset(_key(one) for one in lint(org, self.staging.base.places, self.policy))
        self.on_any_day = None if org.date_used else found
        return found


def _in_periods(staging: Staging, policy: Policy) -> Iterator[Diagnostic]:
    """Every finding in any period once, with the periods that it holds in and the campaign that brought it."""
    held: dict[str, Held] = {}
    without = Without(staging, policy)
    for staged in staging.staged:
        found = [one for one in lint(staged.org, staged.places, policy) if _is_judged(one, staging, staged)]
        old = without.keys(staged.period) if found else frozenset()
        for one in found:
            by = None if _key(one) in old else _bringer(staging, staged, one)
            name = json.dumps(
                [one.rule.id, str(one.at), one.occurrence, by, _plain(one)], ensure_ascii=False, default=str
            )
            held.setdefault(name, Held(replace(one, introduced_by=by))).periods.append(staged.period)
    seen: Counter[tuple[str, At | None]] = Counter()
    for finding in held.values():
        place = (finding.diagnostic.rule.id, finding.diagnostic.at)
        names = told_briefly(finding.periods, staging.periods)
        yield replace(finding.diagnostic, periods=names, occurrence=seen[place])
        seen[place] += 1


def _plain(diagnostic: Diagnostic) -> dict[str, Any]:
    return {name: data_of(value) for name, value in diagnostic.args.items()}


def _key(diagnostic: Diagnostic) -> Key:
    return (diagnostic.rule.id, diagnostic.at, diagnostic.occurrence)


def _bringer(staging: Staging, staged: Staged, diagnostic: Diagnostic) -> str:
    """The campaign that a finding is laid to: the one whose file its place lies in, else the first."""
    files = {one.document.file: one.campaign.id for one in staging.parsed if one.campaign is not None}
    spans = (diagnostic.span, *(place.span for place in diagnostic.related))
    return next((files[span.file] for span in spans if span.file in files), staging.campaign.id)


def _is_judged(diagnostic: Diagnostic, staging: Staging, staged: Staged) -> bool:
    field_name = WEIGHED.get(diagnostic.rule.id)
    at = diagnostic.at
    if field_name is None or at is None or at.kind != "role":
        return True
    is_touched = any(one.kind == "role" and one.id == at.id for one in staged.applied.provenance)
    return not is_touched or any(
        _writes_weights(one, staging, staged, (at.id, field_name)) for one in staging.campaigns
    )


def _writes_weights(campaign: Campaign, staging: Staging, staged: Staged, where: tuple[str, str]) -> bool:
    role, field_name = where
    here = staging.beside(campaign)
    for clause in campaign.added_roles():
        if clause.entry.id == role and any(_has_weight(one) for one in getattr(clause.entry, field_name) or ()):
            return True
    for change in campaign.changes:
        value = change.values.get(field_name)
        if change.kind == "role" and change.id == role and here.holds(change.when, staged.period) and _weighs(value):
            return True
    return False


def _weighs(value: Any) -> bool:
    if isinstance(value, ListEdit):
        return any(_has_weight(one) for one in (*value.add, *value.changes.values()))
    return any(_has_weight(one) for one in value or ())


def _has_weight(entry: Any) -> bool:
    if isinstance(entry, ChangeShape):
        return "weight" in entry.model_fields_set
    return getattr(entry, "weight", None) is not None
