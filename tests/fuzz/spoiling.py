"""The ways in which a sound specification goes wrong, one at a time."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any, Final

import yaml

ODD: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 1, 5, 8.5, 10**20, 1e300, "", " ", "yes", "24", "24h", "0h", "1.5wd", "T-3d", "T+1d",
    "12h/week", "30%", "110%", "33.3%", "2026-02-30", "2027-06-18", "1999-01-01", "none", "planner", "role/planner",
    "duty/topic-plan", "loop/plan", "Planner", "planner ", "ＳＬＡ", "Ⅷ", "é", "a\u200bb", "plаnner", "618", "c618", "con",
    "{x}", "{", "}}", "%s", "%", "\\", "[/bold]", "=1+1", "张三", "TBD", "待定", "一切其他工作", [], {}, [[]], [None], {"zh": "只有中文"},
    {"en": "only"}, {"fr": "x"}, {"zh": None}, {"id": "x"}, {"duty": "topic-plan"}, ["planner"], ["planner", "planner"],
    {"channel": []}, {"channel": "douyin"}, {"brand": ["x"]}, {"per": "short-video", "takes": "2h"}, "长" * 300,
)  # fmt: skip


def places_in(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of everything inside plain data."""
    for key in data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield (*path, key)
        yield from places_in(data[key], (*path, key))


def _take_away(holder: Any, key: Any, _: Any) -> None:
    del holder[key]


def _replace(holder: Any, key: Any, odd: Any) -> None:
    holder[key] = odd


def _misspell(holder: Any, key: Any, _: Any) -> None:
    if isinstance(holder, dict):
        holder[f"{key}s" if len(str(key)) % 2 else str(key)[:-1]] = holder.pop(key)
    else:
        holder.insert(key, copy.deepcopy(holder[key]))


def _add(holder: Any, key: Any, odd: Any) -> None:
    if isinstance(holder, dict):
        holder[odd if isinstance(odd, str) else "x-own"] = copy.deepcopy(holder[key])
    else:
        holder.append(odd)


def _wrap(holder: Any, key: Any, _: Any) -> None:
    holder[key] = [holder[key]]


SPOIL: Final = (_take_away, _replace, _replace, _replace, _misspell, _add, _wrap)


def spoilt(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """The data with one to five things in it spoilt."""
    changed = copy.deepcopy(data)
    for _ in range(random.randint(1, 5)):
        paths = list(places_in(changed))
        if not paths:
            break
        *way, key = random.choice(paths)
        holder: Any = changed
        for step in way:
            holder = holder[step]
        random.choice(SPOIL)(holder, key, copy.deepcopy(random.choice(ODD)))
    return changed


def as_yaml(data: dict[str, Any], *, flow: bool | None = False) -> str:
    """Plain data as YAML."""
    dumped: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=120)
    return dumped
