"""Organisations to measure with: as many roles as wanted, always the same text, nothing wrong with it unless asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.benchmarks.posts import KINDS_OF_WORK, VALUES, Post, in_pair

SIZES: Final = (20, 1_000, 10_000, 100_000)
LOOPS: Final = 20
FAULTS: Final = 6  # ways in which a role may be given a fault, in turn
LAYERS: Final = ("决策层", "战略层", "统筹层", "中台层", "渠道层", "小组层", "执行层", "一线层", "外勤层")


@dataclass(frozen=True, slots=True)
class Plan:
    """What to write: `roles` of them, `brief` as a small team would (about 15 lines a role), so many of them with a fault."""

    roles: int
    brief: bool = False
    faults: int = 0

    @property
    def name(self) -> str:
        """A file name that tells plans apart."""
        return f"{self.roles}{'-brief' if self.brief else ''}{f'-{self.faults}-faults' if self.faults else ''}.yaml"

    def fault_of(self, number: int) -> int | None:
        """Which fault a role gets, from 0; None for a sound one. Faults are spread evenly."""
        if not self.faults:
            return None
        step = max(1, self.roles // self.faults)
        turn, rest = divmod(number, step)
        return turn % FAULTS if rest == step // 2 and turn < self.faults else None


def written(plan: Plan, folder: Path) -> Path:
    """The file of a plan in a folder: made once."""
    file = folder / plan.name
    if not file.exists():
        with file.open("w", encoding="utf-8", newline="\n") as sink:
            sink.writelines(text(plan))
    return file


def text(plan: Plan) -> Iterator[str]:
    """The specification of a plan, piece by piece."""
    posts = [Post(number, plan.roles) for number in range(plan.roles)]
    yield _head(plan)
    yield "\nduties:\n"
    yield from (_shared_duty(post) for post in posts if post.is_first)
    yield "\nroles:\n"
    for post in posts:
        yield (_brief_role if plan.brief else _full_role)(post, plan.fault_of(post.number))
    yield "\nhandoffs:\n"
    for post in posts:
        yield from _handoffs(post, plan.fault_of(post.number), brief=plan.brief)
    yield "\nloops:\n"
    yield from (_loop(post) for post in [one for one in posts if one.is_first and one.number][:LOOPS])


def _head(plan: Plan) -> str:
    depth = Post(plan.roles - 1, plan.roles).depth
    layers = "layers:\n" + "".join(f"  - {{id: layer-{rank}, name: {LAYERS[rank]}}}\n" for rank in range(depth + 1))
    axes = "".join(
        _axis(*axis, brief=plan.brief) for axis in (("channel", "渠道"), ("brand", "品牌"), ("shift", "班次"))
    )
    return (
        "# 由程序生成的组织文件，用来量速度。Written by a program, to measure with.\n"
        "mediaorg: 1\n"
        "org:\n"
        "  id: newsroom\n"
        "  name: {zh: 新媒体中心, en: New media centre}\n"
        "  language: zh\n"
        "  review: {every: 6mo, last: 2026-09-01}\n"
        "  calendar: {workday: 8h, workdays: 5}\n"
        "  matrix: {solid: 考核与排班, dotted: 专业标准, conflict: 由总监在两个工作日内裁定}\n"
        f"\ndimensions:\n{axes}"
        f"\n{'' if plan.brief else layers}"
        "\npartners:\n"
        "  - {id: finance, name: {zh: 财务部, en: Finance}}\n"
        "\ntraining:\n"
        "  - {id: ad-law, name: 广告法与平台规则, hours: 3h, valid: 12mo}\n"
    )


def _axis(axis: str, name: str, *, brief: bool) -> str:
    values = [f"{{id: {axis}-{value:02d}, name: {name} {value:02d}}}" for value in range(VALUES)]
    if not brief:
        return f"  {axis}:\n" + "".join(f"    - {value}\n" for value in values)
    lines = (", ".join(values[start : start + 3]) for start in range(0, VALUES, 3))
    return f"  {axis}: [\n" + "".join(f"    {line},\n" for line in lines) + "  ]\n"


def _shared_duty(post: Post) -> str:
    """A duty that the roles of one head share: each takes its part of the channels."""
    return (
        f"  - id: {post.shared}\n"
        f"    name: {in_pair(f'值守{post.team}直播间', f'Watch the live rooms of {post.team_en}')}\n"
        f"    action: 值守\n"
        f"    object: {post.team}直播间\n"
        f"    scope: {{brand: [brand-{post.brand:02d}], shift: [shift-{post.brand:02d}, shift-{(post.brand + 1) % VALUES:02d}]}}\n"
        f"    result: {{text: 值守记录, kept: true}}\n"
        f"    effort: 6h/week\n"
    )


def _full_role(post: Post, fault: int | None) -> str:
    weight = "45%" if fault == 0 else "40%"
    return (
        f"  # {'-' * 40} {post.area} · {post.area_en}\n"
        f"  - id: {post.id}\n"
        f"    name: {in_pair(post.name, post.name_en)}\n"
        f"    code: {post.code}\n"
        f"    layer: layer-{post.depth}\n"
        f"    reports_to: {post.head}\n"
        f"{_dotted(post)}"
        f"    headcount: {1 if fault != 1 else '两名'}\n"
        f"    employment: permanent\n"
        f"    purpose: >-\n"
        f"      把{post.area}的品牌内容、直播场次和用户需求排成可以执行的方案，\n"
        f"      并对每一场的结果负责，发现问题当天闭环\n"
        f"    critical: {'true' if post.number % 20 == 0 else 'false'}\n"
        f"    backup: [{post.stand_in}]\n"
        f"    duties:\n"
        f"{''.join(_duty(post, work, fault) for work in range(len(KINDS_OF_WORK)))}"
        f"      # 分渠道值守\n"
        f"      - {{duty: {post.shared}{_part(post)}, weight: 20%}}\n"
        f"    kpis:\n"
        f"{_kpi(post, 0, weight)}{_kpi(post, 1, '30%')}{_kpi(post, 2, '30%')}"
        f"    authority:\n"
        f"      - 调整{post.area}的排期\n"
        f'      - "暂停不合规的内容：先停后报"\n'
        f"    access: [{{system: 直播中台后台, rights: 编辑, risk: low}}]\n"
        f"    needs: {{education: 本科, experience: 两年以上直播或内容经验, skills: [数据分析, 脚本]}}\n"
        f"    training: [ad-law]\n\n"
    )


def _part(post: Post) -> str:
    """The scope of a claim on the duty that a team shares; one who is alone in it takes all."""
    return f", scope: {{channel: [{post.channels}]}}" if post.first < post.last else ""


def _dotted(post: Post) -> str:
    return f"    dotted_to: [{{role: {post.cousin}, share: 20%}}]\n" if post.number % 10 == 7 else ""


def _duty(post: Post, work: int, fault: int | None) -> str:
    """One duty written in place, in one of several ways of writing."""
    verb, thing, verb_en, thing_en = KINDS_OF_WORK[work]
    name, english = f"{verb}{post.area}{thing}", f"{verb_en} {thing_en} for {post.area_en}"
    result = f"{{id: {post.result(work)}, name: {post.area}{thing}}}" if work < 3 else "{text: 复盘记录, kept: true}"
    effort = "5" if fault == 2 and work == 0 else "5h/week"
    if (work + post.number) % 2:
        return (
            f"      - {{id: {post.duty(work)}, name: {name}, action: {verb}, object: {post.area}{thing},\n"
            f"         result: {result},\n"
            f"         effort: {effort}, weight: 20%}}\n"
        )
    key = "objekt" if fault == 3 and work < 2 else "object"
    return (
        f"      - id: {post.duty(work)}\n"
        f"        name: {in_pair(name, english)}\n"
        f"        action: '{verb}'\n"
        f'        {key}: "{post.area}{thing}"\n'
        f"        scope:\n"
        f"          brand: [brand-{post.brand:02d}]\n"
        f"          shift: [shift-{post.number % VALUES:02d}, shift-{(post.number + 1) % VALUES:02d}]\n"
        f"        result: {result}\n"
        f"        effort: {effort}\n"
        f"        weight: 20%\n"
    )


MEASURES: Final = (
    ("成交额达成率", "Sales against target", ">= 95%", "higher"),
    ("直播间停留时长（秒）", "Seconds stayed in the live room", ">= 90", "higher"),
    ("违规次数", "Violations", "<= 1", "lower"),
)


def _kpi(post: Post, measure: int, weight: str) -> str:
    zh, en, target, better = MEASURES[measure]
    if measure:
        return (
            f'      - {{id: kpi-{measure}, name: {post.area}{zh}, target: "{target}", weight: {weight}, period: month,\n'
            f"         source: 直播中台月报, measured_by: {post.judge}, better: {better},\n"
            f"         duties: [{post.duty(measure)}]}}\n"
        )
    return (
        f"      - id: kpi-{measure}\n"
        f"        name: {in_pair(post.area + zh, f'{en}, {post.area_en}')}\n"
        f'        target: "{target}"\n'
        f"        weight: {weight}\n"
        f"        period: month\n"
        f"        source: 直播中台月报\n"
        f"        measured_by: {post.judge}\n"
        f"        duties: [{post.duty(measure)}, {post.shared}]\n"
        f"        better: {better}\n"
    )


def _brief_role(post: Post, fault: int | None) -> str:
    verb, thing, *_ = KINDS_OF_WORK[0]
    effort = "5" if fault is not None else "5h/week"
    return (
        f"  - id: {post.id}\n"
        f"    name: {post.name}\n"
        f"    reports_to: {post.head}\n"
        f"    duties:\n"
        f"      - {{id: {post.duty(0)}, name: {verb}{post.area}{thing}, result: {post.result(0)}, effort: {effort}}}\n"
        f"      - {{duty: {post.shared}{_part(post)}}}\n"
        f"    kpis:\n"
        f'      - {{id: kpi-0, name: {post.area}成交额达成率, target: ">= 95%", source: 直播中台月报}}\n'
    )


def _handoffs(post: Post, fault: int | None, *, brief: bool) -> Iterator[str]:
    third = "nobody-at-all" if fault == 4 else post.cousin
    second = "两天" if fault == 5 else "24h"
    ends = ((post.neighbour, "2h"), (post.judge, second), (third, "1wd"))
    for work, (to, sla) in enumerate(ends[:1] if brief else ends):
        passed = f"from: {post.id}, to: {to}, artifact: {post.result(work)}, sla: {sla}"
        if brief or work:
            yield f"  - {{{passed},{' ' if brief else chr(10) + '     '}accept: 数据齐全}}\n"
        else:
            yield _urgent(post, to, sla)


def _urgent(post: Post, to: str, sla: str) -> str:
    return (
        f"  - id: {post.result(0)}-out\n"
        f"    from: {post.id}\n"
        f"    to: {to}\n"
        f"    artifact: {post.result(0)}\n"
        f"    sla: {sla}\n"
        f"    accept: {in_pair('排期、脚本与货盘一致，数据口径写明', 'Schedule, script and goods agree')}\n"
        f"    via: 飞书\n"
        f"    urgent: true\n"
    )


def _loop(post: Post) -> str:
    """The loop of the roles under one head: each hands on to the next, the last to the first."""
    stages = "".join(
        f"      - {{id: stage-{place}, name: 第 {place + 1} 棒, roles: [{one.id}]{', judges: [stage-0]' if place == 2 else ''}}}\n"
        for place, one in enumerate(post.team_posts)
    )
    return f"  - id: loop-{post.number:06d}\n    name: {post.team}接力闭环\n    cycle: 7d\n    stages:\n{stages}"
