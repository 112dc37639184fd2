"""Shows that long work goes on and how far it has come: on standard error, and only where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

T = TypeVar("T")
FEW = 20


def watched(work: Sequence[T], words: str) -> Iterable[T]:
    """The same things in the same order, with a bar where somebody watches and there are more than a few."""
    return _with_bar(work, words) if len(work) > FEW and _is_seen() else work


def busy(words: str, pieces: int) -> AbstractContextManager[object]:
    """Says what is being done while it lasts, where somebody watches and it is made of more than a few pieces."""
    if pieces <= FEW or not _is_seen():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True, markup=False).status(words)


def _is_seen() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _with_bar(work: Sequence[T], words: str) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True, markup=False), transient=True) as progress:
        yield from progress.track(work, description=words)
