from __future__ import annotations

import json
import re
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mediaorg.diagnostic import ERROR, WARNING, Diagnostic, Span
from mediaorg.reporter.json import SCHEMA, to_json, to_json_lines
from mediaorg.reporter.json_text import json_text
from mediaorg.reporter.report import Look, Report
from mediaorg.text import LANGS, Arg, Count, Lang
from tests.reporter import samples

KEYS = [
    "rule", "severity", "message", "file", "line", "column", "end_line", "end_column",
    "at", "args", "related", "introduced_by", "inherited", "periods", "waived", "fingerprint",
]  # fmt: skip
SUMMARY_KEYS = ["error", "warning", "info", "files", "roles", "duties", "handoffs", "loops"]


def published_schema() -> Any:
    return json.loads(files("mediaorg.reporter").joinpath(SCHEMA).read_text(encoding="utf-8"))


def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(published_schema())
    return Draft202012Validator(published_schema())


def told(report: Report) -> Any:
    document = json.loads(to_json(report, Look()))
    validator().validate(document)
    return document


@pytest.mark.parametrize("lang", LANGS)
def test_r102_the_document_is_of_its_schema_and_its_keys_stay_in_order(lang: Lang) -> None:
    document = told(samples.everything(lang))
    assert list(document) == ["format", "diagnostics", "summary"]
    assert all(list(one) == KEYS for one in document["diagnostics"])
    assert list(document["summary"]) == SUMMARY_KEYS
    assert document["diagnostics"][0]["related"][0].keys() == {"message", "file", "line", "column"}


def test_the_schema_says_what_the_document_has() -> None:
    schema = published_schema()
    assert schema["$defs"]["diagnostic"]["required"] == list(schema["$defs"]["diagnostic"]["properties"]) == KEYS
    assert schema["$defs"]["summary"]["required"] == list(schema["$defs"]["summary"]["properties"]) == SUMMARY_KEYS


def test_columns_are_code_points_and_end_after_the_last() -> None:
    first, tab, *_ = told(samples.everything("zh"))["diagnostics"]
    assert [first[key] for key in ("line", "column", "end_line", "end_column")] == [11, 16, 11, 29]
    assert samples.TEAM.splitlines()[16][tab["column"] - 1 : tab["end_column"] - 1] == "核对库存"


def test_elements_are_ids_and_places_are_paths() -> None:
    overlap, tab, *_, waived = told(samples.everything("zh"))["diagnostics"]
    assert overlap["args"] == {
        "duty": "duty/list-products",
        "role": "role/floor-controller",
        "where": ["Douyin", "Kuaishou"],
    }
    assert overlap["at"] == "role/floor-controller.duties[list-products]"
    assert overlap["introduced_by"] == "c618"
    assert tab["at"] is None
    assert waived["waived"] == "大促期间双岗值守"


def test_waived_ones_are_told_and_not_counted() -> None:
    document = told(samples.report("zh", samples.overlap(waived="双岗值守"), samples.after_tab()))
    assert len(document["diagnostics"]) == 2
    assert document["summary"] == {
        "error": 0, "warning": 1, "info": 0, "files": 3, "roles": 4, "duties": 2, "handoffs": 18, "loops": 1,
    }  # fmt: skip


def test_language_changes_messages_and_nothing_else() -> None:
    chinese, english = (told(samples.everything(lang)) for lang in LANGS[::-1])
    assert chinese["summary"] == english["summary"]
    for one, other in zip(chinese["diagnostics"], english["diagnostics"], strict=True):
        assert {key for key in KEYS if one[key] != other[key]} <= {"message", "related"}


@pytest.mark.parametrize("lang", LANGS)
def test_r102_hostile_texts_come_back_as_they_were(lang: Lang) -> None:
    written = to_json(samples.hostile(lang), Look())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", written)
    (found,) = json.loads(written)["diagnostics"]
    assert found["args"]["name"] == samples.HOSTILE.replace("\ud800", "\ufffd")
    validator().validate(json.loads(written))


def test_r102_numbers_that_json_does_not_know_are_texts() -> None:
    args: dict[str, Arg] = {
        "share": float("nan"),
        "load": float("inf"),
        "heads": Count(3, "head", "heads", "人"),
        "ok": 0.5,
    }
    document = told(Report((Diagnostic(samples.TABS, ERROR, Span("t.yaml", 1, 1, 1, 1), args),), "zh"))
    assert document["diagnostics"][0]["args"] == {"share": "nan", "load": "inf", "heads": 3, "ok": 0.5}


def test_r102_plain_data_of_all_kinds() -> None:
    value = {"day": date(2026, 6, 18), 1: (True, None, -0.5), "odd": {"\ud800": object}}
    assert json.loads(json_text(value)) == {
        "day": "2026-06-18",
        "1": [True, None, -0.5],
        "odd": {"\ufffd": "<class 'object'>"},
    }


def test_lines_hold_the_same_objects_and_end_with_the_summary() -> None:
    report = samples.everything("zh")
    *found, last = [json.loads(line) for line in to_json_lines(report, Look()).splitlines()]
    assert found == told(report)["diagnostics"]
    assert last == {"format": 1, "summary": told(report)["summary"]}


def test_severity_is_the_one_after_policy() -> None:
    found = Diagnostic(samples.OVERLAP, WARNING, Span("t.yaml", 1, 1, 1, 1), samples.overlap().args)
    assert told(Report((found,), "en"))["diagnostics"][0]["severity"] == "warning"
