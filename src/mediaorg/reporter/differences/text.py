"""A comparison for people at a terminal: the verdict and what must be decided first, then who gains and loses what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mediaorg.diagnostic import Diagnostic
from mediaorg.differ.account import words
from mediaorg.differ.account.balance import Balance, balances, name_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import (
    because_of,
    by_area,
    counts,
    due_of,
    finding_counts,
    heading,
    is_temporary,
    links_of,
    message_of,
    place_of,
    reason_of,
    spot_of,
    task_of,
    verdict,
)
from mediaorg.differ.change import Change, Impact, Obligation
from mediaorg.reporter import sentences
from mediaorg.reporter.cells import cell_width
from mediaorg.reporter.pages import Pages
from mediaorg.reporter.report import Look
from mediaorg.reporter.style import Paint, painter
from mediaorg.reporter.visible import one_line
from mediaorg.reporter.wrap import wrap
from mediaorg.text import LIST_SEPARATORS, Arg, Lang

STYLES: Final = {
    Impact.CRITICAL: "error",
    Impact.MAJOR: "warning",
    Impact.MINOR: "info",
    Impact.INFO: "gutter",
}


def to_text(report: DiffReport, look: Look) -> str:
    """The whole comparison; the first screen holds what a manager has to know."""
    parts = (tuple(part) for part in _Sheet(report, look, painter(colour=look.colour)).parts())
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


@dataclass(frozen=True, slots=True)
class _Sheet:
    report: DiffReport
    look: Look
    paint: Paint

    @property
    def lang(self) -> Lang:
        return self.report.lang

    def parts(self) -> Iterator[Iterator[str]]:
        yield self.summary()
        yield self.decisions()
        yield self.balance()
        yield self.details()
        yield self.obligations()
        yield self.findings()
        yield self.indirect()

    def summary(self) -> Iterator[str]:
        report = self.report
        for line in heading(report):
            yield from self.wrapped(line)
        weight = next((impact for impact, some in report.by_impact.items() if some), None)
        style = "passed" if not report.decisions else STYLES[Impact.CRITICAL]
        yield from self.wrapped(verdict(report), style=style if weight else "passed")
        if is_temporary(report):
            yield from self.wrapped(words.TEMPORARY.say(self.lang))
        for line in (LIST_SEPARATORS[self.lang].join(counts(report)), finding_counts(report)):
            if line:
                yield from self.wrapped(line)

    # What somebody must decide

    def decisions(self) -> Iterator[str]:
        if self.report.decisions:
            yield self.title(words.DECISIONS.say(self.lang))
        for change in self.report.decisions:
            yield from self.decision(change)
        if self.report.decided:
            if self.report.decisions:
                yield ""
            yield self.title(words.DECIDED_ALREADY.say(self.lang))
        for change, known in self.report.decided:
            yield from self.item("✓ ", message_of(change, self.lang), "passed")
            yield from self.wrapped(reason_of(known, self.report.diff, self.lang), 4)

    def decision(self, change: Change) -> Iterator[str]:
        head = f"{words.IMPACTS[change.impact].say(self.lang)}[{change.id}] "
        yield from self.item(head, message_of(change, self.lang), STYLES[change.impact], hanging=4)
        if spot := spot_of(change):
            line = Pages(self.report.texts).line(spot.file, spot.line) or ""
            yield from self.wrapped(f"{place_of(spot)} │ {line.strip()}".removesuffix(" │ "), 4, "gutter")
        if because := because_of(change, self.report):
            yield from self.wrapped(because, 4)
        yield from self.wrapped(words.FINGERPRINT.say(self.lang, {"name": change.fingerprint}), 4)

    # Who gains and loses what

    def balance(self) -> Iterator[str]:
        found = balances(self.report)
        if any(one.changes for one in found):
            yield from self.wrapped(words.BALANCE.say(self.lang) + words.SIGNS.say(self.lang), style="message")
        for one in found:
            if one.changes:
                yield self.paint(f"  {self.party(one)}", "message")
                yield from self.signed(one)

    def party(self, one: Balance) -> str:
        name = one_line(one.name.say(self.lang))
        return words.PARTNER_NAMED.say(self.lang, {"name": name}) if one.is_partner else name

    def signed(self, one: Balance) -> Iterator[str]:
        for changes, sign, style in (
            (one.gains, words.GAIN_SIGN, "passed"),
            (one.loses, words.LOSS_SIGN, "error"),
            (one.others, words.OTHER_SIGN, "info"),
        ):
            for change in changes:
                yield from self.item(f"    {sign} ", message_of(change, self.lang), style, plain=True)

    # The rest

    def details(self) -> Iterator[str]:
        decided = {one.fingerprint for one in self.report.decisions}
        rest = by_area(one for one in self.report.changes if one.fingerprint not in decided)
        for number, (area, changes) in enumerate(rest.items()):
            yield ("\n" if number else "") + self.title(words.AREAS[area].say(self.lang))
            for change in changes:
                head = f"  {words.IMPACTS[change.impact].say(self.lang)}[{change.id}] "
                spot = place_of(spot_of(change))
                said = message_of(change, self.lang)
                yield from self.item(head, f"{said}  {spot}" if spot else said, STYLES[change.impact], 4)

    def obligations(self) -> Iterator[str]:
        by_role: dict[str, list[Obligation]] = {}
        for one in self.report.obligations:
            by_role.setdefault(one.role, []).append(one)
        if by_role:
            yield self.title(words.OBLIGATIONS.say(self.lang))
        for role, some in by_role.items():
            yield self.paint(f"  {one_line(name_of(self.report.diff, role).say(self.lang))}", "message")
            for one in some:
                due = due_of(one, self.lang)
                yield from self.item(
                    f"    [ ] {due}{' ' if due else ''}", task_of(one, self.lang), "info", 8, plain=True
                )

    def findings(self) -> Iterator[str]:
        delta = self.report.diff.findings
        if delta.introduced or delta.cured:
            yield self.title(words.FINDINGS.say(self.lang))
        for title, found, sign in ((words.INTRODUCED, delta.introduced, "+"), (words.CURED, delta.cured, "−")):
            if found:
                yield f"  {title.say(self.lang)} ({len(found)})"
            for one in found:
                yield from self.item(f"    {sign} ", self.finding(one), one.severity.value, 8, plain=True)
        if delta.remaining and (delta.introduced or delta.cured):
            yield f"  {words.REMAINING.say(self.lang)} ({len(delta.remaining)})"

    def finding(self, one: Diagnostic) -> str:
        return f"{one.severity.value}[{one.rule.id}] {sentences.message_of(one, self.lang)}  {place_of(one.span)}"

    def indirect(self) -> Iterator[str]:
        if self.report.indirect:
            yield self.title(words.INDIRECT.say(self.lang))
            yield from self.wrapped(words.INDIRECT_WHY.say(self.lang), 2)
        for one in self.report.indirect:
            told: dict[str, Arg] = {"role": one.role, "over": links_of(one, self.report)}
            yield from self.item("  · ", words.INDIRECT_OVER.say(self.lang, told), "gutter", 4)

    # Lines

    def title(self, text: str) -> str:
        return self.paint(text, "message")

    def wrapped(self, text: str, indent: int = 0, style: str = "") -> Iterator[str]:
        for line in wrap(one_line(text), max(self.look.width - indent, 20)):
            yield " " * indent + (self.paint(line, style) if style else line)

    def item(self, head: str, text: str, style: str, hanging: int = 0, *, plain: bool = False) -> Iterator[str]:
        """A coloured head with a text beside it, whose further lines hang below it."""
        indent = cell_width(head) if plain else hanging or cell_width(head)
        first, *rest = wrap(one_line(text), max(self.look.width - indent, 20), cell_width(head) - indent)
        yield f"{self.paint(head, style)}{first}"
        yield from (" " * indent + line for line in rest)
