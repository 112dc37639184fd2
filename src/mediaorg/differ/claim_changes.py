"""Who took on, gave up, or handed over which duty where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from mediaorg.diagnostic import At, Item
from mediaorg.differ.change import Change, Direction, Touch
from mediaorg.differ.field_changes import NOTHING
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.normal import Form
from mediaorg.differ.pair import Pair
from mediaorg.differ.reading import WORDS
from mediaorg.differ.values import Extent, Plain, Ref, Several, Value
from mediaorg.differ.worklist import Difference, Worklist, duty_in, is_claim, part_in
from mediaorg.org.claims import ACCOUNTABLE, DOING, WORKING
from mediaorg.org.scope import Region

PARTS: Final = ("owner", "accountable", "responsible", "consulted", "informed")


@dataclass(frozen=True, slots=True)
class Share:
    """What one role holds of one duty on one side: the scope of each of its parts."""

    parts: Mapping[str, Extent]

    def of(self, parts: Iterable[str]) -> list[Extent]:
        """The scopes of some parts."""
        return [self.parts[one] for one in parts if one in self.parts]

    def words(self, parts: Iterable[str]) -> Several | None:
        """The parts that the role has, as people say them."""
        told = tuple(Plain(one, WORDS[one]) for one in parts if one in self.parts)
        return Several(told) if told else None


class Turn:
    """One role and one duty: what it had and what it has."""

    def __init__(self, pair: Pair, duty: str, role: str, differences: tuple[Difference, ...]) -> None:
        self.pair = pair
        self.duty = duty
        self.role = role
        self.differences = differences
        self.before = _share(pair.old.form, role, pair.past_of(duty))
        self.after = _share(pair.new.form, role, (duty,))

    @property
    def named(self) -> Ref:
        """The role as sentences name it."""
        return Ref("role", self.role, self.pair.element("role", self.role))

    @cached_property
    def lost(self) -> tuple[Region, Region]:
        """The points that the role no longer answers for, and those where it no longer does the work."""
        return self._less(self.before, self.after)

    @cached_property
    def gained(self) -> tuple[Region, Region]:
        """The points that the role newly answers for, and those where it newly does the work."""
        return self._less(self.after, self.before)

    def _less(self, one: Share, other: Share) -> tuple[Region, Region]:
        answers, does = (
            self.pair.region(one.of(part)) - self.pair.region(other.of(part)) for part in (ACCOUNTABLE, DOING)
        )
        return answers, does

    def gives(self, other: Turn) -> Region:
        """The points that go from this role to another."""
        space = self.pair.space
        return space.union(mine & theirs for mine, theirs in zip(self.lost, other.gained, strict=True))


def _share(form: Form, role: str, duties: Iterable[str]) -> Share:
    found: dict[str, Extent] = {}
    for duty in duties:
        for part in PARTS:
            leaf = form.get(At("role", role, ("duties", Item(duty), part, "scope")))
            if leaf is not None and isinstance(leaf.value, Extent):
                found[part] = leaf.value
    return Share(found)


def claim_changes(pair: Pair, work: Worklist, inherited: dict[int, list[At]]) -> Iterator[Change]:
    """The changes of who does what, duty by duty.

    What went along with a split or a merge is no change of its own: its places are added to `inherited`, by the number
    of the kin that explains it.
    """
    by_duty: dict[str, list[Difference]] = {}
    for difference in work:
        if is_claim(difference.at):
            by_duty.setdefault(duty_in(difference.at), []).append(difference)
    for duty, found in by_duty.items():
        if (number := pair.split_of(duty)) is not None:
            inherited.setdefault(number, []).extend(one.at for one in work.take_all(found))
            continue
        turns = _turns(pair, duty, [one for one in found if part_in(one.at) in WORKING])
        for group in _groups(turns):
            yield from _of_group(pair, group, work, inherited)
        yield from _told(pair, duty, [one for one in found if part_in(one.at) not in WORKING], work)


def _turns(pair: Pair, duty: str, found: Iterable[Difference]) -> list[Turn]:
    by_role: dict[str, list[Difference]] = {}
    for one in found:
        by_role.setdefault(one.at.id, []).append(one)
    return [Turn(pair, duty, role, tuple(theirs)) for role, theirs in by_role.items()]


def _groups(turns: list[Turn]) -> list[list[Turn]]:
    """Roles between which something of the duty went over, each group by itself."""
    groups: list[list[Turn]] = []
    for turn in turns:
        near = [group for group in groups if any(turn.gives(one) or one.gives(turn) for one in group)]
        joined = [one for group in near for one in group] + [turn]
        groups = [group for group in groups if group not in near] + [joined]
    return groups


def _of_group(pair: Pair, group: list[Turn], work: Worklist, inherited: dict[int, list[At]]) -> Iterator[Change]:
    taken = work.take_all(one for turn in group for one in turn.differences)
    if not taken:
        return
    places = tuple(one.at for one in taken)
    if len(group) == 1:
        change = _alone(pair, group[0], places)
        if change is not None:
            yield change
        else:
            number = pair.split_of(group[0].duty, is_new=True)
            inherited.setdefault(number or 0, []).extend(places)
        return
    losers = [one for one in group if any(one.gives(other) for other in group if other is not one)]
    gainers = [one for one in group if any(other.gives(one) for other in group if other is not one)]
    number = pair.kin_between([one.role for one in losers], [one.role for one in gainers])
    if number is not None:
        inherited.setdefault(number, []).extend(places)
    else:
        yield _transferred(pair, (losers, gainers), places)


def _transferred(pair: Pair, ends: tuple[list[Turn], list[Turn]], places: tuple[At, ...]) -> Change:
    losers, gainers = ends
    duty = losers[0].duty
    kind = KINDS["duty-transferred"]
    where = pair.space.union(one.gives(other) for one in losers for other in gainers if one is not other)
    before, after = (Several(tuple(one.named for one in side)) for side in ends)
    touches = (
        *(Touch(one.role, Direction.LOSES) for one in losers if one not in gainers),
        *(Touch(one.role, Direction.GAINS) for one in gainers),
    )
    args = {"it": pair.named("duty", duty), "losers": before, "gainers": after, "where": pair.words(where)}
    return Change(
        kind, At("duty", duty), args, before, after, kind.impact, None, touches=touches, explains=places,
        old=_span(pair, losers[0], is_new=False), new=_span(pair, gainers[0], is_new=True),
    )  # fmt: skip


def _alone(pair: Pair, turn: Turn, places: tuple[At, ...]) -> Change | None:
    """The change of one role by itself; None where all that it has came along with a split of the duty."""
    before, after = turn.before.words(PARTS[:3]), turn.after.words(PARTS[:3])
    told: tuple[Any, Any] = (before, after)
    if before is None:
        identity, region = "duty-assigned", pair.region(turn.after.of(WORKING))
    elif after is None:
        identity, region = "duty-withdrawn", pair.region(turn.before.of(WORKING))
    elif before != after:
        identity, region = "duty-part-changed", pair.region(turn.after.of(WORKING))
    elif any(turn.lost) or any(turn.gained):
        identity, region = "claim-scope-changed", pair.region(turn.after.of(WORKING))
        told = (pair.words(pair.region(turn.before.of(WORKING))), pair.words(region))
    else:
        return _measured(pair, turn, places)
    kind = KINDS[identity]
    way = kind.direction or _way(turn)
    args = {
        "it": pair.named("duty", turn.duty), "role": turn.named, "part": after or before or NOTHING,
        "where": pair.words(region), "before": told[0] or NOTHING, "after": told[1] or NOTHING,
    }  # fmt: skip
    return Change(
        kind, _place(turn), args, told[0], told[1], kind.impact, way, touches=(Touch(turn.role, way),), explains=places,
        old=_span(pair, turn, is_new=False), new=_span(pair, turn, is_new=True),
    )  # fmt: skip


def _measured(pair: Pair, turn: Turn, places: tuple[At, ...]) -> Change | None:
    """A change of weight or effort alone, or of how a scope is written that comes to the same."""
    found = [one for one in turn.differences if one.at.path[-1] in ("weight", "effort")]
    if not found:
        return None
    kind = KINDS["duty-weight-changed" if found[0].at.path[-1] == "weight" else "claim-effort-changed"]
    before, after = found[0].before, found[0].after
    args = {
        "it": pair.named("duty", turn.duty), "role": turn.named,
        "before": before if before is not None else NOTHING, "after": after if after is not None else NOTHING,
    }  # fmt: skip
    return Change(
        kind, _place(turn), args, before, after, kind.impact, None, touches=(Touch(turn.role),), explains=places,
        old=_span(pair, turn, is_new=False), new=_span(pair, turn, is_new=True),
    )  # fmt: skip


def _told(pair: Pair, duty: str, found: list[Difference], work: Worklist) -> Iterator[Change]:
    """The changes of who is asked and who is told, role by role."""
    kind = KINDS["consulted-informed-changed"]
    for turn in _turns(pair, duty, found):
        taken = work.take_all(turn.differences)
        if not taken:
            continue
        before: Value | None = turn.before.words(PARTS[3:])
        after: Value | None = turn.after.words(PARTS[3:])
        if before == after:
            before, after = taken[0].before, taken[0].after
        way = Direction.GAINS if before is None else Direction.LOSES if after is None else None
        args = {
            "it": pair.named("duty", duty), "role": turn.named,
            "before": before if before is not None else NOTHING, "after": after if after is not None else NOTHING,
        }  # fmt: skip
        yield Change(
            kind, _place(turn), args, before, after, kind.impact, way, touches=(Touch(turn.role, way),),
            explains=tuple(one.at for one in taken),
            old=_span(pair, turn, is_new=False), new=_span(pair, turn, is_new=True),
        )  # fmt: skip


def _way(turn: Turn) -> Direction | None:
    if not any(turn.lost):
        return Direction.GAINS
    return None if any(turn.gained) else Direction.LOSES


def _place(turn: Turn) -> At:
    leaf = next((one.place for one in turn.differences), At("role", turn.role))
    return At(leaf.kind, leaf.id, leaf.path[:2])


def _span(pair: Pair, turn: Turn, *, is_new: bool) -> Any:
    """Where one side says that the role has the duty; where it does not, the role."""
    half = pair.new if is_new else pair.old
    for part in PARTS:
        for duty in (turn.duty,) if is_new else pair.past_of(turn.duty):
            leaf = half.form.get(At("role", turn.role, ("duties", Item(duty), part, "scope")))
            if leaf is not None:
                return half.side.places.span(leaf.at)
    whole = half.form.get(At("role", turn.role, ("id",)))
    return half.side.places.span(whole.at) if whole is not None else None
