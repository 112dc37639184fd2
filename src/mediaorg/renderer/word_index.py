"""The index at the end of a handbook: roles, duties, deliverables and KPIs under their first letters."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Final

from mediaorg.renderer.book_views import Entry, EntryGroup
from mediaorg.renderer.labels import FACTS
from mediaorg.renderer.views import Chapter, Ref
from mediaorg.text import Lang

# GB 2312 keeps its 3,755 commonest characters in the order of their pinyin: where each initial begins.
INITIALS: Final[tuple[tuple[int, str], ...]] = (
    (0xB0A1, "A"), (0xB0C5, "B"), (0xB2C1, "C"), (0xB4EE, "D"), (0xB6EA, "E"), (0xB7A2, "F"), (0xB8C1, "G"),
    (0xB9FE, "H"), (0xBBF7, "J"), (0xBFA6, "K"), (0xC0AC, "L"), (0xC2E8, "M"), (0xC4C3, "N"), (0xC5B6, "O"),
    (0xC5BE, "P"), (0xC6DA, "Q"), (0xC8BB, "R"), (0xC8F6, "S"), (0xCBFA, "T"), (0xCDDA, "W"), (0xCEF4, "X"),
    (0xD1B9, "Y"), (0xD4D1, "Z"), (0xD7FA, ""),
)  # fmt: skip
LAST: Final = "#"
KINDS: Final = ("role", "duty", "kpi", "artifact")


def index_of(chapters: Sequence[Chapter], lang: Lang) -> tuple[EntryGroup, ...]:
    """All words of the chapters with where they lead, letter by letter."""
    kinds = {kind: FACTS[kind].say(lang) for kind in KINDS}
    found: dict[tuple[str, str], list[Ref]] = {}
    for chapter in chapters:
        here = Ref(chapter.name, chapter.id)
        for entry in dict.fromkeys((word, kinds[kind]) for kind, word in _words(chapter)):
            found.setdefault(entry, []).append(here)
    placed = ((_place(word, kind), Entry(word, kind, tuple(refs))) for (word, kind), refs in found.items())
    groups: dict[str, list[Entry]] = {}
    for (letter, _, _), one in sorted(placed, key=itemgetter(0)):
        groups.setdefault(letter, []).append(one)
    return tuple(EntryGroup(letter, tuple(groups[letter])) for letter in sorted(groups, key=_letter_order))


def _words(chapter: Chapter) -> Iterator[tuple[str, str]]:
    yield "role", chapter.name
    yield from (("duty", duty.name) for duty in chapter.duties)
    yield from (("kpi", kpi.name) for kpi in chapter.kpis)
    yield from (("artifact", handoff.what) for handoff in chapter.hands_on)


def initial(word: str) -> str:
    """The letter that a word is found under: its own, or that of its pinyin; `#` for what has neither."""
    first = unicodedata.normalize("NFKD", word)[:1].upper()
    if first.isascii():
        return first if first.isalpha() else LAST
    code = first.encode("gb2312", "ignore")
    if len(code) != 2:
        return LAST
    place = bisect_right(INITIALS, int.from_bytes(code, "big"), key=itemgetter(0))
    return (INITIALS[place - 1][1] if place else "") or LAST


def _place(word: str, kind: str) -> tuple[str, bytes, str]:
    """What an entry is sorted by: its letter first."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    return initial(word), folded.encode("gb18030", "replace"), kind


def _letter_order(letter: str) -> tuple[bool, str]:
    return letter == LAST, letter
