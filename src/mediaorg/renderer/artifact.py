"""What a renderer gives: files as bytes with a path below the output folder, under names that every system can store."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from posixpath import relpath
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from mediaorg.renderer.book_views import Handbook
    from mediaorg.renderer.template import Templates

# Names that Windows keeps for devices, with whatever ending; and names that a folder of pages gives a meaning to.
DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
TAKEN: Final = frozenset({"index", "readme"})


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be written: its path, parted by `/`, below the output folder, and what is in it."""

    path: str
    content: bytes


class HandbookFormat(Protocol):
    """Makes the files of a handbook."""

    def __call__(self, book: Handbook, templates: Templates) -> Iterator[Artifact]:
        """The files, in the order in which a reader meets them."""
        ...


@lru_cache(maxsize=4096)
def relative(path: str, folder: str) -> str:
    """The way to a file from a folder, both told from one and the same place; that place itself is the empty text."""
    return relpath(f"/here/now/{path}", f"/here/now/{folder}")  # absolute: whatever the working directory is


def page_name(identity: str) -> str:
    """The stem of a page about the element that bears an id: the id, with `_` behind it where the name is not free.

    No id holds `_`, so no two elements get one name.
    """
    return f"{identity}_" if identity in DEVICES or identity in TAKEN else identity
