"""How many posts of a role have to be filled because of changes."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.differ.change import Obligation
from mediaorg.differ.errand import Errand, do
from mediaorg.text import Args, Count


def posts_to_fill(errand: Errand) -> Iterator[Obligation]:
    """The posts that are new and that nobody holds yet."""
    missing = missing_posts(errand)
    if missing:
        args: Args = {"role": errand.role, "posts": Count(missing, "post", "posts", "人")}
        causes = errand.because("headcount-increased", "role-added", key="headcount")
        yield do("post-to-fill", errand.role.id, errand.role.at("headcount"), args, causes, errand.starts)


def missing_posts(errand: Errand) -> int:
    """The posts that are new and not filled: what the role says, else all beyond those whose holders come along."""
    role = errand.role
    if role.posts <= sum(one.posts for one in errand.past) and not _is_part(errand):
        return 0
    already = role.filled if role.filled is not None else min(_coming_along(errand), role.posts)
    return max(0, role.posts - already)


def _is_part(errand: Errand) -> bool:
    """Whether the role is one of several that one was split into."""
    number = errand.pair.kin_of("role", errand.role.id)
    return number is not None and len(errand.pair.kins[number].new) > 1


def _coming_along(errand: Errand) -> int:
    """Those who hold the role already; what a split has holders for goes to its parts in the order of the specification."""
    holders = sum(one.posts_filled for one in errand.past)
    if not _is_part(errand):
        return holders
    pair = errand.pair
    parts = pair.kins[pair.kin_of("role", errand.role.id) or 0].new
    listed = [one for one in pair.new.spec.roles if one.id in parts]
    before = listed[: [one.id for one in listed].index(errand.role.id)]
    return max(0, holders - sum(one.posts for one in before))
