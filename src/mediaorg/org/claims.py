"""Who does what, where: the claims of roles on duties, and the points of the scope that each of them covers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mediaorg.diagnostic import At, Item
from mediaorg.org.scope import Box, Region, Space
from mediaorg.record import Record
from mediaorg.spec.duty import Duty, ItemEffort
from mediaorg.spec.role import Claim, InPlaceDuty, Role
from mediaorg.spec.shape import spoken
from mediaorg.spec.units import Rate, Share
from mediaorg.text import LIST_SEPARATORS, Lang

ACCOUNTABLE: Final = frozenset({"owner", "accountable"})
DOING: Final = frozenset({"owner", "responsible"})
WORKING: Final = ACCOUNTABLE | DOING


class Claimed(Record):
    """One claim, resolved: `part` is its `as`, `nth` which of the role's claims on the duty it is.

    `scope`, `weight` and `effort` are None where it leaves them out.
    """

    role: Role
    duty: Duty
    part: str
    nth: int = 0
    scope: Mapping[str, tuple[str, ...]] | None = None
    weight: Share | None = None
    effort: tuple[Rate | ItemEffort, ...] | None = None
    in_place: bool = False

    @property
    def at(self) -> At:
        """Its place."""
        return At("role", self.role.id, ("duties", Item(self.duty.id, self.nth)))

    @property
    def is_accountable(self) -> bool:
        """Whether the role answers for the duty."""
        return self.part in ACCOUNTABLE

    @property
    def is_doing(self) -> bool:
        """Whether the role does the work."""
        return self.part in DOING


def claims_of(role: Role, duties: Mapping[str, Duty]) -> list[Claimed]:
    """The claims of a role, in the order written; claims on duties that are not there are left out."""
    found: list[Claimed] = []
    seen: dict[str, int] = {}
    for claim in role.duties or ():
        identity = claim.id if isinstance(claim, InPlaceDuty) else claim.duty if isinstance(claim, Claim) else claim
        nth = seen[identity] = seen.get(identity, -1) + 1
        duty = duties.get(identity)
        if duty is None:
            continue
        if isinstance(claim, InPlaceDuty):
            found.append(Claimed(role, duty, "owner", nth, None, claim.weight, None, in_place=True))
        elif isinstance(claim, Claim):
            effort = None if claim.effort is None else efforts_of(claim.effort)
            found.append(Claimed(role, duty, claim.as_, nth, claim.scope, claim.weight, effort))
        else:
            found.append(Claimed(role, duty, "owner", nth))
    return found


class Claims:
    """All claims of some roles, sorted by role and by duty in one walk; `answered` holds those of who answers for a duty."""

    def __init__(self, roles: Iterable[Role], duties: Mapping[str, Duty]) -> None:
        self.by_role: dict[str, tuple[Claimed, ...]] = {}
        self.by_duty: dict[str, tuple[Claimed, ...]] = {}
        several: dict[str, list[Claimed]] = {}  # most duties are claimed once
        every: list[Claimed] = []
        for role in roles:
            own = claims_of(role, duties)
            if own:
                every += own
                self.by_role[role.id] = (*self.by_role.get(role.id, ()), *own)
            for claim in own:
                duty = claim.duty.id
                if duty not in self.by_duty:
                    self.by_duty[duty] = (claim,)
                elif duty in several:
                    several[duty].append(claim)
                else:
                    several[duty] = [*self.by_duty[duty], claim]
        self.all = tuple(every)
        self.by_duty.update((duty, tuple(claims)) for duty, claims in several.items())
        answered = ((duty, _accountable(claims)) for duty, claims in self.by_duty.items())
        self.answered = {duty: claims for duty, claims in answered if claims}


def _accountable(claims: tuple[Claimed, ...]) -> tuple[Claimed, ...]:
    if len(claims) == 1:
        return claims if claims[0].part in ACCOUNTABLE else ()
    return tuple([claim for claim in claims if claim.part in ACCOUNTABLE])


def working_claims(role: Role) -> tuple[tuple[str, Share | None], ...]:
    """The duties that a role has to work on, as written: their ids, with the weight where one is given.

    Claims on duties that were set aside while reading are among them.
    """
    return tuple(
        [
            (claim, None)
            if isinstance(claim, str)
            else (claim.id if isinstance(claim, InPlaceDuty) else claim.duty, claim.weight)
            for claim in role.duties or ()
            if not isinstance(claim, Claim) or claim.as_ in WORKING
        ]
    )


def efforts_of(effort: Rate | ItemEffort | tuple[Rate | ItemEffort, ...] | None) -> tuple[Rate | ItemEffort, ...]:
    """An effort as a list: one may stand bare."""
    if effort is None:
        return ()
    return effort if isinstance(effort, tuple) else (effort,)


class ScopeWords(Record):
    """A region as sentences name it: “抖音 × 夜班”; machine formats get the list of its boxes."""

    boxes: tuple[Box, ...]
    names: Mapping[tuple[str, str], object]

    def say(self, lang: Lang) -> str:
        """The boxes, values by their names; “everywhere” where nothing narrows it."""
        words = [self._box(box, lang) for box in self.boxes]
        return ("；" if lang == "zh" else "; ").join(words)

    def _box(self, box: Box, lang: Lang) -> str:
        if not box:
            return "全部范围" if lang == "zh" else "everywhere"
        return " × ".join(
            LIST_SEPARATORS[lang].join(self._value(dimension, value, lang) for value in values)
            for dimension, values in box
        )

    def _value(self, dimension: str, value: str, lang: Lang) -> str:
        name = self.names.get((dimension, value))
        return spoken(name, lang) if name else value  # type: ignore[arg-type]

    def data(self) -> object:
        """`[{dimension: [values]}]`."""
        return [{dimension: list(values) for dimension, values in box} for box in self.boxes]


class Scopes:
    """The scopes of one organisation: its dimensions as a space, duties and claims as regions of it."""

    def __init__(self, dimensions: Mapping[str, tuple[object, ...]]) -> None:
        self.space = Space(
            tuple((axis, tuple(value.id for value in values)) for axis, values in dimensions.items())  # type: ignore[attr-defined]
        )
        self.names = {
            (axis, value.id): value.name  # type: ignore[attr-defined]
            for axis, values in dimensions.items()
            for value in values
        }
        self._cache: dict[tuple[tuple[str, tuple[str, ...]], ...], Region] = {}

    def region(self, scope: Mapping[str, tuple[str, ...]] | None) -> Region:
        """The points of a scope as a duty means it: a dimension left out means all its values."""
        key = tuple(scope.items()) if scope else ()
        if key not in self._cache:
            self._cache[key] = self.space.region(self._known(scope or {}))
        return self._cache[key]

    def _known(self, scope: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
        """A scope without the values that were set aside where they are declared."""
        places = self.space.places
        return {
            axis: tuple(value for value in values if value in places[axis])
            for axis, values in scope.items()
            if axis in places
        }

    def of_duty(self, duty: Duty) -> Region:
        """Where a duty has to be done."""
        return self.region(duty.scope)

    def of_claim(self, claim: Claimed) -> Region:
        """Where a claim does it: a dimension left out means what the duty says."""
        if not claim.scope:
            return self.region(claim.duty.scope)
        return self.region({**(claim.duty.scope or {}), **claim.scope})

    def words(self, region: Region) -> ScopeWords:
        """A region as sentences name it."""
        return ScopeWords(region.boxes(), self.names)
