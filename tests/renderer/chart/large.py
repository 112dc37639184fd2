"""A made organisation that is too large for one picture: centres, groups and posts, shared duties, loops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

CENTRES: Final = ("内容中心", "直播中心", "渠道中心", "增长中心", "用户中心", "货品中心", "数据中心")
GROUPS: Final = ("策划", "制作", "投放", "运营", "复盘")
POSTS: Final = ("专员", "编导", "剪辑", "主播", "场控", "中控")
CHANNELS: Final = (
    ("douyin", "抖音"),
    ("kuaishou", "快手"),
    ("xiaohongshu", "小红书"),
    ("wechat", "微信"),
    ("taobao", "淘宝直播"),
)
HEAD: Final = """\
mediaorg: 1
org: {id: large, name: {zh: 云帆传媒集团新媒体事业群, en: Yunfan Media Group}, language: zh}
layers:
  - {id: strategy, name: {zh: 战略层, en: Strategy}, mandate: 定方向、定预算、定组合}
  - {id: platform, name: {zh: 中台层, en: Platform}, mandate: 统筹排期、标准与数据}
  - {id: group, name: {zh: 小组层, en: Groups}, mandate: 带组、分活、验收}
  - {id: execution, name: {zh: 执行层, en: Execution}, mandate: 拍剪、直播、投放与触达}
partners:
  - {id: finance, name: {zh: 财务部, en: Finance}}
"""


def text(roles: int = 200) -> str:
    """A specification with so many roles; some shared duties have gaps and overlaps, one loop is open."""
    return "".join((HEAD, *_dimensions(), "roles:\n", *_roles(roles), *_duties(), *_handoffs(), *_loops()))


def _dimensions() -> Iterator[str]:
    yield "dimensions:\n  channel:\n"
    yield from (f"    - {{id: {identity}, name: {name}}}\n" for identity, name in CHANNELS)
    yield "  shift:\n    - {id: day, name: 日班}\n    - {id: night, name: 夜班}\n"


def _roles(count: int) -> Iterator[str]:
    yield "  - {id: director, name: {zh: 事业群总经理, en: General manager}, layer: strategy, headcount: 1}\n"
    yield from (_centre(number, name) for number, name in enumerate(CENTRES))
    groups = [(number, group) for number in range(len(CENTRES)) for group in range(len(GROUPS))]
    yield from (_group(number, group) for number, group in groups)
    left = count - 1 - len(CENTRES) - len(groups)
    yield from (_post(place, *groups[place % len(groups)]) for place in range(left))


def _centre(number: int, name: str) -> str:
    return (
        f"  - id: centre-{number}\n    name: {{zh: {name}总经理, en: Head of centre {number + 1}}}\n    layer: platform\n"
        f"    reports_to: director\n    backup: [centre-{(number + 1) % len(CENTRES)}]\n"
        f"    duties:\n      - {{duty: planning, scope: {{channel: [{CHANNELS[number % 5][0]}]}}}}\n"
    )


def _group(number: int, group: int) -> str:
    channel = CHANNELS[(number + group) % 5][0]
    dotted = f"    dotted_to: [centre-{(number + 2) % len(CENTRES)}]\n" if group == 0 else ""
    return (
        f"  - id: group-{number}-{group}\n    name: {{zh: {CENTRES[number]}{GROUPS[group]}组组长, en: Group lead {number + 1}.{group + 1}}}\n"
        f"    layer: group\n    reports_to: centre-{number}\n{dotted}    headcount: 1\n"
        f"    duties:\n      - {{duty: duty-{group}, scope: {{channel: {channel}, shift: {'day' if number % 2 else 'night'}}}}}\n"
    )


def _post(place: int, number: int, group: int) -> str:
    return (
        f"  - id: post-{place}\n    name: {{zh: {GROUPS[group]}{POSTS[place % len(POSTS)]}{place}, en: Post {place}}}\n"
        f"    layer: execution\n    reports_to: group-{number}-{group}\n    headcount: 3\n    filled: {place % 4}\n"
        f"    duties:\n      - {{id: work-{place}, name: 完成{GROUPS[group]}任务 {place}}}\n"
    )


def _duties() -> Iterator[str]:
    yield "duties:\n  - {id: planning, name: 制定渠道规划}\n"
    yield from (f"  - {{id: duty-{place}, name: {name}当班任务验收}}\n" for place, name in enumerate(GROUPS))
    yield "  - {id: orphan, name: 维护品牌词库}\n"


def _handoffs() -> Iterator[str]:
    yield "handoffs:\n"
    for number in range(len(CENTRES)):
        for group in range(len(GROUPS) - 1):
            yield (
                f"  - {{from: group-{number}-{group}, to: group-{number}-{group + 1}, artifact: {GROUPS[group]}交付单, "
                f"sla: {4 * (group + 1)}h}}\n"
            )
        yield f"  - {{from: group-{number}-1, to: finance, artifact: {{zh: 外包结算单, en: Outsourcing bill}}, sla: 2wd}}\n"
        if number:
            yield f"  - {{from: group-{number}-4, to: group-{number}-0, artifact: 复盘结论, sla: 1wd, urgent: true}}\n"


def _loops() -> Iterator[str]:
    yield "loops:\n"
    for number, centre in enumerate(CENTRES[:3]):
        yield f"  - id: loop-{number}\n    name: {centre}闭环\n    cycle: 3d\n    stages:\n"
        yield from (
            f"      - {{id: stage-{number}-{group}, name: {name}, roles: [group-{number}-{group}]}}\n"
            for group, name in enumerate(GROUPS)
        )
