"""Which rights in systems have to be granted and revoked because of changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from mediaorg.diagnostic import Item
from mediaorg.differ.change import Change, Obligation
from mediaorg.differ.errand import Errand, do
from mediaorg.differ.values import wording
from mediaorg.spec.role import Access, Role
from mediaorg.text import Args


def rights(errand: Errand) -> Iterator[Obligation]:
    """What the role newly may, or may in another way, and what it no longer may."""
    role = errand.role
    before, after = _by_system(errand.past), _by_system((role,))
    lacking = {name for was in errand.past for name in after if name not in _by_system((was,))}
    causes = errand.because("access-granted", "access-revoked", key="access")
    for name, access in after.items():
        if name not in before or name in lacking or before[name].rights != access.rights:
            yield _right("access-grant", role, (name, access), _about(causes, name), errand.starts)
    for name, access in before.items():
        if name not in after:
            yield _right("access-revoke", role, (name, access), _about(causes, name), errand.starts)


def rights_of_gone(role: Role, causes: Iterable[Change], day: date | None) -> Iterator[Obligation]:
    """Everything that a role that is gone may no longer."""
    for entry in _by_system((role,)).items():
        yield _right("access-revoke", role, entry, causes, day)


def _right(
    identity: str, role: Role, entry: tuple[str, Access], causes: Iterable[Change], day: date | None
) -> Obligation:
    name, access = entry
    args: Args = {"role": role, "system": wording(access.system)}
    return do(identity, role.id, role.at("access", Item(name)), args, causes, day)


def _by_system(roles: Iterable[Role]) -> Mapping[str, Access]:
    return {wording(one.system).zh: one for role in reversed([*roles]) for one in role.access or ()}


def _about(causes: Iterable[Change], system: str) -> tuple[Change, ...]:
    """The changes of the right in one system; where there are none, all."""
    listed = tuple(causes)
    exact = tuple(
        one for one in listed if any(isinstance(step, Item) and step.id == system for step in one.subject.path)
    )
    return exact or listed
