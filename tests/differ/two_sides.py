"""Two specifications as texts, compared; changes as short lines."""

from __future__ import annotations

from datetime import date
from typing import Final

from mediaorg.diagnostic import ERROR
from mediaorg.differ.change import Change, Diff, Side, Term
from mediaorg.differ.diff import diff
from mediaorg.differ.pair import Pair
from mediaorg.linter.check import check_text

AS_OF: Final = date(2026, 11, 22)


def side(
    text: str, name: str = "team.yaml", *, term: Term = Term.PERMANENT, starts: date | None = None, as_of: date = AS_OF
) -> Side:
    """One side as it stands on the day of the tests."""
    checked = check_text(text, as_of, name)
    assert checked.org is not None, checked.diagnostics
    assert checked.parsed is not None
    return Side(checked.org, checked.parsed.places, checked.diagnostics, name, term, starts)


def sound_side(text: str, name: str = "team.yaml", as_of: date = AS_OF) -> Side:
    """One side that could be read whole; what the rules find in it may be a warning or a gap."""
    one = side(text, name, as_of=as_of)
    spoilt = [found for found in one.findings if found.rule.family in ("source", "spec") and found.severity is ERROR]
    assert not spoilt, [(found.rule.id, found.span.line, found.rule.message.say("en", found.args)) for found in spoilt]
    return one


def compared(old: str, new: str, as_of: date = AS_OF) -> Diff:
    """Two specifications that could be read whole, compared."""
    return diff(sound_side(old, "old.yaml", as_of), sound_side(new, "new.yaml", as_of))


def pair(old: str, new: str) -> Pair:
    """The two halves of two specifications."""
    return Pair(sound_side(old, "old.yaml"), sound_side(new, "new.yaml"))


def line(change: Change) -> str:
    """`duty-transferred duty/topic-plan`."""
    return f"{change.id} {change.subject}"


def changes(old: str, new: str, *, following: bool = False) -> list[str]:
    """All changes as lines; consequences too where asked for."""
    return [line(one) for one in compared(old, new).changes if following or not one.kind.is_consequence]


def sentences(old: str, new: str, lang: str) -> list[str]:
    """All changes and consequences in words."""
    return [one.kind.message.say("zh" if lang == "zh" else "en", one.args) for one in compared(old, new).changes]
