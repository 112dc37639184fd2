from __future__ import annotations

import pytest

from mediaorg.errors import MisuseError
from mediaorg.renderer.chart import VIEWS
from mediaorg.renderer.chart.organisation import MOST_ROLES
from mediaorg.renderer.chart.shapes import Group
from mediaorg.renderer.chart.wish import Wish
from mediaorg.text import LANGS, Lang
from tests.renderer.chart.audit import boxes, faults, lines, words
from tests.renderer.chart.organisations import NAMES, org_of, picture


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_overlaps_and_nothing_leaves_its_box(name: str, view: str) -> None:
    for lang in LANGS:
        assert faults(picture(name, view, lang)) == []


@pytest.mark.parametrize("view", ["organisation", "handoffs", "loop", "coverage"])
@pytest.mark.parametrize(
    ("name", "role"), [("xingxuan", "content-planner"), ("matrix", "editor"), ("large", "group-0-1")]
)
def test_nothing_overlaps_where_a_role_is_highlighted(name: str, role: str, view: str) -> None:
    drawn = picture(name, view, "zh", Wish(highlight=role))
    assert faults(drawn) == []
    assert drawn.shapes != picture(name, view).shapes


@pytest.mark.parametrize("name", ["large", "flat", "heads", "chain"])
def test_more_than_sixty_roles_are_folded(name: str) -> None:
    drawn = picture(name, "organisation")
    shown = boxes(drawn, "card")
    assert 2 <= len(shown) <= MOST_ROLES
    hidden = [one.text for one in words(drawn) if "另有" in one.text and "未展开" not in one.text]
    assert hidden
    assert sum(int("".join(filter(str.isdigit, text))) for text in hidden) + len(shown) >= len(org_of(name).roles)


@pytest.mark.parametrize("name", ["xingxuan", "matrix"])
def test_everybody_is_there_where_there_is_room(name: str) -> None:
    drawn = picture(name, "organisation")
    assert len(boxes(drawn, "card")) == len(org_of(name).roles)
    reporting = [role for role in org_of(name).roles if org_of(name).head_of(role)]
    assert len(lines(drawn, "solid")) == len(reporting)
    assert len(lines(drawn, "dotted")) == sum(len(role.dotted_to) for role in org_of(name).roles)


def test_a_folded_team_can_be_drawn_alone() -> None:
    drawn = picture("large", "organisation", "zh", Wish(under="centre-0"))
    assert faults(drawn) == []
    assert len(boxes(drawn, "card")) == 1 + 5 + 25


def test_a_highlighted_role_that_is_folded_away_is_not_passed_over_in_silence() -> None:
    with pytest.raises(MisuseError) as raised:
        picture("large", "organisation", "zh", Wish(highlight="post-0"))
    assert raised.value.say("zh") == "role/post-0 在图中被折叠了：请加 --under role/group-0-0"
    assert faults(picture("large", "organisation", "zh", Wish(highlight="post-0", under="group-0-0"))) == []
    with pytest.raises(MisuseError) as raised:
        picture("flat", "organisation", "zh", Wish(highlight="post-150"))
    assert "--under role/post-150" in raised.value.say("en")


def test_the_shape_is_that_of_a_sheet() -> None:
    for name in ("xingxuan", "matrix", "large"):
        drawn = picture(name, "organisation")
        assert 1.2 <= drawn.width / drawn.height <= 1.9


def test_vacancies_and_backups_are_to_be_seen() -> None:
    said = [one.text for one in words(picture("vacant", "organisation"))]
    assert "在岗 0/3" in said
    assert "缺 3 人" in said
    assert "在岗 9/12" in said
    assert "无 B 角" in said
    assert "编辑" in said


def test_a_circle_of_lines_is_said_in_words() -> None:
    said = [one.text for one in words(picture("circle", "organisation"))]
    assert said.count("汇报关系成环") == 2


def test_a_card_in_another_layer_than_its_own_says_so() -> None:
    said = [one.text for one in words(picture("layers", "organisation"))]
    assert "所属层级：决策层" in said
    assert "未写所属层级" in said


def test_what_was_too_long_is_whole_in_the_tip() -> None:
    tips = [shape.title for shape in picture("long", "organisation").shapes if isinstance(shape, Group)]
    assert any(tip.startswith(str(org_of("long").roles[0].say("zh"))) for tip in tips)


@pytest.mark.parametrize("lang", LANGS)
def test_an_open_edge_is_red_and_said(lang: Lang) -> None:
    for view in ("handoffs", "loop"):
        drawn = picture("ring of 3", view, lang)
        assert any(one.fill == "red" for one in words(drawn))
    said = " ".join(one.text for one in words(picture("ring of 3", "loop", lang)))
    assert {"zh": "断开", "en": "open"}[lang] in said


def test_the_slowest_edge_and_the_time_of_a_turn_are_said() -> None:
    said = [one.text for one in words(picture("xingxuan", "loop"))]
    assert said.count("最慢") == 3  # two of four edges of the content loop take a working day
    assert "一轮 3.4 天 · 上限 7 天" in said


def test_no_edge_is_the_slowest_where_all_take_as_long() -> None:
    assert "最慢" not in [one.text for one in words(picture("even", "loop"))]


def test_one_loop_may_be_asked_for() -> None:
    for view in ("handoffs", "loop"):
        said = " ".join(one.text for one in words(picture("xingxuan", view, "zh", Wish(loop="live-loop"))))
        assert "直播闭环" in said
        assert "内容闭环" not in said


def test_partners_have_lanes_of_their_own() -> None:
    said = [one.text for one in words(picture("xingxuan", "handoffs"))]
    assert said.count("外部协作方") == 4


def test_a_highlighted_role_shows_all_its_handoffs() -> None:
    drawn = picture("xingxuan", "handoffs", "zh", Wish(highlight="brand-manager"))
    org = org_of("xingxuan")
    count = len(org.handoffs_from["brand-manager"]) + len(org.handoffs_to["brand-manager"])
    assert len(boxes(drawn, "label")) >= count


def test_gaps_overlaps_and_excess_stand_in_their_cells() -> None:
    said = [one.text for one in words(picture("scopes", "coverage"))]
    assert "无人负责（夜班）" in said  # 讲解商品 × 抖音
    assert "重叠：主播、副播（夜班）" in "".join(said)
    assert any("职责未要求" in text for text in said)
    assert "由外部协作方承担" in said
    assert said.count("无人负责") >= 2  # 发布短视频 × 抖音, 维护词库


def test_the_columns_are_the_dimension_by_which_duties_are_shared_out() -> None:
    heads = [one.text for one in words(picture("brands", "coverage")) if one.fill == "on"]
    assert heads == ["职责", "抖音", "微信"]


def test_another_dimension_may_be_the_columns() -> None:
    drawn = words(picture("scopes", "coverage", "zh", Wish(dimension="shift")))
    assert [one.text for one in drawn if one.fill == "on"] == ["职责", "日班", "夜班"]


def test_of_many_divided_duties_the_faulty_ones_are_shown() -> None:
    said = [one.text for one in words(picture("many", "coverage"))]
    assert {f"职责{place}" for place in range(91, 100)} <= set(said)
    assert any("另有 20 项分工职责未列出" in text for text in said)


def test_without_a_loop_the_first_handoffs_are_drawn_and_the_others_counted() -> None:
    drawn = picture("many", "handoffs")
    assert len(boxes(drawn, "label")) == 60
    assert any("其余 39 次交接未画出" in one.text for one in words(drawn))
