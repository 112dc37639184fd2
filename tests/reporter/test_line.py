from __future__ import annotations

import re

from mediaorg.diagnostic import ERROR, Diagnostic, Span
from mediaorg.reporter.line import to_lines
from mediaorg.reporter.report import Look, Report
from mediaorg.text import LANGS
from tests.reporter import samples


def test_one_line_each_then_the_summary() -> None:
    assert to_lines(samples.report("en", samples.overlap(), samples.unknown_reference()), Look()) == (
        "specs/team.yaml:11:16: error: [duty-overlap] two roles own “Put products on sale during the live”: Douyin, Kuaishou\n"
        "specs/people.yaml:3:25: error: [unknown-reference] there is no role “floor-controler”\n"
        "found 2 errors in 1 organisation (3 files)\n"
    )


def test_colour_is_on_the_severity_alone() -> None:
    text = to_lines(samples.report("en", samples.after_tab()), Look(colour=True))
    assert text.startswith("specs/team.yaml:17:20: \x1b[1;33mwarning\x1b[0m: [yaml-ambiguous] a tab")


def test_r099_hostile_texts_stay_on_their_line() -> None:
    for lang in LANGS:
        found, summary = to_lines(samples.hostile(lang), Look(200)).splitlines()
        assert re.search(r": warning: \[hostile-text\] (say|说) ", found)
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202e]|##\\[", found)
        assert summary.startswith(("found", "在"))


def test_r103_no_line_is_a_workflow_command() -> None:
    found = Diagnostic(samples.TABS, ERROR, Span("::add-mask::x.yaml", 1, 1, 1, 2))
    assert to_lines(Report((found,), "en"), Look()).startswith("./::add-mask::x.yaml:1:1: error:")
