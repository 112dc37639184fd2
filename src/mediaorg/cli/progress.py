"""A bar that shows how far long work has come: on standard error, and only where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
FEW = 20


def watched(work: Sequence[T], words: str) -> Iterable[T]:
    """The same things in the same order, with a bar where somebody watches and there are more than a few."""
    if len(work) <= FEW or sys.stderr is None or not sys.stderr.isatty():
        return work
    return _with_bar(work, words)


def _with_bar(work: Sequence[T], words: str) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True, markup=False), transient=True) as progress:
        yield from progress.track(work, description=words)
