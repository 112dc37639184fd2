"""Specifications as people might write them, sound for the most part."""

from __future__ import annotations

import copy
from typing import Any, Final

from hypothesis import strategies as st

from tests.fuzz.spoiling import ODD, SPOIL, as_yaml, places_in

Data = dict[str, Any]
Strategy = st.SearchStrategy[Any]
ROLES: Final = ("planner", "producer", "analyst", "host", "floor-controller", "media-director")
DUTIES: Final = ("topic-plan", "live-script", "final-review", "data-report", "listing")
AXES: Final = {"channel": ("douyin", "kuaishou", "xiaohongshu"), "shift": ("day", "night")}
NAMES: Final = (
    "内容策划",
    "创意执行",
    "数据分析",
    "直播间场控",
    "Live host",
    "编导（兼）",
    "投手 🎯",
    "新媒体总监",
    "中控",
)
SENTENCES: Final = (
    "制定每周选题计划",
    "审核直播脚本",
    "Report the session’s data",
    "上下架直播商品：抖音",
    "负责相关工作",
    "{name}",
    "100%",
)


def _some(values: tuple[str, ...]) -> Strategy:
    return st.sampled_from(values)


def _many(entry: Strategy, most: int = 3) -> Strategy:
    return st.lists(entry, max_size=most)


NAME: Final = st.one_of(_some(NAMES), st.fixed_dictionaries({"zh": _some(NAMES), "en": st.just("Live host")}))
SENTENCE: Final = st.one_of(_some(SENTENCES), st.fixed_dictionaries({"zh": _some(SENTENCES)}))
SHARE: Final = _some(("100%", "50%", "40%", "30%", "20%"))
TIME: Final = _some(("15min", "4h", "24h", "2wd", "7d", "6mo"))
DAY: Final = _some(("2026-09-01", "2026-12-31", "2027-05-10", "2027-06-20"))
SCOPE: Final = st.fixed_dictionaries(
    {}, optional={axis: st.one_of(_some(values), st.lists(_some(values), min_size=1)) for axis, values in AXES.items()}
)
RESULT: Final = st.one_of(
    _some(("topic-brief", "cut", "report")),
    st.fixed_dictionaries({"id": _some(("topic-brief", "cut")), "name": SENTENCE}),
    st.fixed_dictionaries({"text": SENTENCE, "kept": st.booleans()}),
)
EFFORT: Final = st.one_of(
    _some(("12h/week", "2h/day", "400h/week")),
    st.fixed_dictionaries({"per": _some(("short-video", "live-session")), "takes": TIME}),
)
ABOUT_DUTY: Final[Data] = {
    "action": _some(("制定", "审核", "发布", "review", "approve")),
    "object": _some(("选题计划", "直播脚本", "live script", "成片")),
    "scope": SCOPE,
    "result": RESULT,
    "stage": _some(("plan", "create")),
    "tags": _many(_some(("authoring", "review"))),
    "effort": st.one_of(EFFORT, st.lists(EFFORT, max_size=2)),
    "checked_by": _some(ROLES),
    "critical": st.booleans(),
}
DUTY: Final = st.fixed_dictionaries({"id": _some(DUTIES), "name": SENTENCE}, optional=ABOUT_DUTY)
CLAIM: Final = st.one_of(
    _some(DUTIES),
    st.fixed_dictionaries(
        {"duty": _some(DUTIES)},
        optional={"as": _some(("owner", "accountable", "responsible", "informed")), "scope": SCOPE, "weight": SHARE},
    ),
    st.fixed_dictionaries(
        {"id": _some(("market-study", *DUTIES)), "name": SENTENCE}, optional={**ABOUT_DUTY, "weight": SHARE}
    ),
)
KPI: Final = st.fixed_dictionaries(
    {"id": _some(("hit-rate", "cost", "delay")), "name": NAME},
    optional={
        "target": _some((">= 12%", "<= 2", "12")),
        "weight": SHARE,
        "period": _some(("month", "shift")),
        "source": _some(("平台后台", "主观评价")),
        "measured_by": _some(ROLES),
        "duties": _many(_some(DUTIES)),
        "better": _some(("higher", "lower")),
    },
)
ROLE: Final = st.fixed_dictionaries(
    {"id": _some(ROLES), "name": NAME},
    optional={
        "code": _some(("XX-01", "XX-02")),
        "layer": _some(("strategy", "platform", "front")),
        "unit": _some(("media-centre", "studio")),
        "reports_to": _some((*ROLES, "none")),
        "dotted_to": _many(st.one_of(_some(ROLES), st.fixed_dictionaries({"role": _some(ROLES), "share": SHARE})), 2),
        "headcount": st.integers(0, 9),
        "filled": st.integers(0, 9),
        "employment": _some(("permanent", "temporary", "agency")),
        "purpose": SENTENCE,
        "critical": st.booleans(),
        "backup": _many(_some(ROLES), 2),
        "duties": _many(CLAIM, 4),
        "kpis": _many(KPI),
        "access": _many(st.fixed_dictionaries({"system": NAME}, optional={"expires": DAY, "risk": st.just("high")}), 2),
        "training": _many(st.one_of(st.just("ad-law"), st.fixed_dictionaries({"id": st.just("ad-law"), "by": DAY})), 2),
        "from": DAY,
        "to": DAY,
    },
)
HANDOFF: Final = st.fixed_dictionaries(
    {
        "from": _some((*ROLES, "finance")),
        "to": _some(ROLES),
        "artifact": st.one_of(_some(("topic-brief", "cut", "report")), SENTENCE),
    },
    optional={
        "id": _some(("brief", "cut-out", "report-back")),
        "sla": TIME,
        "due": _some(("T-3d", "T+1d", "T")),
        "event": st.just("live-session"),
        "accept": SENTENCE,
        "after": _many(_some(("brief", "cut-out")), 2),
        "on_reject": SENTENCE,
        "urgent": st.booleans(),
    },
)
STAGE: Final = st.fixed_dictionaries(
    {"id": _some(("plan", "create", "analyse", "feedback")), "roles": _many(_some(ROLES), 2)},
    optional={"name": NAME, "judges": _many(_some(("plan", "create")), 2)},
)
LOOP: Final = st.fixed_dictionaries(
    {"id": _some(("content-loop", "live-loop")), "name": NAME, "stages": _many(STAGE, 4)}, optional={"cycle": TIME}
)
PERSON: Final = st.fixed_dictionaries(
    {"id": _some(("p01", "p02", "p03"))},
    optional={
        "name": _some(("张三", "李小明", "TBD")),
        "holds": _many(st.one_of(_some(ROLES), st.fixed_dictionaries({"role": _some(ROLES), "share": SHARE}))),
        "trained": _many(st.fixed_dictionaries({"training": st.just("ad-law")}, optional={"on": DAY}), 1),
    },
)
APPROVAL: Final = st.fixed_dictionaries(
    {
        "id": _some(("spend", "discount")),
        "subject": SENTENCE,
        "tiers": _many(
            st.fixed_dictionaries(
                {"by": _some(ROLES)}, optional={"up_to": st.sampled_from([100, 5000, 1.5]), "from": st.just(100)}
            )
        ),
    },
    optional={"requested_by": _many(_some((*ROLES, "duty/topic-plan")), 2)},
)
WAIVER: Final = st.fixed_dictionaries(
    {
        "rule": _some(("duty-gap", "no-backup", "loop-broken-edge", "no-such-rule")),
        "at": _some(("role/host", "duty/topic-plan", "loop/content-loop", "nowhere")),
        "reason": _some(("总监已批准", "TBD")),
        "until": DAY,
    },
    optional={"approved_by": _some(ROLES)},
)
SPEC: Final = st.fixed_dictionaries(
    {
        "mediaorg": st.just(1),
        "org": st.fixed_dictionaries(
            {"id": st.just("newsroom"), "name": NAME},
            optional={
                "language": _some(("zh", "en")),
                "owner": _some(ROLES),
                "review": st.fixed_dictionaries({"every": TIME, "last": DAY}),
            },
        ),
        "roles": st.lists(ROLE, max_size=5),
    },
    optional={
        "dimensions": st.just({axis: [{"id": one, "name": one} for one in values] for axis, values in AXES.items()}),
        "layers": st.just([{"id": one, "name": one} for one in ("strategy", "platform", "front")]),
        "units": st.just(
            [{"id": "media-centre", "name": "新媒体中心"}, {"id": "studio", "name": "制作部", "parent": "media-centre"}]
        ),
        "partners": st.just([{"id": "finance", "name": "财务部"}]),
        "training": st.just([{"id": "ad-law", "name": "广告法", "valid": "12mo"}]),
        "glossary": st.just([{"term": "中控", "also": ["直播中控", "场控"]}]),
        "duties": _many(DUTY, 4),
        "handoffs": _many(HANDOFF, 5),
        "loops": _many(LOOP, 2),
        "people": _many(PERSON),
        "approvals": _many(APPROVAL, 2),
        "waivers": _many(WAIVER, 2),
        "separation": st.just([{"id": "write-review", "among": ["authoring", "review"], "reason": "自编自审"}]),
        "policy": st.just({"rules": {"span-of-control": {"max": 3}, "duty-*": {"severity": "warning"}}}),
    },
)


@st.composite
def specs(draw: st.DrawFn, most_faults: int = 4) -> str:
    """The text of a specification in which up to `most_faults` things were spoilt."""
    data: Data = copy.deepcopy(draw(SPEC))
    for _ in range(draw(st.integers(0, most_faults))):
        paths = list(places_in(data))
        if not paths:
            break
        *way, key = draw(st.sampled_from(paths))
        holder: Any = data
        for step in way:
            holder = holder[step]
        draw(st.sampled_from(SPOIL))(holder, key, copy.deepcopy(draw(st.sampled_from(ODD))))
    return as_yaml(data, flow=draw(st.sampled_from([None, False])))
