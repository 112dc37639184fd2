"""From an organisation to its RACI matrix and duty register."""

from __future__ import annotations

from typing import Final

from mediaorg.org.org import Org
from mediaorg.renderer.matrix.doubts import doubts_by_duty
from mediaorg.renderer.matrix.raci import bands_of, columns_of, in_reading_order, rows_of
from mediaorg.renderer.matrix.register import register_of
from mediaorg.renderer.matrix.views import Matrix
from mediaorg.renderer.narrator import Narrator
from mediaorg.text import Lang

MOST_COLUMNS: Final = 250
MOST_CELLS: Final = 200_000
"""The most that is drawn as a matrix: beyond, no page could be read, and programs take minutes to open it."""


def matrix_of(org: Org, lang: Lang, as_of: str = "", occasion: str = "") -> Matrix:
    """Matrix and register for a reader of `lang`; `as_of` is the day to print, `occasion` the campaign; empty for none."""
    narrator = Narrator(org, lang, frozenset(), with_people=False)
    columns = columns_of(narrator)
    duties = in_reading_order(org, columns)
    doubts = doubts_by_duty(narrator)
    register = register_of(narrator, duties, doubts)
    is_drawn = len(columns) <= MOST_COLUMNS and len(columns) * len(duties) <= MOST_CELLS
    return Matrix(
        lang=lang,
        organisation=narrator.say(org.head.name),
        as_of=as_of,
        columns=columns if is_drawn else (),
        bands=bands_of(narrator) if is_drawn else (),
        rows=rows_of(narrator, columns, duties, doubts) if is_drawn else (),
        heads=register.heads,
        register=register.lines,
        wanting=len(doubts),
        occasion=occasion,
    )
