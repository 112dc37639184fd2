"""Lines as SVG writes them: round corners, arrow heads, numbers that every machine writes alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from mediaorg.renderer.chart.shapes import Point


def said(number: float) -> str:
    """A coordinate with at most one decimal."""
    return f"{round(number, 1) + 0.0:.1f}".removesuffix(".0")


def rounded(points: Sequence[Point], radius: float) -> str:
    """The path through points, its corners cut off by curves of at most a radius."""
    return "".join(_steps(points, radius))


def _steps(points: Sequence[Point], radius: float) -> Iterator[str]:
    yield f"M{_at(points[0])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(radius, _length(before, corner) / 2, _length(corner, after) / 2)
        yield f"L{_at(towards(corner, before, reach))}Q{_at(corner)} {_at(towards(corner, after, reach))}"
    yield f"L{_at(points[-1])}"


def straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without the points at which an orthogonal line does not turn."""
    kept = [points[0]]
    for point, after in pairwise(points[1:]):
        turns = not (kept[-1][0] == point[0] == after[0] or kept[-1][1] == point[1] == after[1])
        if turns and point != kept[-1]:
            kept.append(point)
    return (*kept, points[-1])


def arrow_head(points: Sequence[Point], thickness: float) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """The corners of an arrow head at the end of a line, and the line without the part that the head covers."""
    long, half = 7 + 2 * thickness, 3 + 1.2 * thickness
    end, before = points[-1], points[-2]
    neck = towards(end, before, min(long, _length(before, end)))
    length = _length(before, end) or 1
    across = ((end[1] - before[1]) / length * half, (before[0] - end[0]) / length * half)
    head = (end, (neck[0] + across[0], neck[1] + across[1]), (neck[0] - across[0], neck[1] - across[1]))
    return head, (*points[:-1], neck)


def towards(start: Point, goal: Point, distance: float) -> Point:
    """The point so far on the way from one point to another."""
    length = _length(start, goal) or 1
    return start[0] + (goal[0] - start[0]) * distance / length, start[1] + (goal[1] - start[1]) * distance / length


def _length(start: Point, end: Point) -> float:
    return hypot(end[0] - start[0], end[1] - start[1])


def _at(point: Point) -> str:
    return f"{said(point[0])} {said(point[1])}"
