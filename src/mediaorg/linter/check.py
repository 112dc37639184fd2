"""One specification from its files to its diagnostics: read, parse, load, lint."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mediaorg.diagnostic import Diagnostic
from mediaorg.linter.lint import lint
from mediaorg.linter.policy import read_policy, without_doubt_settled
from mediaorg.linter.waivers import apply_waivers
from mediaorg.org.load import load
from mediaorg.org.org import Org
from mediaorg.record import Record
from mediaorg.source.gather import Gathered, Reader
from mediaorg.source.read import Reading, read_text
from mediaorg.spec.parse import Parsed, parse
from mediaorg.spec.used_packs import NO_PACKS, Packs


class Checked(Record):
    """A specification with all that is to be said of it, in file order.

    `parsed` and `org` are None where its root file could not be read.
    """

    readings: tuple[Reading, ...]
    parsed: Parsed | None
    org: Org | None
    diagnostics: tuple[Diagnostic, ...]


def check(path: str, as_of: date, reader: Reader | None = None, *, by_rules: bool = True) -> Checked:
    """Checks the specification whose root file is at `path` (`-`: standard input), as it stands on `as_of`.

    Without the rules only what is wrong with its reading is told: that is all a command needs that shows or draws it.
    Raises MisuseError where a file is missing or cannot be read.
    """
    return check_gathered((reader or Reader()).gather(path), as_of, by_rules=by_rules)


def check_text(text: str, as_of: date, file: str = "team.yaml") -> Checked:
    """Checks a specification given as text; it can include nothing."""
    reading = read_text(text, file)
    return check_gathered(Gathered((reading,), reading.diagnostics, reading.document is None), as_of)


def check_gathered(gathered: Gathered, as_of: date, *, by_rules: bool = True) -> Checked:
    """Checks a specification whose files have been read."""
    if not gathered.documents:
        return Checked(gathered.readings, None, None, in_file_order(gathered.readings, gathered.diagnostics))
    parsed = parse(gathered.documents, incomplete=gathered.incomplete)
    diagnostics = [*gathered.diagnostics, *parsed.diagnostics]
    packs = packs_of(parsed, gathered)
    diagnostics += packs.diagnostics
    org = load(parsed, as_of, packs.packs)
    if org is not None:
        policy, faults = read_policy(org.spec, parsed.places)
        diagnostics = without_doubt_settled(diagnostics, org.spec, parsed.places)
        diagnostics += faults
        if by_rules:
            diagnostics += apply_waivers(org, parsed.places, lint(org, parsed.places, policy), policy)
    readings = (*gathered.readings, *packs.readings)
    return Checked(readings, parsed, org, in_file_order(readings, diagnostics))


def packs_of(parsed: Parsed, gathered: Gathered) -> Packs:
    """The packs that a specification uses; most use none, and pay nothing for it."""
    if parsed.spec is None or not parsed.spec.packs:
        return NO_PACKS
    from mediaorg.spec.packs import packs_in_use  # noqa: PLC0415 - models of their own

    return packs_in_use(parsed.spec, parsed.places, gathered.root.file, gathered.tree)


def in_file_order(readings: Sequence[Reading], diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics by file as the files were read, then by place."""
    order = {reading.file: number for number, reading in enumerate(readings)}
    return tuple(sorted(diagnostics, key=lambda one: (order.get(one.span.file, len(order)), *one.place[1:])))
