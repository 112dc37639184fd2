"""What the coverage chart shows: for each duty, who answers for it at each value of a dimension; gaps and overlaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mediaorg.org.claims import ScopeWords
from mediaorg.org.coverage import Holding, asked_of, carried_outside, contests, excess_of, gaps, holdings
from mediaorg.org.org import Org
from mediaorg.org.scope import Region, contested
from mediaorg.renderer.chart import words
from mediaorg.renderer.chart.posts import one_line
from mediaorg.renderer.narrator import Narrator
from mediaorg.spec.duty import Duty
from mediaorg.spec.organisation import Value
from mediaorg.text import Text

MOST_ROWS: Final = 80


@dataclass(frozen=True, slots=True)
class Cell:
    """The columns `first` to `last` of a row: what is said, each line with its kind, and the kind of the whole."""

    first: int
    last: int
    lines: tuple[tuple[str, str], ...]
    kind: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A duty with its cells; `scope` is where it has to be done, besides what the columns say."""

    duty: str
    scope: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A role and the duties that it alone holds everywhere."""

    role: str
    name: str
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix: its columns, its rows; those who hold duties whole; how many rows and duties are left out."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    wholes: tuple[Whole, ...]
    rows_left_out: int = 0


def coverage_of(narrator: Narrator, dimension: str | None) -> Coverage:
    """The matrix over a dimension, or over the one by which the most duties are shared out."""
    org = narrator.org
    divided = [duty for duty in org.duties if _is_divided(org, duty)]
    axis = dimension or _axis(org, divided)
    columns = tuple(one_line(narrator.say(value.name)) for value in org.dimensions[axis]) if axis else ()
    kept = _worst(org, divided) if len(divided) > MOST_ROWS else divided
    rows = [_Divided(narrator, duty, axis).row() for duty in kept]
    left = len(divided) - len(kept)
    return Coverage(
        columns or (words.EVERYWHERE.say(narrator.lang),), tuple(rows), tuple(_wholes(narrator, divided)), left
    )


def _worst(org: Org, divided: list[Duty]) -> list[Duty]:
    """As many as there is room for, those with gaps, overlaps and excess first."""
    faulty = {duty.id for duty, _, _ in gaps(org)} | {one.duty.id for one in contests(org)}
    faulty |= {duty.id for duty in divided if not org.accountable_claims(duty)}
    faulty |= {claim.duty.id for claim in org.claims if claim.is_accountable and excess_of(org, claim)}
    return sorted(divided, key=lambda duty: duty.id not in faulty)[:MOST_ROWS]


def _is_divided(org: Org, duty: Duty) -> bool:
    """Whether where a duty is done, or who does it, needs saying by scope; or nobody answers for it."""
    claims = org.accountable_claims(duty)
    return bool(duty.scope) or len(holdings(org, claims)) != 1 or any(claim.scope for claim in claims)


def _axis(org: Org, divided: list[Duty]) -> str | None:
    """The dimension by which the most duties are shared out; of those that tie, the one that the most duties name."""
    weights = {axis: [0, 0] for axis in org.dimensions}
    for duty in divided:
        claimed = [claim.scope or {} for claim in org.accountable_claims(duty)]
        for axis, weight in weights.items():
            weight[0] += len({tuple(scope.get(axis, ())) for scope in claimed}) > 1
            weight[1] += any(axis in scope for scope in (duty.scope or {}, *claimed))
    return max(weights, key=lambda axis: weights[axis]) if weights else None


def _wholes(narrator: Narrator, divided: list[Duty]) -> Iterator[Whole]:
    """Role by role, the duties that one role holds everywhere."""
    org, apart = narrator.org, {duty.id for duty in divided}
    for role in org.roles:
        own = dict.fromkeys(
            one.duty.id for one in org.claims_by(role) if one.is_accountable and one.duty.id not in apart
        )
        if own:
            names = tuple(one_line(narrator.say(org.duty_by_id[one].name)) for one in own)
            yield Whole(role.id, one_line(narrator.say(role.name)), names)


@dataclass(frozen=True, slots=True)
class _Divided:
    narrator: Narrator
    duty: Duty
    axis: str | None

    def row(self) -> Row:
        """The duty with one cell for each stretch of columns that say the same."""
        org = self.narrator.org
        held = holdings(org, org.accountable_claims(self.duty))
        cells: list[Cell] = []
        for place, column in enumerate(self._columns()):
            cell = self._cell(place, column, held)
            before = cells[-1] if cells else None
            if before and (before.lines, before.kind, before.roles) == (cell.lines, cell.kind, cell.roles):
                cells[-1] = Cell(before.first, place, cell.lines, cell.kind, cell.roles)
            else:
                cells.append(cell)
        return Row(one_line(self.narrator.say(self.duty.name)), self._scope(), tuple(cells))

    def _scope(self) -> str:
        other = {axis: values for axis, values in (self.duty.scope or {}).items() if axis != self.axis}
        region = self.narrator.org.scopes.region(other)
        return self._said(region) if region != self.narrator.org.scopes.space.everything() else ""

    def _columns(self) -> Iterator[Region]:
        space = self.narrator.org.scopes.space
        if self.axis is None:
            yield space.everything()
            return
        values: tuple[Value, ...] = self.narrator.org.dimensions[self.axis]
        yield from (space.region({self.axis: [value.id]}) for value in values)

    def _cell(self, place: int, column: Region, held: tuple[Holding, ...]) -> Cell:
        asked = asked_of(self.narrator.org, self.duty) & column
        here = {one.role.id: one.region & column for one in held if one.region & column}
        inside = {role: region & asked for role, region in here.items() if region & asked}
        apart = {role: region for role, region in inside.items() if not self._is_crowded(role, inside, asked)}
        lines = [*self._owners(apart, asked), *self._faults(inside, asked), *self._excess(here, asked)]
        if not lines:
            outside = self.duty.id in carried_outside(self.narrator.org) and bool(asked)
            kind = "outside" if outside else "empty"
            lines = [((words.OUTSIDE if outside else words.NONE).say(self.narrator.lang), kind)]
        kinds = [kind for _, kind in lines]
        worst = next(one for one in ("gap", "overlap", "excess", "owned", "outside", "empty") if one in kinds)
        return Cell(place, place, tuple(lines), worst, tuple(here))

    @staticmethod
    def _is_crowded(role: str, inside: Mapping[str, Region], asked: Region) -> bool:
        """Whether a role holds all of a cell, and so does another: then the line about the overlap names it."""
        return inside[role] == asked and sum(region == asked for region in inside.values()) > 1

    def _name(self, role: str) -> str:
        return one_line(self.narrator.say(self.narrator.org.role_by_id[role].name))

    def _owners(self, inside: Mapping[str, Region], asked: Region) -> Iterator[tuple[str, str]]:
        for role, region in inside.items():
            name = self._name(role)
            yield (name if region == asked else self._where(words.HELD_WHERE, region, role=name)), "owned"

    def _faults(self, inside: Mapping[str, Region], asked: Region) -> Iterator[tuple[str, str]]:
        org, lang = self.narrator.org, self.narrator.lang
        missing = asked - org.scopes.space.union(inside.values())
        if missing and self.duty.id not in carried_outside(org):
            yield (words.MISSING_ALL.say(lang) if missing == asked else self._where(words.MISSING, missing)), "gap"
        for owners, region in contested([*inside.items()]) if len(inside) > 1 else ():
            names = self.narrator.listed(self._name(one) for one in owners)
            if region == asked:
                yield words.BOTH.say(lang, {"roles": names}), "overlap"
            else:
                yield self._where(words.WITH, region, roles=names), "overlap"

    def _excess(self, here: Mapping[str, Region], asked: Region) -> Iterator[tuple[str, str]]:
        for role, region in here.items():
            beyond = region - asked
            if beyond:
                yield self._where(words.BEYOND, beyond, role=self._name(role)), "excess"

    def _where(self, text: Text, region: Region, **names: str) -> str:
        """A sentence about a part of a column."""
        return one_line(text.say(self.narrator.lang, {**names, "where": self._said(region)}))

    def _said(self, region: Region) -> str:
        """A region in the words of the other dimensions than that of the columns."""
        boxes = [tuple(side for side in box if side[0] != self.axis) for box in region.boxes()]
        said = ScopeWords(tuple(dict.fromkeys(boxes)), self.narrator.org.scopes.names)
        return one_line(said.say(self.narrator.lang))
