"""A comparison as the comment on a pull request, edited in place: for GitHub and GitLab, and never too long for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from mediaorg.differ.account import words
from mediaorg.differ.account.balance import Balance, balances, name_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import (
    by_area,
    causes_of,
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
from mediaorg.differ.change import Change
from mediaorg.reporter import sentences
from mediaorg.reporter.differences.bounded import Block, bounded
from mediaorg.reporter.github import escape_markdown
from mediaorg.reporter.report import Look
from mediaorg.reporter.visible import one_line
from mediaorg.text import Text

MARK: Final = "<!-- mediaorg diff -->"
"""By its first line a comment is found again, to be edited instead of written anew."""
MOST: Final = 65_000
"""GitHub takes 65,536 characters in one comment."""
ICONS: Final = {"critical": "🔴", "major": "🟠", "minor": "🟡", "info": "⚪"}


def to_markdown(report: DiffReport, look: Look) -> str:
    """The comment; what there is no room for is left out from the end, and counted."""
    return bounded([*_Comment(report).blocks()], MOST, report.lang)


class _Comment:
    def __init__(self, report: DiffReport) -> None:
        self.report = report
        self.lang = report.lang

    def blocks(self) -> Iterator[Block]:
        yield Block((MARK, *self.summary()))
        yield self.decisions()
        yield self.decided()
        yield self.balance()
        yield self.obligations()
        yield from self.details()
        yield from self.findings()
        yield self.indirect()

    def summary(self) -> Iterator[str]:
        title, *more = heading(self.report)
        yield f"## {words.TITLE.say(self.lang)}"
        yield ""
        yield f"**{escape_markdown(verdict(self.report))}**"
        yield ""
        numbers = [*counts(self.report), finding_counts(self.report)]
        yield "  \n".join(escape_markdown(line) for line in (title, *more, " · ".join(filter(None, numbers))) if line)
        if is_temporary(self.report):
            yield ""
            yield escape_markdown(words.TEMPORARY.say(self.lang))

    def decisions(self) -> Block:
        columns = ("change", "place", "cause", "fingerprint")
        rows = (self.decision(one) for one in self.report.decisions)
        return self.table(words.DECISIONS, columns, rows)

    def decision(self, one: Change) -> tuple[str, ...]:
        causes = "<br>".join(escape_markdown(cause) for cause in causes_of(one, self.report))
        return f"🔴 {self.said(one)}", self.place(one), causes, _code(one.fingerprint)

    def decided(self) -> Block:
        rows = (
            (f"✅ {self.said(one)}", escape_markdown(reason_of(known, self.report.diff, self.lang)))
            for one, known in self.report.decided
        )
        return self.table(words.DECIDED_ALREADY, ("change", "reason"), rows)

    def balance(self) -> Block:
        rows = (self.balanced(one) for one in balances(self.report) if one.changes)
        return self.table(words.BALANCE, ("role", "gains", "loses", "others"), rows)

    def balanced(self, one: Balance) -> tuple[str, ...]:
        name = one.name.say(self.lang)
        told = words.PARTNER_NAMED.say(self.lang, {"name": name}) if one.is_partner else name
        cells = (
            "<br>".join(f"• {self.said(change)}" for change in some) for some in (one.gains, one.loses, one.others)
        )
        return f"**{escape_markdown(told)}**", *cells

    def obligations(self) -> Block:
        rows = (
            (
                escape_markdown(name_of(self.report.diff, one.role).say(self.lang)),
                escape_markdown(due_of(one, self.lang)),
                escape_markdown(task_of(one, self.lang)),
            )
            for one in self.report.obligations
        )
        return self.folded(words.OBLIGATIONS, ("role", "due", "task"), rows)

    def details(self) -> Iterator[Block]:
        for area, changes in by_area(self.report.changes).items():
            rows = (
                (
                    f"{ICONS[one.impact.value]} {words.IMPACTS[one.impact].say(self.lang)}",
                    self.said(one),
                    self.place(one),
                )
                for one in changes
            )
            yield self.folded(words.AREAS[area], ("impact", "change", "place"), rows)

    def findings(self) -> Iterator[Block]:
        delta = self.report.diff.findings
        for title, found in ((words.FINDINGS_INTRODUCED, delta.introduced), (words.FINDINGS_CURED, delta.cured)):
            rows = (
                (_code(one.rule.id), escape_markdown(sentences.message_of(one, self.lang)), _code(place_of(one.span)))
                for one in found
            )
            yield self.folded(title, ("rule", "finding", "place"), rows)

    def indirect(self) -> Block:
        rows = (
            (escape_markdown(one.role.say(self.lang)), escape_markdown(links_of(one, self.report)))
            for one in self.report.indirect
        )
        return self.folded(words.INDIRECT, ("role", "over"), rows)

    # Tables

    def table(self, title: Text, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Block:
        listed = tuple(_row(one) for one in rows)
        if not listed:
            return Block(())
        return Block(("", f"### {title.say(self.lang)}", "", *self.head(columns)), listed)

    def folded(self, title: Text, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Block:
        listed = tuple(_row(one) for one in rows)
        if not listed:
            return Block(())
        opening = f"<details><summary>{title.say(self.lang)} ({len(listed)})</summary>"
        return Block(("", opening, "", *self.head(columns)), listed, ("", "</details>"))

    def head(self, columns: Sequence[str]) -> Iterator[str]:
        yield _row([words.COLUMNS[one].say(self.lang) for one in columns])
        yield "|" + " --- |" * len(columns)

    def said(self, one: Change) -> str:
        return escape_markdown(message_of(one, self.lang))

    def place(self, one: Change) -> str:
        return _code(place_of(spot_of(one)))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    """A text as code in the cell of a table; nothing where there is none."""
    plain = one_line(text).replace("`", "'").replace("|", "\\|")
    return f"`{plain}`" if plain else ""
