"""The commands that show something: one element, the numbers, the rule book, the schema, a starter."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from mediaorg.linter.check import check
from mediaorg.rules.book import all_rules
from tests.cli.teams import Command, team
from tests.newsroom import HEAD

SPEC = HEAD + (
    "roles:\n"
    "  - id: planner\n"
    "    name: {zh: 内容策划, en: Content planner}\n"
    "    headcount: 2\n"
    "    filled: 1\n"
    "    duties:\n"
    "      - {id: topic-plan, name: '[bold]选题[/bold] :bomb: =1+1', action: 制定, object: 选题计划, result: topic-brief}\n"
    "  - {id: producer, name: 创意执行, reports_to: planner}\n"
    "handoffs:\n"
    "  - {id: brief, from: planner, to: producer, artifact: topic-brief, sla: 24h}\n"
    "  - {from: producer, to: planner, artifact: 成片}\n"
    "loops:\n"
    "  - id: content-loop\n"
    "    name: 内容闭环\n"
    "    stages: [{id: plan, roles: [planner]}, {id: create, roles: [producer]}]\n"
)


@pytest.fixture
def spec(tmp_path: Path) -> str:
    return team(tmp_path, SPEC)


class TestShow:
    @pytest.mark.parametrize(
        ("what", "title"),
        [
            ("planner", "Content planner (role/planner)"),
            ("role/planner", "Content planner (role/planner)"),
            ("duty/topic-plan", "[bold]选题[/bold] :bomb: =1+1 (duty/topic-plan)"),
            ("handoff/brief", "topic-brief (handoff/brief)"),
            ("handoff/producer-planner-成片", "成片 (handoff/producer-planner-成片)"),
            ("loop/content-loop", "内容闭环 (loop/content-loop)"),
        ],
    )
    def test_the_element_heads_its_page(self, what: str, title: str, spec: str, mediaorg: Command) -> None:
        ended = mediaorg("show", spec, what)
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.splitlines()[0] == title

    def test_r100_r101_texts_of_the_specification_are_printed_as_they_are(self, spec: str, mediaorg: Command) -> None:
        assert "[bold]选题[/bold] :bomb: =1+1" in mediaorg("show", spec, "planner").out

    @pytest.mark.parametrize("what", ["planner", "duty/topic-plan", "handoff/brief", "loop/content-loop"])
    def test_json(self, what: str, spec: str, mediaorg: Command) -> None:
        data = json.loads(mediaorg("show", spec, what, "--format", "json").out)
        assert data
        assert "topic-brief" in json.dumps(data, ensure_ascii=False)

    def test_what_a_stage_hands_on_twice_is_said_once(self, tmp_path: Path, mediaorg: Command) -> None:
        again = "  - {id: again, from: planner, to: producer, artifact: topic-brief, sla: 48h}\n"
        spec = team(tmp_path, SPEC.replace("  - {from: producer", f"{again}  - {{from: producer"))
        lines = mediaorg("show", spec, "loop/content-loop").out.splitlines()
        (first,) = [line for line in lines if "Content planner" in line]
        assert first.count("topic-brief") == 1

    def test_a_name_that_is_not_there_comes_with_the_nearest(self, spec: str, mediaorg: Command) -> None:
        ended = mediaorg("show", spec, "role/planer")
        assert ended.code == 2
        assert "planner" in ended.err

    def test_a_folder_with_one_specification(self, spec: str, mediaorg: Command) -> None:
        assert mediaorg("show", str(Path(spec).parent), "planner").code == 0

    def test_a_folder_with_several_names_them(self, spec: str, mediaorg: Command) -> None:
        team(Path(spec).parent, SPEC, "second.yaml")
        ended = mediaorg("show", str(Path(spec).parent), "planner")
        assert ended.code == 2
        assert "second.yaml" in ended.err

    def test_a_role_of_another_time_is_not_there(self, tmp_path: Path, mediaorg: Command) -> None:
        text = SPEC.replace(
            "{id: producer, name: 创意执行", "{id: producer, from: 2027-05-10, to: 2027-06-20, name: 创意执行"
        )
        file = team(tmp_path, text)
        assert mediaorg("show", file, "producer", "--as-of", "2027-06-01").code == 0
        assert mediaorg("show", file, "producer", "--as-of", "2026-11-22").code == 2


class TestStats:
    def test_counts(self, spec: str, mediaorg: Command) -> None:
        data = json.loads(mediaorg("stats", spec, "--format", "json").out)
        expected = {"roles": 2, "posts": 3, "filled": 2, "duties": 1, "handoffs": 2, "loops": 1}
        assert data["counts"] == data["counts"] | expected

    def test_how_complete(self, spec: str, mediaorg: Command) -> None:
        data = json.loads(mediaorg("stats", spec, "--format", "json").out)["completeness"]
        assert data["role-duties"] == {"stated": 1, "total": 2}
        assert all(0 <= one["stated"] <= one["total"] for one in data.values())

    def test_the_table_says_the_same(self, spec: str, mediaorg: Command) -> None:
        said = mediaorg("stats", spec).out
        assert said.startswith("新媒体部\n")
        assert any(line.split() == ["roles", "2"] for line in said.splitlines())


class TestRuleBook:
    def test_every_rule_is_listed_once(self, mediaorg: Command) -> None:
        listed = [one["id"] for one in json.loads(mediaorg("rules", "--format", "json").out)]
        assert sorted(listed) == sorted(all_rules())
        text = mediaorg("rules").out
        assert all(f"\n  {rule} " in text for rule in listed)

    @pytest.mark.parametrize("lang", ["en", "zh"])
    def test_every_page_can_be_printed(self, lang: str, mediaorg: Command) -> None:
        for rule in all_rules():
            said = mediaorg("explain", rule, "--lang", lang)
            assert said.code == 0, rule
            assert said.out.startswith(f"# {rule} · ")
            assert "```yaml\n" in said.out

    def test_a_misspelt_rule_comes_with_the_nearest(self, mediaorg: Command) -> None:
        ended = mediaorg("explain", "dutty-gap")
        assert (ended.code, ended.out) == (2, "")
        assert "duty-gap" in ended.err


@pytest.mark.parametrize("which", ["spec", "campaign"])
def test_the_schema_is_a_schema(which: str, mediaorg: Command) -> None:
    schema = json.loads(mediaorg("schema", which).out)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["mediaorg"]


class TestInit:
    @pytest.mark.parametrize("lang", ["en", "zh"])
    @pytest.mark.parametrize("template", ["small-team", "live-commerce"])
    def test_a_starter_is_sound(self, template: str, lang: str, tmp_path: Path, mediaorg: Command) -> None:
        ended = mediaorg("init", str(tmp_path / "new" / "team"), "--template", template, "--lang", lang)
        assert (ended.code, ended.err) == (0, "")
        file = str(tmp_path / "new" / "team" / "team.yaml")
        assert file in ended.out
        checked = mediaorg("validate", file, "--as-of", "2026-11-22", "--fail-on", "info")
        assert checked.code == 0, checked.out

    def test_nothing_is_overwritten_unasked(self, tmp_path: Path, mediaorg: Command) -> None:
        mine = Path(team(tmp_path, "# mine\n"))
        refused = mediaorg("init", str(tmp_path))
        assert (refused.code, refused.out) == (2, "")
        assert "--force" in refused.err
        assert mine.read_text(encoding="utf-8") == "# mine\n"
        assert mediaorg("init", str(tmp_path), "--force").code == 0
        assert "mediaorg: 1" in mine.read_text(encoding="utf-8")

    def test_here_where_no_folder_is_named(
        self, tmp_path: Path, mediaorg: Command, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert mediaorg("init").code == 0
        assert (tmp_path / "team.yaml").is_file()


def test_what_is_only_shown_is_not_judged_by_the_rules(tmp_path: Path) -> None:
    file = tmp_path / "team.yaml"
    file.write_text(
        "mediaorg: 1\norg: {id: newsroom, name: 新媒体部}\nduties: [{id: live-script, name: 撰写直播话术}]\nroles: []\n",
        encoding="utf-8",
    )
    judged, shown = check(str(file), date(2026, 11, 22)), check(str(file), date(2026, 11, 22), by_rules=False)
    assert [one.rule.id for one in judged.diagnostics] == ["duty-without-owner"]
    assert shown.diagnostics == ()
