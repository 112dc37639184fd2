"""What diagnostics.md says of streams, places, files and exits, at the command itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mediaorg.linter.survey import check_paths
from mediaorg.source.gather import Reader
from tests.newsroom import AS_OF, HEAD
from tests.process import Ended, mediaorg

CLEAN = HEAD + "roles: [{id: a, name: 甲岗}]\n"
CLAIMS = (
    "duties: [{id: d, name: 写稿}]\n"
    "roles: [{id: a, name: 甲岗, duties: [d]}, {id: b, name: 乙岗, reports_to: a, duties: [d]}]\n"
)
ROOT = "mediaorg: 1\ninclude: %s\norg: {id: n, name: 部}\nroles: [{id: a, name: 甲岗}]\n"
CAMPAIGN = (
    "mediaorg: 1\n"
    "campaign: {id: c, name: 活动, kind: temporary, base: ../team.yaml}\n"
    "change: {role/a: {headcount: 1}, role/aa: {headcount: 3}}\n"
)


def laid(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def validate(folder: Path, *arguments: str, stdin: str = "") -> Ended:
    words = ("validate", "--format", "json", "--as-of", "2026-11-22", *arguments)
    return mediaorg(*words, folder=folder, stdin=stdin.encode())


def found(path: str) -> list[str]:
    results = check_paths([path], AS_OF, Reader())
    return [f"{one.span.file}:{one.span.line} {one.rule.id}" for result in results for one in result.diagnostics]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"team.yaml": ROOT % "[roles/*.yaml]", "roles/b.yaml": "roles: [{id: b, name: 乙岗, reports_to: a}]\n"}, []),
        ({"team.yaml": ROOT % "[b.yaml]", "b.yaml": "roles: [{id: a, name: 又甲}]\n"}, ["b.yaml:1 duplicate-id"]),
        ({"team.yaml": ROOT % "[b.yaml]", "b.yaml": "org: {id: m, name: 二部}\n"}, ["b.yaml:1 duplicate-entry"]),
        ({"team.yaml": ROOT % "[b.yaml]", "b.yaml": "mediaorg: 2\n"}, ["b.yaml:1 format-version"]),
        ({"team.yaml": ROOT % "[b.yaml]", "b.yaml": "roles: [{id: b\n"}, ["b.yaml:1 yaml-syntax"]),
        ({"team.yaml": ROOT % "[gone.yaml]"}, ["team.yaml:2 include-missing"]),
        ({"team.yaml": ROOT % "[../b.yaml]"}, ["team.yaml:2 include-outside"]),
        ({"team.yaml": ROOT % "[/b.yaml]"}, ["team.yaml:2 include-outside"]),
        ({"team.yaml": ROOT % "[b.yaml]", "b.yaml": "include: [team.yaml]\n"}, ["b.yaml:1 include-cycle"]),
        ({"team.yaml": ROOT % "[b.yaml]", "b.yaml": "include: [b.yaml]\n"}, ["b.yaml:1 include-cycle"]),
        ({"team.yaml": ROOT % "b.yaml", "b.yaml": "x-a: 1\n"}, ["team.yaml:2 wrong-type"]),
        ({"team.yaml": ROOT % ""}, ["team.yaml:2 wrong-type"]),
        ({"team.yaml": ROOT % "[5]"}, ["team.yaml:2 wrong-type"]),
        (
            {
                "team.yaml": (ROOT % "[x.yaml, z.yaml]").replace("name: 甲岗", "nme: 甲岗"),
                "x.yaml": "include: [sub/y.yaml]\nroles: [{id: x, nme: 甲}]\n",
                "sub/y.yaml": "roles: [{id: y, nme: 甲}]\n",
                "z.yaml": "roles: [{id: z, nme: 甲}]\n",
            },
            ["team.yaml:4 unknown-key", "x.yaml:2 unknown-key", "sub/y.yaml:1 unknown-key", "z.yaml:1 unknown-key"],
        ),
    ],
)
def test_included_files_are_one_specification_in_file_order(
    files: dict[str, str], expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(laid(tmp_path, files))
    assert found("team.yaml") == expected


def test_a_folder_stands_for_its_roots_its_campaigns_and_what_nobody_includes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(
        tmp_path,
        {
            "specs/team.yaml": CLEAN,
            "specs/deep/other.yml": HEAD + "roles: [{id: a, name: 甲岗, nme: 乙}]\n",
            "specs/campaigns/c618.yaml": CAMPAIGN,
            "specs/stray.yaml": "roles: []\n",
            "specs/.hidden/team.yaml": "roles: 5\n",
        },
    )
    monkeypatch.chdir(tmp_path)
    assert found("specs") == [
        "specs/deep/other.yml:3 unknown-key",
        "specs/campaigns/c618.yaml:3 overlay-target-missing",
        "specs/stray.yaml:1 file-not-included",
    ]


def test_standard_input_includes_from_the_working_folder(tmp_path: Path) -> None:
    laid(tmp_path, {"b.yaml": "roles: [{id: b, nme: 乙岗}]\n"})
    ended = validate(tmp_path, "-", stdin=ROOT % "[b.yaml]")
    assert [one["file"] for one in json.loads(ended.out)["diagnostics"]] == ["b.yaml"]


def test_the_summary_counts_over_all_specifications_after_policy_and_waivers(tmp_path: Path) -> None:
    waiver = "waivers: [{rule: duty-overlap, at: role/b, reason: 试点, until: 2026-12-31}]\n"
    laid(tmp_path, {"one.yaml": CLEAN, "two.yaml": HEAD + CLAIMS, "three.yaml": HEAD + CLAIMS + waiver})
    document: Any = json.loads(validate(tmp_path, "one.yaml", "two.yaml", "three.yaml").out)
    assert document["summary"] == {
        "error": 1, "warning": 0, "info": 0, "files": 3, "roles": 5, "duties": 2, "handoffs": 0, "loops": 0,
    }  # fmt: skip
    assert [one["waived"] for one in document["diagnostics"]] == [None, "试点"]
    assert document["diagnostics"][0]["at"] == "role/a.duties[d]"
    assert document["diagnostics"][0]["args"]["where"] == [{}]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("clean.yaml",), 0),
        (("overlap.yaml",), 1),
        (("overlap.yaml", "--fail-on", "never"), 0),
        (("overlap.yaml", "--ignore", "duty-*"), 0),
        (("overlap.yaml", "--select", "loop-*"), 0),
        (("clean.yaml", "overlap.yaml"), 1),
        (("broken.yaml",), 1),
        (("gone.yaml",), 2),
        (("empty",), 2),
        ((), 2),
        (("clean.yaml", "--select", "no-such-rule"), 2),
        (("clean.yaml", "--fail-on", "loud"), 2),
        (("clean.yaml", "--as-of", "2026-13-01"), 2),
    ],
)
def test_exit_codes_of_validate(arguments: tuple[str, ...], code: int, tmp_path: Path) -> None:
    laid(tmp_path, {"clean.yaml": CLEAN, "overlap.yaml": HEAD + CLAIMS, "broken.yaml": HEAD + "roles: [\n"})
    (tmp_path / "empty").mkdir()
    ended = validate(tmp_path, *arguments)
    assert ended.code == code
    assert bool(ended.out) == (code < 2)


def test_other_commands_exit_3_where_reading_failed_and_say_so_on_stderr(tmp_path: Path) -> None:
    laid(tmp_path, {"broken.yaml": HEAD + "roles: [\n", "overlap.yaml": HEAD + CLAIMS})
    refused = mediaorg("show", "broken.yaml", "role/a", folder=tmp_path)
    assert (refused.code, refused.out) == (3, "")
    assert "yaml-syntax" in refused.err
    assert mediaorg("show", "overlap.yaml", "role/a", folder=tmp_path).code == 0
