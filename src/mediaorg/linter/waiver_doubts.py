"""Whether a waiver may have nothing to waive only because something was set aside while reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final

from mediaorg.org.certainty import ANY, Certainty
from mediaorg.rules import RULES
from mediaorg.rules.rule import LintRule
from mediaorg.spec.governance import Waiver
from mediaorg.spec.spec import LISTS

ALL: Final = frozenset(LISTS) | {"org", "dimensions"} - {"waivers"}
# What the rules of each family look at: what was set aside elsewhere takes no finding of theirs away.
LOOKED_AT: Final[Mapping[str, frozenset[str]]] = {
    "structure": frozenset({"org", "roles", "layers", "units", "people"}),
    "duties": frozenset({"duties", "roles", "dimensions", "glossary", "layers", "loops", "packs", "partners"}),
    "handoffs": frozenset({"handoffs", "roles", "duties", "partners", "glossary"}),
    "loops": frozenset({"loops", "handoffs", "roles", "partners"}),
    "kpis": frozenset({"roles", "duties", "partners", "dimensions"}),
    "continuity": frozenset({"org", "roles", "duties", "people", "partners", "training", "separation", "packs"}),
    "separation": frozenset(
        {"separation", "approvals", "roles", "duties", "people", "partners", "packs", "dimensions"}
    ),
    "campaigns": ALL,
    "lineage": ALL,
    "wording": ALL,
}
_ELEMENT: Final = r"(?P<kind>[a-z]+)(/(?P<id>[^.\[]+))?"


def may_be_hidden(waiver: Waiver, certainty: Certainty) -> bool:
    """Whether a finding that the waiver is for may be held back, since what it looks at is not complete."""
    if certainty.is_whole or certainty.nothing_is_complete:
        return certainty.nothing_is_complete
    rules = (rule for name, rule in RULES.items() if fnmatchcase(name, waiver.rule))
    return any(_is_in_doubt(rule, waiver.at, certainty) for rule in rules)


def _is_in_doubt(rule: LintRule, at: str, certainty: Certainty) -> bool:
    books = LOOKED_AT[rule.rule.family]
    if any(("spec", ANY, f"*{book}") in certainty.doubts for book in books):
        return True
    if any(aside.field is None and aside.book in books for aside in certainty.asides):
        return True
    named = re.compile(_ELEMENT).match(at)
    kind, identity = (named["kind"], named["id"] or ANY) if named else ("", ANY)
    if any((one, name) == (kind, identity) for one, name, _ in _doubts_in(certainty, books)):
        return True
    return any(not certainty.is_complete(*_needed(need, kind, identity)) for need in rule.needs)


def _doubts_in(certainty: Certainty, books: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """The doubts that do not come from lists at which nobody looks."""
    others = ALL - frozenset(books)
    return (doubt for doubt in certainty.doubts if doubt[2] not in others)


def _needed(need: str, kind: str, identity: str) -> tuple[str, str, str]:
    what, _, field = need.partition(".")
    return (what, identity if what == kind else ANY, field)
