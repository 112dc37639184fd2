"""How a duty's work travels: what those who do it wait for, and to whom its result goes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mediaorg.org.org import Org
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff


@dataclass(frozen=True, slots=True)
class Passage:
    """The handoffs before and after a duty; `is_stated`: what comes in is named by `after`, else it is all they receive."""

    inputs: tuple[Handoff, ...]
    outputs: tuple[Handoff, ...]
    is_stated: bool


def passage_of(org: Org, duty: Duty, roles: Collection[str]) -> Passage:
    """The handoffs of a duty's result, by these roles where they hand it on themselves, and what they wait for."""
    handed = [one for one in org.handoffs if any(made.duty is duty for made in org.deliveries.handed_on_by(one))]
    outputs = tuple([one for one in handed if one.from_ in roles] or handed)
    awaited = _awaited(org, outputs)
    inputs = awaited or tuple(one for role in roles for one in org.handoffs_to.get(role, ()))
    return Passage(inputs, outputs, bool(awaited))


def _awaited(org: Org, outputs: tuple[Handoff, ...]) -> tuple[Handoff, ...]:
    """What reaches the giver before it can hand on: the handoffs named in `after`, its own earlier ones passed over."""
    found: dict[str, Handoff] = {}
    seen: set[str] = set()
    todo = [(one, one.from_) for one in outputs]
    while todo:
        handoff, giver = todo.pop(0)
        if handoff.key in seen:
            continue
        seen.add(handoff.key)
        for before in filter(None, map(org.handoff_by_key.get, handoff.after)):
            if before.to == giver:
                found[before.key] = before
            elif before.from_ == giver:
                todo.append((before, giver))
    return tuple(found.values())
