"""Many specifications on all cores: the same words in the same order as one after another."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from mediaorg.errors import MisuseError
from mediaorg.linter import many
from mediaorg.linter.many import check_many
from mediaorg.linter.outcome import Outcome, portable
from mediaorg.source.limits import MAX_SIZE
from mediaorg.text import LANGS, Text, data_of
from tests.newsroom import AS_OF, HEAD
from tests.test_flawed import SPECS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
TEAM = HEAD + "roles:\n  - {id: planner, name: 内容策划}\n  - {id: editor, name: 剪辑, reports_to: %s}\n"
CAMPAIGN = "mediaorg: 1\ncampaign: {id: c618, kind: proposal, base: %s, approved_by: [plannr]}\n"


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three teams, each in a folder of its own, some with campaigns and files that nobody includes."""
    monkeypatch.setattr(many, "WORTH", 0)
    for name, boss in (("a", "planner"), ("a-b", "plannr"), ("b", "nobody-near")):
        folder = tmp_path / "teams" / name
        folder.mkdir(parents=True)
        (folder / "team.yaml").write_text(TEAM % boss, encoding="utf-8")
        (folder / "618.yaml").write_text(CAMPAIGN % "../a/team.yaml", encoding="utf-8")
        (folder / "stray.yaml").write_text("people: []\n", encoding="utf-8")
    return tmp_path


def end_at_once(*_: object) -> None:
    os._exit(9)


def said(outcomes: Iterable[Outcome]) -> list[object]:
    """Everything that a reader could be told, in order."""
    return [
        (
            (one.rule.id, one.severity, one.span, one.at, one.periods, [place.span for place in one.related]),
            [text.say(lang, one.args) for lang in LANGS for text in (one.rule.message, one.rule.help) if text],
            [(name, str(data_of(value))) for name, value in one.args.items()],
        )
        for outcome in outcomes
        for one in outcome.diagnostics
    ]


def test_one_core_and_two_say_the_same(company: Path) -> None:
    paths = [str(company), str(SPECS / "flawed"), str(SPECS / "xingxuan"), str(company / "teams" / "b" / "team.yaml")]
    alone, shared = check_many(paths, AS_OF, MAX_SIZE, 1), check_many(paths, AS_OF, MAX_SIZE, 2)
    assert said(alone) == said(shared)
    assert len(said(alone)) > 100
    for one, other in zip(alone, shared, strict=True):
        assert (list(one.texts), one.specs, one.roles, one.duties) == (
            list(other.texts),
            other.specs,
            other.roles,
            other.duties,
        )
        assert (one.handoffs, one.loops, one.language) == (other.handoffs, other.loops, other.language)
        assert (one.date_used, one.campaign) == (other.date_used, other.campaign)


def test_the_first_path_with_nothing_to_check_is_told(company: Path) -> None:
    (company / "empty").mkdir()
    for paths in ([company, company / "empty"], [company / "missing", company]):
        with pytest.raises(MisuseError) as alone:
            check_many([str(path) for path in paths], AS_OF, MAX_SIZE, 1)
        with pytest.raises(MisuseError) as shared:
            check_many([str(path) for path in paths], AS_OF, MAX_SIZE, 2)
        assert alone.value.say("zh") == shared.value.say("zh")


def test_what_a_process_cannot_read_is_told(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, *_: object) -> None:
        raise MisuseError(Text("{path}: no", "{path}：不行"), path=path)

    monkeypatch.setattr(many, "check_file", refuse)
    files = [str(company / "teams" / name / "team.yaml") for name in ("a", "b")]
    with pytest.raises(MisuseError) as raised:
        check_many(files, AS_OF, MAX_SIZE, 2)
    assert raised.value.say("zh") == f"{files[0]}：不行"


def test_a_process_that_the_system_ends_is_made_up_for(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = check_many([str(company)], AS_OF, MAX_SIZE, 1)
    monkeypatch.setattr(many, "_carry_out", end_at_once)
    assert said(check_many([str(company)], AS_OF, MAX_SIZE, 2)) == said(alone)


def test_folders_are_parted_only_where_no_file_may_read_into_another() -> None:
    assert many._groups("x", ["x/a/t.yaml", "x/a/r/1.yaml", "x/b/t.yaml"]) == {
        "x/a": ["x/a/t.yaml", "x/a/r/1.yaml"], "x/b": ["x/b/t.yaml"],
    }  # fmt: skip
    assert list(many._groups("x", ["x/t.yaml", "x/a/t.yaml", "x/b/t.yaml"])) == ["x"]
    assert list(many._groups("x", ["x/c/a/t.yaml", "x/c/b/t.yaml"])) == ["x/c/a", "x/c/b"]


def test_little_is_not_shared_out(company: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "WORTH", 2**20)
    monkeypatch.setattr(many, "_shared_out", None)
    assert len(check_many([str(company)], AS_OF, MAX_SIZE, 2)) == 9


def test_what_leaves_a_process_holds_no_models(company: Path) -> None:
    (outcome,) = check_many([str(SPECS / "flawed" / "team.yaml")], AS_OF, MAX_SIZE)
    kinds = {type(value).__name__ for one in portable(outcome).diagnostics for value in one.args.values()}
    assert kinds <= {"str", "int", "float", "tuple", "Text", "Said"}
