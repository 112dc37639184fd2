from __future__ import annotations

import gc
import time
from itertools import combinations

import pytest

from mediaorg.org.amount import amount, apart
from mediaorg.org.lexicon import context, exact, nearness, verbs
from mediaorg.org.meaning import DutyWords, Reason, compare, meaning_key, near_duplicates
from mediaorg.org.vocabulary import OBJECTS, ancestors, singular, stem
from tests.benchmarks import meaning as benchmark

GLOSSARY = {"直播中控": "中控", "货品池": "货盘", "run-down": "rundown"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("审核", "短视频脚本"), ("审查", "短视频的脚本")),
        (("制定", "选题计划"), ("制订", "选题计划")),
        (("上架和下架", "商品链接"), ("上下架", "小黄车")),
        (("研究", "竞品与用户需求"), ("调研", "用户需求、竞品")),
        (("制作", "货品池"), ("制作", "货盘")),
        (("写", "ＫＰＩ说明"), ("撰写", "kpi 说明")),
        (("Review", "the video scripts"), ("vet", "video script")),
        (("approve", "influencer fees"), ("Authorise", "KOL fee")),
    ],
)
def test_duties_of_one_verb_class_and_one_object_are_one(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert meaning_key(*one, GLOSSARY) == meaning_key(*two, GLOSSARY)


@pytest.mark.parametrize(
    "steps",
    [
        ("撰写", "初审", "复审", "终审", "审核", "复核", "审批", "发布"),
        ("申请", "审批", "付款", "结算", "报销", "对账", "验收", "赔付"),
        ("定价", "改价", "设置", "核验", "复核"),
        ("保管", "领用", "借用", "盘点", "采购", "寄送"),
        ("write", "review", "final review", "second review", "approve", "publish"),
        ("request", "approve", "pay", "settle", "verify", "set"),
    ],
)
def test_steps_of_one_control_are_never_one(steps: tuple[str, ...]) -> None:
    assert len({meaning_key(step, "达人合作费用") for step in steps}) == len(steps)


@pytest.mark.parametrize(
    "steps",
    [
        ("撰写", "初审", "复审", "终审", "审批", "发布"),
        ("申请", "审批", "付款", "对账", "验收", "报销"),
        ("改价", "核验", "审批"),
        ("保管", "领用", "盘点", "采购", "寄送"),
        ("write", "review", "approve", "publish"),
        ("request", "approve", "pay", "verify"),
    ],
)
def test_steps_of_one_control_are_distinct_in_sentences_too(steps: tuple[str, ...]) -> None:
    for one, two in combinations(steps, 2):
        space = " the " if one.isascii() else ""
        assert compare(f"{one}{space}达人合作费用", f"{two}{space}达人合作费用").relation == "distinct", (one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (("编制", "抖音日报"), ("编制", "快手日报")),
        (("编制", "日报"), ("编制", "周报")),
        (("撰写", "短视频与直播脚本"), ("撰写", "直播与短视频脚本")),
        (("考核", "产品经理"), ("考核", "商品 经理们")),
        (("巡", "直播间"), ("逛", "直播间")),
        (("维护", "1号直播间"), ("维护", "2号直播间")),
        (("plan", "news topics"), ("plan", "new topics")),
    ],
)
def test_every_different_word_left_over_makes_two_duties(one: tuple[str, str], two: tuple[str, str]) -> None:
    assert meaning_key(*one) != meaning_key(*two)


def test_unknown_verb_is_a_class_of_its_own() -> None:
    assert meaning_key("盯梢", "直播间") == meaning_key("盯梢", "直播间")
    assert meaning_key("盯梢", "直播间") != meaning_key("监控", "直播间")


@pytest.mark.parametrize(("action", "thing"), [("", "脚本"), ("审核", ""), ("审核", " 的 "), ("", "")])
def test_no_key_where_one_half_says_nothing(action: str, thing: str) -> None:
    assert meaning_key(action, thing) is None


def test_glossary_never_touches_the_inside_of_a_term() -> None:
    inverse = {"中控": "直播中控"}
    assert meaning_key("带教", "直播中控", inverse) == meaning_key("带教", "中控", inverse)


@pytest.mark.parametrize(
    ("one", "two", "relation", "reason"),
    [
        ("撰写短视频脚本", "审核短视频脚本", "distinct", "work"),
        ("申请达人付款", "审批达人付款", "distinct", "work"),
        ("提交退款申请", "审批退款申请", "distinct", "work"),
        ("撰写小红书笔记", "撰写公众号推文", "distinct", "facet"),
        ("早班直播控场", "晚班直播控场", "distinct", "facet"),
        ("培训主播", "培训客服", "distinct", "facet"),
        ("跟进澄露品牌达人合作", "跟进木白品牌达人合作", "distinct", "name"),
        ("审批5万元以下投放", "审批五万元以上投放", "distinct", "amount"),
        ("核验商品资质", "核验主播身份", "distinct", "object"),
        ("编制各渠道日报", "编制日报", "overlap", "contains"),
        ("负责视觉呈现", "设计直播间贴片", "overlap", "part"),
        ("审核脚本与成片", "审核成片", "overlap", "part"),
        ("编制抖音日报", "编制日报", "overlap", "facet"),
        ("管理社群", "策划社群活动", "overlap", "work"),
        ("按流程单把控直播节奏", "控制直播节奏", "same", "object"),
        ("把高光剪成切片", "剪辑直播切片", "same", "object"),
        ("Write live scripts", "Approve live scripts", "distinct", "work"),
        ("Design all campaign visuals", "Design the live-room backdrop", "overlap", "part"),
        ("Schedule the shift roster", "Draw up the shift rota", "same", "object"),
    ],
)
def test_sentences(one: str, two: str, relation: str, reason: str) -> None:
    verdict = compare(one, two)
    assert (verdict.relation, verdict.reason) == (relation, reason)
    assert compare(two, one).relation == relation


def test_plain_likeness_makes_nothing_the_same() -> None:
    assert compare("审核主播直播间的口播话术", "撰写主播直播间的口播话术").relation == "distinct"
    assert compare("维护甲乙丙丁的台本", "维护戊己庚辛的台本").relation == "distinct"


def test_scope_keeps_duties_of_one_key_apart() -> None:
    douyin = DutyWords("a", action="撰写", object="短视频脚本", scope=("抖音",))
    kuaishou = DutyWords("b", action="撰写", object="短视频脚本", scope=("快手",))
    assert compare(douyin, kuaishou).reason is Reason.FACET
    assert compare(douyin, douyin).reason is Reason.KEY


@pytest.mark.parametrize(
    "text", ["", "，", "前", "播前", "的", "负责", "按", "审核", "  ", "🎬", "a", "1", "before", "与、和"]
)
def test_any_text_can_be_compared(text: str) -> None:
    assert compare(text, "审核短视频脚本").relation in ("distinct", "overlap")
    assert list(near_duplicates([DutyWords("a", name=text)])) == []


def test_near_duplicates_names_each_later_duty_once() -> None:
    names = ["撰写短视频脚本", "审核短视频脚本", "编写短视频的脚本", "撰写短视频脚本", "起草短视频脚本", "撰写直播脚本"]
    duties = [DutyWords(f"d{number}", name=name) for number, name in enumerate(names)]
    found = [(one.id, two.id) for one, two in near_duplicates(duties)]
    assert found == [("d0", "d2"), ("d0", "d3"), ("d0", "d4")]


def test_numbered_duties_are_no_duplicates() -> None:
    duties = [DutyWords(f"d{number}", name=f"制定选题计划 {number}") for number in range(50)]
    assert list(near_duplicates(duties)) == []


@pytest.mark.slow
def test_near_duplicates_grow_in_step_with_the_duties() -> None:
    def seconds(count: int) -> float:
        duties = [DutyWords(f"d{number}", name=f"撰写品类{number:x}的短视频脚本") for number in range(count)]
        start = time.process_time()
        list(near_duplicates(duties))
        return time.process_time() - start

    gc.disable()
    try:
        seconds(500)
        assert seconds(20_000) < 25 * seconds(2_000)
    finally:
        gc.enable()


def test_amounts() -> None:
    assert amount("审批1万至10万元投放") == (10_000, 100_000)
    assert amount("审批两千元以下赔付") == (0, 2_000)
    assert amount("approve spend up to cny 10,000") == (0, 10_000)
    assert amount("每日发布3条短视频") is None
    assert apart(amount("不超过1万元"), amount("超过1万元"))
    assert not apart(amount("5000元以上"), amount("1万元以上"))


def test_tables_name_only_what_exists() -> None:
    classes = set(verbs.VERBS)
    near = {name for pair in nearness.NEAR.split(",") for name in pair.split()}
    covered = {name for whole, parts in nearness.COVERS.items() for name in (whole, *parts.split())}
    assert near | covered | set(nearness.RUNNING.split()) <= classes
    assert {parent for parents, _ in OBJECTS.values() for parent in parents.split()} <= set(OBJECTS)
    assert set(context.COMMON.split()) | set(context.FAINT.split()) <= set(OBJECTS)
    assert all(thing not in ancestors(thing) for thing in OBJECTS)


def test_no_verb_is_in_two_exact_classes() -> None:
    found = exact.VERBS.split()
    assert len(found) == len(set(found))
    synonyms = exact.SYNONYMS.split()
    assert len(synonyms) == len(set(synonyms))


def test_forms_of_an_english_word_meet() -> None:
    assert {stem(word) for word in ("schedule", "schedules", "scheduled", "scheduling")} == {"schedul"}
    assert (singular("boxes"), singular("bonus"), singular("entries")) == ("box", "bonus", "entry")


def test_labelled_pairs_stay_found() -> None:
    """What was fitted on `tune` may not fall back; `check` is only ever scored, and must not be fitted."""
    counts = benchmark.judged(benchmark.pairs("tune"))
    both = benchmark.score(counts, "same", "overlap")
    assert both.right == both.reported
    assert both.right / both.due >= 0.9


def test_no_steps_apart_are_reported_on_either_split() -> None:
    for split in benchmark.SPLITS:
        apart_by_work = [pair for pair in benchmark.pairs(split) if pair.note.startswith(("HN-act", "HN-auth"))]
        reported = sum(compare(pair.one, pair.two).relation != "distinct" for pair in apart_by_work)
        assert reported == 0, split


def test_benchmark_prints_both_splits() -> None:
    lines = list(benchmark.report())
    assert sum(line.startswith(("tune", "check")) for line in lines) == 2
