"""Elements that came, went, or became others as lineage says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from mediaorg.diagnostic import At
from mediaorg.differ.change import Change, Touch
from mediaorg.differ.field_changes import NOTHING
from mediaorg.differ.kin import Kin
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.pair import Pair
from mediaorg.differ.touched import ends_of, touches_of
from mediaorg.differ.values import Ref, Several, Value
from mediaorg.differ.worklist import Difference, Worklist, duty_in, is_claim
from mediaorg.text import Arg

LISTED: Final = ("glossary", "packs", "waivers", "policy", "layers", "org")


def come_and_gone(pair: Pair, work: Worklist) -> Iterator[Change]:
    """One change for every element that only one side has; what others have to do with a new or old duty is part of it."""
    related = {(one.kind, identity) for one in pair.kins for identity in (*one.old, *one.new)}
    found = [one for one in work if _is_presence(one) and (one.at.kind, one.at.id) not in related]
    claims = _claims_by_duty(work)
    for difference in found:
        kind, identity = difference.at.kind, difference.at.id
        own = [one for one in work.of(kind, identity) if not is_claim(one.at)]
        theirs = claims.get(identity, []) if kind == "duty" else []
        yield _one(pair, difference, work.take_all((*own, *theirs)))


def _is_presence(difference: Difference) -> bool:
    """Whether it says that an element is there at all."""
    at = difference.at
    return difference.is_one_sided and at.path in ((), ("id",)) and at.kind not in LISTED


def _claims_by_duty(work: Worklist) -> Mapping[str, list[Difference]]:
    found: dict[str, list[Difference]] = {}
    for one in work:
        if is_claim(one.at):
            found.setdefault(duty_in(one.at), []).append(one)
    return found


def _one(pair: Pair, difference: Difference, taken: tuple[Difference, ...]) -> Change:
    is_new = difference.old is None
    at = difference.at
    kind = KINDS[f"{at.kind}-{'added' if is_new else 'removed'}"]
    element = pair.named(at.kind, at.id)
    args: dict[str, Arg] = {"it": element}
    if at.kind == "handoff":
        ends = ends_of(pair.new if is_new else pair.old, at.id)
        args |= {"giver": ends[0], "taker": ends[1]} if ends else {"giver": "?", "taker": "?"}
    named = Ref(at.kind, at.id, pair.element(at.kind, at.id))
    place = At(difference.place.kind, difference.place.id)
    claimers = (Touch(one.at.id, kind.direction) for one in taken if is_claim(one.at))
    touches = {one.party: one for one in (*claimers, *touches_of(pair, difference, kind.direction))}
    return Change(
        kind, place, args, None if is_new else named, named if is_new else None, kind.impact, kind.direction,
        touches=tuple(touches.values()), explains=tuple(one.at for one in taken),
        old=None if is_new else pair.old_span(place), new=pair.new_span(place) if is_new else None,
    )  # fmt: skip


# Lineage


def kin_changes(pair: Pair, work: Worklist, inherited: Mapping[int, Iterable[At]]) -> Iterator[Change]:
    """One change for every rename, split and merge, with all that merely went along."""
    for number, one in enumerate(pair.kins):
        if one.is_rename:
            taken = work.take_all(leaf for leaf in work.of(one.kind, one.new[0]) if leaf.at.path == ("id",))
        else:
            names = (*one.old, *one.new)
            own = (leaf for name in names for leaf in work.of(one.kind, name) if not is_claim(leaf.at))
            taken = (*work.take_all(_of_its_own(own, one, pair)), *_followers(pair, work, one))
        places = (*(leaf.at for leaf in taken), *inherited.get(number, ()))
        yield _became(pair, one, places)
    for handoff in pair.handoffs:
        work.take_all(
            leaf for leaf in work.of("handoff", handoff.new) if leaf.at.path == ("id",) and not _both_named(leaf)
        )


def _both_named(difference: Difference) -> bool:
    return all(leaf is not None and leaf.value.data() for leaf in (difference.old, difference.new))


def _of_its_own(leaves: Iterable[Difference], kin: Kin, pair: Pair) -> Iterator[Difference]:
    """What is said of an element that came or went; one that both sides have is compared with itself."""
    for leaf in leaves:
        both = pair.old.has(kin.kind, leaf.at.id) and pair.new.has(kin.kind, leaf.at.id)
        if not both:
            yield leaf


def _followers(pair: Pair, work: Worklist, kin: Kin) -> tuple[Difference, ...]:
    """References that merely follow a split: what named the old one names one of the new ones."""
    if len(kin.new) < 2:
        return ()
    single = [one for one in work if _follows(one.before, one.after, kin)]
    lists = {
        (one.at.kind, one.at.id, one.at.path[:-1]) for one in work if one.old and _names(one.before, kin.kind, kin.old)
    }
    entries = [
        one
        for one in work
        if one.is_one_sided
        and (one.at.kind, one.at.id, one.at.path[:-1]) in lists
        and (_names(one.before, kin.kind, kin.old) or _names(one.after, kin.kind, kin.new))
    ]
    return work.take_all((*single, *entries))


def _names(value: Value | None, kind: str, ids: tuple[str, ...]) -> bool:
    return isinstance(value, Ref) and value.kind == kind and value.id in ids


def _follows(before: Any, after: Any, kin: Kin) -> bool:
    if isinstance(before, Ref) and isinstance(after, Ref):
        return _names(before, kin.kind, kin.old) and _names(after, kin.kind, kin.new)
    if isinstance(before, Several) and isinstance(after, Several) and isinstance(before.members, frozenset):
        gone, come = before.members - frozenset(after.members), frozenset(after.members) - before.members
        return (
            bool(gone)
            and bool(come)
            and all(_names(one, kin.kind, kin.old) for one in gone)
            and all(_names(one, kin.kind, kin.new) for one in come)
        )
    return False


def _became(pair: Pair, kin: Kin, places: tuple[At, ...]) -> Change:
    kind = KINDS[f"{kin.kind}-{'renamed' if kin.is_rename else 'merged' if kin.is_merge else 'split'}"]
    before = Several(tuple(Ref(kin.kind, one, pair.old.eyes.elements.get((kin.kind, one))) for one in kin.old))
    after = Several(tuple(Ref(kin.kind, one, pair.new.eyes.elements.get((kin.kind, one))) for one in kin.new))
    it = pair.named(kin.kind, kin.new[0])
    shown: Arg = kin.old[0] if kin.is_rename else before
    args: dict[str, Arg] = {
        "it": it,
        "before": shown,
        "after": kin.new[0] if kin.is_rename else after,
        "entry": NOTHING,
    }
    old, new = At(kin.kind, kin.old[0]), At(kin.kind, kin.new[0])
    parties = kin.new if kin.is_rename else dict.fromkeys((*kin.new, *kin.old))
    touches = tuple(Touch(one) for one in parties) if kin.kind in ("role", "partner") else ()
    return Change(
        kind, new, args, before, after, kind.impact, None, touches=touches, explains=places,
        old=pair.old_span(old), new=pair.new_span(new),
    )  # fmt: skip
