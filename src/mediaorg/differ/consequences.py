"""What follows from changes: duties that nobody does or answers for, loops that no longer close, measures and backups lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from mediaorg.diagnostic import At, Item
from mediaorg.differ.change import Change, Touch
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.pair import Half, Pair
from mediaorg.differ.values import Ref, Several
from mediaorg.org.claims import Claimed
from mediaorg.org.coverage import claimed_by
from mediaorg.org.org import Org, backups_of
from mediaorg.org.scope import Region
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Loop, Stage
from mediaorg.spec.lineage import Lineage
from mediaorg.spec.role import Kpi, Role
from mediaorg.text import Arg

Where: TypeAlias = tuple[At, At | None, At | None]  # the subject, its place on the old side and on the new one
Told: TypeAlias = (
    "tuple[dict[str, Arg], Arg | None, Arg | None]"  # what fills the sentence, what was before, what is now
)


def consequences(pair: Pair, changes: Sequence[Change]) -> Iterator[Change]:
    """Everything that follows, each with the fingerprints of the changes that it follows from."""
    causes = _Causes(changes)
    yield from _duties(pair, causes)
    yield from _vanished(pair, changes, causes)
    yield from _loops(pair, causes)
    yield from _roles(pair, causes)


class _Causes:
    """The changes by what they are about."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._by_element: dict[tuple[str, str], list[str]] = {}
        self._by_party: dict[str, list[str]] = {}
        for change in changes:
            for kind, identity in dict.fromkeys((at.kind, at.id) for at in (change.subject, *change.explains)):
                self._by_element.setdefault((kind, identity), []).append(change.fingerprint)
            for at in change.explains:
                if at.path[:1] == ("duties",) and isinstance(at.path[1], Item):
                    self._by_element.setdefault(("duty", at.path[1].id), []).append(change.fingerprint)
            for touch in change.touches:
                self._by_party.setdefault(touch.party, []).append(change.fingerprint)

    def of(self, *elements: tuple[str, str]) -> tuple[str, ...]:
        """The fingerprints of all changes that are about any of these."""
        return tuple(dict.fromkeys(one for name in elements for one in self._by_element.get(name, ())))

    def changed(self, kind: str) -> tuple[str, ...]:
        """The ids of the elements of a kind that any change is about."""
        return tuple(identity for name, identity in self._by_element if name == kind)


def _follows(
    pair: Pair, identity: str, where: Where, told: Told, touched: Iterable[str], caused_by: tuple[str, ...]
) -> Change:
    kind = KINDS[identity]
    at, old, new = where
    args, before, after = told
    touches = tuple(Touch(one, kind.direction) for one in dict.fromkeys(touched))
    return Change(
        kind, at, args, before, after, kind.impact, kind.direction, touches=touches, caused_by=caused_by,
        old=pair.old_span(old), new=pair.new_span(new),
    )  # fmt: skip


# Duties


def _duties(pair: Pair, causes: _Causes) -> Iterator[Change]:
    for duty in pair.new.side.org.duties:
        caused_by = causes.of(("duty", duty.id))
        if not caused_by:
            continue
        past = _past(pair, duty)
        undone, unanswered = (_bare(pair, duty, past, wanted) for wanted in ("does", "answers"))
        if undone:
            yield _between_chairs(pair, "duty-unowned", duty, undone, caused_by)
        if unanswered := unanswered - undone:
            yield _between_chairs(pair, "accountability-lost", duty, unanswered, caused_by)


def _past(pair: Pair, duty: Duty) -> tuple[Duty, ...]:
    """What a duty was on the old side."""
    former = [old for (kind, old), new in pair.old.eyes.renames.items() if kind == "duty" and new == duty.id]
    by_id = pair.old.side.org.duty_by_id
    return tuple(by_id[one] for one in (*former, *pair.past_of(duty.id)) if one in by_id)


def _bare(pair: Pair, duty: Duty, past: tuple[Duty, ...], wanted: str) -> Region:
    """The points of a duty that nobody does (or answers for) now, and that were not like that before."""
    now = _uncovered(pair, pair.new.side.org, duty, wanted)
    before = pair.space.union(_uncovered(pair, pair.old.side.org, one, wanted) for one in past)
    return now - before


def _uncovered(pair: Pair, org: Org, duty: Duty, wanted: str) -> Region:
    claims = [one for one in org.claims_on(duty) if _counts(one, wanted)]
    asked = org.scopes.of_duty(duty)
    held = org.scopes.space.union(claimed_by(org, one) for one in claims)
    return _in_common(pair, asked - held)


def _counts(claim: Claimed, wanted: str) -> bool:
    return claim.is_accountable if wanted == "answers" else claim.is_accountable or claim.is_doing


def _in_common(pair: Pair, region: Region) -> Region:
    """A region of one side in the space of both, its own values only."""
    full = dict(region.space.dimensions)
    boxes = ({**full, **dict(box)} for box in region.boxes())
    return pair.space.union(
        pair.space.region({axis: values for axis, values in box.items() if values}) for box in boxes
    )


def _between_chairs(pair: Pair, identity: str, duty: Duty, where: Region, caused_by: tuple[str, ...]) -> Change:
    old = pair.old.side.org
    had = [one for past in _past(pair, duty) for one in old.claims_on(past) if _counts(one, "does")]
    losers = _named(pair, (one.role for one in had if _in_common(pair, claimed_by(old, one)) & where), pair.old)
    doers = _named(pair, (one.role for one in pair.new.side.org.claims_on(duty) if one.is_doing), pair.new)
    words = pair.words(where)
    args: dict[str, Arg] = {"it": duty, "where": words, "losers": losers, "doers": doers}
    touched = [one.id for one in losers.members if isinstance(one, Ref)]
    past = next((one.at() for one in _past(pair, duty)), None)
    return _follows(pair, identity, (duty.at(), past, duty.at()), (args, losers, words), touched, caused_by)


def _named(pair: Pair, roles: Iterable[Role], half: Half) -> Several:
    ids = dict.fromkeys(half.eyes.renames.get(("role", role.id), role.id) for role in roles)
    return Several(tuple(Ref("role", one, pair.element("role", one)) for one in ids))


def _vanished(pair: Pair, changes: Sequence[Change], causes: _Causes) -> Iterator[Change]:
    """Duties that went away with the role that they were written in, or were dropped, and nobody said that they are retired."""
    retired = [Lineage.of(half.spec) for half in (pair.new, pair.old)]
    for change in changes:
        if change.id != "duty-removed":
            continue
        duty = change.subject.id
        if any(one.retired("duty", duty) is not None for one in retired):
            continue
        element = pair.old.side.org.duty_by_id.get(duty)
        if element is None:
            continue
        losers = _named(pair, (one.role for one in pair.old.side.org.claims_on(element)), pair.old)
        words = pair.words(_in_common(pair, pair.old.side.org.scopes.of_duty(element)))
        args: dict[str, Arg] = {"it": element, "where": words, "losers": losers, "doers": losers}
        touched = [one.id for one in losers.members if isinstance(one, Ref)]
        caused_by = causes.of(("duty", duty), *(("role", one) for one in touched if not pair.new.has("role", one)))
        where = (element.at(), element.at(), None)
        yield _follows(pair, "duty-unowned", where, (args, losers, words), touched, caused_by)


# Loops


def _loops(pair: Pair, causes: _Causes) -> Iterator[Change]:
    old, new = pair.old.side.org, pair.new.side.org
    former = {pair.old.eyes.renames.get(("loop", loop.id), loop.id): loop for loop in old.loops}
    for loop in new.loops:
        if loop.id not in former:
            continue
        closed = {(stage.id, following.id) for stage, following in _edges(old, former[loop.id], is_open=False)}
        was_open = {stage.id for stage, _ in _edges(old, former[loop.id], is_open=True)}
        for stage, following in _edges(new, loop, is_open=True):
            if (stage.id, following.id) not in closed and stage.id in was_open:
                continue
            yield _broken(pair, (loop, stage, following), former[loop.id], causes)


def _edges(org: Org, loop: Loop, *, is_open: bool) -> Iterator[tuple[Stage, Stage]]:
    """The edges of a loop over which nothing is handed on; or those over which something is."""
    for stage, following in org.edges(loop):
        is_closed = bool(org.shared_roles(stage, following) or org.handoffs_between(stage, following))
        if is_closed is not is_open:
            yield stage, following


def _broken(pair: Pair, where: tuple[Loop, Stage, Stage], was: Loop, causes: _Causes) -> Change:
    loop, stage, following = where
    roles = [*stage.roles, *following.roles]
    past = {one.id: one for one in was.stages}
    for one in (stage, following):
        roles += (
            [pair.old.eyes.renames.get(("role", role), role) for role in past[one.id].roles] if one.id in past else []
        )
    args: dict[str, Arg] = {"it": loop, "stage": stage, "next": following}
    at = At("loop", loop.id, ("stages", Item(stage.id)))
    caused_by = (*_handoffs_between(pair, was, stage, following, causes), *causes.of(("loop", loop.id)))
    caused_by = tuple(dict.fromkeys(caused_by)) or causes.of(*(("role", one) for one in roles))
    old = At("loop", was.id, ("stages", Item(stage.id))) if stage.id in past else was.at()
    edge = Several((Ref("stage", stage.id, stage), Ref("stage", following.id, following)))
    return _follows(pair, "loop-broken", (at, old, at), (args, edge, None), roles, caused_by)


def _handoffs_between(pair: Pair, was: Loop, stage: Stage, following: Stage, causes: _Causes) -> tuple[str, ...]:
    """The changes of the handoffs that closed an edge before."""
    past = {one.id: one for one in was.stages}
    if stage.id not in past or following.id not in past:
        return ()
    closing = pair.old.side.org.handoffs_between(past[stage.id], past[following.id])
    told = pair.old.eyes.renames
    parties = [role for one in (past[stage.id], past[following.id]) for role in one.roles]
    gone = [("role", role) for role in parties if not pair.new.has("role", told.get(("role", role), role))]
    return causes.of(*(("handoff", told.get(("handoff", one.key), one.key)) for one in closing), *gone)


# Measures and stand-ins


def _roles(pair: Pair, causes: _Causes) -> Iterator[Change]:
    new = pair.new.side.org
    former = {pair.old.eyes.renames.get(("role", one.id), one.id): one for one in pair.old.side.org.roles}
    for identity, was in former.items():
        role = new.role_by_id.get(identity)
        if role is None or (role == was and all(new.party(one) for one in backups_of(role))):
            continue
        yield from _backup(pair, role, was, causes)
        yield from _measures(pair, role, was, causes)


def _backup(pair: Pair, role: Role, was: Role, causes: _Causes) -> Iterator[Change]:
    old, new = pair.old.side.org, pair.new.side.org
    before = [one for one in backups_of(was) if old.party(one)]
    if not before or any(new.party(one) for one in backups_of(role)):
        return
    named = Several(tuple(pair.old.eyes.party(one) for one in before))
    parties = [(one.kind, one.id) for one in named.members if isinstance(one, Ref)]
    caused_by = causes.of(("role", role.id), *parties)
    where = (role.at(), was.at("backup"), role.at("backup"))
    yield _follows(pair, "backup-lost", where, ({"it": role, "before": named}, named, None), (role.id,), caused_by)


def _measures(pair: Pair, role: Role, was: Role, causes: _Causes) -> Iterator[Change]:
    past = {kpi.id: kpi for kpi in was.kpis or ()}
    for kpi in role.kpis or ():
        before = past.get(kpi.id)
        if before is None or not _is_measured(before, pair.old.side.org) or _is_measured(kpi, pair.new.side.org):
            continue
        named = pair.old.eyes.party(before.measured_by or "")
        at = role.at("kpis", Item(kpi.id))
        caused_by = causes.of(("role", role.id), (named.kind, named.id))
        args: dict[str, Arg] = {"it": role, "entry": kpi, "before": named}
        where = (at, was.at("kpis", Item(kpi.id)), at)
        yield _follows(pair, "kpi-source-lost", where, (args, named, None), (role.id, named.id), caused_by)


def _is_measured(kpi: Kpi, org: Org) -> bool:
    return kpi.measured_by is not None and org.party(kpi.measured_by) is not None
