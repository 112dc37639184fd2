"""What has to be done because of changes: handovers, training, access, posts to fill, pages to reissue, people to tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mediaorg.differ.change import Change, Impact, Obligation
from mediaorg.differ.errand import Errand, do, past_of
from mediaorg.differ.handovers import handovers
from mediaorg.differ.news import News
from mediaorg.differ.pair import Pair
from mediaorg.differ.posts import posts_to_fill
from mediaorg.differ.rights import rights, rights_of_gone
from mediaorg.differ.schooling import schooling
from mediaorg.spec.role import Role
from mediaorg.text import Args


def obligations(pair: Pair, changes: Sequence[Change]) -> Iterator[Obligation]:
    """Everything that has to be done, each with the fingerprints of the changes that ask for it.

    First the handovers in the order of the changes, then role by role as the new organisation lists them, then the roles
    that are gone.
    """
    touching = _by_party(changes)
    for change in changes:
        yield from handovers(pair, change)
    for role in pair.new.spec.roles:
        if role.id in touching:
            yield from _for_role(Errand(pair, role, past_of(pair, role), tuple(touching[role.id])))
    for role in pair.old.spec.roles:
        if not pair.new.has("role", pair.old.now("role", role.id)) or _is_absorbed(pair, role):
            yield from _for_gone(pair, role, touching.get(role.id, ()))


def _by_party(changes: Sequence[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        for touch in change.touches:
            found.setdefault(touch.party, []).append(change)
    return found


def _is_absorbed(pair: Pair, role: Role) -> bool:
    """Whether a role went into others by a split or a merge and is itself no longer there."""
    return pair.kin_of("role", role.id) is not None and not pair.new.has("role", role.id)


def _for_role(errand: Errand) -> Iterator[Obligation]:
    yield from schooling(errand)
    yield from rights(errand)
    yield from posts_to_fill(errand)
    role, at = errand.role, errand.role.at()
    causes = [one for one in errand.causes if one.impact is not Impact.INFO]
    if causes:
        is_other_page = any(errand.is_about(one) for one in causes)
        args: Args = {"role": role, "news": News(tuple(causes))}
        yield do("handbook-reissue" if is_other_page else "tell", role.id, at, args, causes, errand.starts)


def _for_gone(pair: Pair, role: Role, causes: Sequence[Change]) -> Iterator[Obligation]:
    """What a role leaves behind; what those it went into may, they are seen to by their own."""
    if not causes:
        return
    if not _is_absorbed(pair, role):
        yield from rights_of_gone(role, causes, pair.new.side.starts)
    yield do("handbook-withdraw", role.id, role.at(), {"role": role}, causes, pair.new.side.starts)
    yield do("tell", role.id, role.at(), {"role": role, "news": News(tuple(causes))}, causes, pair.new.side.starts)
