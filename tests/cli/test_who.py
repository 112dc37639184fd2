from __future__ import annotations

import json
from pathlib import Path

import pytest

from mediaorg.reporter.answer_json import SCHEMA
from mediaorg.reporter.cells import cell_width
from mediaorg.text import LANGS, Lang
from tests.cli.teams import BROKEN, Command, team
from tests.org.live_room import TEAM
from tests.reporter.schemas import read_by_schema

CAMPAIGN = "specs/xingxuan/campaigns/618.yaml"
PEAK = ("specs/xingxuan", "--campaign", CAMPAIGN, "--as-of", "2027-06-12")


@pytest.fixture
def room(tmp_path: Path) -> str:
    return team(tmp_path, TEAM)


def parts(document: str) -> list[tuple[str, list[str]]]:
    answer = json.loads(document)["answer"]
    return [(json.dumps(one["scope"]), [post["role"] for post in one["accountable"]]) for one in answer["parts"]]


@pytest.mark.parametrize(
    ("query", "code"), [("list-products", 0), ("撰写直播口播稿", 0), ("脚本", 0), ("live-scrpt", 1), ("报销差旅费", 1)]
)
@pytest.mark.parametrize("lang", LANGS)
def test_an_answer_ends_with_0_and_none_with_1(query: str, code: int, lang: Lang, room: str, mediaorg: Command) -> None:
    ended = mediaorg("who", room, query, "--as-of", "2026-11-22", "--lang", lang)
    assert (ended.code, ended.err) == (code, "")
    assert ended.out


def test_the_day_counts(room: str, mediaorg: Command) -> None:
    away = mediaorg("who", room, "review-log", "--as-of", "2026-12-24", "--lang", "zh").out
    there = mediaorg("who", room, "review-log", "--as-of", "2026-11-22", "--lang", "zh").out
    assert "当日无人在岗，也没有在岗的 B 角" in away
    assert "岗位空缺，由直播经理代行" in there


def test_a_temporary_role_answers_in_its_time(room: str, mediaorg: Command) -> None:
    now = json.loads(mediaorg("who", room, "war-room", "--as-of", "2026-11-22", "--format", "json").out)["answer"]
    then = json.loads(mediaorg("who", room, "war-room", "--as-of", "2027-06-01", "--format", "json").out)["answer"]
    assert now["parts"][0]["accountable"] == []
    assert now["at_other_times"] == [{"role": "role/war-lead", "from": "2027-05-10", "to": "2027-06-20"}]
    assert [post["role"] for post in then["parts"][0]["accountable"]] == ["role/war-lead"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "zh",
            "守护库存（duty/stock-guard）是大促总控的职责，该岗位在 2026-11-22 不在组织中",
        ),
        ("en", "守护库存 (duty/stock-guard) is a duty of War lead"),
    ],
)
def test_a_duty_of_a_temporary_role_rests_with_it(lang: str, said: str, tmp_path: Path, mediaorg: Command) -> None:
    text = TEAM.replace("duties: [war-room]", "duties: [war-room, {id: stock-guard, name: 守护库存}]")
    ended = mediaorg("who", team(tmp_path, text), "守护库存", "--as-of", "2026-11-22", "--lang", lang)
    assert ended.code == 1
    assert ended.out.startswith(said)


def test_the_scope_narrows(room: str, mediaorg: Command) -> None:
    ended = mediaorg(
        "who", room, "list-products", "--scope", "channel=快手,shift=day", "--lang", "zh", "--as-of", "2026-11-22"
    )
    assert "查询范围：快手 × 白班\n\n快手 × 白班\n  对结果负责  ⚠ 无人负责\n" in ended.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--scope", "chanel=douyin"), "did you mean “channel”?"),
        (("--scope", "channel=doyin"), "did you mean “douyin”?"),
        (("--scope", "douyin"), "such as channel=douyin"),
        (("--format", "yaml"), "--format takes text, json"),
        (("--phase", "peak"), "--phase needs --campaign"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...], said: str, room: str, mediaorg: Command) -> None:
    ended = mediaorg("who", room, "list-products", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_nothing_is_answered_from_what_cannot_be_read(tmp_path: Path, mediaorg: Command) -> None:
    ended = mediaorg("who", team(tmp_path, BROKEN), "anything")
    assert (ended.code, ended.out) == (3, "")


class TestCampaign:
    @pytest.mark.parametrize(
        ("duty", "before", "during"),
        [
            ("live-script", "role/content-planner", "role/live-planner"),
            ("price-check", "role/operations-manager", "role/price-checker"),
        ],
    )
    def test_what_is_transferred_is_answered_for_by_the_other(
        self, duty: str, before: str, during: str, mediaorg: Command
    ) -> None:
        plain = mediaorg("who", "specs/xingxuan", duty, "--as-of", "2026-11-22", "--format", "json").out
        staged = mediaorg("who", *PEAK, duty, "--format", "json")
        assert parts(plain) == [("[{}]", [before])]
        assert parts(staged.out) == [("[{}]", [during])]
        period = json.loads(staged.out)["period"]
        assert period == {"phase": "peak", "from": "2027-06-10", "to": "2027-06-18"}

    def test_the_phase_may_be_named(self, mediaorg: Command) -> None:
        ended = mediaorg("who", *PEAK, "live-hosting", "--phase", "build-up", "--format", "json")
        document = read_by_schema(SCHEMA, ended.out)
        assert (document["as_of"], document["period"]["phase"]) == ("2027-05-10", "build-up")
        assert mediaorg("who", *PEAK, "live-hosting", "--phase", "peek").code == 2

    def test_on_a_day_before_the_campaign_its_first_phase_is_shown_and_named(self, mediaorg: Command) -> None:
        ended = mediaorg(
            "who", "specs/xingxuan", "live-script", "--campaign", CAMPAIGN, "--as-of", "2026-11-22", "--lang", "zh"
        )
        assert "基准日：2027-05-10 · 按 ID 找到\n2027 年 618 大促：蓄水期，2027-05-10 至 2027-05-25\n" in ended.out

    def test_an_added_host_shares_the_work_on_douyin_alone(self, mediaorg: Command) -> None:
        ended = mediaorg("who", *PEAK, "live-hosting", "--format", "json")
        doing = {
            json.dumps(one["scope"]): [post["role"] for post in one["responsible"]]
            for one in json.loads(ended.out)["answer"]["parts"]
        }
        assert doing == {
            '[{"channel": ["douyin"]}]': ["role/live-operator", "role/live-host"],
            '[{"channel": ["wechat"]}]': ["role/live-operator"],
        }

    @pytest.mark.parametrize(
        ("lang", "said"), [("zh", "（duty/market-study）在这一阶段按活动方案暂停"), ("en", "(duty/market-study) rests")]
    )
    def test_a_suspended_duty_rests(self, lang: str, said: str, mediaorg: Command) -> None:
        ended = mediaorg("who", *PEAK, "market-study", "--lang", lang)
        assert ended.code == 1
        assert said in ended.out
        assert json.loads(mediaorg("who", *PEAK, "market-study", "--format", "json").out)["at_rest"] == {
            "duty": "duty/market-study",
            "role": None,
        }


@pytest.mark.parametrize("columns", ["40", "80", "120"])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("query", ["creator-outreach", "live-moderation", "publishing", "审核", "stock"])
def test_no_line_is_wider_than_the_terminal(
    query: str, lang: str, columns: str, mediaorg: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ended = mediaorg("who", "specs/matrix", query, "--as-of", "2026-11-22", "--lang", lang, "--with-people")
    assert ended.code == 0
    assert all(cell_width(line) <= int(columns) for line in ended.out.splitlines())


def test_every_duty_of_the_model_organisations_has_an_answer_of_the_schema(mediaorg: Command) -> None:
    listed = json.loads(mediaorg("who", "specs/matrix", "脚本", "--as-of", "2026-11-22", "--format", "json").out)
    for one in listed["matches"]:
        ended = mediaorg(
            "who", "specs/matrix", one["duty"], "--as-of", "2026-11-22", "--format", "json", "--with-people"
        )
        assert read_by_schema(SCHEMA, ended.out)["answer"]["duty"] == one["duty"]
