"""What the page of a comparison shows, as plain data: every word said already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mediaorg.diagnostic import Diagnostic
from mediaorg.differ.account import words
from mediaorg.differ.account.balance import Balance, balances, name_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import (
    by_area,
    causes_of,
    due_of,
    links_of,
    message_of,
    place_of,
    reason_of,
    spot_of,
    task_of,
)
from mediaorg.differ.change import Change, Term
from mediaorg.renderer.narrator import clean
from mediaorg.text import Lang


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change: its weight, its sentence, where it is, why it is, and by what it is acknowledged."""

    id: str
    impact: str
    weight: str
    text: str
    place: str
    causes: tuple[str, ...]
    fingerprint: str
    acknowledged: str
    temporary: bool


@dataclass(frozen=True, slots=True)
class PartyCard:
    """What a role or partner gains, loses, and how its work changes; `mark` is the weight of the heaviest."""

    name: str
    partner: bool
    mark: str
    gains: tuple[str, ...]
    loses: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Something that has to be done."""

    role: str
    due: str
    text: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding of the check."""

    rule: str
    severity: str
    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one area."""

    id: str
    title: str
    changes: tuple[ChangeLine, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A role that works next to a change, and what links it."""

    role: str
    over: str


def change_lines(report: DiffReport, changes: Iterable[Change]) -> tuple[ChangeLine, ...]:
    """Changes as lines."""
    return tuple(_change(report, one) for one in changes)


def _change(report: DiffReport, change: Change) -> ChangeLine:
    lang, known = report.lang, report.acknowledged.get(change.fingerprint)
    return ChangeLine(
        change.id,
        change.impact.value,
        words.IMPACTS[change.impact].say(lang),
        clean(message_of(change, lang)),
        clean(place_of(spot_of(change))),
        tuple(clean(one) for one in causes_of(change, report)),
        clean(change.fingerprint),
        clean(reason_of(known, report.diff, lang)) if known is not None else "",
        change.term is Term.TEMPORARY,
    )


def party_cards(report: DiffReport) -> tuple[PartyCard, ...]:
    """Everybody whom a change is about."""
    return tuple(_card(one, report.lang) for one in balances(report) if one.changes)


def _card(one: Balance, lang: Lang) -> PartyCard:
    heaviest = min(one.changes, key=lambda change: change.order).impact.value
    gains, loses, others = (
        tuple(clean(message_of(change, lang)) for change in some) for some in (one.gains, one.loses, one.others)
    )
    return PartyCard(clean(one.name.say(lang)), one.is_partner, heaviest, gains, loses, others)


def tasks(report: DiffReport) -> Iterator[Task]:
    """What has to be done."""
    for one in report.obligations:
        role = clean(name_of(report.diff, one.role).say(report.lang))
        yield Task(role, due_of(one, report.lang), clean(task_of(one, report.lang)))


def sections(report: DiffReport) -> Iterator[Section]:
    """All changes by area, those that must be decided first aside; mere words are folded."""
    decisions = {one.fingerprint for one in report.decisions}
    for area, changes in by_area(one for one in report.changes if one.fingerprint not in decisions).items():
        yield Section(
            area, words.AREAS[area].say(report.lang), change_lines(report, changes), is_open=area != "wording"
        )


def finding_lines(found: Iterable[Diagnostic], lang: Lang) -> tuple[FindingLine, ...]:
    """Findings as lines."""
    return tuple(
        FindingLine(
            one.rule.id, one.severity.value, clean(one.rule.message.say(lang, one.args)), clean(place_of(one.span))
        )
        for one in found
    )


def neighbours(report: DiffReport) -> tuple[Neighbour, ...]:
    """Who works next to a change."""
    return tuple(Neighbour(clean(one.role.say(report.lang)), clean(links_of(one, report))) for one in report.indirect)
