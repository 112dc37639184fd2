"""Who answers for a duty where: points that nobody holds, that several roles hold, and that the duty never asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from mediaorg.org.claims import Claimed
from mediaorg.org.org import Org
from mediaorg.org.scope import Region, contested
from mediaorg.record import Record
from mediaorg.spec.duty import Duty
from mediaorg.spec.role import Role
from mediaorg.text import Args


class Holding(Record):
    """What one role holds of one duty: the points of all its claims together, and the first of these claims."""

    claim: Claimed
    region: Region

    @property
    def role(self) -> Role:
        """Who holds it."""
        return self.claim.role

    @property
    def duty(self) -> Duty:
        """What is held."""
        return self.claim.duty

    def args(self, org: Org) -> Args:
        """What sentences about it name: `role`, `duty`, and what the role has of it (`own`)."""
        return {"role": self.role, "duty": self.duty, "own": org.words(self.region)}


class Contest(Record):
    """Points of one duty that more than one role holds; the holdings in file order."""

    duty: Duty
    holdings: tuple[Holding, ...]
    region: Region


def asked_of(org: Org, duty: Duty) -> Region:
    """Where a duty has to be done."""
    return _region(org, duty.scope)


def claimed_by(org: Org, claim: Claimed) -> Region:
    """Where a claim holds: a dimension left out means what the duty says."""
    if not claim.scope:
        return _region(org, claim.duty.scope)
    return _region(org, {**(claim.duty.scope or {}), **claim.scope})


def _region(org: Org, scope: Mapping[str, tuple[str, ...]] | None) -> Region:
    """The points of a scope; a value that was set aside while reading stands for none."""
    scopes = org.scopes
    try:
        return scopes.region(scope)
    except KeyError:
        places = scopes.space.places
        known = {
            axis: [one for one in values if one in places[axis]]
            for axis, values in (scope or {}).items()
            if axis in places
        }
        return scopes.space.region(known)


def together(org: Org, claims: Iterable[Claimed]) -> Region:
    """The points that any of the claims holds."""
    return org.scopes.space.union(claimed_by(org, claim) for claim in claims)


def holdings(org: Org, claims: Iterable[Claimed]) -> tuple[Holding, ...]:
    """The claims on one duty, role by role: those of one role are united, nobody overlaps himself."""
    by_role: dict[str, list[Claimed]] = {}
    for claim in claims:
        by_role.setdefault(claim.role.id, []).append(claim)
    return tuple([Holding(own[0], together(org, own)) for own in by_role.values()])


def accountable_claims(org: Org) -> Iterator[tuple[Duty, tuple[Claimed, ...]]]:
    """Every duty that somebody answers for, with the claims of those who do."""
    for claims in org.answered.values():
        yield claims[0].duty, claims


def contests(org: Org) -> Iterator[Contest]:
    """The points held by more than one accountable role, apart by exactly who holds them."""
    for duty, claims in accountable_claims(org):
        if len(claims) > 1 and not _are_apart(org, claims) and len(held := holdings(org, claims)) > 1:
            yield from crowds(duty, held)


def _are_apart(org: Org, claims: Sequence[Claimed]) -> bool:
    """Whether one dimension is enough to see that no two claims meet: each names values of it that no other names."""
    for axis in claims[0].scope or ():
        if axis not in org.scopes.space.places:
            continue
        met: set[str] = set()
        for claim in claims:
            values = (claim.scope or {}).get(axis)
            if not values or not met.isdisjoint(values):
                break
            met.update(values)
        else:
            return True
    return False


def crowds(duty: Duty, held: Iterable[Holding]) -> Iterator[Contest]:
    """The points that several of the holdings of one duty have in common."""
    by_role = {holding.role.id: holding for holding in held}
    for owners, region in contested([(identity, holding.region) for identity, holding in by_role.items()]):
        yield Contest(duty, tuple(by_role[identity] for identity in owners), region)


def gaps(org: Org) -> Iterator[tuple[Duty, tuple[Claimed, ...], Region]]:
    """The duties that are held in part only: the claims of those who answer for them, and the points that nobody holds.

    A duty that nobody answers for anywhere is no gap, and one that a partner carries has none.
    """
    outside = carried_outside(org)
    for duty, claims in accountable_claims(org):
        if duty.id in outside or _is_held_whole(org, duty, claims):
            continue
        if missing := asked_of(org, duty) - together(org, claims):
            yield duty, claims, missing


def missing_of(org: Org, duty: Duty, claims: Sequence[Claimed]) -> Region:
    """The points of a duty that none of the claims on it holds."""
    if _is_held_whole(org, duty, claims):
        return org.scopes.space.nothing()
    return asked_of(org, duty) - together(org, claims)


def _is_held_whole(org: Org, duty: Duty, claims: Sequence[Claimed]) -> bool:
    """Whether it is plain that nothing is left: a claim names no scope, or all name one dimension alone, and all of it."""
    if not all(claim.scope for claim in claims):
        return True
    axes = {axis for claim in claims for axis in claim.scope or ()}
    if len(axes) != 1:
        return False
    axis = axes.pop()
    asked = (duty.scope or {}).get(axis) or org.scopes.space.places.get(axis)
    return bool(asked) and {value for claim in claims for value in (claim.scope or {})[axis]}.issuperset(asked or ())


def carried_outside(org: Org) -> frozenset[str]:
    """The ids of the duties that a partner is said to hold (`holds: [duty/x]`)."""
    held = (name for partner in org.spec.partners for name in partner.holds)
    return frozenset(name.removeprefix("duty/") for name in held if name.startswith("duty/"))


def names_more(claim: Claimed) -> bool:
    """Whether a claim names a value that its duty does not, of a dimension that its duty names."""
    asked = claim.duty.scope or {}
    named = claim.scope or {}
    return any(axis in asked and not set(values) <= set(asked[axis]) for axis, values in named.items())


def excess_of(org: Org, claim: Claimed) -> Region:
    """The points of a claim outside its duty's scope; they can only come from a value that the claim names."""
    if not names_more(claim):
        return org.scopes.space.nothing()
    return claimed_by(org, claim) - asked_of(org, claim.duty)
