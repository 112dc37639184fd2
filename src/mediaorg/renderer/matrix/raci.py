"""The matrix itself: roles from the top layer down, duties in the order of those who answer for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from mediaorg.org.claims import Claimed
from mediaorg.org.coverage import asked_of, together
from mediaorg.org.org import Org
from mediaorg.org.standing import grouped
from mediaorg.renderer.labels import PARTS
from mediaorg.renderer.matrix.views import Band, Cell, Column, Row
from mediaorg.renderer.matrix.words import SAID
from mediaorg.renderer.narrator import Narrator
from mediaorg.spec.duty import Duty
from mediaorg.spec.role import Role

LETTERS: Final = "ARCI"
CARRIED: Final = PARTS["owner"][0]
"""What a partner is that is said to hold a duty."""


def carriers(org: Org) -> Mapping[str, tuple[str, ...]]:
    """The ids of the partners that are said to hold each duty, by its id."""
    return grouped(
        (name.removeprefix("duty/"), partner.id)
        for partner in org.spec.partners
        for name in partner.holds
        if name.startswith("duty/")
    )


def columns_of(narrator: Narrator) -> tuple[Column, ...]:
    """The roles from the top layer down, in file order within one; then the partners that carry duties."""
    org = narrator.org
    partners = dict.fromkeys(partner for held in carriers(org).values() for partner in held)
    ids = [*(role.id for role in _from_the_top(org)), *partners]
    return tuple(Column(identity, narrator.ref(identity).name) for identity in ids)


def bands_of(narrator: Narrator) -> tuple[Band, ...]:
    """The layers over the columns; none where the organisation has no layers."""
    org, lang = narrator.org, narrator.lang
    if not org.spec.layers:
        return ()
    bands = []
    for layer, roles in groupby(_from_the_top(org), key=lambda role: org.layer_by_id.get(role.layer or "")):
        name = narrator.say(layer.name) if layer else SAID["no_layer"].say(lang)
        bands.append(Band(name, len(tuple(roles))))
    partners = {partner for held in carriers(org).values() for partner in held}
    return (*bands, Band(SAID["partners"].say(lang), len(partners))) if partners else tuple(bands)


def _from_the_top(org: Org) -> list[Role]:
    return sorted(org.roles, key=lambda role: org.layer_rank.get(role.layer or "", len(org.layer_rank)))


def in_reading_order(org: Org, columns: Iterable[Column]) -> tuple[Duty, ...]:
    """The duties by the first column that answers for them, in file order within one; those of nobody come last."""
    places = {column.id: place for place, column in enumerate(columns)}
    held = carriers(org)

    def place(duty: Duty) -> int:
        owners = (*(claim.role.id for claim in org.accountable_claims(duty)), *held.get(duty.id, ()))
        return min((places[owner] for owner in owners), default=len(places))

    return tuple(sorted(org.duties, key=place))


def rows_of(
    narrator: Narrator, columns: tuple[Column, ...], duties: Iterable[Duty], doubts: Mapping[str, tuple[str, ...]]
) -> tuple[Row, ...]:
    """A row for each duty."""
    places = {column.id: place for place, column in enumerate(columns)}
    held = carriers(narrator.org)
    rows = []
    for duty in duties:
        cells = {places[role]: cell for role, cell in _cells(narrator.org, duty)}
        cells |= {places[partner]: Cell(CARRIED) for partner in held.get(duty.id, ())}
        rows.append(Row(duty.id, narrator.say(duty.name), cells, "\n".join(doubts.get(duty.id, ()))))
    return tuple(rows)


def _cells(org: Org, duty: Duty) -> Iterator[tuple[str, Cell]]:
    """The letters of each role that has a part in a duty."""
    asked = asked_of(org, duty)
    for role, claims in grouped((claim.role.id, claim) for claim in org.claims_on(duty)).items():
        letters = {letter: claims_with(claims, letter) for letter in LETTERS if claims_with(claims, letter)}
        in_part = any(together(org, some) != asked for some in letters.values())
        yield role, Cell("/".join(letters), in_part)


def claims_with(claims: Iterable[Claimed], letter: str) -> tuple[Claimed, ...]:
    """The claims that give their role a letter: an owner has both A and R."""
    return tuple(claim for claim in claims if letter in PARTS[claim.part][0])
