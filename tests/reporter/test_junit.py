from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from mediaorg.diagnostic import ERROR
from mediaorg.reporter.junit import to_junit
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.visible import one_line
from mediaorg.text import LANGS, Lang
from tests.reporter import samples


def suites(report: Report) -> ET.Element:
    return ET.fromstring(to_junit(report, Look()).encode("utf-8"))


def test_a_file_is_a_suite_and_a_rule_a_test() -> None:
    root = suites(samples.everything("zh"))
    assert [suite.get("name") for suite in root] == ["specs/team.yaml", "specs/people.yaml", "specs/handoffs.yaml"]
    names = [test.get("name") for test in root.iter("testcase")]
    assert names == ["duty-overlap", "yaml-ambiguous", "vague-purpose", "unknown-reference", "bad-duration"]
    assert [root.get("tests"), root.get("failures")] == ["5", "3"]


def test_only_errors_fail() -> None:
    root = suites(samples.report("zh", samples.after_tab(), samples.purpose()))
    assert root.get("failures") == "0"
    assert "17:20: warning: 注释里有制表符" in (root.findtext(".//system-out") or "")


def test_waived_ones_are_skipped() -> None:
    root = suites(samples.report("zh", samples.overlap(waived="双岗值守")))
    skipped = root.find(".//skipped")
    assert skipped is not None
    assert skipped.get("message") == "已豁免：双岗值守"
    assert root.find("testsuite[@skipped='1']") is not None


def test_a_file_without_findings_passes() -> None:
    root = suites(samples.report("zh"))
    assert [test.get("name") for test in root.iter("testcase")] == ["mediaorg"] * 3
    assert root.get("failures") == "0"


@pytest.mark.parametrize("lang", LANGS)
def test_r099_hostile_texts_are_text(lang: Lang) -> None:
    root = suites(samples.hostile(lang, ERROR))
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.get("message") == f"{'说' if lang == 'zh' else 'say'} {one_line(samples.HOSTILE)}"
    assert one_line(samples.HOSTILE) in (failure.text or "")
    assert {element.tag for element in root.iter()} == {"testsuites", "testsuite", "testcase", "failure"}


def test_r099_a_hostile_reason_is_text() -> None:
    skipped = suites(samples.hostile("en", waived=samples.HOSTILE)).find(".//skipped")
    assert skipped is not None
    assert skipped.get("message") == f"waived: {one_line(samples.HOSTILE)}"
