"""What the pieces that were set aside while reading may have said: a rule is silent where one could have answered it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from mediaorg.org.certainty import ANY
from mediaorg.org.org import Org
from mediaorg.spec.flow import Handoff


def may_have_named(org: Org, books: Collection[str], words: Iterable[str], *fields: str) -> bool:
    """Whether an entry of `books` that was set aside, whole or in one of `fields`, may have named one of `words`."""
    certainty = org.certainty
    if certainty.nothing_is_complete:
        return True
    if not certainty.doubts:
        return False
    if any(("spec", ANY, "*" + book) in certainty.doubts for book in books):
        return True
    names = frozenset(words)
    return any(
        aside.book in books
        and (aside.field is None or aside.field in fields)
        and (not aside.names or not names.isdisjoint(aside.names))
        for aside in certainty.asides
    )


def says_all(org: Org, handoff: Handoff, *fields: str) -> bool:
    """Whether all that was written of these fields of a handoff was kept.

    Pieces of a handoff without id are known by their list only, so any such piece leaves all of these in doubt.
    """
    certainty = org.certainty
    if handoff.id is not None or certainty.nothing_is_complete:
        return certainty.is_complete(handoff.kind, handoff.key, *fields)
    return not any(one.book == "handoffs" and one.id is None and one.field in fields for one in certainty.asides)
