"""The organisations that charts are tested with, from a team of one to two hundred roles, and awkward ones."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from mediaorg.linter.check import check, check_text
from mediaorg.org.org import Org
from mediaorg.renderer.chart import picture_of
from mediaorg.renderer.chart.shapes import Picture
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.narrator import Narrator
from mediaorg.text import Lang
from tests.newsroom import HEAD, TEAM
from tests.renderer.chart.large import text as large
from tests.renderer.hostile import CANARY, newsroom

DAY = date(2026, 11, 22)
SPECS = Path(__file__).resolve().parents[3] / "specs"
MODELS = {"xingxuan": SPECS / "xingxuan" / "team.yaml", "matrix": SPECS / "matrix" / "organisation.yaml"}
LAYERS = "layers:\n  - {id: top, name: 决策层}\n  - {id: middle, name: 中台层}\n  - {id: desk, name: 执行层}\n"
LONG = "负责抖音、快手、小红书、微信视频号与淘宝直播全部渠道内容统筹协调以及突发情况处置的高级资深运营经理岗位"
WORD = "Supercalifragilisticexpialidociousundividedtitleofapostthatnobodycanread"


def flat(count: int) -> str:
    """One head and many who report to it."""
    posts = (f"  - {{id: post-{place}, name: 专员{place}, reports_to: lead}}\n" for place in range(count))
    return HEAD + "roles:\n  - {id: lead, name: 主管}\n" + "".join(posts)


def chain(count: int) -> str:
    """Everybody reports to the one before."""
    heads = ("none", *(f"post-{place}" for place in range(count)))
    return (
        HEAD
        + "roles:\n"
        + "".join(
            f"  - {{id: post-{place}, name: 专员{place}, reports_to: {heads[place]}}}\n" for place in range(count)
        )
    )


def ring(stages: int) -> str:
    """A loop of so many stages, each with a role of its own; the last edge is open."""
    roles = "".join(f"  - {{id: role-{place}, name: 岗位{place}}}\n" for place in range(stages))
    sent = "".join(
        f"  - {{from: role-{place}, to: role-{place + 1}, artifact: 交付单{place}, sla: {place + 1}h}}\n"
        for place in range(stages - 1)
    )
    steps = "".join(
        f"      - {{id: stage-{place}, name: 阶段{place}, roles: [role-{place}]}}\n" for place in range(stages)
    )
    handoffs = f"handoffs:\n{sent}" if sent else ""
    return f"{HEAD}roles:\n{roles}{handoffs}loops:\n  - id: loop\n    name: 闭环\n    cycle: 2h\n    stages:\n{steps}"


VACANT = (
    "  - {id: editor, name: 编辑, headcount: 3, filled: 0, backup: []}\n"
    "  - {id: host, name: 主播, headcount: 12, filled: 9, reports_to: editor, backup: [editor]}\n"
)
CIRCLE = (
    "  - {id: a, name: 甲岗, reports_to: c}\n  - {id: b, name: 乙岗, reports_to: a}\n"
    "  - {id: c, name: 丙岗, reports_to: b}\n  - {id: d, name: 丁岗, reports_to: d}\n"
)
INVERTED = (
    "  - {id: a, name: 甲岗, layer: desk}\n  - {id: b, name: 乙岗, layer: top, reports_to: a}\n"
    "  - {id: c, name: 丙岗, reports_to: b, dotted_to: [a]}\n"
    "  - {id: d, name: 丁岗, reports_to: a, layer: desk, dotted_to: [b, c]}\n"
)
LONG_NAMES = f"""roles:
  - {{id: a, name: {{zh: {LONG * 3}, en: {WORD * 3}}}, layer: top, backup: [b, c]}}
  - {{id: b, name: {{zh: {WORD}, en: {LONG}}}, layer: middle, reports_to: a, backup: [a]}}
  - {{id: c, name: {LONG}, layer: desk, reports_to: b, duties: [{{id: work, name: {LONG * 2}}}]}}
handoffs:
  - {{from: a, to: b, artifact: {LONG}, due: T-3d, event: {WORD}}}
  - {{from: b, to: c, artifact: {WORD}, sla: 3wd}}
  - {{from: c, to: c, artifact: {LONG}, sla: 1h, urgent: true}}
loops:
  - id: loop
    name: {LONG}
    stages:
      - {{id: s, name: {LONG}, roles: [a]}}
      - {{id: t, name: {WORD}, roles: [b], judges: [s]}}
      - {{id: u, roles: [b, c]}}
"""
SCOPES = """dimensions:
  channel:
    - {id: douyin, name: 抖音}
    - {id: wechat, name: 微信}
    - {id: taobao, name: 淘宝}
  shift:
    - {id: day, name: 日班}
    - {id: night, name: 夜班}
partners:
  - {id: finance, name: 财务部, holds: [duty/paying]}
roles:
  - id: host
    name: 主播
    duties:
      - {duty: live, scope: {channel: douyin, shift: day}}
      - {duty: live, scope: {channel: wechat}}
  - id: deputy
    name: 副播
    duties:
      - {duty: live, scope: {channel: wechat, shift: night}}
      - {duty: post, scope: {channel: taobao}}
duties:
  - {id: live, name: 讲解商品, scope: {channel: [douyin, wechat]}}
  - {id: post, name: 发布短视频, scope: {channel: [douyin]}}
  - {id: paying, name: 支付坑位费, scope: {channel: [douyin]}}
  - {id: orphan, name: 维护词库}
"""
SHARED = """loops:
  - id: loop
    name: 闭环
    stages:
      - {id: a, name: 甲, roles: [planner]}
      - {id: b, name: 乙, roles: [planner, producer]}
      - {id: c, name: 丙, roles: [analyst]}
      - {id: d, name: 丁, roles: []}
"""
BRANDS = """dimensions:
  brand:
    - {id: a, name: 甲品牌}
    - {id: b, name: 乙品牌}
  channel:
    - {id: douyin, name: 抖音}
    - {id: wechat, name: 微信}
roles:
  - {id: host, name: 主播, duties: [{duty: live, scope: {channel: douyin}}, {duty: post}]}
  - {id: deputy, name: 副播, duties: [{duty: live, scope: {channel: wechat}}]}
duties:
  - {id: live, name: 讲解商品, scope: {brand: a}}
  - {id: post, name: 发布短视频, scope: {brand: b}}
"""
EVEN = """roles:
  - {id: planner, name: 策划}
  - {id: editor, name: 编辑}
handoffs:
  - {from: planner, to: editor, artifact: 脚本, sla: 2h}
  - {from: editor, to: planner, artifact: 成片, sla: 2h}
loops:
  - id: loop
    name: 闭环
    stages:
      - {id: plan, name: 策划, roles: [planner]}
      - {id: edit, name: 制作, roles: [editor]}
"""
MANY = "".join((  # more handoffs and divided duties than there is room for, and no loop
    "dimensions:\n  channel:\n    - {id: douyin, name: 抖音}\n    - {id: wechat, name: 微信}\nroles:\n",
    *(f"  - {{id: post-{place}, name: 专员{place}, duties: [{{duty: duty-{place}, scope: {{channel: douyin}}}}]}}\n" for place in range(100)),
    "duties:\n",
    *(f"  - {{id: duty-{place}, name: 职责{place}, scope: {{channel: [douyin{', wechat' if place > 90 else ''}]}}}}\n" for place in range(100)),
    "handoffs:\n",
    *(f"  - {{from: post-{place}, to: post-{place * 7 % 100}, artifact: 交付单{place}, sla: 4h}}\n" for place in range(1, 100)),
))  # fmt: skip
TEXTS = {
    "many": HEAD + MANY,
    "team": TEAM,
    "one": f"{HEAD}roles:\n  - {{id: editor, name: 编辑}}\n",
    "vacant": f"{HEAD}roles:\n{VACANT}",
    "flat": flat(199),
    "heads": HEAD + "roles:\n" + "".join(f"  - {{id: post-{place}, name: 专员{place}}}\n" for place in range(90)),
    "chain": chain(90),
    "short chain": chain(9),
    "circle": f"{HEAD}roles:\n{CIRCLE}",
    "layers": f"{HEAD}{LAYERS}roles:\n{INVERTED}",
    "long": HEAD + LAYERS + LONG_NAMES,
    "scopes": HEAD + SCOPES,
    "shared": TEAM + SHARED,
    "brands": HEAD + BRANDS,
    "even": HEAD + EVEN,
    **{f"ring of {count}": ring(count) for count in (1, 2, 3, 5, 9)},
    "hostile": newsroom(CANARY),
}
NAMES = (*MODELS, "large", *TEXTS)


@cache
def org_of(name: str) -> Org:
    """An organisation by its name."""
    checked = check(str(MODELS[name]), DAY) if name in MODELS else check_text(spec_of(name), DAY)
    assert checked.org is not None
    faults = [one for one in checked.diagnostics if one.rule.family in ("source", "spec") and one.severity == "error"]
    assert faults == []
    return checked.org


def spec_of(name: str) -> str:
    """The text of a made organisation."""
    return large() if name == "large" else TEXTS[name]


def narrator(name: str, lang: Lang = "zh") -> Narrator:
    """Speaks of an organisation."""
    return Narrator(org_of(name), lang, frozenset(), with_people=False)


def picture(name: str, view: str, lang: Lang = "zh", wish: Wish | None = None) -> Picture:
    """A view of an organisation, laid out."""
    return picture_of(narrator(name, lang), view, wish or Wish())
