"""Elements that became others as lineage says, with all that merely went along."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mediaorg.diagnostic import At, Item
from mediaorg.differ.change import Change
from mediaorg.differ.kin import Kin
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.pair import Pair
from mediaorg.differ.touched import touches_of_kin
from mediaorg.differ.values import Ref, Several, Value
from mediaorg.differ.worklist import Difference, Worklist, is_claim
from mediaorg.spec.lineage import Name
from mediaorg.text import Arg

Mentions = Mapping[Name, list[Difference]]


def kin_changes(pair: Pair, work: Worklist, inherited: Mapping[int, Iterable[At]]) -> Iterator[Change]:
    """One change for every rename, split and merge."""
    mentions = _mentions(work) if any(not one.is_rename for one in pair.kins) else {}
    for number, one in enumerate(pair.kins):
        if one.is_rename:
            taken = work.take_all(leaf for leaf in work.of(one.kind, one.new[0]) if leaf.at.path == ("id",))
        else:
            names = dict.fromkeys((*one.old, *one.new))
            own = [leaf for name in names for leaf in work.of(one.kind, name) if not is_claim(leaf.at)]
            taken = (*work.take_all(_of_its_own(own, one, pair)), *_followers(work, one, mentions))
        places = (*(leaf.at for leaf in taken), *inherited.get(number, ()))
        yield _became(pair, one, places)


def _of_its_own(leaves: Iterable[Difference], kin: Kin, pair: Pair) -> Iterator[Difference]:
    """What is said of an element that came or went; one that both sides have is compared with itself."""
    for leaf in leaves:
        both = pair.old.has(kin.kind, leaf.at.id) and pair.new.has(kin.kind, leaf.at.id)
        if not both:
            yield leaf


def _mentions(work: Worklist) -> Mentions:
    """The differences by each element that they name."""
    found: dict[Name, list[Difference]] = {}
    for one in work:
        for name in dict.fromkeys((*_named(one.before), *_named(one.after))):
            found.setdefault(name, []).append(one)
    return found


def _named(value: Value | None) -> Iterator[Name]:
    if isinstance(value, Ref):
        yield value.kind, value.id
    elif isinstance(value, Several):
        yield from ((one.kind, one.id) for one in value.members if isinstance(one, Ref))


def _followers(work: Worklist, kin: Kin, mentions: Mentions) -> tuple[Difference, ...]:
    """References that merely follow a split: what named the old one names new ones. Those to what was merged are read as such."""
    near = [one for name in dict.fromkeys((*kin.old, *kin.new)) for one in mentions.get((kin.kind, name), ())]
    if kin.is_merge:
        return ()
    single = [one for one in near if _follows(one.before, one.after, kin)]
    left = {_list_of(one.at) for one in near if one.new is None and _names(one.before, kin.kind, kin.old)}
    lists = {_list_of(one.at) for one in near if one.old is None and _names(one.after, kin.kind, kin.new)} & left
    entries = [
        one
        for one in near
        if one.is_one_sided
        and isinstance(one.at.path[-1], Item)
        and _list_of(one.at) in lists
        and (_names(one.before, kin.kind, kin.old) or _names(one.after, kin.kind, kin.new))
    ]
    return (*work.take_all(single), *_taken_whole(work, entries))


def _taken_whole(work: Worklist, entries: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(leaf for one in entries for leaf in work.take_below(one.at))


def _list_of(at: At) -> At:
    """The list that an entry lies in; of waivers those of one rule."""
    step = at.path[-1] if at.kind == "waivers" and at.path else None
    return At(at.kind, at.id, (step.id.partition(" ")[0],) if isinstance(step, Item) else at.path[:-1])


def _names(value: Value | None, kind: str, ids: tuple[str, ...]) -> bool:
    return isinstance(value, Ref) and value.kind == kind and value.id in ids


def _follows(before: Any, after: Any, kin: Kin) -> bool:
    if isinstance(before, Ref) and isinstance(after, Ref):
        return _names(before, kin.kind, kin.old) and _names(after, kin.kind, kin.new)
    if isinstance(before, Several) and isinstance(after, Several) and isinstance(before.members, frozenset):
        gone, come = before.members - frozenset(after.members), frozenset(after.members) - before.members
        is_all = all(_names(one, kin.kind, kin.old) for one in gone) and all(
            _names(one, kin.kind, kin.new) for one in come
        )
        return bool(come) and is_all and any(_names(one, kin.kind, kin.old) for one in before.members)
    return False


def _became(pair: Pair, kin: Kin, places: tuple[At, ...]) -> Change:
    kind = KINDS[f"{kin.kind}-{'renamed' if kin.is_rename else 'merged' if kin.is_merge else 'split'}"]
    before = Several(tuple(Ref(kin.kind, one, pair.old.eyes.elements.get((kin.kind, one))) for one in kin.old))
    after = Several(tuple(Ref(kin.kind, one, pair.new.eyes.elements.get((kin.kind, one))) for one in kin.new))
    args: dict[str, Arg] = {
        "it": pair.named(kin.kind, kin.new[0]),
        "before": kin.old[0] if kin.is_rename else before,
        "after": kin.new[0] if kin.is_rename else after,
    }
    old, new = At(kin.kind, kin.old[0]), At(kin.kind, kin.new[0])
    return Change(
        kind, new, args, before, after, kind.impact, None, touches=touches_of_kin(pair, kin), explains=places,
        old=pair.old_span(old), new=pair.new_span(new),
    )  # fmt: skip
