"""The exit code of every command, wrong use, and what a fault of the program looks like."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mediaorg.cli import run, validation
from mediaorg.cli.app import COMMANDS
from tests.cli.teams import BROKEN, CLEAN, WARNED, Command, team
from tests.process import TOP

# Arguments by exit code; {clean}, {warned}, {broken} and {folder} are paths.
ENDS: dict[int, list[str]] = {
    0: [
        "--version", "--help", "-h", "validate --help", "validate {clean}", "validate {warned}", "validate - --help",
        "validate {broken} --fail-on never", "validate {folder}/sound", "show {clean} planner", "show {clean} role/planner",
        "show {clean} planner --format json", "stats {clean}", "stats {clean} --format json", "rules", "rules --format json",
        "explain duty-gap", "explain yaml-syntax", "schema", "schema spec", "schema campaign", "schema acknowledgements", "init {folder}/new",
        "packs", "matrix {clean}", "fmt {clean}", "fmt --check {clean}", "fix {clean}", "handbook {clean} -o {folder}/book",
        "baseline write {clean} --baseline {folder}/base.json", "--lang zh rules", "show {warned} planner",
        "who {folder}/duty.yaml topic-plan", "who {folder}/duty.yaml 选题 --format json",
        "diff {clean} {warned}", "diff {clean} {broken} --format json", "git-diff-driver x.yaml {clean} 1 2 {warned} 3 4",
        "why {clean} role/planner.headcount", "why {clean} policy.rules --format json",
        "plan {folder}/618.yaml", "plan {folder}/proposal.yaml --format ics", "promote {folder}/proposal.yaml",
    ],
    1: [
        "validate {broken}", "validate {warned} --fail-on warning", "validate {folder}", "validate {clean} {broken}",
        "handbook {clean} -o {folder}/none --check",
        "who {clean} topic-plan", "diff {clean} {folder}/duty.yaml --fail-on major",
        "plan {folder}/stale.yaml", "promote {folder}/stale.yaml",
    ],
    2: [
        "", "nonsense", "validate", "validate --nope", "validate {folder}/missing.yaml", "validate {folder}/empty",
        "validate {clean} --format nope", "validate {clean} --format json --format sarif", "validate {clean} --select nope",
        "validate {clean} --ignore nope", "validate {clean} --fail-on sometimes", "validate {clean} --as-of yesterday",
        "validate {clean} --lang fr", "validate {clean} --color pink", "validate {clean} --max-size 0",
        "validate {clean} --max-size many", "validate {clean} --format json={folder}/no/such/file", "validate {clean} --format",
        "validate /dev/null", "show {clean}", "show {clean} nobody", "show {clean} layer/x", "show {folder}/empty planner",
        "show {folder} planner", "show {clean} planner --format yaml", "stats", "stats {folder}/missing.yaml",
        "stats {clean} {clean}", "stats {clean} --as-of 2026-02-30", "rules --format yaml", "rules extra", "explain",
        "explain no-such-rule", "schema nonsense", "init {clean}", "init {folder}/sound", "init {folder} --template nope",
        "packs nope", "handbook {clean}", "matrix {folder}/missing.yaml", "fix {folder}/missing.yaml", "fmt {folder}/missing.yaml",
        "diff {clean}", "diff {clean} {folder}/missing.yaml", "diff {clean} {clean} --fail-on error", "git-diff-driver a b",
        "who {clean}", "who {folder}/missing.yaml x", "who {clean} x --scope shift", "who {clean} x --scope shift=night",
        "who {clean} x --phase peak", "who {clean} x --campaign {folder}/missing.yaml", "who {clean} x --format yaml",
        "why {clean}", "why {clean} role/nobody", "why {clean} headcount", "why {clean} role/planner --phase peak",
        "plan", "plan {folder}/missing.yaml", "plan {folder}/618.yaml --role nobody", "plan {folder}/618.yaml --format xlsx",
        "promote", "promote {folder}/618.yaml", "promote {folder}/proposal.yaml --write --diff",
    ],
    3: [
        "show {broken} planner", "stats {broken}", "matrix {broken}", "handbook {broken} -o {folder}/book3", "who {broken} x", "why {broken} org.name",
        "plan {folder}/lost.yaml", "promote {folder}/lost.yaml",
    ],
}  # fmt: skip


CAMPAIGNS = (
    ("618", "clean", "kind: temporary, phases: [{id: peak, from: 2027-06-15, to: 2027-06-18}]}"),
    ("proposal", "clean", "kind: proposal}\nchange:\n  role/planner: {headcount: 7}"),
    ("stale", "clean", "kind: proposal}\nchange:\n  role/planner: {expect: {headcount: 77}, headcount: 7}"),
    ("lost", "broken", "kind: proposal}"),
)


@pytest.fixture
def places(tmp_path: Path) -> dict[str, str]:
    """Three specifications and a folder, by name."""
    (tmp_path / "empty").mkdir()
    team(tmp_path, CLEAN, "sound/team.yaml")
    team(
        tmp_path,
        CLEAN.replace("name: 内容策划", "name: 内容策划, duties: [{id: topic-plan, name: 制定选题计划}]"),
        "duty.yaml",
    )
    for name, base, text in CAMPAIGNS:
        head = f"mediaorg: 1\ncampaign: {{id: {name}, base: {base}.yaml, {text}\n"
        (tmp_path / f"{name}.yaml").write_text(head.replace("id: 618", "id: c618"), encoding="utf-8")
    return {
        "folder": str(tmp_path),
        "clean": team(tmp_path, CLEAN, "clean.yaml"),
        "warned": team(tmp_path, WARNED, "warned.yaml"),
        "broken": team(tmp_path, BROKEN, "broken.yaml"),
    }


@pytest.mark.parametrize(("code", "line"), [(code, line) for code, lines in ENDS.items() for line in lines])
def test_r133_exit_codes(code: int, line: str, places: dict[str, str], mediaorg: Command) -> None:
    ended = mediaorg(*line.format(**places).split())
    assert ended.code == code, ended.said
    assert "Traceback" not in ended.said


@pytest.mark.parametrize("line", ENDS[2])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_r132_wrong_use_is_told_on_standard_error_alone(
    line: str, lang: str, places: dict[str, str], mediaorg: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEDIAORG_LANG", lang)
    ended = mediaorg(*line.format(**places).split())
    assert ended.out == ""
    assert ended.err
    told = ended.err.replace(places["folder"], "")
    if line:
        assert ended.err.startswith("mediaorg：" if lang == "zh" else "mediaorg: ")
        assert bool(re.search("[\u4e00-\u9fff]", told)) is (lang == "zh")


def test_r133_every_command_is_in_the_table_of_exits() -> None:
    tried = {line.split()[0] for lines in ENDS.values() for line in lines if line}
    with_tables_of_their_own = {"meaning", "chart"}
    assert {name for name, _ in COMMANDS} - tried <= with_tables_of_their_own


@pytest.mark.parametrize("line", ENDS[3])
def test_faults_of_reading_end_every_command_but_validate(line: str, places: dict[str, str], mediaorg: Command) -> None:
    ended = mediaorg(*line.format(**places).split())
    assert ended.out == ""
    assert ":4:43: error: [unknown-reference]" in ended.err


def _broken_rule(*_: object) -> object:
    secret = "张三的手机号"
    raise ZeroDivisionError(secret)


class TestBugs:
    """r131: a fault of the program itself."""

    @pytest.fixture(autouse=True)
    def fault(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(validation, "check_many", _broken_rule)

    def test_r131_is_told_in_a_line_and_ends_with_4(self, mediaorg: Command, tmp_path: Path) -> None:
        ended = mediaorg("validate", team(tmp_path))
        assert (ended.code, ended.out) == (4, "")
        assert "internal error (ZeroDivisionError)" in ended.err
        assert "--debug" in ended.err
        assert not re.search("Traceback|张三|/src/|" + re.escape(str(TOP)), ended.err)

    def test_r131_shows_everything_with_debug(self, tmp_path: Path) -> None:
        with pytest.raises(ZeroDivisionError):
            run(["validate", team(tmp_path), "--debug"])

    @pytest.mark.parametrize(
        ("fault", "code"),
        [(MemoryError(), 2), (KeyboardInterrupt(), 130), (RecursionError(), 4), (OSError(5, "Input/output error"), 2)],
        ids=lambda value: type(value).__name__,
    )
    def test_r137_what_the_system_refuses(
        self, fault: BaseException, code: int, mediaorg: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(*_: object) -> object:
            raise fault

        monkeypatch.setattr(validation, "check_many", refuse)
        ended = mediaorg("validate", team(tmp_path))
        assert (ended.code, ended.out) == (code, "")
        assert "Traceback" not in ended.err


def test_a_name_with_braces_is_a_name(mediaorg: Command, tmp_path: Path) -> None:
    ended = mediaorg("validate", str(tmp_path / "{team}.yaml"))
    assert ended.code == 2
    assert "{team}.yaml" in ended.err
