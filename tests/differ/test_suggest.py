from __future__ import annotations

import re
from pathlib import Path

import pytest

from mediaorg.differ.change import Side
from mediaorg.differ.suggest import Suggestion, suggest
from mediaorg.linter.check import check
from mediaorg.text import LANGS
from tests.newsroom import AS_OF, HEAD, checked

TEAM = (
    HEAD
    + """\
duties:
  - {id: topic-plan, name: 制定选题计划, action: 制定, object: 选题计划, result: topic-brief}
  - {id: live-script, name: 撰写直播脚本, action: 撰写, object: 直播脚本, result: script}
  - {id: cut, name: 剪辑成片, action: 剪辑, object: 成片, result: film}
  - {id: reply, name: 回复评论, action: 回复, object: 评论}
layers: [{id: platform, name: 中台}]
units: [{id: content, name: 内容中心}]
roles:
  - {id: director, name: 新媒体总监}
  - {id: copywriter, name: 文案, unit: content, layer: platform, reports_to: director, duties: [topic-plan, live-script], training: [ad-law]}
  - {id: editor, name: 剪辑, unit: content, layer: platform, reports_to: director, duties: [cut]}
  - {id: service, name: 客服, unit: content, layer: platform, reports_to: director, duties: [reply]}
handoffs:
  - {from: copywriter, to: editor, artifact: script}
  - {id: brief, from: copywriter, to: director, artifact: topic-brief}
  - {from: editor, to: director, artifact: film}
loops:
  - id: content-loop
    name: 内容闭环
    stages: [{id: plan, name: 策划, roles: [copywriter]}, {id: make, name: 制作, roles: [editor]}]
training: [{id: ad-law, name: 广告法}]
"""
)
NAMES = ["role/copywriter", "role/editor", "duty/topic-plan", "duty/cut", "handoff/brief", "loop/content-loop", "unit/content",
         "layer/platform", "training/ad-law"]  # fmt: skip


def side(text: str) -> Side:
    found = checked(text)
    assert found.org is not None
    assert found.parsed is not None
    return Side(found.org, found.parsed.places)


def suggested(old: str, new: str) -> list[str]:
    return [one.line for one in suggest(side(old), side(new))]


def renamed(text: str, old: str, new: str) -> str:
    return re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text)


def test_nothing_is_suggested_where_nothing_has_changed() -> None:
    assert suggested(TEAM, TEAM) == []


@pytest.mark.parametrize("name", NAMES)
def test_another_id_in_the_same_surroundings_is_found_both_ways(name: str) -> None:
    kind, _, identity = name.partition("/")
    new = renamed(TEAM, identity, "new-one")
    assert suggested(TEAM, new) == [f"{{from: {name}, to: {kind}/new-one}}"]
    assert suggested(new, TEAM) == [f"{{from: {kind}/new-one, to: {name}}}"]


def test_several_renames_at_once_are_found_one_by_the_other() -> None:
    new = renamed(renamed(TEAM, "copywriter", "content-writer"), "topic-plan", "planning")
    assert suggested(TEAM, new) == [
        "{from: duty/topic-plan, to: duty/planning}", "{from: role/copywriter, to: role/content-writer}"
    ]  # fmt: skip


def test_a_suggestion_gives_its_reasons_and_both_places() -> None:
    (one,) = suggest(
        side(TEAM), side(renamed(TEAM, "copywriter", "content-writer").replace("name: 文案", "name: 内容文案"))
    )
    assert 0.8 < one.score < 1
    assert [evidence.say("zh") for evidence in one.evidence][:3] == [
        "职责：2 项中 2 项相同", "交接：2 项中 2 项相同", "所在闭环阶段：1 项中 1 项相同"
    ]  # fmt: skip
    assert "名称相近：文案、内容文案" in [evidence.say("zh") for evidence in one.evidence]
    assert all(evidence.say("en") and "{" not in evidence.say("en") for evidence in one.evidence)
    assert (one.old_span.line, one.new_span.line) == (12, 12)


ROLE = "  - {id: copywriter, name: 文案, unit: content, layer: platform, reports_to: director, duties: [topic-plan, live-script], training: [ad-law]}\n"


@pytest.mark.parametrize(
    "role",
    [
        "  - {id: driver, name: 司机, unit: content, layer: platform, reports_to: director}\n",
        "  - {id: writer, name: 文案, duties: [{duty: cut, as: informed}]}\n",
        "  - {id: hr, name: 人事, unit: content, layer: platform, reports_to: director, training: [ad-law]}\n",
    ],
)
def test_one_that_is_gone_and_one_that_is_new_are_not_taken_for_each_other(role: str) -> None:
    new = renamed(TEAM.replace(ROLE, role), "copywriter", "director")
    assert suggested(TEAM, new) == []


def test_of_two_that_fit_equally_none_is_suggested() -> None:
    halves = "".join(ROLE.replace("copywriter", f"writer-{number}") for number in (1, 2))
    assert suggested(TEAM, renamed(TEAM.replace(ROLE, halves), "copywriter", "director")) == []


@pytest.mark.parametrize(
    "line",
    ["moved: [{from: role/copywriter, to: role/editor}]", "retired: [{id: role/copywriter, why: 撤岗}]",
     "moved: [{from: role/copywriter, to: role/content-writer}]"],
)  # fmt: skip
def test_what_lineage_speaks_of_is_left_alone(line: str) -> None:
    assert suggested(TEAM, renamed(TEAM, "copywriter", "content-writer") + line + "\n") == []


def test_nothing_is_suggested_beside_what_was_set_aside() -> None:
    new = renamed(TEAM, "copywriter", "content-writer")
    assert suggested(TEAM, new.replace("reports_to: director", "reports_to: nobody-knows", 1)) == []


def test_people_are_never_compared() -> None:
    people = "people: [{id: p1, holds: [copywriter, editor]}]\n"
    assert suggested(TEAM + people, TEAM + people.replace("p1", "p2")) == []


def model(name: str) -> Side:
    found = check(f"{Path(__file__).parents[2]}/specs/{name}", AS_OF)
    assert found.org is not None
    assert found.parsed is not None
    return Side(found.org, found.parsed.places)


def test_two_organisations_that_share_words_are_not_matched_but_for_the_same_work() -> None:
    found: tuple[Suggestion, ...] = suggest(model("xingxuan/team.yaml"), model("matrix/organisation.yaml"))
    assert {one.kind for one in found} <= {"duty"}
    assert all(SAME in [evidence.say("en") for evidence in one.evidence] for one in found)


SAME = "means the same: action and object"


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_is_a_sentence_in_both_languages(lang: str) -> None:
    from mediaorg.differ.traits import TRAITS  # noqa: PLC0415

    for traits in TRAITS.values():
        for trait in traits.values():
            assert trait.told.placeholders("en") == trait.told.placeholders("zh")
            assert bool(re.search("[\u4e00-\u9fff]", getattr(trait.told, lang))) == (lang == "zh")
