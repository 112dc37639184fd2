from __future__ import annotations

import pytest

from mediaorg.errors import MisuseError
from mediaorg.linter.policy import select
from tests.newsroom import HEAD, checked, guilty, rules_found

OVERLAP = HEAD + (
    "duties: [{id: list-products, name: 上下架直播商品}]\n"
    "roles:\n"
    "  - {id: floor, name: 场控, duties: [list-products]}\n"
    "  - {id: console, name: 中控, duties: [list-products]}\n"
)


@pytest.mark.parametrize(("word", "severity"), [("warning", "warning"), ("info", "info"), ("error", "error")])
def test_policy_sets_severities(word: str, severity: str) -> None:
    (found,) = checked(OVERLAP + f"policy: {{rules: {{duty-overlap: {{severity: {word}}}}}}}\n").diagnostics
    assert found.severity == severity


def test_policy_silences_by_id_and_by_glob() -> None:
    assert rules_found(OVERLAP + "policy: {rules: {duty-overlap: {severity: off}}}\n") == []
    assert rules_found(OVERLAP + "policy: {rules: {'duty-*': {severity: off}}}\n") == []


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{duty-overlp: {severity: off}}", "unknown-rule: duty-overlp"),
        ("{unknown-key: {severity: off}}", "unknown-rule: unknown-key"),
        ("{duty-overlap: {severity: fatal}}", "wrong-type: fatal"),
        ("{duty-overlap: {max: 3}}", "unknown-rule: max"),
        ("{span-of-control: {max: many}}", "wrong-type: many"),
        ("{span-of-control: {max: true}}", "wrong-type: true"),
        ("{span-of-control: {max: -1}}", "wrong-type: -1"),
    ],
)
def test_what_names_no_rule_or_option_is_an_error_at_its_place(entry: str, expected: str) -> None:
    assert expected in guilty(OVERLAP + f"policy: {{rules: {entry}}}\n")


def test_limits_are_set_by_policy() -> None:
    roles = "".join(f"  - {{id: editor-{n}, name: 剪辑{n}, reports_to: head}}\n" for n in range(4))
    text = HEAD + "roles:\n  - {id: head, name: 主管, reports_to: none}\n" + roles
    assert rules_found(text) == []
    assert rules_found(text + "policy: {rules: {span-of-control: {max: 3}}}\n") == ["span-of-control"]


def test_select_and_ignore_take_globs_and_refuse_unknown_names() -> None:
    assert select((), ("handoff-*",)).isdisjoint({"handoff-to-self"})
    assert select(("loop-*",), ("loop-too-slow",)) >= {"loop-broken-edge"}
    with pytest.raises(MisuseError, match="loop-brokn"):
        select(("loop-brokn",), ())


@pytest.mark.parametrize(
    "order",
    [
        "duty-overlap: {severity: off}, 'duty-*': {severity: info}",
        "'duty-*': {severity: info}, duty-overlap: {severity: off}",
    ],
)
def test_what_is_said_of_one_rule_goes_before_what_is_said_of_many(order: str) -> None:
    assert rules_found(OVERLAP + f"policy: {{rules: {{{order}}}}}\n") == []
