"""Where everything of a campaign file is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.diagnostic import At, Item, Span, Step
from mediaorg.source.document import Document
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.places import Places, is_called
from mediaorg.spec.shelf import Shelf

HEAD: Final = "campaign"
VERBS: Final = ("add", "change", "transfer", "lend", "suspend", "remove", "demand")


class CampaignPlaces(Places):
    """Places of added elements (`role/live-planner`) and of the campaign itself (`campaign/c618.phases[peak].to`).

    Below the campaign lie the keys of its head and, beside them, those of the file (`campaign/c618.change.role/editor`).
    """

    def __init__(
        self, document: Document, shelves: Mapping[str, Shelf], axes: Mapping[str, Shelf] | None = None
    ) -> None:
        super().__init__(shelves, axes, root=document)
        self._document = document

    def start(self, at: At) -> tuple[Entry | None, Path, tuple[Step, ...]]:
        """The entry that a place lies in, the way to its element in there, and the steps that are left from it."""
        if at.kind != HEAD:
            return super().start(at)
        data = self._document.data
        first = at.path[0] if at.path else None
        if isinstance(first, str) and first in VERBS and first in data:
            return Entry(self._document, (first,), data[first]), (), at.path[1:]
        return (Entry(self._document, (HEAD,), data[HEAD]), (), at.path) if HEAD in data else (None, (), ())

    def holds(self, at: At) -> bool:
        """Whether the element of a place stands in this file."""
        return self.start(at)[0] is not None

    def span(self, at: At) -> Span:
        """The stretch of the file that a place stands in; what is changed is known by its key (`role/editor`)."""
        if at.kind == HEAD and len(at.path) == 2 and at.path[0] == "change" and "change" in self._document.data:
            return self._document.key_span(("change", str(at.path[1])))
        return super().span(at)


def item_in(entries: object, index: int, name: str) -> Item:
    """The step that leads to the entry `index` of a list in plain data, called `name`."""
    earlier = entries[:index] if isinstance(entries, list) else ()
    return Item(name, sum(1 for entry in earlier if is_called(entry, name)))
