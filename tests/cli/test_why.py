from __future__ import annotations

import json
from pathlib import Path

import pytest

from mediaorg.reporter.account_json import SCHEMA
from mediaorg.reporter.cells import cell_width
from mediaorg.text import LANGS
from tests.cli.teams import BROKEN, Command, team
from tests.reporter.schemas import read_by_schema

XINGXUAN = "specs/xingxuan"
PEAK = ("--campaign", "specs/xingxuan/campaigns/618.yaml", "--as-of", "2027-06-12")


def layers(document: str) -> list[list[str]]:
    """The layers of each entry, as `verb value`; the one that stands is marked."""
    told = []
    for entry in json.loads(document)["entries"]:
        marks = ["*" if number == entry["stands"] else "" for number in range(len(entry["layers"]))]
        told.append([f"{mark}{one['verb']} {one['yaml']}" for mark, one in zip(marks, entry["layers"], strict=True)])
    return told


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("role/creative-producer.headcount", ["*base 3", "change 4"]),
        ("role/user-operator.headcount", ["base 2", "*lend 1"]),
        ("role/live-planner.headcount", ["add 0", "*lend 1"]),
        ("handoff/review-to-compliance.sla", ["base 4h", "*change 2h"]),
        ("loop/content-loop.cycle", ["base 7d", "*change 2d"]),
        ("role/content-planner.duties[topic-planning].weight", ["base 30%", "*change 35%"]),
        ("role/live-planner.duties[live-script].weight", ["*transfer 15%"]),
        ("duty/product-listing.checked_by", ["base operations-manager", "*change price-checker"]),
        ("role/content-planner.training", ["*base ad-law"]),
    ],
)
def test_the_layers_of_the_618_campaign(place: str, expected: list[str], mediaorg: Command) -> None:
    ended = mediaorg("why", XINGXUAN, place, *PEAK, "--format", "json")
    assert (ended.code, ended.err) == (0, "")
    read_by_schema(SCHEMA, ended.out)
    assert layers(ended.out)[0] == expected


def test_file_line_and_column_lead_to_the_value(mediaorg: Command) -> None:
    ended = mediaorg("why", XINGXUAN, "role/creative-producer.headcount", *PEAK, "--format", "json")
    for layer in json.loads(ended.out)["entries"][0]["layers"]:
        line = Path(layer["file"]).read_text(encoding="utf-8").splitlines()[layer["line"] - 1]
        assert line[layer["column"] - 1 :] == layer["yaml"]


def test_another_phase_another_value(mediaorg: Command) -> None:
    ended = mediaorg(
        "why", XINGXUAN, "role/creative-producer.headcount", *PEAK, "--phase", "warm-up", "--format", "json"
    )
    assert layers(ended.out) == [["base 3", "*change 4"]]
    assert mediaorg("why", XINGXUAN, "role/creative-producer.headcount", *PEAK, "--phase", "warmup").code == 2


def test_an_included_file_is_named(mediaorg: Command) -> None:
    ended = mediaorg("why", "specs/matrix", "role/editor.headcount", "--as-of", "2026-11-22")
    assert "specs/matrix/roles/3-content.yaml:" in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("role/editer.headcount",), "did you mean “role/editor”?"),
        (("role/editor.hedcount",), "did you mean “headcount”?"),
        (("role/editor.duties[nonsense]",), "has no entry nonsense"),
        (("policy.rules.span-of-contrl.max",), "did you mean “span-of-control”?"),
        (("headcount",), "names no place"),
        (("org.language", "--phase", "peak"), "--phase needs --campaign"),
        (("org.language", "--format", "yaml"), "--format takes text, json"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], said: str, mediaorg: Command) -> None:
    ended = mediaorg("why", "specs/matrix", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_nothing_is_told_of_what_cannot_be_read(tmp_path: Path, mediaorg: Command) -> None:
    ended = mediaorg("why", team(tmp_path, BROKEN), "org.language")
    assert (ended.code, ended.out) == (3, "")


@pytest.mark.parametrize("columns", ["40", "80", "120"])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "place", ["role/content-planner", "role/content-planner.duties", "role/content-planner.purpose", "org"]
)
def test_no_line_is_wider_than_the_terminal(
    place: str, lang: str, columns: str, mediaorg: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ended = mediaorg("why", XINGXUAN, place, *PEAK, "--lang", lang)
    assert ended.code == 0
    assert all(cell_width(line) <= int(columns) for line in ended.out.splitlines())
