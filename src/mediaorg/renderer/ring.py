"""A loop as a ring: where its stages stand on a circle, and the arrows between them. Plain geometry, no text."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Final

from mediaorg.renderer.views import RingStage

SIZE: Final = 200
"""The width and height of the picture."""
RADIUS: Final = 72.0
STAGE_RADIUS: Final = 17.0
GAP: Final = 5.0
HEAD: Final = 8.0


def ring(closed: Sequence[bool], mine: Sequence[bool]) -> tuple[RingStage, ...]:
    """The stages of a loop clockwise from the top; `closed` says of each whether it hands something to the next."""
    count = len(closed)
    angles = [-pi / 2 + 2 * pi * number / count for number in range(count)]
    reach = min((STAGE_RADIUS + GAP) / RADIUS, pi / max(count, 1) * 0.7)
    stages = []
    for number, angle in enumerate(angles):
        x, y = _point(angle)
        turn = 2 * pi / count
        arc, head = _arrow(angle + reach, angle + turn - reach) if count > 1 else ("", "")
        stages.append(RingStage(number + 1, _said(x), _said(y), arc, head, closed[number], mine[number]))
    return tuple(stages)


def _arrow(start: float, end: float) -> tuple[str, str]:
    """The path along the circle, and the corners of the head at its end."""
    neck = end - HEAD / RADIUS
    x0, y0 = _point(start)
    x1, y1 = _point(neck)
    large = int(neck - start > pi)
    tip, left, right = _point(end), _point(neck, RADIUS - HEAD / 2), _point(neck, RADIUS + HEAD / 2)
    corners = " ".join(f"{_said(x)},{_said(y)}" for x, y in (tip, left, right))
    radius = _said(RADIUS)
    return f"M{_said(x0)} {_said(y0)}A{radius} {radius} 0 {large} 1 {_said(x1)} {_said(y1)}", corners


def _point(angle: float, radius: float = RADIUS) -> tuple[float, float]:
    return SIZE / 2 + radius * cos(angle), SIZE / 2 + radius * sin(angle)


def _said(number: float) -> str:
    """Rounded, so that every machine writes the same."""
    return f"{round(number, 1) + 0.0:g}"
