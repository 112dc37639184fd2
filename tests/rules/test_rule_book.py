"""The rule book as designed: every rule with its family and default severity, and the default limits of the options."""

from __future__ import annotations

from typing import Final

from mediaorg.diagnostic import Severity
from mediaorg.rules import FAMILIES, READING_RULES, RULES, WAIVER_RULES

BOOK: Final = {
    "source": """
        yaml-syntax e · yaml-duplicate-key e · yaml-unsafe e · yaml-encoding e · yaml-ambiguous w · bidi-control e ·
        include-missing e · include-cycle e · include-outside e · file-not-included w
    """,
    "spec": """
        unknown-key e · missing-key e · wrong-type e · bad-id e · bad-duration e · bad-date e · duplicate-id e ·
        duplicate-entry e · unknown-reference e · format-version e · unknown-rule e · confusable-id w
    """,
    "structure": """
        reporting-loop e · two-heads e · no-head e · layer-skipped w · layer-inverted e · role-without-layer e ·
        span-of-control w · vacancy-uncovered w · placeholder-holder w · role-name-clash w · dotted-line-rules w ·
        reports-to-ended-role e · role-dates-inverted e · unit-loop e · duplicate-code e
    """,
    "duties": """
        duty-overlap e · duty-gap e · duty-excess w · duty-boundary w · duty-without-owner e ·
        accountable-without-responsible w · too-many-responsible w · accountable-below-responsible w · duty-weights e ·
        duty-count w · duty-without-result w · duty-above-layer w · dimension-lead-missing w · unused-duty w ·
        capability-gap e · effort-implausible w · duty-near-duplicate i
    """,
    "handoffs": """
        handoff-orphan-result w · handoff-artifact-unmade e · handoff-without-sla w · handoff-without-acceptance w ·
        handoff-two-sources w · handoff-no-reject-path i · handoff-to-self w · handoff-bottleneck w ·
        sla-chain-late e · sla-infeasible w · handoff-deadlock e
    """,
    "loops": """
        loop-broken-edge e · loop-misrouted e · loop-self-graded w · loop-too-slow w · loop-no-urgent-lane w ·
        loop-stage-empty e · loop-single-person w · loop-without-stages e
    """,
    "kpis": """
        kpi-weights e · kpi-without-source e · kpi-without-target w · kpi-self-measured e · kpi-uncontrollable w ·
        duty-without-kpi i · kpi-unlinked w · kpi-count i · kpi-shared-by-all w · kpi-no-guardrail w ·
        kpi-contradiction w
    """,
    "continuity": """
        no-backup e · backup-unnamed w · backup-overused w · backup-untrained w · backup-breaks-separation e ·
        single-point-of-failure e · person-overloaded e · training-missing w · training-expired w · check-missing e ·
        single-admin w · post-overloaded w
    """,
    "separation": """
        separation-breach e · self-approval e · checked-by-owner e · separation-unheld w · approval-tier-gap e ·
        approval-tier-overlap e · approval-bottleneck w · forbidden-duty e
    """,
    "campaigns": """
        overlay-target-missing e · overlay-add-exists e · overlay-unknown-field e · overlay-stale e · overlay-noop e ·
        overlay-dangling e · overlay-conflict e · campaign-window e · campaign-no-return e · loan-without-cover e · loan-too-large e ·
        trained-too-late e · untrained-newcomer e · kpi-not-updated w · change-in-freeze w · access-without-expiry e ·
        early-release w · retrospective-missing w · escalation-missing w · risky-access-temporary e ·
        campaign-unapproved e · demand-exceeds-capacity e · no-slack w
    """,
    "lineage": """
        lineage-still-here e · lineage-two-ways e · lineage-circle e · lineage-kind-changed e · lineage-too-few e
    """,
    "wording": """
        vague-duty w · catch-all-duty i · person-named w · alias-used w · handbook-field-missing w · review-overdue w
    """,
    "waivers": "waiver-unused e · waiver-expired e · waiver-without-reason e",
}
LIMITS: Final = {
    "handoff-bottleneck": {"max": 10},
    "approval-bottleneck": {"max": 3},
    "too-many-responsible": {"max": 3},
    "duty-count": {"min": 2, "max": 8},
    "kpi-count": {"min": 2, "max": 6},
    "backup-overused": {"max": 3},
    "kpi-shared-by-all": {"roles": 3},
    "span-of-control": {"min": 2, "max": 8, "same_role_max": 15},
    "no-slack": {"percent": 85},
}
SEVERITIES: Final = {severity.value[0]: severity for severity in Severity}

Line = tuple[str, str, Severity]


def designed() -> set[Line]:
    entries = ((family, *entry.split()) for family, rules in BOOK.items() for entry in rules.split("·"))
    return {(family, rule, SEVERITIES[letter]) for family, rule, letter in entries}


def written() -> set[Line]:
    rules = [*READING_RULES.values(), *(rule.rule for rule in RULES.values()), *WAIVER_RULES.values()]
    return {(rule.family, rule.id, rule.severity) for rule in rules}


def test_every_rule_has_the_designed_family_and_severity() -> None:
    assert written() == designed()


def test_a_rule_stands_in_the_table_of_its_own_family() -> None:
    assert all(rule.rule.family == family for family, rules in FAMILIES.items() for rule in rules)
    assert [*FAMILIES] == [family for family in BOOK if family in FAMILIES]


def test_default_limits_are_the_designed_ones() -> None:
    defaults = {rule: {option.name: option.default for option in RULES[rule].options} for rule in LIMITS}
    assert {rule: {name: defaults[rule].get(name) for name in limits} for rule, limits in LIMITS.items()} == LIMITS
