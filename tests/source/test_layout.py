from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from mediaorg.rules.book import all_rules
from mediaorg.rules.card import card_of
from mediaorg.source.layout.comments import comments
from mediaorg.source.layout.key_order import ANY, KeyOrder
from mediaorg.source.layout.layout import lay_out
from mediaorg.source.layout.sheet import Sheet
from mediaorg.source.read import read, read_text
from mediaorg.spec.key_order import order_of
from tests.fuzz.strategies import specs
from tests.source.messy_texts import messy
from tests.source.test_yaml_test_suite import CASES
from tests.source.yaml_texts import mapping

ROOT = Path(__file__).parents[2]
SHIPPED = [*ROOT.glob("specs/**/*.yaml"), *ROOT.glob("templates/starter/**/*.yaml"), *ROOT.glob("src/**/*.yaml")]
MADE_UP = KeyOrder(("name", "id", "scope", "duties"), {ANY: (KeyOrder(("name", "id", "scope")),)})

BEFORE = """\
# yaml-language-server: $schema=./mediaorg.schema.json
# 新媒体部，618 前的组织

# 负责人：总监办
org:   # 组织
    name: 新媒体部
    id:   newsroom    # 不要改
    # 复核
    review: { last: 2026-09-01,every: 6mo }
mediaorg :  1


include: [ roles.yaml,people.yaml ]
x-owner: {b: 1,  a: 2}


handoffs:
- to: producer        # 接的人
                      # 只能是一个
  from: planner
  # 什么东西
  artifact: 选题简报
  accept: >-
        含目标人群、核心信息，
        以及参考样片
  sla: 24h
  # 这一条暂时停用
  # via: 飞书
# 第二条
-   {to: planner, from: analyst,  artifact: { en: Report , zh: 数据结论 }, sla: 8h}


roles:
   # ---- 中台层 ----

   - name: 内容策划
     # 一旦定下就不要再改
     id: planner
     purpose: |
        把品牌故事
          和用户需求

        变成方案   #不是注释


     duties:
     -  topic-plan
     - {scope: {channel: [ douyin,xiaohongshu ]}, duty: live-script, weight: "30%"}
     -   id: market-study
         object: '竞品与
            用户需求'
         action: 研究
         name: 研究竞品
         # 别的职责待定

   # ---- 执行层 ----
   - id: producer
     name: 创意执行
     training: [
         { by: 2027-05-20, id: ad-law },   # 先学
           live-rules ]
     reports_to: planner

# 完

"""
AFTER = """\
# yaml-language-server: $schema=./mediaorg.schema.json
# 新媒体部，618 前的组织

mediaorg: 1

include: [roles.yaml, people.yaml]

# 负责人：总监办
org:   # 组织
  id: newsroom    # 不要改
  name: 新媒体部
  # 复核
  review: {every: 6mo, last: 2026-09-01}

roles:
  # ---- 中台层 ----

  # 一旦定下就不要再改
  - id: planner
    name: 内容策划
    purpose: |
      把品牌故事
        和用户需求

      变成方案   #不是注释

    duties:
      - topic-plan
      - {duty: live-script, scope: {channel: [douyin, xiaohongshu]}, weight: "30%"}
      - id: market-study
        name: 研究竞品
        action: 研究
        object: '竞品与
          用户需求'
        # 别的职责待定

  # ---- 执行层 ----
  - id: producer
    name: 创意执行
    reports_to: planner
    training: [
      {id: ad-law, by: 2027-05-20},   # 先学
      live-rules]

handoffs:
  - from: planner
    to: producer        # 接的人
                        # 只能是一个
    # 什么东西
    artifact: 选题简报
    sla: 24h
    accept: >-
      含目标人群、核心信息，
      以及参考样片
    # 这一条暂时停用
    # via: 飞书
  # 第二条
  - {from: analyst, to: planner, artifact: {zh: 数据结论, en: Report}, sla: 8h}

x-owner: {b: 1, a: 2}

# 完
"""


def laid_out(text: str) -> str:
    """A text in its layout, which must be sound and must not change again."""
    result = lay_out(text, order_of)
    assert result.is_sound
    assert lay_out(result.text, order_of) == result
    return result.text


def plain(text: str) -> str:
    """What a text says, the order of keys aside, and its comments."""
    document = read_text(text, "team.yaml").document
    assert document is not None
    return repr((_sorted(document.data), comments(Sheet(document))))


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return [(key, _sorted(value[key])) for key in sorted(value)]
    return [_sorted(entry) for entry in value] if isinstance(value, list) else value


def test_a_whole_file_of_many_hands() -> None:
    assert laid_out(BEFORE) == AFTER


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("roles:\n- name: 主播\n  id: host\n", "roles:\n  - id: host\n    name: 主播\n", id="list"),
        pytest.param("roles: [{name: 主播,id: host}]", "roles: [{id: host, name: 主播}]\n", id="brackets"),
        pytest.param('roles: [{"name":"主播", \'id\' : host,}]\n', "roles: [{'id': host, \"name\": \"主播\"}]\n", id="quotes"),
        pytest.param("x-a:\n      -   - 1\n          - 2\n", "x-a:\n  - - 1\n    - 2\n", id="list in a list"),
        pytest.param("x-a:\n    -\n        b: 1\n", "x-a:\n  -\n    b: 1\n", id="dash alone"),
        pytest.param("x-a: |2\n    深\n  浅\n", "x-a: |2\n    深\n  浅\n", id="indentation that is given"),
        pytest.param("x-a:\n- |2\n    深\n  浅\n", "x-a:\n  - |2\n      深\n    浅\n", id="given in a list"),
        pytest.param("x-a: |+\n    一\n\n\nx-b: 1\n\n\n", "x-a: |+\n  一\n\n\nx-b: 1\n", id="blank lines that count"),
        pytest.param("x-a: |\n    一\n  # 注\nx-b: 1\n", "x-a: |\n  一\n# 注\nx-b: 1\n", id="comment behind a text"),
        pytest.param('x-a: "一 \\\n      二 \\ \n   三"\n', 'x-a: "一 \\\n  二 \\ \n  三"\n', id="escaped line end"),
        pytest.param("x-a: 一\n      二\n\n   三\n", "x-a: 一\n  二\n\n  三\n", id="text over lines"),
        pytest.param("x-a: {b: [1,\n 2], c: 3}\n", "x-a: {b: [1,\n    2], c: 3}\n", id="brackets over lines"),
        pytest.param("x-a:\n  - {\n  b: 1\n }\n", "x-a:\n  - {\n      b: 1\n    }\n", id="braces in a list"),
        pytest.param("\n\n# 首\n\n\nx-a: 1  \n\n", "# 首\n\nx-a: 1\n", id="blank lines"),
        pytest.param("%YAML 1.2\n---\nx-a:  1\n...\n# 完\n", "%YAML 1.2\n---\nx-a: 1\n...\n# 完\n", id="marks of a document"),
        pytest.param("{x-a : 1 , mediaorg: 1}\n", "{mediaorg: 1, x-a: 1}\n", id="all in braces"),
        pytest.param("? x-a\n:   1\nx-b:   2\n", "? x-a\n:   1\nx-b: 2\n", id="explicit keys are left"),
        pytest.param("x-a: { ? b : 1 }\n", "x-a: { ? b : 1 }\n", id="explicit keys in braces are left"),
        pytest.param("x-a: &a 一\nx-b: { *a : 1 }\n", "x-a: &a 一\nx-b: { *a : 1 }\n", id="a key that is an alias is left"),
        pytest.param("x-a: {!!str : 1}\n", "x-a: {!!str : 1}\n", id="a tag before a colon"),
        pytest.param("x-a:\t1\t# 注\n", "x-a: 1\t# 注\n", id="tabs"),
    ],
)  # fmt: skip
def test_every_construct(before: str, after: str) -> None:
    assert laid_out(before) == after
    assert plain(before) == plain(after)


@pytest.mark.parametrize(
    ("before", "first"),
    [
        pytest.param("roles:\n  - {name: &n 主播, id: host}\n", "{id: host", id="an anchor may move"),
        pytest.param("roles:\n  - {purpose: &n 讲品, name: *n, id: host}\n", "{purpose: &n", id="not behind its alias"),
        pytest.param("roles:\n  - name: &n 主播\n    purpose: *n\n    id: host\n", "id: host", id="both move"),
        pytest.param("x-a: &n 主播\nroles:\n  - {name: *n, id: host}\n", "x-a: &n 主播\nroles:\n  - {id: host, name: *n}", id="over the file"),
        pytest.param("roles:\n  - &one {name: 主播, id: host}\n  - <<: *one\n    name: 中控\n    id: mid\n", "<<: *one\n    name", id="merge"),
        pytest.param("x-a: &n 一\nx-b: &n 二\norg: {id: a1, name: *n}\n", "x-a: &n", id="an anchor given twice"),
    ],
)  # fmt: skip
def test_aliases_stay_behind_their_anchors(before: str, first: str) -> None:
    after = laid_out(before)
    assert first in after
    assert plain(before) == plain(after)


def test_a_mapping_with_a_merge_keeps_its_order() -> None:
    text = "x-base: &base {unit: studio}\nroles:\n  - name: 主播\n    <<: *base\n    id: host\n"
    assert "- name: 主播\n    <<: *base\n    id: host\n" in laid_out(text)


def test_r066_line_ends_are_kept_and_the_commonest_wins() -> None:
    assert laid_out(BEFORE.replace("\n", "\r\n")) == AFTER.replace("\n", "\r\n")
    assert laid_out("x-a: 1\r\nx-b: 2\nx-c: 3\r\n") == "x-a: 1\r\nx-b: 2\r\nx-c: 3\r\n"


def test_a_text_that_ends_the_file_without_a_line_break_says_the_same() -> None:
    assert laid_out("x-a: |\n    一") == "x-a: |\n  一"
    assert laid_out("x-a: |-\n    一") == "x-a: |-\n  一\n"


def test_what_would_change_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for harm in ("x-a: 2  # 注\n", "x-a: 1\n", "x-a: [\n"):
        monkeypatch.setattr("mediaorg.source.layout.layout.spaced", lambda *_, harm=harm: harm)
        result = lay_out("x-a:  1  # 注\n", order_of)
        assert (result.text, result.is_sound) == ("x-a:  1  # 注\n", False)


@settings(max_examples=150, deadline=None)
@given(messy())
def test_r139_r140_the_texts_of_many_hands_say_the_same_and_settle(text: str) -> None:
    if read_text(text, "team.yaml").document is None:
        return
    once = lay_out(text, lambda _: MADE_UP)
    assert once.is_sound
    assert lay_out(once.text, lambda _: MADE_UP) == once
    assert plain(once.text) == plain(text)


@settings(max_examples=60, deadline=None)
@given(mapping())
def test_r139_r140_texts_in_every_style_say_the_same_and_settle(text: str) -> None:
    if read_text(text, "team.yaml").document is not None:
        assert plain(laid_out(text)) == plain(text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(specs())
def test_r139_r140_made_specifications_say_the_same_and_settle(text: str) -> None:
    if read_text(text, "team.yaml").document is not None:
        assert plain(laid_out(text)) == plain(text)


@pytest.mark.parametrize(("text", "is_invalid"), CASES)
def test_r140_every_valid_case_of_the_suite_keeps_its_meaning(text: str, is_invalid: bool) -> None:
    if read_text(text, "team.yaml").document is not None and not is_invalid:
        assert plain(laid_out(text)) == plain(text)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: str(file.relative_to(ROOT)))
def test_r139_r140_every_file_that_we_ship_keeps_its_meaning(file: Path) -> None:
    reading = read(str(file))
    if reading.document is not None:  # some are flawed on purpose
        assert plain(laid_out(reading.text)) == plain(reading.text)


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.id)
def test_r140_every_good_example_keeps_its_meaning(rule) -> None:  # type: ignore[no-untyped-def]
    good = card_of(rule.id, rule.family).good
    if read_text(good, "team.yaml").document is not None:
        assert plain(laid_out(good)) == plain(good)
