"""What is named at a time at which it is not there: suspended, removed, or a role that is never live then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from mediaorg.diagnostic import At, Diagnostic, Item, RelatedPlace, fault
from mediaorg.overlay.apply import apply
from mediaorg.overlay.faults import OVERLAY_DANGLING
from mediaorg.overlay.periods import ALWAYS, Period, Stretch, holds, is_live, stretches, told_briefly
from mediaorg.record import replace
from mediaorg.spec.change_draft import unknown_in
from mediaorg.spec.clauses import Campaign, Change, Target
from mediaorg.spec.edits import names_of
from mediaorg.spec.elements import Elements
from mediaorg.spec.joined import Path
from mediaorg.spec.names import ID_SETS, Known, Unknown
from mediaorg.spec.parse import Parsed
from mediaorg.spec.parse_campaign import ParsedCampaign
from mediaorg.spec.references import REFERENCES
from mediaorg.spec.role import InPlaceDuty, Role
from mediaorg.spec.shape import Shape
from mediaorg.spec.spec import Spec

# Lists that may name what is not there: people keep their posts, a waiver or a line of lineage tells of the past.
LENIENT: Final = frozenset({"people", "waivers", "moved", "retired"})
LENIENT_FIELDS: Final = frozenset({"path"})


@dataclass(slots=True)
class Users:
    """Who names something that is gone, where, and in which periods."""

    parsed: ParsedCampaign
    target: Target
    element: Any
    by: dict[At, Any] = field(default_factory=dict)
    periods: list[Period] = field(default_factory=list)


def gone(
    base: Parsed, parsed: Sequence[ParsedCampaign], known: Known, periods: Sequence[Period]
) -> Iterator[Diagnostic]:
    """What is suspended or removed although something that stays names it: one fault for each, with all who do."""
    campaigns = [one.campaign for one in parsed if one.campaign is not None]
    if base.spec is None or not any(one.suspensions or one.removals for one in campaigns):
        return
    elements = Elements(base.spec)
    found: dict[At, Users] = {}
    for period in periods:
        missing = _missing(parsed, elements, period.first)
        if missing:
            spec = apply(base.spec, campaigns, period.first).spec
            _collect(spec, missing, without(known, missing), period, found)
    for users in found.values():
        yield _told(base, users, periods)


def _missing(parsed: Sequence[ParsedCampaign], elements: Elements, day: date) -> dict[tuple[str, str], Users]:
    missing: dict[tuple[str, str], Users] = {}
    for one in parsed:
        if one.campaign is None:
            continue
        for target in (*one.campaign.suspensions, *one.campaign.removals):
            element = elements.find(target.kind, target.id)
            if element is None or not holds(one.campaign.head, target.when, day):
                continue
            users = Users(one, target, element)
            missing[target.kind, target.id] = users
            for claim in element.duties or () if isinstance(element, Role) else ():
                if isinstance(claim, InPlaceDuty):
                    missing.setdefault(("duty", claim.id), users)
    return missing


def without(known: Known, missing: Any) -> Known:
    """The ids that are left without those of some (kind, id)."""
    sets = {kind: getattr(known, kind) - {identity for one, identity in missing if one == kind} for kind in ID_SETS}
    others = {kind: ids - {identity for one, identity in missing if one == kind} for kind, ids in known.others.items()}
    return Known(**sets, others=others, dimensions=known.dimensions)


def _collect(
    spec: Spec, missing: dict[tuple[str, str], Users], known: Known, period: Period, found: dict[At, Users]
) -> None:
    for book, unknown_in_element in REFERENCES.items():
        if book in LENIENT or book == "dimensions":
            continue
        for element in (spec.org,) if book == "org" else getattr(spec, book):
            if isinstance(element, Role) and not is_live(element, period.first):
                continue
            for unknown in unknown_in_element(element, known):
                users = _meant(unknown, missing)
                if users is None or unknown.path[0] in LENIENT_FIELDS:
                    continue
                users = found.setdefault(users.target.at, users)
                users.by[at_of(element, unknown.path)] = element
                if period not in users.periods:
                    users.periods.append(period)


def _meant(unknown: Unknown, missing: dict[tuple[str, str], Users]) -> Users | None:
    kind, _, identity = unknown.name.rpartition("/")
    kinds = {"party": ("role", "partner"), "requester": ("role",), "element": ()}.get(unknown.what, (unknown.what,))
    for one in (kind, *kinds):
        if (one, identity) in missing:
            return missing[one, identity]
    return None


def at_of(element: Any, path: Path) -> At:
    """The place of what lies at a path into an element, entries of lists by name."""
    at: At = element.at()
    value: Any = element
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
            at = at.below(Item(next(iter(names_of(value)), "")))
        else:
            names = (
                {info.alias or name: name for name, info in type(value).model_fields.items()}
                if isinstance(value, Shape)
                else {}
            )
            value = (
                getattr(value, names[step], None)
                if step in names
                else value.get(step)
                if isinstance(value, dict)
                else None
            )
            at = at.below(step)
    return at


def _told(base: Parsed, users: Users, periods: Sequence[Period]) -> Diagnostic:
    elements = tuple({id(one): one for one in users.by.values()}.values())
    args: dict[str, Any] = {"users": elements, "target": users.element}
    places = users.parsed.places
    related = []
    for at in users.by:
        written = places if places.holds(At(at.kind, at.id)) else base.places
        related.append(RelatedPlace(written.span(at), "user", args, at))
    span = places.span(users.target.at)
    told = fault(OVERLAY_DANGLING, span, *related, at=users.target.at, **args)
    return replace(told, periods=told_briefly(users.periods, periods))


def never_live(base: Parsed, parsed: Sequence[ParsedCampaign], known: Known) -> Iterator[Diagnostic]:
    """What a campaign says for a time in which a role that it names is never there."""
    lives = dict(_lives(base, parsed))
    for one in parsed:
        if one.campaign is None or base.spec is None:
            continue
        elements = Elements(base.spec)
        for clause in one.campaign.clauses():
            times = stretches(one.campaign.head, clause.when)
            absent = {("role", role): None for role, life in lives.items() if times and not _meet(times, life)}
            if absent:
                yield from _named(one, one.campaign, clause, elements, without(known, absent), (base, lives))


def _lives(base: Parsed, parsed: Sequence[ParsedCampaign]) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
    for role in base.spec.roles if base.spec is not None else ():
        if role.from_ is not None or role.to is not None:
            yield role.id, (Stretch(role.from_ or date.min, role.to or date.max),)
    for one in parsed:
        for clause in one.campaign.added_roles() if one.campaign is not None else ():
            own = Stretch(clause.entry.from_ or date.min, clause.entry.to or date.max)
            times = stretches(one.campaign.head, clause.when) if one.campaign is not None else (ALWAYS,)
            yield clause.entry.id, tuple(both for days in times if (both := days.within(own)) is not None)


def _meet(times: tuple[Stretch, ...], life: tuple[Stretch, ...]) -> bool:
    return any(days.within(others) is not None for days in times for others in life)


def _named(
    parsed: ParsedCampaign, campaign: Campaign, clause: Any, elements: Elements, known: Known, where: tuple[Parsed, Any]
) -> Iterator[Diagnostic]:
    for said, name, user in _names(campaign, clause, elements, known):
        role = elements.find("role", name) or _added_role(parsed, name)
        if role is None or user is role:
            continue
        args = {"users": (user,), "target": role}
        places = parsed.places if parsed.places.holds(At("role", name)) else where[0].places
        related = RelatedPlace(places.span(At("role", name)), "target", args, At("role", name))
        yield fault(OVERLAY_DANGLING, parsed.places.span(said), related, at=said, **args)


def _names(campaign: Campaign, clause: Any, elements: Elements, known: Known) -> Iterator[tuple[At, str, Any]]:
    """The roles that a clause names and that are not among those known: where, which, and who names them."""
    if isinstance(clause, Change):
        element = elements.find(clause.kind, clause.id)
        for unknown in unknown_in(clause, element, known) if element is not None else ():
            if unknown.path[0] not in LENIENT_FIELDS:
                yield clause.at.below(*(one for one in unknown.path if isinstance(one, str))), unknown.name, element
    elif not isinstance(clause, Target):
        entry = clause.entry
        book = next((book for book, added in campaign.added.items() if clause in added), "")
        if book in REFERENCES and book not in LENIENT:
            for unknown in REFERENCES[book](entry, known):
                if unknown.path[0] not in LENIENT_FIELDS:
                    yield at_of(entry, unknown.path), unknown.name, entry
        elif not book:
            yield from _named_by_verb(campaign, clause, known)


def _named_by_verb(campaign: Campaign, clause: Any, known: Known) -> Iterator[tuple[At, str, Any]]:
    entry = clause.entry
    named = [("from", getattr(entry, "from_", None)), ("to", getattr(entry, "to", None))]
    for key, name in named:
        if isinstance(name, str) and name not in known.role:
            yield clause.at.below(key), name, campaign.head
    for cover in getattr(entry, "cover", None) or ():
        if cover.by not in known.of("party"):
            yield clause.at.below("cover", Item(cover.duty), "by"), cover.by, campaign.head


def _added_role(parsed: ParsedCampaign, name: str) -> Any:
    clauses = parsed.campaign.added_roles() if parsed.campaign is not None else ()
    return next((clause.entry for clause in clauses if clause.entry.id == name), None)
