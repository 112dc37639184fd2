"""Where a value comes from: what the specification writes, what campaigns made of it and when, and what stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from typing import Any, Final

from mediaorg.diagnostic import At, Item, Span
from mediaorg.org.named_place import models_at, no_entry, no_key
from mediaorg.org.staging import Staged, Staging
from mediaorg.overlay.history import Write, history
from mediaorg.overlay.look import NOTHING, look
from mediaorg.overlay.periods import Period, in_phases
from mediaorg.overlay.working import Working
from mediaorg.spec.campaign import Head, Phase
from mediaorg.spec.defaults import NOTHING_SAID, Default, Models, default_of, keys_of
from mediaorg.spec.edits import names_of
from mediaorg.spec.parse import Parsed
from mediaorg.spec.shape import Shape
from mediaorg.spec.spec import Spec
from mediaorg.spec.spots import spot_of

BASE: Final = "base"
POLICY: Final = "policy"


@dataclass(frozen=True, slots=True)
class Layer:
    """Something that sets a value: the specification itself (`base`) or a clause of a campaign, by its verb.

    `value` is plain data, NOTHING where it was taken away; `when` the phases and days in which it holds, always where empty.
    """

    verb: str
    campaign: Head | None
    span: Span
    value: Any
    when: tuple[Phase | Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """All layers of one place, in the order in which they count, and which of them stands (None: none of them).

    `default` is what is meant where nothing is written; `is_default`: that is what stands.
    """

    at: At
    layers: tuple[Layer, ...]
    stands: Layer | None
    default: Default | None
    is_default: bool


class Accounts:
    """Gives account of places of one specification, on a day or in a period of campaigns."""

    def __init__(
        self,
        base: Parsed,
        spec: Spec,
        as_of: date,
        staged: tuple[Staging, Staged] | None,
        policy_default: Callable[[At], Default | None],
    ) -> None:
        self.base = base
        self.spec = spec
        self.policy_default = policy_default
        self.staging = staged[0] if staged is not None else None
        self.now = staged[1].period if staged is not None else None
        self._before = Working(spec, as_of)
        self._after = Working(staged[1].applied.spec if staged is not None else spec, as_of)

    def of(self, at: At) -> tuple[Account, ...]:
        """The account of a place; of a list entry by entry.

        Raises MisuseError where an entry of a list is meant that no layer has.
        """
        for length, step in enumerate(at.path, 1):
            place = At(at.kind, at.id, at.path[:length])
            if isinstance(step, Item) and not self._account(place).layers:
                raise no_entry(place, map(_name, self._entries(_owner(place))))
        self._check_key(at)
        entries = self._entries(at) if look(self._after, at) is not NOTHING else ()
        return tuple(map(self._account, entries)) if entries else (self._account(at),)

    def _check_key(self, at: At) -> None:
        """MisuseError for a key that other things of the kind may have: a weight is for duties written in a role."""
        account = self._account(at)
        owner = _owner(at)
        if at.path and not account.layers and account.default is None and look(self._after, _holder(at)) is not NOTHING:
            raise no_key(at, keys_of(self._narrowed(owner, models_at(owner))))

    def _states(self, at: At) -> Iterator[Any]:
        """What stands at a place in the base, and in each period of the campaigns."""
        yield look(self._before, at)
        for staged in self.staging.staged if self.staging is not None else ():
            yield look(Working(staged.applied.spec, staged.period.first), at)

    def _entries(self, at: At) -> tuple[At, ...]:
        """The entries of a list, each once, by name; none where one of them has no name."""
        found: dict[At, None] = {}
        for value in self._states(at):
            seen: dict[str, int] = {}
            for entry in value if isinstance(value, tuple) else ():
                name = next(iter(names_of(entry)), None)
                if name is None:
                    return ()
                found[at.below(Item(name, seen.get(name, 0)))] = None
                seen[name] = seen.get(name, 0) + 1
        return tuple(found)

    def _account(self, at: At) -> Account:
        base = tuple(self._written(at))
        layers, standing = self._laid(at)
        stands = standing or (base[-1] if base else None)
        default = self._default(at)
        is_there = at.kind == POLICY or look(self._after, _holder(at)) is not NOTHING
        is_default = default is not None and is_there and (stands is None or stands.value is NOTHING)
        is_told = is_default or base or look(self._before, _holder(at)) is not NOTHING
        return Account(at, (*base, *layers), stands, default if is_told else None, is_default)

    def _written(self, at: At) -> Iterator[Layer]:
        """What the specification itself writes; of a rule's policy every pattern that fits it, the exact id last."""
        for place in self._patterns(at) if at.kind == POLICY and len(at.path) > 1 else (at,):
            spot = spot_of(self.base.places, place)
            if spot is not None:
                yield Layer(BASE, None, spot.span, spot.value)

    def _patterns(self, at: At) -> Iterator[At]:
        key, rule, *rest = at.path
        fitting = [one for one in self.spec.policy.rules if fnmatchcase(str(rule), one)]
        for pattern in sorted(fitting, key=lambda one: one == rule):
            yield At(at.kind, at.id, (key, pattern, *rest))

    def _default(self, at: At) -> Default | None:
        """What a key means where it is left out; None for what is no key of the format."""
        if at.kind == POLICY:
            return self.policy_default(at)
        key = at.path[-1] if at.path else None
        if not isinstance(key, str):
            return NOTHING_SAID if not at.id and not at.path else None
        owner = _owner(at)
        models = self._narrowed(owner, models_at(owner))
        if key in keys_of(models):
            return default_of(models, key)
        return None if models else self._default(owner)  # a dimension of a scope: what the scope means

    def _narrowed(self, at: At, models: Models) -> Models:
        """Of the shapes that may stand at a place, the one that does."""
        found = (value for value in (look(self._after, at), look(self._before, at)) if isinstance(value, Shape))
        value = next(found, None)
        return (type(value),) if value is not None else models

    # What campaigns set

    def _laid(self, at: At) -> tuple[tuple[Layer, ...], Layer | None]:
        """What clauses of campaigns set, in the order in which they count, and the one that stands."""
        if self.staging is None:
            return (), None
        writes: dict[tuple[str, str, At], Write] = {}
        held: dict[tuple[str, str, At], list[Period]] = {}
        last: tuple[str, str, At] | None = None
        for period in self.staging.periods:
            for write in history(self.spec, self.staging.campaigns, at, period.first):
                key = (write.campaign, write.verb, write.said)
                held.setdefault(key, []).append(period)
                if period == self.now:
                    writes[key], last = write, key
                writes.setdefault(key, write)
        layers = {key: self._layer(write, held[key]) for key, write in writes.items()}
        order = sorted(layers, key=self._rank)
        return tuple(layers[key] for key in order), layers[last] if last is not None else None

    def _layer(self, write: Write, held: list[Period]) -> Layer:
        staging = self.staging
        if staging is None:
            raise ValueError("there are no layers without campaigns")
        head = next(one.head for one in staging.campaigns if one.id == write.campaign)
        span = staging.places_by_campaign[write.campaign].span(write.said)
        return Layer(write.verb, head, span, write.value, in_phases(held, staging.periods))

    def _rank(self, key: tuple[str, str, At]) -> tuple[int, int]:
        campaign, verb, _ = key
        ids = [one.id for one in self.staging.campaigns] if self.staging is not None else []
        return STEPS[verb], ids.index(campaign)


STEPS: Final = {"add": 0, "change": 1, "transfer": 2, "lend": 2, "suspend": 3, "remove": 3}
"""In which order the verbs of all campaigns count."""


def _owner(at: At) -> At:
    return At(at.kind, at.id, at.path[:-1])


def _holder(at: At) -> At:
    """The element or the entry of a list that the key of a place is for."""
    path = at.path[:-1]
    while path and not isinstance(path[-1], Item):
        path = path[:-1]
    return At(at.kind, at.id, path)


def _name(at: At) -> str:
    step = at.path[-1]
    return step.id if isinstance(step, Item) else step
