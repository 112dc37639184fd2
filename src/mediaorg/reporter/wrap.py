"""Text broken into lines by cells, the way Chinese and English are each broken."""

from __future__ import annotations

from typing import Final

from mediaorg.reporter.cells import cell_steps

_BEGINS_NO_LINE: Final = frozenset("，。、；：！？”’）》】」』〉,.;:!?)]}%…—·～\u200d\ufe0f")
_ENDS_NO_LINE: Final = frozenset("“‘（《【「『〈([{")
_COMMAND: Final = "::"  # a runner of GitHub Actions obeys lines that begin so


def wrap(text: str, width: int, taken: int = 0) -> list[str]:
    """The lines of a text, each at most `width` cells wide, the first `taken` less; a word that is longer is broken."""
    steps = list(cell_steps(text))
    lines: list[str] = []
    start = may_break = 0
    used = taken
    for place, step in enumerate(steps):
        if place > start and _may_break(text, steps, place):
            may_break = place
        if used + step > width and text[place] != " " and place > start:
            cut = may_break if may_break > start else _place_in_word(text, start, place)
            lines.append(text[start:cut].rstrip(" "))
            start = cut
            used = sum(steps[start:place]) if start <= place else -sum(steps[place:start])
        used += step
    return [*lines, text[start:].rstrip(" ")]


def _place_in_word(text: str, start: int, place: int) -> int:
    """The place itself or, where a line would begin like a command there, the nearest one before or after."""
    before, after = place, place
    while text.startswith(_COMMAND, before):
        before -= 1
    while text.startswith(_COMMAND, after):
        after += 1
    return before if before > start else after


def _may_break(text: str, steps: list[int], place: int) -> bool:
    before, after = text[place - 1], text[place]
    if before == " ":
        return after != " " and not text.startswith(_COMMAND, place)
    if after in _BEGINS_NO_LINE or before in _ENDS_NO_LINE or steps[place] == 0:
        return False
    return steps[place] == 2 or steps[place - 1] == 2
