"""Handoffs that are one and the same although what they are called by has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mediaorg.spec.flow import Handoff
from mediaorg.spec.lineage import Name
from mediaorg.spec.shape import spoken
from mediaorg.spec.spec import Spec


@dataclass(frozen=True, slots=True)
class Namesake:
    """A handoff under its old and its new key."""

    old: str
    new: str


def namesakes(old: Spec, new: Spec, renames: Mapping[Name, str]) -> tuple[Namesake, ...]:
    """The handoffs without an id of their own, on either side at least, that are found again on the other side.

    First those with the same ends and the same artifact, then those with the same artifact and one end, then those with
    the same ends; each only where there is no doubt which is which.
    """
    here, there = {one.key for one in old.handoffs}, {one.key for one in new.handoffs}
    renamed = {name for (kind, _), name in renames.items() if kind == "handoff"}
    before = [one for one in old.handoffs if renames.get(("handoff", one.key), one.key) not in there]
    after = [one for one in new.handoffs if one.key not in here and one.key not in renamed]
    found: list[Namesake] = []
    for marks in (_whole, _artifact_and_giver, _artifact_and_taker, _ends):
        pairs = list(_pairs(before, after, marks, renames))
        found += (Namesake(one.key, other.key) for one, other in pairs)
        taken = {id(one) for both in pairs for one in both}
        before, after = ([one for one in side if id(one) not in taken] for side in (before, after))
    return tuple(found)


Marks = Callable[[str, str, str], Any]


def _whole(giver: str, taker: str, artifact: str) -> Any:
    return giver, taker, artifact


def _artifact_and_giver(giver: str, _: str, artifact: str) -> Any:
    return giver, artifact


def _artifact_and_taker(_: str, taker: str, artifact: str) -> Any:
    return taker, artifact


def _ends(giver: str, taker: str, _: str) -> Any:
    return giver, taker


def _pairs(
    before: Iterable[Handoff], after: Iterable[Handoff], marks: Marks, renames: Mapping[Name, str]
) -> Iterator[tuple[Handoff, Handoff]]:
    def end(identity: str) -> str:
        return renames.get(("role", identity), renames.get(("partner", identity), identity))

    olds: dict[Any, list[Handoff]] = {}
    news: dict[Any, list[Handoff]] = {}
    for one in before:
        olds.setdefault(marks(end(one.from_), end(one.to), spoken(one.artifact, "zh")), []).append(one)
    for one in after:
        news.setdefault(marks(one.from_, one.to, spoken(one.artifact, "zh")), []).append(one)
    for mark, found in olds.items():
        others = news.get(mark, [])
        if len(found) == len(others) == 1 and (found[0].id is None or others[0].id is None):
            yield found[0], others[0]
