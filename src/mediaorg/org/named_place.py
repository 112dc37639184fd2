"""The place that a text such as `role/editor.headcount` names; what is not there is told with the nearest name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from mediaorg.diagnostic import At, Item
from mediaorg.errors import MisuseError
from mediaorg.org.staging import Staging
from mediaorg.spec.change_shape import CHANGEABLE
from mediaorg.spec.defaults import Models, keys_of, models_below
from mediaorg.spec.duty import Duty
from mediaorg.spec.elements import Elements
from mediaorg.spec.nearest import nearest
from mediaorg.spec.organisation import Value
from mediaorg.spec.place_text import read_place
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.spec import KINDS, LISTS, SINGLES, Spec
from mediaorg.text import Text, literal

NOT_A_PLACE: Final = Text(
    "{given} names no place: write role/editor.headcount, role/host.duties[live-script] or org.language",
    "{given} 不是一个位置：请写成 role/editor.headcount、role/host.duties[live-script] 或 org.language 这样",
)
NO_ELEMENT: Final = Text("there is no {name}{hint}", "没有 {name}{hint}")
NO_KEY: Final = Text("{place} has no key {name}{hint}", "{place} 没有 {name} 这个键{hint}")
NO_ENTRY: Final = Text("{place} has no entry {name}{hint}", "{place} 里没有 {name} 这一条{hint}")
OWN: Final = "x-"  # keys that are the user's own


def named_place(text: str, spec: Spec, staging: Staging | None) -> At:
    """The place that a text names, its element and keys checked; MisuseError where they are not there."""
    names = tuple(names_in(spec, staging))
    at = read_place(text, names, spec.org.id)
    if at is None:
        raise MisuseError(NOT_A_PLACE, given=text)
    if at.id and f"{at.kind}/{at.id}" not in names:
        raise MisuseError(NO_ELEMENT, name=f"{at.kind}/{at.id}", hint=hint(f"{at.kind}/{at.id}", names))
    if not at.id and (at.kind in KINDS or at.kind == "dimensions"):
        raise MisuseError(NOT_A_PLACE, given=text)
    _check_keys(at)
    return at


def names_in(spec: Spec, staging: Staging | None) -> Iterator[str]:
    """Everything that a place may begin with, as `kind/id`: of the specification, and what campaigns add."""
    yield from Elements(spec).names()
    for axis, values in spec.dimensions.items():
        yield f"dimension/{axis}"
        yield from (f"value/{axis}/{value.id}" for value in values)
    for campaign in staging.campaigns if staging is not None else ():
        for book, clauses in campaign.added.items():
            if book in KINDS:
                yield from (f"{KINDS[book]}/{getattr(one.entry, 'key', None) or one.entry.id}" for one in clauses)
        for axis, clauses in campaign.values.items():
            yield f"dimension/{axis}"
            yield from (f"value/{axis}/{one.entry.id}" for one in clauses)


def models_at(at: At) -> Models:
    """The shapes that what stands at a place may have; none where anything may stand there."""
    models = _models_of(at.kind)
    for step in at.path:
        models = models_below(models, step) if isinstance(step, str) else models
    return models


def _models_of(kind: str) -> Models:
    if kind in ("value", "dimension"):
        return (Value,)
    if kind == "duty":
        return (Duty, InPlaceDuty)
    found = CHANGEABLE.get(kind) or SINGLES.get(kind) or LISTS.get(kind)
    return (found,) if found is not None else ()


def _check_keys(at: At) -> None:
    """MisuseError for the first key that the format does not have there."""
    for length, step in enumerate(at.path):
        place = At(at.kind, at.id, at.path[:length])
        models = models_at(place)
        is_free = not models or at.kind == "policy" or isinstance(step, Item) or step.startswith(OWN)
        if not is_free and step not in keys_of(models):
            raise no_key(place.below(step), keys_of(models))


def no_key(at: At, known: Iterable[str]) -> MisuseError:
    """The fault where what a place lies in has no such key."""
    name = str(at.path[-1])
    return MisuseError(NO_KEY, place=str(At(at.kind, at.id, at.path[:-1])), name=name, hint=hint(name, known))


def no_entry(at: At, known: Iterable[str]) -> MisuseError:
    """The fault where the list that a place lies in has no such entry."""
    step = at.path[-1]
    name = step.id if isinstance(step, Item) else str(step)
    return MisuseError(NO_ENTRY, place=str(At(at.kind, at.id, at.path[:-1])), name=name, hint=hint(name, known))


def hint(name: str, known: Iterable[str]) -> Text | str:
    """The nearest of some names, as the end of a sentence."""
    near = nearest(name, known)
    return Text(f": did you mean “{literal(near)}”?", f"，是不是想看“{literal(near)}”？") if near else ""
