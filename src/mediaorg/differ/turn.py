"""One role and one duty: what it held on either side, and what it may have given to others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mediaorg.diagnostic import At, Item, Span
from mediaorg.differ.half import Half
from mediaorg.differ.pair import Pair
from mediaorg.differ.reading import WORDS
from mediaorg.differ.values import Extent, Plain, Ref, Several
from mediaorg.differ.worklist import Difference
from mediaorg.org.claims import ACCOUNTABLE, DOING
from mediaorg.org.scope import Region

WORK: Final = ("owner", "accountable", "responsible")
WORDS_ONLY: Final = ("consulted", "informed")
PARTS: Final = (*WORK, *WORDS_ONLY)


@dataclass(frozen=True, slots=True)
class Share:
    """What one role holds of one duty on one side: the scope of each of its parts."""

    parts: Mapping[str, tuple[Extent, ...]]

    def of(self, parts: Iterable[str]) -> list[Extent]:
        """The scopes of some parts."""
        return [extent for one in parts for extent in self.parts.get(one, ())]

    def regions(self, pair: Pair) -> tuple[Region, Region]:
        """The points that the role answers for, and those where it does the work."""
        return pair.region(self.of(ACCOUNTABLE)), pair.region(self.of(DOING))

    def words(self, parts: Iterable[str]) -> Several | None:
        """The parts that the role has, as people say them."""
        told = tuple(Plain(one, WORDS[one]) for one in parts if one in self.parts)
        return Several(told) if told else None


class Turn:
    """One role and one duty: what it had and what it has."""

    def __init__(self, pair: Pair, duty: str, role: str, differences: tuple[Difference, ...] = ()) -> None:
        self.pair = pair
        self.duty = duty
        self.role = role
        self.differences = differences
        self.before = _share(pair.old, role, pair.past_of(duty))
        self.after = _share(pair.new, role, (duty,))

    @property
    def named(self) -> Ref:
        """The role as sentences name it."""
        return Ref("role", self.role, self.pair.element("role", self.role))

    @property
    def place(self) -> At:
        """Where the role has the duty, or had it."""
        leaf = next((one.place for one in self.differences), At("role", self.role))
        return At(leaf.kind, leaf.id, leaf.path[:2])

    @cached_property
    def lost(self) -> tuple[Region, Region]:
        """The points that the role no longer answers for, and those where it no longer does the work."""
        return self._less(self.before, self.after)

    @cached_property
    def gained(self) -> tuple[Region, Region]:
        """The points that the role newly answers for, and those where it newly does the work."""
        return self._less(self.after, self.before)

    def _less(self, one: Share, other: Share) -> tuple[Region, Region]:
        (answers, does), (answered, did) = one.regions(self.pair), other.regions(self.pair)
        return answers - answered, does - did

    def gives(self, other: Turn) -> Region:
        """The points that go from this role to another."""
        space = self.pair.space
        return space.union(
            mine & theirs for mine, theirs in zip(self.lost, other.gained, strict=True) if mine and theirs
        )

    def span(self, *, is_new: bool) -> Span | None:
        """Where one side says that the role has the duty; where it does not, the role."""
        half = self.pair.new if is_new else self.pair.old
        for part in PARTS:
            for duty in (self.duty,) if is_new else self.pair.past_of(self.duty):
                leaf = half.form.get(_place(self.role, duty, part))
                if leaf is not None:
                    return half.side.places.span(leaf.at)
        whole = half.form.get(At("role", self.role, ("id",)))
        return half.side.places.span(whole.at) if whole is not None else None


def _share(half: Half, role: str, duties: Iterable[str]) -> Share:
    found: dict[str, list[Extent]] = {}
    for duty in duties:
        for part in PARTS:
            leaf = half.form.get(_place(role, duty, part))
            if leaf is not None and isinstance(leaf.value, Extent):
                found.setdefault(part, []).append(leaf.value)
    return Share({part: tuple(extents) for part, extents in found.items()})


def _place(role: str, duty: str, part: str) -> At:
    return At("role", role, ("duties", Item(duty), part, "scope"))
