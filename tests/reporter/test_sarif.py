from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker

from mediaorg.diagnostic import ERROR, Diagnostic, Span
from mediaorg.linter.fingerprint import fingerprint
from mediaorg.reporter import sarif
from mediaorg.reporter.paths import forge_path, uri_of
from mediaorg.reporter.report import Look, Report
from mediaorg.reporter.sarif import message_text, to_sarif
from mediaorg.rules import RULES
from mediaorg.text import LANGS, Lang
from tests.reporter import samples
from tests.reporter.golden import assert_golden

SCHEMA = Path(__file__).parent.parent / "data" / "sarif" / "sarif-2.1.0-rtm.5.json"


def page_of(rule: str, lang: Lang) -> str:
    return f"# {rule}\n\n{'为什么要紧' if lang == 'zh' else 'Why it hurts'}\n"


def run_of(report: Report) -> Any:
    document = json.loads(to_sarif(report, Look(), page_of))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator(schema, format_checker=FormatChecker()).validate(document)
    return document["runs"][0]


@pytest.mark.parametrize("lang", LANGS)
def test_output(lang: Lang, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "version", lambda _: "1.2.3")
    assert_golden(f"everything.{lang}.sarif", to_sarif(samples.everything(lang), Look(), page_of))


@pytest.mark.parametrize("lang", LANGS)
def test_r103_every_log_is_of_the_official_schema(lang: Lang) -> None:
    for report in (samples.everything(lang), samples.hostile(lang, waived=samples.HOSTILE), samples.report(lang)):
        run = run_of(report)
        assert run["columnKind"] == "unicodeCodePoints"
        assert run["language"] == lang
        for result in run["results"]:
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_result_says_where_how_heavy_and_what_else() -> None:
    overlap, _, purpose, *_, waived = run_of(samples.everything("zh"))["results"]
    assert [overlap["level"], purpose["level"]] == ["error", "note"]
    assert overlap["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "specs/team.yaml"},
        "region": {"startLine": 11, "startColumn": 16, "endLine": 11, "endColumn": 29},
    }
    place = overlap["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
    assert place == "role/floor-controller.duties[list-products]"
    assert overlap["relatedLocations"][0]["message"] == {"text": "👩‍💻 中控 也负责抖音"}
    assert overlap["partialFingerprints"] == {"mediaorgPlace/v1": fingerprint(samples.overlap())}
    assert overlap["suppressions"] == []
    assert waived["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "大促期间双岗值守"}]


def test_rules_bring_their_pages() -> None:
    rule = next(iter(RULES.values())).rule
    found = Diagnostic(rule, ERROR, Span("t.yaml", 1, 1, 1, 2), dict.fromkeys(rule.message.placeholders("zh"), "x"))
    document = json.loads(to_sarif(Report((found,), "zh"), Look()))
    (descriptor,) = document["runs"][0]["tool"]["driver"]["rules"]
    assert descriptor["help"]["markdown"].startswith(f"# {rule.id}")
    assert descriptor["shortDescription"]["text"] == rule.title.zh


def test_a_rule_without_a_page_has_its_title() -> None:
    document = json.loads(to_sarif(samples.hostile("zh"), Look()))
    assert document["runs"][0]["tool"]["driver"]["rules"][0]["help"]["text"] == samples.TRAP.title.zh


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("specs/team.yaml", "specs/team.yaml"),
        ("./specs/team.yaml", "specs/team.yaml"),
        ("组织/岗位 表.yaml", "%E7%BB%84%E7%BB%87/%E5%B2%97%E4%BD%8D%20%E8%A1%A8.yaml"),
        ("/srv/100%.yaml", "file:///srv/100%25.yaml"),
        ("C:\\组织\\team.yaml", "file:///C:/%E7%BB%84%E7%BB%87/team.yaml"),
        ("a:b?c#d.yaml", "a%3Ab%3Fc%23d.yaml"),
        ("-", "-"),
        ("\udcff.yaml", "%ED%B3%BF.yaml"),
    ],
)
def test_r103_paths_are_uris(file: str, uri: str) -> None:
    assert uri_of(file) == uri


def test_paths_of_a_forge_begin_at_the_top() -> None:
    assert [forge_path(file) for file in (".//././a.yaml", "../a.yaml", "a\\b.yaml", "C:\\a.yaml")] == [
        "a.yaml",
        "../a.yaml",
        "a\\b.yaml",
        "C:/a.yaml",
    ]


def test_r103_nothing_in_a_name_is_a_link_or_a_placeholder() -> None:
    assert message_text("[财务](https://evil) {0} [a] (b)\nc") == "\\[财务](https://evil) {{0}} [a] (b) c"
