"""Handoffs that wait for other handoffs: which of them cannot be there by their own due time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from mediaorg.org.deliveries import plain
from mediaorg.org.lengths import Clock
from mediaorg.org.org import Org
from mediaorg.record import Record
from mediaorg.spec.flow import Handoff
from mediaorg.spec.shape import tongues


class Arrival(Record):
    """When something is there at the earliest: hours after the event (before it: negative), by which promise."""

    hours: Fraction
    event: tuple[str, ...]
    promise: Handoff
    through: tuple[Handoff, ...] = ()


class Late(Record):
    """A handoff that cannot be there by its own due time, the arrival that it waits for, and by how many hours."""

    handoff: Handoff
    arrival: Arrival
    hours: Fraction


def late_handoffs(org: Org) -> Iterator[Late]:
    """The handoffs whose due time passes before what they wait for is there, plus their own SLA.

    What is waited for comes at its own due time; one without a due time when all that it waits for is there, plus its
    SLA (nothing where it has none). Times before different events are not compared; circles of waiting say nothing.
    """
    if not any(handoff.after for handoff in org.handoffs):
        return
    arrivals: dict[str, Arrival] = {}
    clock = Clock(org.calendar)
    for handoff, awaited in _in_order(org):
        met = [arrivals[one.key] for one in awaited if one.key in arrivals]
        time = clock.hours(handoff.sla) if handoff.sla else Fraction(0)
        if handoff.due is not None:
            event = event_of(org, handoff)
            due = handoff.due.sign * clock.hours(handoff.due.by) if handoff.due.by else Fraction(0)
            arrivals[handoff.key] = Arrival(due, event, handoff)
            last = max((one for one in met if one.event == event), key=lambda one: one.hours, default=None)
            if last is not None and last.hours + time > due:
                yield Late(handoff, last, last.hours + time - due)
        elif met and len({one.event for one in met}) == 1:
            last = max(met, key=lambda one: one.hours)
            arrivals[handoff.key] = Arrival(last.hours + time, last.event, last.promise, (*last.through[-8:], handoff))


def event_of(org: Org, handoff: Handoff) -> tuple[str, ...]:
    """What tells events apart: the text as it reads; nothing where the handoff does not name one."""
    if handoff.event is None:
        return ()
    return tuple(sorted(plain(text, org.aliases) for text in tongues(handoff.event)))


def _in_order(org: Org) -> Iterator[tuple[Handoff, tuple[Handoff, ...]]]:
    """All handoffs with what they wait for, each after all of that; those on a circle and behind it are left out."""
    by_key = org.handoff_by_key
    awaited = {key: tuple(by_key[one] for one in handoff.after if one in by_key) for key, handoff in by_key.items()}
    waiting: dict[str, int] = {key: len(others) for key, others in awaited.items()}
    followers = _followers(awaited)
    ready = [key for key, count in waiting.items() if count == 0]
    for key in ready:  # grows while it is walked
        yield by_key[key], awaited[key]
        for follower in followers.get(key, ()):
            waiting[follower] -= 1
            if waiting[follower] == 0:
                ready.append(follower)


def _followers(awaited: Mapping[str, tuple[Handoff, ...]]) -> Mapping[str, list[str]]:
    followers: dict[str, list[str]] = {}
    for key, others in awaited.items():
        for other in others:
            followers.setdefault(other.key, []).append(key)
    return followers
