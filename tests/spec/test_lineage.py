"""Lineage read both ways: renamed over years, split, merged, gone."""

from __future__ import annotations

from mediaorg.spec.lineage import Lineage
from tests.newsroom import TEAM, checked

PAST = """\
moved:
  - {from: role/copywriter, to: role/content-writer}
  - {from: role/content-writer, to: role/planner}
  - {split: role/all-rounder, into: [role/producer, role/analyst]}
  - {merge: [role/shopkeeper, role/cutter], into: role/producer}
retired:
  - {id: role/telex-clerk, why: 传真停用}
  - {id: role/runner}
"""


def lineage(past: str = PAST) -> Lineage:
    parsed = checked(TEAM + past).parsed
    assert parsed is not None
    assert parsed.spec is not None
    return Lineage.of(parsed.spec)


def test_a_chain_of_renames_leads_to_the_name_of_today() -> None:
    assert lineage().now("role", "copywriter") == ("planner",)
    assert lineage().before("role", "planner") == ("content-writer", "copywriter")
    assert [str(one.at) for one in lineage().trail("role", "copywriter")] == [
        "moved[role/copywriter]", "moved[role/content-writer]"
    ]  # fmt: skip


def test_a_split_is_found_under_several_names_and_a_merge_was_several() -> None:
    assert lineage().now("role", "all-rounder") == ("producer", "analyst")
    assert lineage().now("role", "cutter") == ("producer",)
    assert lineage().before("role", "producer") == ("all-rounder", "shopkeeper", "cutter")


def test_what_is_gone_has_no_name_of_today_and_says_why() -> None:
    assert lineage().now("role", "telex-clerk") == ()
    assert lineage().retired("role", "telex-clerk") == "传真停用"
    assert lineage().retired("role", "runner") == ""
    assert lineage().retired("role", "copywriter") is None


def test_what_no_line_speaks_of_is_what_it_was() -> None:
    assert lineage().now("role", "host") == ("host",)
    assert lineage().now("duty", "copywriter") == ("copywriter",)
    assert lineage().before("role", "analyst") == ("all-rounder",)
    assert lineage().before("role", "host") == ()
    assert lineage().retired("role", "host") is None


def test_a_part_that_is_gone_leaves_the_rest() -> None:
    past = "moved:\n  - {split: role/all-rounder, into: [role/telex-clerk, role/analyst]}\nretired:\n  - {id: role/telex-clerk}\n"
    assert lineage(past).now("role", "all-rounder") == ("analyst",)
    assert lineage(past).retired("role", "all-rounder") is None


def test_two_lines_that_begin_alike_are_told_apart() -> None:
    past = "moved:\n  - {from: role/writer, to: role/author}\n  - {from: role/author, to: role/planner}\n"
    [first, second] = lineage(past).trail("role", "writer")
    assert first.at != second.at
