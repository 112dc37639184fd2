from __future__ import annotations

import json

from mediaorg.reporter.gitlab import to_code_quality
from mediaorg.reporter.report import Look
from mediaorg.reporter.visible import one_line
from tests.reporter import samples


def test_issues_have_what_gitlab_asks_for() -> None:
    issues = json.loads(to_code_quality(samples.everything("zh"), Look()))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "info", "major", "major"]
    assert issues[0] == {
        "description": "两个岗位同时负责“上下架直播商品”：抖音、快手",
        "check_name": "duty-overlap",
        "fingerprint": issues[0]["fingerprint"],
        "severity": "major",
        "location": {"path": "specs/team.yaml", "lines": {"begin": 11, "end": 11}},
    }
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_a_clean_run_is_an_empty_list() -> None:
    assert to_code_quality(samples.report("zh"), Look()) == "[]\n"


def test_r102_hostile_texts_are_read_back() -> None:
    (issue,) = json.loads(to_code_quality(samples.hostile("en"), Look()))
    assert issue["description"] == f"say {one_line(samples.HOSTILE)}"
    assert issue["location"]["path"] == samples.HOSTILE_FILE.replace("\ud800", "\ufffd")
