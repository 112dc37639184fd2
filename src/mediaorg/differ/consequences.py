"""What follows from changes: duties that nobody does or answers for, loops that no longer close, measures and backups lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediaorg.diagnostic import At, Item
from mediaorg.differ.causes import Causes, follows
from mediaorg.differ.change import Change
from mediaorg.differ.orphans import orphans
from mediaorg.differ.pair import Pair
from mediaorg.differ.values import Ref, Several
from mediaorg.org.org import Org, backups_of
from mediaorg.spec.flow import Loop, Stage
from mediaorg.spec.lineage import Name
from mediaorg.spec.role import Kpi, Role
from mediaorg.text import Arg


def consequences(pair: Pair, changes: Sequence[Change]) -> Iterator[Change]:
    """Everything that follows, each with the fingerprints of the changes that it follows from."""
    causes = Causes(changes)
    yield from orphans(pair, changes, causes)
    yield from _loops(pair, causes)
    yield from _roles(pair, causes)


# Loops


def _loops(pair: Pair, causes: Causes) -> Iterator[Change]:
    old, new = pair.old.side.org, pair.new.side.org
    for loop in new.loops:
        was = pair.old.loops.get(loop.id)
        if was is None:
            continue
        closed = {(stage.id, following.id) for stage, following in _edges(old, was, is_open=False)}
        was_open = {stage.id for stage, _ in _edges(old, was, is_open=True)}
        for stage, following in _edges(new, loop, is_open=True):
            is_new = (stage.id, following.id) in closed or stage.id not in was_open
            if is_new and not _may_be_closed(new, loop, stage, following):
                yield _broken(pair, (loop, stage, following), was, causes)


def _edges(org: Org, loop: Loop, *, is_open: bool) -> Iterator[tuple[Stage, Stage]]:
    """The edges of a loop over which nothing is handed on; or those over which something is."""
    for stage, following in org.edges(loop):
        is_closed = bool(org.shared_roles(stage, following) or org.handoffs_between(stage, following))
        if is_closed is not is_open:
            yield stage, following


def _may_be_closed(org: Org, loop: Loop, stage: Stage, following: Stage) -> bool:
    """Whether something that was set aside while reading may close an edge."""
    certainty = org.certainty
    if certainty.is_whole:
        return False
    known = certainty.is_complete("loop", loop.id, "stages")
    return not known or certainty.may_have_linked(stage.roles, following.roles, {*org.role_by_id, *org.partner_by_id})


def _broken(pair: Pair, where: tuple[Loop, Stage, Stage], was: Loop, causes: Causes) -> Change:
    loop, stage, following = where
    past = {one.id: one for one in was.stages}
    stood = [past[one.id] for one in (stage, following) if one.id in past]
    roles = [*stage.roles, *following.roles, *(pair.old.now("role", role) for one in stood for role in one.roles)]
    caused_by = (
        *(_of_handoffs(pair, (stood[0], stood[1]), causes) if len(stood) > 1 else ()),
        *causes.of(("loop", loop.id)),
    )
    if not caused_by:
        caused_by = causes.of_part_each([("role", role) for role in roles], "id", "from", "to")
    args: dict[str, Arg] = {"it": loop, "stage": stage, "next": following}
    at = At("loop", loop.id, ("stages", Item(stage.id)))
    old = At("loop", was.id, ("stages", Item(stage.id))) if stage.id in past else was.at()
    edge = Several((Ref("stage", stage.id, stage), Ref("stage", following.id, following)))
    return follows(pair, "loop-broken", (at, old, at), (args, edge, None), roles, tuple(dict.fromkeys(caused_by)))


def _of_handoffs(pair: Pair, stages: tuple[Stage, Stage], causes: Causes) -> tuple[str, ...]:
    """The changes of what closed an edge before: its handoffs, and the roles in it that are gone."""
    closing = [("handoff", pair.old.now("handoff", one.key)) for one in pair.old.side.org.handoffs_between(*stages)]
    roles = [("role", pair.old.now("role", role)) for one in stages for role in one.roles]
    return (*causes.of(*closing), *causes.of_part_each([one for one in roles if not pair.new.has(*one)], "id"))


# Measures and stand-ins


def _roles(pair: Pair, causes: Causes) -> Iterator[Change]:
    new = pair.new.side.org
    for role in new.roles:
        if ("role", role.id) in pair.alike and _is_sound(role, new):
            continue
        past = [one for one in pair.old.former("role", role.id) if one.id in pair.old.side.org.role_by_id]
        if past:
            yield from _backup(pair, role, past, causes)
            yield from _measures(pair, role, past, causes)


def _is_sound(role: Role, org: Org) -> bool:
    """Whether all who stand in for a role and measure it are there."""
    measurers = (kpi.measured_by for kpi in role.kpis or () if kpi.measured_by)
    return all(org.party(one) for one in (*backups_of(role), *measurers))


def _backup(pair: Pair, role: Role, past: list[Role], causes: Causes) -> Iterator[Change]:
    old, new = pair.old.side.org, pair.new.side.org
    before = dict.fromkeys(one for was in past for one in backups_of(was) if old.party(one))
    if not before or any(new.party(one) for one in backups_of(role)):
        return
    if not new.certainty.is_complete("role", role.id, "backup"):
        return
    named = Several(tuple(sorted({pair.old.eyes.party(one) for one in before}, key=lambda one: one.id)))
    parties = [(one.kind, one.id) for one in named.members if isinstance(one, Ref)]
    caused_by = _caused(causes, role, "backup", parties)
    where = (role.at(), past[0].at("backup"), role.at("backup"))
    yield follows(pair, "backup-lost", where, ({"it": role, "before": named}, named, None), (role.id,), caused_by)


def _caused(causes: Causes, role: Role, part: str, parties: Sequence[Name]) -> tuple[str, ...]:
    """The changes of a part of a role, and those by which others came or went; where there are none, all of the role."""
    own = (*causes.of_part(("role", role.id), part, "id"), *causes.of_part_each(parties, "id", "from", "to"))
    return tuple(dict.fromkeys(own)) or causes.of(("role", role.id))


def _measures(pair: Pair, role: Role, past: list[Role], causes: Causes) -> Iterator[Change]:
    known = {kpi.id: (was, kpi) for was in reversed(past) for kpi in was.kpis or ()}
    for kpi in role.kpis or ():
        was, before = known.get(kpi.id, (None, None))
        if (
            was is None
            or before is None
            or not _is_measured(before, pair.old.side.org)
            or _is_measured(kpi, pair.new.side.org)
        ):
            continue
        if not pair.new.side.org.certainty.is_complete("role", role.id, "kpis"):
            continue
        named = pair.old.eyes.party(before.measured_by or "")
        at = role.at("kpis", Item(kpi.id))
        args: dict[str, Arg] = {"it": role, "entry": kpi, "before": named}
        where = (at, was.at("kpis", Item(kpi.id)), at)
        caused_by = _caused(causes, role, "kpis", [(named.kind, named.id)])
        yield follows(pair, "kpi-source-lost", where, (args, named, None), (role.id, named.id), caused_by)


def _is_measured(kpi: Kpi, org: Org) -> bool:
    return kpi.measured_by is not None and org.party(kpi.measured_by) is not None
