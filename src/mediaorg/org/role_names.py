"""Which role names mean one role: the same when read, an alias of the glossary, or synonyms of the trade."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from mediaorg.org.org import Org
from mediaorg.org.standing import repeated
from mediaorg.record import Record
from mediaorg.spec.role import Role
from mediaorg.spec.shape import tongues

SYNONYMS: Final = (
    "投手 投流师 投流手 广告优化师 投放优化师 优化师 千川投手 mediabuyer adbuyer",
    "场控 控场 直播场控 场控专员 floorcontroller",
    "中控 直播中控 中控台 直播间中控 中控专员 livecontroller",
    "编导 短视频编导 短视频导演 内容编导",
    "剪辑 剪辑师 视频剪辑 视频剪辑师 后期剪辑 videoeditor",
    "达人商务 达人bd 媒介bd 达人拓展",
    "主播 直播主播 带货主播 livehost",
    "助播 副播 主播助理 cohost",
    "选品 选品师 选品专员 选品官",
    "文案 文案策划 文案专员 copywriter",
    "客服 客服专员 在线客服 customerserviceagent",
    "数据分析 数据分析师 数据分析专员 dataanalyst",
)


class _Reader(Record):
    """How names are read in one organisation: its own terms stand, its aliases and the trade's synonyms give way."""

    terms: frozenset[str]
    aliases: Mapping[str, str]

    def key(self, name: str) -> str:
        plain = _plain(name)
        plain = self.aliases.get(plain, plain)
        return plain if plain in self.terms else _synonyms().get(plain, plain)


def same_names(org: Org) -> Iterator[tuple[Role, ...]]:
    """The groups of roles that go by one name, in file order.

    Namesakes that each stand in a unit of their own are no group: “剪辑” of one department is not that of another.
    """
    reader = _Reader(
        frozenset(_plain(word) for term in org.spec.glossary for word in tongues(term.term)),
        {_plain(alias): _plain(term) for alias, term in org.aliases.items()},
    )
    told: set[tuple[str, ...]] = set()
    for group in repeated((key, role) for role in org.roles for key in _keys(role, reader)):
        if not _are_apart(group):
            ids = tuple(role.id for role in group)
            if ids not in told:
                told.add(ids)
                yield group


def _keys(role: Role, reader: _Reader) -> Iterator[str]:
    """What the name reads as, once for each language that says it differently."""
    if isinstance(role.name, str):
        if key := reader.key(role.name):
            yield key
    else:
        yield from filter(None, {reader.key(name) for name in tongues(role.name)})


def _are_apart(group: tuple[Role, ...]) -> bool:
    units = {role.unit for role in group}
    return None not in units and len(units) == len(group)


def _plain(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold().replace(" ", "")
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


@cache
def _synonyms() -> dict[str, str]:
    return {word: line.split()[0] for line in SYNONYMS for word in line.split()}
