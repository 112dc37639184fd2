"""Who took on, gave up, or handed over which duty where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Direction, Touch
from mediaorg.differ.field_changes import shown
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.pair import Pair
from mediaorg.differ.turn import PARTS, WORDS_ONLY, WORK, Turn
from mediaorg.differ.values import Several, Value
from mediaorg.differ.worklist import Difference, Worklist, duty_in, is_claim, part_in
from mediaorg.org.claims import WORKING
from mediaorg.org.scope import Region
from mediaorg.text import Arg

Inherited: TypeAlias = dict[int, list[At]]


def claim_changes(pair: Pair, work: Worklist, inherited: Inherited) -> Iterator[Change]:
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
        told = [one for one in found if part_in(one.at) not in WORKING]
        for group in _groups(_turns(pair, duty, [one for one in found if part_in(one.at) in WORKING])):
            promoted = {one.role for one in group if _is_promoted(one)}
            also = [one for one in told if one.at.id in promoted]
            yield from _of_group(pair, group, (work, also), inherited)
        yield from _told(pair, duty, told, work, inherited)


def _turns(pair: Pair, duty: str, found: Iterable[Difference]) -> list[Turn]:
    by_role: dict[str, list[Difference]] = {}
    for one in found:
        by_role.setdefault(one.at.id, []).append(one)
    if pair.split_of(duty, is_new=True) is not None:
        for role in [role for past in pair.past_of(duty) for role in pair.old.doers(past)]:
            by_role.setdefault(role, [])
    return [Turn(pair, duty, role, tuple(theirs)) for role, theirs in by_role.items()]


def _groups(turns: list[Turn]) -> list[list[Turn]]:
    """Roles between which something of the duty went over, each group by itself."""
    groups: dict[str, list[Turn]] = {turn.role: [turn] for turn in turns}
    losers, gainers = [one for one in turns if any(one.lost)], [one for one in turns if any(one.gained)]
    for one in losers:
        for other in gainers:
            mine, theirs = groups[one.role], groups[other.role]
            if mine is not theirs and one.gives(other):
                mine += theirs
                groups.update((turn.role, mine) for turn in theirs)
    by_first = {id(group): group for group in groups.values()}.values()
    return [sorted(group, key=lambda turn: turn.role) for group in by_first]


def _of_group(
    pair: Pair, group: list[Turn], open_: tuple[Worklist, list[Difference]], inherited: Inherited
) -> Iterator[Change]:
    work, also = open_
    taken = work.take_all(one for turn in group for one in turn.differences)
    if not taken:
        return
    places = tuple(one.at for one in (*taken, *work.take_all(also)))
    if len(group) == 1:
        change = None if _is_in_family(pair, group[0]) else _alone(pair, group[0], places)
        if change is not None:
            yield change
        else:
            inherited.setdefault(_kin_of(pair, group[0]), []).extend(places)
        return
    losers = [one for one in group if any(one.gives(other) for other in group if other is not one)]
    gainers = [one for one in group if any(other.gives(one) for other in group if other is not one)]
    number = pair.kin_between([one.role for one in losers], [one.role for one in gainers])
    if number is not None:
        inherited.setdefault(number, []).extend(places)
    else:
        where = pair.space.union(one.gives(other) for one in losers for other in gainers if one is not other)
        yield _transferred(pair, (losers, gainers), where, places)


def _is_promoted(turn: Turn) -> bool:
    """Whether a role that was asked or told now does the work, or the other way round."""
    before, after = turn.before, turn.after
    was_told, is_told = before.words(WORDS_ONLY), after.words(WORDS_ONLY)
    takes_up = before.words(WORK) is None and was_told is not None and is_told is None
    return takes_up or (after.words(WORK) is None and is_told is not None and was_told is None)


def _is_in_family(pair: Pair, turn: Turn) -> bool:
    """Whether all that a role lost or gained by a split or merge of roles is held by the others in it."""
    number = pair.kin_of("role", turn.role)
    if number is None or not (any(turn.lost) or any(turn.gained)):
        return False
    kin = pair.kins[number]
    mine, theirs = (turn.lost, kin.new) if any(turn.lost) else (turn.gained, kin.old)
    others = [Turn(pair, turn.duty, role) for role in theirs if role != turn.role]
    held = [(one.after if any(turn.lost) else one.before).regions(pair) for one in others]
    return all(region <= pair.space.union(one[place] for one in held) for place, region in enumerate(mine))


def _kin_of(pair: Pair, turn: Turn) -> int:
    """The split or merge that what merely went along belongs to."""
    found = (pair.split_of(turn.duty, is_new=True), pair.kin_of("role", turn.role))
    return next(one for one in found if one is not None)


def _transferred(pair: Pair, ends: tuple[list[Turn], list[Turn]], where: Region, places: tuple[At, ...]) -> Change:
    losers, gainers = ends
    duty = losers[0].duty
    kind = KINDS["duty-transferred"]
    before, after = (Several(tuple(one.named for one in side)) for side in ends)
    touches = (
        *(Touch(one.role, Direction.LOSES) for one in losers if one not in gainers),
        *(Touch(one.role, Direction.GAINS) for one in gainers),
    )
    args: dict[str, Arg] = {
        "it": pair.named("duty", duty), "losers": before, "gainers": after, "where": pair.words(where),
    }  # fmt: skip
    return Change(
        kind, At("duty", duty), args, before, after, kind.impact, None, touches=touches, explains=places,
        old=losers[0].span(is_new=False), new=gainers[0].span(is_new=True),
    )  # fmt: skip


def _alone(pair: Pair, turn: Turn, places: tuple[At, ...]) -> Change | None:
    """The change of one role by itself; None where all that it has came along with a split of the duty."""
    parts = PARTS if _is_promoted(turn) else WORK
    before, after = turn.before.words(parts), turn.after.words(parts)
    had, has = (pair.region(share.of(WORK)) for share in (turn.before, turn.after))
    told: tuple[Any, Any] = (before, after)
    if before is None:
        identity, region = "duty-assigned", has
    elif after is None and (takers := _takers(pair, turn)):
        return _transferred(pair, ([turn], takers), had, places)
    elif after is None:
        identity, region = "duty-withdrawn", had
    elif before != after:
        identity, region = "duty-part-changed", has
    elif any(turn.lost) or any(turn.gained):
        identity, region, told = "claim-scope-changed", has, (pair.words(had), pair.words(has))
    else:
        return _measured(pair, turn, places)
    way = KINDS[identity].direction or _way(turn)
    args: dict[str, Arg] = {
        "part": shown(after, None) if after is not None else shown(before, None),
        "where": pair.words(region),
    }
    return _claim_change(turn, identity, told, way, places, args)


def _takers(pair: Pair, turn: Turn) -> list[Turn]:
    """Those who do the duty that others went into with what this role did of it."""
    number = pair.kin_of("duty", turn.duty)
    if number is None or not pair.kins[number].is_merge:
        return []
    return [Turn(pair, turn.duty, role) for role in sorted(pair.new.doers(turn.duty))]


def _measured(pair: Pair, turn: Turn, places: tuple[At, ...]) -> Change | None:
    """A change of weight or effort alone, or of how a scope is written that comes to the same."""
    if pair.split_of(turn.duty, is_new=True) is not None:
        return None
    found = sorted(
        (one for one in turn.differences if one.at.path[-1] != "scope"), key=lambda one: one.at.path[-1] != "weight"
    )
    if not found:
        first = turn.differences[0]  # the scope of a part that another part of the same role covers as well
        return _claim_change(turn, "claim-scope-changed", (first.before, first.after), None, places)
    identity = "duty-weight-changed" if found[0].at.path[-1] == "weight" else "claim-effort-changed"
    return _claim_change(turn, identity, (found[0].before, found[0].after), None, places)


def _told(pair: Pair, duty: str, found: list[Difference], work: Worklist, inherited: Inherited) -> Iterator[Change]:
    """The changes of who is asked and who is told, role by role."""
    turns = [Turn(pair, duty, role, theirs) for role, theirs in _by_role(found).items()]
    for turn in turns:
        taken = work.take_all(turn.differences)
        if not taken:
            continue
        before, after = turn.before.words(WORDS_ONLY), turn.after.words(WORDS_ONLY)
        places = tuple(one.at for one in taken)
        number = _went_along(pair, turn)
        if number is not None:
            inherited.setdefault(number, []).extend(places)
            continue
        way = Direction.GAINS if before is None else Direction.LOSES if after is None else None
        told: tuple[Value | None, Value | None] = (before, after)
        if before == after:
            told = (taken[0].before, taken[0].after)
        yield _claim_change(turn, "consulted-informed-changed", told, way, places)


def _by_role(found: Iterable[Difference]) -> dict[str, tuple[Difference, ...]]:
    by_role: dict[str, tuple[Difference, ...]] = {}
    for one in found:
        by_role[one.at.id] = (*by_role.get(one.at.id, ()), one)
    return by_role


def _went_along(pair: Pair, turn: Turn) -> int | None:
    """The split or merge by which a role is asked or told no longer, or newly: of the duty, or of roles of which another has it."""
    before, after = turn.before.words(WORDS_ONLY), turn.after.words(WORDS_ONLY)
    if before == after and (number := pair.split_of(turn.duty, is_new=True)) is not None:
        return number
    number = pair.kin_of("role", turn.role)
    if number is None or (before is None) is (after is None):
        return None
    others = [one for one in (pair.kins[number].new if after is None else pair.kins[number].old) if one != turn.role]
    shares = [Turn(pair, turn.duty, one) for one in others]
    return number if any((one.after if after is None else one.before).parts for one in shares) else None


def _claim_change(
    turn: Turn,
    identity: str,
    told: tuple[Any, Any],
    way: Direction | None,
    places: tuple[At, ...],
    more: dict[str, Arg] | None = None,
) -> Change:
    """A change of what one role has to do with one duty."""
    kind = KINDS[identity]
    before, after = told
    args: dict[str, Arg] = {
        "it": turn.pair.named("duty", turn.duty), "role": turn.named,
        "before": shown(before, after), "after": shown(after, before), **(more or {}),
    }  # fmt: skip
    return Change(
        kind, turn.place, args, before, after, kind.impact, way, touches=(Touch(turn.role, way),), explains=places,
        old=turn.span(is_new=False), new=turn.span(is_new=True),
    )  # fmt: skip


def _way(turn: Turn) -> Direction | None:
    if not any(turn.lost):
        return Direction.GAINS
    return None if any(turn.gained) else Direction.LOSES
