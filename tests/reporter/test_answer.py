from __future__ import annotations

import json
from datetime import date

import pytest

from mediaorg.org.answer import answer
from mediaorg.org.search import near_duties, search
from mediaorg.reporter import answer_words
from mediaorg.reporter.answer_json import SCHEMA, answer_json
from mediaorg.reporter.answer_text import answer_text
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.inquiry import Inquiry
from mediaorg.text import LANGS, Lang, Text
from tests.newsroom import AS_OF
from tests.org.live_room import LEAVE, TEAM, live_room
from tests.reporter.golden import assert_golden
from tests.reporter.schemas import keys_told, published, read_by_schema

QUERIES = (
    "list-products",
    "price-check",
    "live-script",
    "review-log",
    "licence-check",
    "war-room",
    "脚本",
    "报销",
    "live-scrpt",
)


def inquiry(query: str, day: date = AS_OF, *, people: bool = False, text: str = TEAM, **scope: str) -> Inquiry:
    org = live_room(text)
    found = search(org, query)
    wanted = {axis: (value,) for axis, value in scope.items()}
    told = answer(org, found.meant, wanted, day) if found.meant is not None else None
    near = () if found.matches else near_duties(org, query)
    return Inquiry(query, org, day, wanted, None, found, told, near, None, people)


def said(
    query: str, lang: Lang = "zh", day: date = AS_OF, *, people: bool = False, text: str = TEAM, **scope: str
) -> str:
    return answer_text(inquiry(query, day, people=people, text=text, **scope), lang, 200)


@pytest.mark.parametrize("cells", [80, 120])
@pytest.mark.parametrize("lang", LANGS)
def test_how_answers_look(lang: Lang, cells: int) -> None:
    text = "\n".join(answer_text(inquiry(query), lang, cells) for query in QUERIES)
    assert_golden(f"who.{lang}.{cells}.txt", text)
    assert all(cell_width(line) <= cells for line in text.splitlines())


@pytest.mark.parametrize(
    ("query", "lang", "sentence"),
    [
        ("list-products", "zh", "快手 × 白班\n  对结果负责  ⚠ 无人负责\n"),
        ("list-products", "en", "Kuaishou × Day shift\n  Answers for it  ⚠ nobody\n"),
        (
            "price-check",
            "zh",
            "⚠ 2 个岗位同时负责：场控（role/floor-controller，编制 2、在岗 1）、中控（role/console-operator）",
        ),
        ("price-check", "en", "⚠ 2 roles answer for it at once: Floor controller"),
        ("live-script", "zh", "编辑（role/editor），岗位空缺，由直播经理代行"),
        ("live-script", "en", "Editor (role/editor), vacant: Live manager acts"),
        ("list-products", "zh", "中控（role/console-operator），条件：改价须双人确认；法务部（partner/legal）"),
        (
            "list-products",
            "en",
            "Console operator (role/console-operator), provided that: two people confirm every price",
        ),
        ("licence-check", "zh", "法务部（外部协作方）"),
        ("war-room", "zh", "⚠ 当日无人负责；其他时间由大促总控（2027-05-10 至 2027-06-20）承担"),
        ("war-room", "en", "⚠ nobody on this day; at other times War lead (2027-05-10 to 2027-06-20)"),
        (
            "list-products",
            "zh",
            "输入：选品清单 ← 直播经理、product-list ← 场控；输出：product-list → 中控（2 小时）、法务部",
        ),
    ],
)
def test_it_is_said_plainly(query: str, lang: Lang, sentence: str) -> None:
    assert sentence in said(query, lang)


def test_on_a_day_of_leave_nobody_may_be_there() -> None:
    assert "直播策划（role/planner），当日无人在岗，也没有在岗的 B 角" in said("review-log", day=LEAVE)


def test_people_are_named_by_id_and_only_where_asked_for() -> None:
    named = said("review-log", "en", LEAVE, people=True)
    assert "Live planner (role/planner): p2 (away), everybody away" in named
    assert "Live manager (role/live-manager): p1 (away) (nobody there)" in named
    assert "p2" not in said("review-log", "en", LEAVE)
    assert "乙" not in named
    assert '"people"' not in answer_json(inquiry("review-log"), "zh")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("query", QUERIES)
def test_r102_the_document_is_of_its_schema(query: str, lang: Lang) -> None:
    document = read_by_schema(SCHEMA, answer_json(inquiry(query, LEAVE, people=True), lang))
    schema = published(SCHEMA)
    keys_told(document, schema, schema["$defs"])


def test_only_names_hang_on_the_language() -> None:
    zh, en = (json.loads(answer_json(inquiry("list-products"), lang)) for lang in LANGS)
    assert zh["answer"]["parts"][1] == en["answer"]["parts"][1]
    names = [one["answer"]["name"] for one in (zh, en)]
    assert sorted(names) == ["List live products", "上架直播商品"]


def test_parts_are_boxes_and_outside_is_told() -> None:
    parts = json.loads(answer_json(inquiry("list-products"), "zh"))["answer"]["parts"]
    assert [one["scope"] for one in parts] == [
        [{"channel": ["douyin"]}],
        [{"channel": ["kuaishou"], "shift": ["day"]}],
        [{"channel": ["kuaishou"], "shift": ["night"]}],
    ]
    narrow = json.loads(answer_json(inquiry("live-script", channel="kuaishou"), "zh"))
    assert (narrow["scope"], narrow["answer"]["parts"]) == ({"channel": ["kuaishou"]}, [])
    assert narrow["answer"]["outside"] == [{"channel": ["kuaishou"]}]


def test_r099_nothing_in_a_name_steers_the_terminal() -> None:
    hostile = TEAM.replace("撰写直播话术", "撰写{role}%s").replace("{zh: 编辑,", '{zh: "编辑\\t\\u202e",')
    text = said("live-script", text=hostile.replace("{zh: 撰写{role}%s, en: Write the live script}", "'撰写{role}%s'"))
    assert text.startswith("撰写{role}%s（duty/live-script）\n")
    assert "\u202e" not in text


def test_both_tongues_name_the_same_things() -> None:
    texts = [value for value in vars(answer_words).values() if isinstance(value, Text)]
    for text in (*texts, *answer_words.FOUND_BY.values(), *answer_words.NOBODY_IN.values()):
        assert text.placeholders("en") == text.placeholders("zh")
