"""Changes against the base that they were written for: has it drifted, and do they change anything?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mediaorg.diagnostic import At, Diagnostic, RelatedPlace, fault
from mediaorg.overlay.faults import OVERLAY_NOOP, OVERLAY_STALE
from mediaorg.overlay.values import in_words, is_same, now
from mediaorg.spec.change_shape import ListEdit
from mediaorg.spec.clauses import Campaign, Change, Clause
from mediaorg.spec.edits import find, set_values, spelled_out
from mediaorg.spec.elements import Elements
from mediaorg.spec.parse import Parsed
from mediaorg.spec.parse_campaign import ParsedCampaign
from mediaorg.text import Sayable


@dataclass(frozen=True, slots=True)
class Expectation:
    """One campaign beside its base."""

    base: Parsed
    elements: Elements
    parsed: ParsedCampaign

    def check(self, campaign: Campaign) -> Iterator[Diagnostic]:
        """Where the base has drifted, and what changes nothing."""
        yield from self._in_no_phase(campaign)
        for change in campaign.changes:
            element = self.elements.find(change.kind, change.id)
            if element is not None:
                yield from self._stale(change, element)
                yield from self._noop(change, element)
        for transfer in campaign.transfers:
            if transfer.entry.from_ == transfer.entry.to:
                yield from self._idle(transfer.at, self.elements.find("role", transfer.entry.to))
        for lend in campaign.lends:
            if lend.entry.from_ == lend.entry.to or not (lend.entry.heads or lend.entry.cover):
                yield from self._idle(lend.at, self.elements.find("role", lend.entry.to))

    def _in_no_phase(self, campaign: Campaign) -> Iterator[Diagnostic]:
        """What names an empty list of phases: it holds at no time."""
        for clause in campaign.clauses():
            if clause.when.phases == ():
                entry = clause.entry if isinstance(clause, Clause) else self.elements.find(clause.kind, clause.id)
                what = entry if isinstance(entry, Sayable) else self.elements.find("role", getattr(entry, "to", ""))
                if what is not None:
                    at = clause.at.below("phases")
                    yield fault(OVERLAY_NOOP, self.parsed.places.span(at), at=at, what=what)

    def _stale(self, change: Change, element: Any) -> Iterator[Diagnostic]:
        for name, expected in change.expected.items():
            if name not in type(element).model_fields or self._is_doubtful(change, name):
                continue
            if not is_same(element, name, expected, self.elements.spec.org.calendar):
                key = change.keys.get(name, name)
                words = {
                    "what": element,
                    "key": key,
                    "expected": in_words(expected),
                    "found": in_words(getattr(element, name)),
                }
                if getattr(element, name) is None and now(element, name) is not None:
                    words["found"] = in_words(now(element, name))
                yield self._told(OVERLAY_STALE, change.at_expected(name), element.at(key), words)

    def _noop(self, change: Change, element: Any) -> Iterator[Diagnostic]:
        if not change.values and not change.expected and not self._lost_something(change):
            yield from self._idle(change.at, element)
        for name, value in change.values.items():
            if (
                name not in type(element).model_fields
                or self._is_doubtful(change, name)
                or self._lost_something(change, name)
            ):
                continue
            if is_same(element, name, value, self.elements.spec.org.calendar):
                if _moves_with(name, change, element):
                    continue
                yield self._told(
                    OVERLAY_NOOP, change.at_field(name), element.at(change.keys.get(name, name)), {"what": element}
                )
            elif isinstance(value, ListEdit):
                yield from self._idle_entries(change, element, (name, value))

    def _idle_entries(self, change: Change, element: Any, edited: tuple[str, ListEdit]) -> Iterator[Diagnostic]:
        name, edit = edited
        for called, part in edit.changes.items():
            item = find(getattr(element, name), called)
            if item is None:
                continue
            item = spelled_out(item, type(element), name)
            calendar = self.elements.spec.org.calendar
            values = {one: value for one, value in set_values(part).items() if one in type(item).model_fields}
            if all(is_same(item, one, value, calendar) for one, value in values.items()):
                what: Any = item if isinstance(item, Sayable) else element
                yield self._told(
                    OVERLAY_NOOP, change.at_field(name).below("change", called), element.at(), {"what": what}
                )

    def _idle(self, said: At, element: Any) -> Iterator[Diagnostic]:
        if element is not None:
            yield self._told(OVERLAY_NOOP, said, element.at(), {"what": element})

    def _told(self, rule: Any, said: At, base: At, args: dict[str, Any]) -> Diagnostic:
        related = RelatedPlace(self.base.places.span(base), "base", args, base)
        return fault(rule, self.parsed.places.span(said), related, at=said, **args)

    def _is_doubtful(self, change: Change, name: str) -> bool:
        key = change.keys.get(name, name)
        return any(
            one.kind == change.kind and one.id in (change.id, None) and one.field in (key, None)
            for one in self.base.asides
        )

    def _lost_something(self, change: Change, name: str = "") -> bool:
        key = change.keys.get(name, name)
        asides = (one for one in self.parsed.asides if one.kind == change.kind and one.id == change.id)
        return any(not key or one.field in (key, None) for one in asides)


def _moves_with(name: str, change: Change, element: Any) -> bool:
    """Whether a field that is left out in the base would follow another one that changes: posts filled, with the posts."""
    return name == "filled" and element.filled is None and "headcount" in change.values
