"""A place in the organisation as people write it: `role/host.duties[live-script].scope`, `org.language`, `policy.rules`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from mediaorg.diagnostic import At, Item, Step
from mediaorg.spec.spec import KINDS, LISTS, SINGLES

_STEP: Final = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<item>[^\]]+)\]")
TOPS: Final = (*LISTS, *SINGLES, "dimensions")
OF_VALUE: Final = 2


def read_place(text: str, elements: Iterable[str], org: str) -> At | None:
    """The place that a text names; None where it is not written like one.

    `elements` are the names (`kind/id`) of what there is: ids with dots and brackets in them are told by these. `org`
    is the id of the organisation. What the text names need not be there.
    """
    if "/" not in _before_steps(text):
        top = _before_steps(text)
        steps = _steps(text[len(top) :])
        return None if steps is None or top not in TOPS else _of_top(top, steps, org)
    named = max((name for name in elements if _begins(text, name)), key=len, default=_before_steps(text))
    steps = _steps(text[len(named) :])
    kind, _, identity = named.partition("/")
    return At(kind, identity, steps) if steps is not None and kind and identity else None


def _before_steps(text: str) -> str:
    return re.split(r"[.\[]", text, maxsplit=1)[0]


def _begins(text: str, name: str) -> bool:
    return text.startswith(name) and text[len(name) : len(name) + 1] in ("", ".", "[")


def _steps(text: str) -> tuple[Step, ...] | None:
    steps: list[Step] = []
    end = 0
    for found in _STEP.finditer(text):
        if found.start() != end:
            return None
        steps.append(found["key"] if found["key"] is not None else Item(found["item"]))
        end = found.end()
    return tuple(steps) if end == len(text) else None


def _of_top(top: str, steps: tuple[Step, ...], org: str) -> At:
    """The place below a key of the file; `roles[editor].headcount` is `role/editor.headcount`."""
    first = steps[0] if steps else None
    if top == "org":
        return At("org", org, steps)
    if top in KINDS and isinstance(first, Item):
        return At(KINDS[top], first.id, steps[1:])
    if top == "dimensions" and isinstance(first, str):
        value = steps[1] if len(steps) >= OF_VALUE else None
        if isinstance(value, Item):
            return At("value", f"{first}/{value.id}", steps[OF_VALUE:])
        return At("dimension", first, steps[1:])
    return At(top, "", steps)
