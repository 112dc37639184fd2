"""Accepted findings: which waiver covers what, and which waivers have had their day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Final

from mediaorg.diagnostic import At, Diagnostic, Item, Rule
from mediaorg.linter.policy import Policy, unknown_rule
from mediaorg.linter.waiver_doubts import may_be_hidden
from mediaorg.org.org import Org
from mediaorg.record import Record, replace
from mediaorg.rules import RULES, WAIVER_RULES
from mediaorg.rules.waivers import WAIVER_EXPIRED, WAIVER_UNUSED, WAIVER_WITHOUT_REASON
from mediaorg.spec.elements import Elements
from mediaorg.spec.governance import Waiver
from mediaorg.spec.places import Places
from mediaorg.spec.reasons import gives_reason
from mediaorg.spec.shape import spoken
from mediaorg.spec.whereabouts import whereabouts
from mediaorg.text import Args, Text

TAKE_AWAY: Final = Text(
    "take the waiver away; should the finding come back, decide anew", "请删去这条豁免；问题再出现时重新决定"
)


class Placed(Record):
    """A waiver with its place: its number among those of the same rule tells it apart."""

    waiver: Waiver
    at: At


def apply_waivers(
    org: Org, places: Places, diagnostics: Sequence[Diagnostic], policy: Policy, *, elsewhere: Iterable[Diagnostic] = ()
) -> tuple[Diagnostic, ...]:
    """The diagnostics with those marked that a waiver covers, and what is wrong with the waivers themselves.

    A waiver covers the element that it names and all below, for whichever of the equals it names. One that is past its
    end or gives no reason covers nothing. `elsewhere` are findings
    that are not told here, but that a waiver may be for all the same.
    """
    if not org.spec.waivers:
        return tuple(diagnostics)
    in_force: list[Placed] = []
    faults: list[Diagnostic] = []
    for placed in _placed(org.spec.waivers):
        problem = _fault_of(placed, org, places)
        faults += [problem] if problem is not None else []
        if problem is None:
            in_force.append(placed)
    used: set[At] = set()
    marked = [_mark(one, in_force, used) for one in diagnostics]
    for one in elsewhere:
        _mark(one, in_force, used)
    unused = (one for one in in_force if one.at not in used and _is_judged(one.waiver))
    faults += [
        _tell(WAIVER_UNUSED, one, places, advice=_advice(one.waiver, org))
        for one in unused
        if not may_be_hidden(one.waiver, org.certainty)
    ]
    return (*marked, *_by_policy(faults, policy))


def _by_policy(faults: Iterable[Diagnostic], policy: Policy) -> Iterator[Diagnostic]:
    for fault in faults:
        severity = policy.setting(fault.rule).severity if fault.rule.id in WAIVER_RULES else fault.severity
        if severity is not None:
            yield replace(fault, severity=severity)


def _placed(waivers: Iterable[Waiver]) -> Iterator[Placed]:
    seen: Counter[str] = Counter()
    for waiver in waivers:
        yield Placed(waiver, At("waivers", "", (Item(waiver.rule, seen[waiver.rule]),)))
        seen[waiver.rule] += 1


def _fault_of(placed: Placed, org: Org, places: Places) -> Diagnostic | None:
    waiver = placed.waiver
    if not any(fnmatchcase(rule, waiver.rule) for rule in RULES):
        return unknown_rule(waiver.rule, places.span(placed.at.below("rule")))
    if not gives_reason(waiver.reason):
        return _tell(WAIVER_WITHOUT_REASON, placed, places, "reason")
    if waiver.until < org.as_of:
        return _tell(WAIVER_EXPIRED, placed, places, "until")
    return None


def _advice(waiver: Waiver, org: Org) -> Text:
    """What to do about a waiver that waives nothing: name the thing as it is called today, or take the waiver away."""
    named, *_ = re.split(r"[.\[]", waiver.at, maxsplit=1)
    elements = Elements(org.spec)
    known = frozenset(elements.names()) if org.lineage.passages else frozenset()
    gone = whereabouts(org.lineage, "element", named, known) if named not in known else None
    return TAKE_AWAY if gone is None else gone.advice


def _tell(rule: Rule, placed: Placed, places: Places, key: str = "at", advice: Text = TAKE_AWAY) -> Diagnostic:
    waiver = placed.waiver
    args: Args = {"rule": waiver.rule, "at": waiver.at, "until": waiver.until.isoformat(), "advice": advice}
    at = placed.at.below(key)
    return Diagnostic(rule, rule.severity, places.span(at), args, at=at)


def _is_judged(waiver: Waiver) -> bool:
    """Whether what a waiver covers could have been found: what concerns campaigns is found with a campaign only."""
    return any(fnmatchcase(id_, waiver.rule) for id_, rule in RULES.items() if rule.rule.family != "campaigns")


def _mark(diagnostic: Diagnostic, waivers: Sequence[Placed], used: set[At]) -> Diagnostic:
    for placed in waivers:
        waiver = placed.waiver
        if fnmatchcase(diagnostic.rule.id, waiver.rule) and any(_covers(waiver.at, at) for at in _ats(diagnostic)):
            used.add(placed.at)
            return replace(diagnostic, waived=spoken(waiver.reason, "en"))
    return diagnostic


def _ats(diagnostic: Diagnostic) -> Iterator[str]:
    if diagnostic.at is not None:
        yield str(diagnostic.at)
    for place in diagnostic.related:
        if place.at is not None:
            yield str(place.at)


def _covers(named: str, place: str) -> bool:
    return place == named or place.startswith((f"{named}.", f"{named}["))
