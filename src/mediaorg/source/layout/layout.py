"""Sets the layout of a file, and proves that nothing but the layout has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mediaorg.source.layout.comments import comments
from mediaorg.source.layout.indentation import indented
from mediaorg.source.layout.key_order import KeyOrder, Orders
from mediaorg.source.layout.ordering import ordered
from mediaorg.source.layout.sheet import Sheet
from mediaorg.source.layout.spacing import spaced
from mediaorg.source.lines import LINE_BREAK
from mediaorg.source.read import read_text

Choice = Callable[[Mapping[str, object]], KeyOrder]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A text in its layout; where that would have changed what it says, the text as it was, and `is_sound` is False."""

    text: str
    is_sound: bool = True


def lay_out(text: str, order_of: Choice) -> LaidOut:
    """Orders the keys of a text and sets its spacing; `order_of` says from its data which order the keys have.

    The text must be one that can be read. Line breaks stay of the kind that most lines have.
    """
    breaks = Counter(LINE_BREAK.findall(text))
    line_break = max(breaks, key=lambda one: breaks[one], default="\n")
    before = _sheet(LINE_BREAK.sub("\n", text))
    after = before
    for step in (spaced, indented, ordered):
        after = _after(step, after, order_of)
    if before is None or after is None or not _say_the_same(before, after):
        return LaidOut(text, is_sound=False)
    return LaidOut(after.text.replace("\n", line_break))


def _sheet(text: str) -> Sheet | None:
    document = read_text(text, "").document
    return None if document is None else Sheet(document)


def _after(step: Callable[[Sheet, Orders], str], sheet: Sheet | None, order_of: Choice) -> Sheet | None:
    """The sheet after a step; None where its text could not be read again."""
    if sheet is None:
        return None
    text = step(sheet, (order_of(sheet.document.data),))
    return sheet if text == sheet.text else _sheet(text)


def _say_the_same(one: Sheet, other: Sheet) -> bool:
    return _is_same(one.document.data, other.document.data) and comments(one) == comments(other)


def _is_same(one: object, other: object) -> bool:
    """Whether two values are equal in kind and content; the order of keys does not count."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return one == other or (one != one and other != other)  # noqa: PLR0124 - not a number is equal to nothing
