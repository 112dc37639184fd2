from __future__ import annotations

import pytest

from mediaorg.linter.waiver_doubts import LOOKED_AT
from mediaorg.rules import FAMILIES
from tests.newsroom import HEAD, checked, guilty, rules_found

OVERLAP = HEAD + (
    "duties: [{id: list-products, name: 上下架直播商品}]\n"
    "roles:\n"
    "  - {id: floor, name: 场控, duties: [list-products]}\n"
    "  - {id: console, name: 中控, duties: [list-products]}\n"
)


def waived(at: str, rule: str = "duty-overlap", until: str = "2027-06-30", reason: str = "双岗过渡到六月底") -> str:
    return OVERLAP + f"waivers: [{{rule: {rule}, at: '{at}', reason: {reason}, until: {until}}}]\n"


def test_a_waiver_covers_the_element_and_all_below_for_whichever_of_the_equals() -> None:
    for at in ("role/floor", "role/floor.duties[list-products]", "role/console"):
        (found,) = checked(waived(at)).diagnostics
        assert found.waived == "双岗过渡到六月底"


def test_a_waiver_covers_no_more_than_it_names() -> None:
    assert rules_found(waived("role/flo")) == ["duty-overlap", "waiver-unused"]
    assert rules_found(waived("duty/list-products")) == ["duty-overlap", "waiver-unused"]


def test_the_last_day_of_a_waiver_still_counts() -> None:
    assert checked(waived("role/floor", until="2026-11-22")).diagnostics[0].waived
    assert guilty(waived("role/floor", until="2026-11-21")) == [
        "duty-overlap: list-products",
        "waiver-expired: 2026-11-21",
    ]


def test_a_waiver_takes_globs_and_refuses_unknown_and_reading_rules() -> None:
    assert checked(waived("role/floor", rule="'duty-*'")).diagnostics[0].waived
    assert guilty(waived("role/floor", rule="duty-overlp"))[1:] == ["unknown-rule: duty-overlp"]
    assert guilty(waived("role/floor", rule="unknown-key"))[1:] == ["unknown-rule: unknown-key"]


def test_an_empty_reason_is_none() -> None:
    assert rules_found(waived("role/floor", reason="TBD")) == ["duty-overlap", "waiver-without-reason"]


UNUSED = OVERLAP.replace("duties: [list-products]}\n", "duties: []}\n", 1) + (
    "waivers: [{rule: duty-overlap, at: role/floor, reason: 双岗过渡, until: 2027-06-30}]\n"
)


@pytest.mark.parametrize(
    "elsewhere",
    [
        "approvals: [{id: spend, subject: 投放, tiers: [{by: nobody-here}]}]\n",
        "training: [{id: ad-law, name: 广告法, hours: 3}]\n",
        "handoffs: [{from: floor, to: consol, artifact: 上架单}]\n",
        "moved: [{from: role/old}]\n",
    ],
)
def test_what_was_set_aside_elsewhere_does_not_silence_an_unused_waiver(elsewhere: str) -> None:
    assert "waiver-unused" in rules_found(UNUSED)
    assert "waiver-unused" in rules_found(UNUSED + elsewhere)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: floor, name: 场控, duties: []", "id: floor, name: 场控, dutys: [list-products]"),
        ("duties: [list-products]}", "duties: [list-product]}"),
        ("name: 上下架直播商品}", "name: 上下架直播商品, scope: {chanel: [x]}}"),
        ("- {id: console, name: 中控", "- {id: console"),
        ("waivers:", "people: [{id: p01, hold: []}]\nwaivers:"),
    ],
)
def test_no_waiver_is_called_unused_where_its_finding_may_be_held_back(old: str, new: str) -> None:
    text = UNUSED.replace(old, new)
    assert text != UNUSED
    assert ("waiver-unused" in rules_found(text)) == ("people" in new)


def test_every_family_says_what_it_looks_at() -> None:
    assert set(LOOKED_AT) == set(FAMILIES)
