from __future__ import annotations

import json

import pytest

from mediaorg.errors import MisuseError
from mediaorg.linter.baseline import baseline_text, compare, known_of, parse_baseline
from tests.newsroom import HEAD, checked

TWO = HEAD + (
    "duties: [{id: list-products, name: 上下架直播商品}, {id: moderate, name: 管理公屏评论}]\n"
    "roles:\n"
    "  - {id: floor, name: 场控, duties: [list-products]}\n"
    "  - {id: console, name: 中控, duties: [list-products]}\n"
)


def test_moved_lines_and_reworded_names_change_nothing() -> None:
    baseline = known_of(checked(TWO).diagnostics)
    moved = "# 加一行注释\n" + TWO.replace("name: 场控", "name: 直播场控")
    compared = compare(checked(moved).diagnostics, baseline)
    assert compared.introduced == ()
    assert compared.fixed == ()
    assert len(compared.existing) == len(baseline) == 2


def test_new_findings_are_told_from_known_and_mended_ones() -> None:
    baseline = known_of(checked(TWO).diagnostics)
    changed = TWO.replace("duties: [list-products]}\n  - {id: console", "duties: [moderate]}\n  - {id: console")
    changed = changed.replace("name: 中控", "name: 中控, color: red")
    compared = compare(checked(changed).diagnostics, baseline)
    assert [one.rule.id for one in compared.introduced] == ["unknown-key"]
    assert {one.rule for one in compared.fixed} == {"duty-overlap", "duty-without-owner"}


def test_the_file_reads_back_as_written_in_a_stable_order() -> None:
    known = known_of(checked(TWO).diagnostics)
    text = baseline_text(known)
    assert parse_baseline(text, "baseline.json") == known
    assert [entry["rule"] for entry in json.loads(text)["findings"]] == sorted(one.rule for one in known)
    assert parse_baseline(baseline_text(()), "baseline.json") == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2, "findings": []}', '{"format": 1, "findings": [{}]}'])
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(MisuseError):
        parse_baseline(text, "baseline.json")
