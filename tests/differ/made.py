"""Made organisations: sound newsrooms of some six roles as plain data, always the same for the same number."""

from __future__ import annotations

from random import Random
from typing import Any, Final

import yaml

Data = dict[str, Any]
ROLES: Final = ("director", "planner", "operator", "host", "analyst", "editor", "buyer", "reviewer")
CHANNELS: Final = ("douyin", "kuaishou", "xiaohongshu")
LISTED: Final = ("topic-plan", "hosting", "listing", "community")


def as_yaml(data: Data) -> str:
    """The text of a specification."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=120)


def team(number: int) -> Data:
    """The organisation of a number."""
    random = Random(number)
    ids = ROLES[: random.randint(5, len(ROLES))]
    data: Data = {
        "mediaorg": 1,
        "org": {"id": "newsroom", "name": "新媒体部", "owner": "director", "currency": "CNY"},
        **_frame(random),
        "duties": [_duty(random, one) for one in LISTED],
        "roles": [_role(random, place, ids) for place in range(len(ids))],
        "handoffs": _handoffs(random, ids),
        "loops": _loops(random, ids),
        **_control(random, ids),
    }
    _claim(random, data)
    return data


def _frame(random: Random) -> Data:
    values = [{"id": one, "name": f"渠道 {one}"} for one in CHANNELS[: random.randint(2, 3)]]
    return {
        "glossary": [{"term": "中控", "also": ["直播中控"]}],
        "dimensions": {"channel": values, "shift": [{"id": "day", "name": "白班"}, {"id": "night", "name": "夜班"}]},
        "layers": [{"id": "strategy", "name": "决策层"}, {"id": "platform", "name": "中台层"}],
        "units": [
            {"id": "centre", "name": "新媒体中心", "head": "director"},
            {"id": "studio", "name": "制作部", "parent": "centre"},
            {"id": "growth", "name": "增长部", "parent": random.choice(["centre", "studio"])},
        ],
        "partners": [{"id": "finance", "name": "财务部", "holds": ["payment"]}],
        "training": [{"id": "ad-law", "name": "广告法", "valid": "12mo"}, {"id": "live-rules", "name": "直播规则"}],
    }


def _duty(random: Random, identity: str) -> Data:
    duty: Data = {"id": identity, "name": f"职责 {identity}", "action": "制定", "object": f"{identity} 方案"}
    if random.random() < 0.5:
        duty["scope"] = {"channel": list(CHANNELS[:2])}
    if random.random() < 0.5:
        duty |= {"result": f"{identity}-result", "tags": ["authoring"], "effort": "6h/week"}
    return duty


def _role(random: Random, place: int, ids: tuple[str, ...]) -> Data:
    identity = ids[place]
    role: Data = {"id": identity, "name": f"岗位 {identity}", "layer": random.choice(["strategy", "platform"])}
    if place:
        role |= {"reports_to": random.choice(ids[:place]), "unit": random.choice(["centre", "studio", "growth"])}
    role |= {"headcount": random.randint(2, 5), "purpose": f"负责 {identity} 的日常工作"}
    role["backup"] = [one for one in random.sample(ids, 2) if one != identity]
    role["duties"] = [_in_place(random, f"{identity}-work"), _in_place(random, f"{identity}-report")]
    measurer = random.choice([one for one in (*ids, "finance") if one != identity])
    role["kpis"] = [
        {"id": "rate", "name": "达成率", "target": ">= 12%", "weight": "60%", "measured_by": measurer},
        {"id": "delay", "name": "延误", "target": "<= 2", "weight": "40%"},
    ]
    role["access"] = [{"system": "抖音后台", "rights": "编辑"}]
    role["training"] = ["ad-law"]
    return role


def _in_place(random: Random, identity: str) -> Data:
    duty: Data = {"id": identity, "name": f"职责 {identity}", "weight": random.choice(["20%", "30%"])}
    if random.random() < 0.3:
        duty["scope"] = {"shift": "day"}
    return duty


def _claim(random: Random, data: Data) -> None:
    """Each listed duty is done by one role, or by two with a channel each; some others are asked or told."""
    for duty in data["duties"]:
        one, other, third = random.sample(data["roles"], 3)
        if random.random() < 0.5:
            one["duties"].append({"duty": duty["id"], "scope": {"channel": "douyin"}})
            other["duties"].append({"duty": duty["id"], "scope": {"channel": ["kuaishou"]}, "weight": "20%"})
        else:
            one["duties"].append(duty["id"])
        if random.random() < 0.5:
            third["duties"].append({"duty": duty["id"], "as": random.choice(["consulted", "informed"])})


def _handoffs(random: Random, ids: tuple[str, ...]) -> list[Data]:
    handoffs = []
    for place, giver in enumerate(ids):
        taker = ids[(place + 1) % len(ids)]
        handoff: Data = {
            "from": giver,
            "to": taker,
            "artifact": f"{giver} 的交付物",
            "sla": random.choice(["24h", "2d"]),
        }
        handoffs.append({"id": f"{giver}-out", **handoff} if random.random() < 0.6 else handoff)
    return [*handoffs, {"id": "bill", "from": "director", "to": "finance", "artifact": "账单", "due": "T-3d"}]


def _loops(random: Random, ids: tuple[str, ...]) -> list[Data]:
    stages = [
        {"id": f"stage-{place}", "name": f"第 {place + 1} 棒", "roles": [one]} for place, one in enumerate(ids[:4])
    ]
    return [{"id": "content-loop", "name": "内容闭环", "cycle": random.choice(["7d", "1w", "10d"]), "stages": stages}]


def _control(random: Random, ids: tuple[str, ...]) -> Data:
    return {
        "separation": [{"id": "write-review", "among": ["authoring", "duty/hosting"], "reason": "自编自审"}],
        "approvals": [
            {
                "id": "spend",
                "subject": "投放预算",
                "requested_by": [random.choice(ids)],
                "unit": "CNY",
                "tiers": [{"up_to": 10000, "by": random.choice(ids[1:])}, {"by": "director"}],
            }
        ],
        "people": [
            {"id": "p01", "holds": [random.choice(ids)], "trained": [{"training": "ad-law", "on": "2026-03-01"}]}
        ],
        "waivers": [
            {"rule": "no-backup", "at": f"role/{random.choice(ids)}", "reason": "总监已批准", "until": "2027-06-01"}
        ],
    }
