"""What must hold for the coordinates of every picture: nothing overlaps, nothing leaves its box or the canvas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from mediaorg.renderer.chart.shapes import Box, Disc, Group, Line, Picture, Polygon, Rect, Shape, Words

APART = ("card", "label", "cell", "row", "chip", "pill", "header", "badge", "swatch")
"""Boxes that have nothing in common with others of their kind."""
HOLDERS = ("card", "label", "cell")
"""Boxes that hold all words of their group."""


def flat(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """All shapes, groups taken apart."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from flat(shape.shapes)
        else:
            yield shape


def groups(shapes: Sequence[Shape]) -> Iterator[Group]:
    """The groups of a picture."""
    yield from (shape for shape in shapes if isinstance(shape, Group))


def boxes(picture: Picture, part: str) -> list[Rect]:
    """The rectangles of a kind."""
    return [one.rect for one in flat(picture.shapes) if isinstance(one, Box) and one.part == part]


def words(picture: Picture) -> list[Words]:
    """Every line of text."""
    return [one for one in flat(picture.shapes) if isinstance(one, Words)]


def lines(picture: Picture, part: str) -> list[Line]:
    """The lines of a kind."""
    return [one for one in flat(picture.shapes) if isinstance(one, Line) and one.part == part]


def faults(picture: Picture) -> list[str]:
    """Everything that is wrong with the coordinates of a picture."""
    return [
        *_outside(picture),
        *_escaping(picture),
        *_overlapping(picture),
        *_leaving_their_group(picture),
        *_crossing_cards(picture),
        *_crossing_labels(picture),
    ]


def _outside(picture: Picture) -> Iterator[str]:
    canvas = Rect(0, 0, picture.width, picture.height)
    for shape in flat(picture.shapes):
        yield from (f"outside the canvas: {shape}" for rect in _extents(shape) if not canvas.holds(rect))


def _extents(shape: Shape) -> Iterator[Rect]:
    if isinstance(shape, Box):
        yield shape.rect
    elif isinstance(shape, Words):
        yield shape.extent
    elif isinstance(shape, Disc):
        x, y = shape.centre
        yield Rect(x - shape.radius, y - shape.radius, 2 * shape.radius, 2 * shape.radius)
    elif isinstance(shape, Line | Polygon):
        yield from (Rect(x, y, 0, 0) for x, y in shape.points)


def _escaping(picture: Picture) -> Iterator[str]:
    """Words that are wider or higher than the box they were set into."""
    for one in words(picture):
        if not one.within.holds(one.extent, slack=0.6):
            yield f"leaves its box: {one.text} {one.extent} {one.within}"


def _overlapping(picture: Picture) -> Iterator[str]:
    said = words(picture)
    for first, second in _meeting([(one.extent, one.text) for one in said]):
        yield f"words on words: {first} / {second}"
    for part in APART:
        for first, second in _meeting([(rect, str(rect)) for rect in boxes(picture, part)]):
            yield f"{part} on {part}: {first} / {second}"


def _meeting(named: Sequence[tuple[Rect, str]]) -> Iterator[tuple[str, str]]:
    """Pairs that have more than an edge in common; only those near each other are compared."""
    ordered = sorted(named, key=lambda one: one[0].y)
    for place, (rect, name) in enumerate(ordered):
        for other, other_name in ordered[place + 1 :]:
            if other.y >= rect.bottom:
                break
            if rect.meets(other, slack=0.3):
                yield name, other_name


def _leaving_their_group(picture: Picture) -> Iterator[str]:
    for group in groups(picture.shapes):
        holders = [one.rect for one in flat(group.shapes) if isinstance(one, Box) and one.part in HOLDERS]
        if holders:
            inside = [one for one in flat(group.shapes) if isinstance(one, Words)]
            yield from (f"leaves its card: {one.text}" for one in inside if not holders[-1].holds(one.extent))


def _segments(line: Line) -> Iterator[Rect]:
    for (x0, y0), (x1, y1) in pairwise(line.points):
        yield Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))


def _crossing_cards(picture: Picture) -> Iterator[str]:
    cards = [rect.inset(0.5) for rect in boxes(picture, "card")]
    for part in ("solid", "dotted"):
        for line in lines(picture, part):
            for segment in _segments(line):
                if segment.width and segment.height:
                    yield f"not orthogonal: {line.points}"
                thick = Rect(segment.x - 0.2, segment.y - 0.2, segment.width + 0.4, segment.height + 0.4)
                yield from (f"{part} line through a card: {line.points}" for card in cards if thick.meets(card))


def _crossing_labels(picture: Picture) -> Iterator[str]:
    """Arrows that run behind the label of another arrow."""
    found = [
        (
            [one for one in flat(group.shapes) if isinstance(one, Line) and one.part == "arrow"],
            [one.rect for one in flat(group.shapes) if isinstance(one, Box) and one.part == "label"],
        )
        for group in groups(picture.shapes)
    ]
    for first, second in combinations([one for one in found if one[1]], 2):
        for (arrows, _), (_, labels) in ((first, second), (second, first)):
            segments = [segment for arrow in arrows for segment in _segments(arrow)]
            for segment in segments:
                thick = Rect(segment.x - 0.5, segment.y, segment.width + 1, segment.height)
                yield from (f"arrow behind a label: {segment}" for label in labels if thick.meets(label))
