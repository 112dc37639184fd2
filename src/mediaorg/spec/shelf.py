"""One list of the specification: its entries in the files and the models made of them, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from mediaorg.diagnostic import Diagnostic
from mediaorg.spec.asides import Aside
from mediaorg.spec.draft import Draft, adapter_of
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.lean import share_field_sets

BATCH: Final = 64  # entries: what validation wastes is given back before the next ones, and one fault spoils no more


class Shelf:
    """The entries of one top-level key; `models[i]` is None where entry `i` was set aside whole."""

    def __init__(
        self, book: str, kind: str, model: type[BaseModel], entries: list[Entry], file_order: dict[str, int]
    ) -> None:
        self.book = book
        self.kind = kind
        self.model = model
        self.entries = entries
        self.file_order = file_order
        self.models: list[Any] = []
        self.drafts: dict[int, Draft] = {}

    def fill(self) -> Iterator[Diagnostic]:
        """Makes models of all entries; each entry that does not fit is mended by setting aside the least it can."""
        touched = list(self.drafts.values())
        untouched = [index for index in range(len(self.entries)) if index not in self.drafts]
        self.models = [None] * len(self.entries)
        for draft in touched:
            yield from self._settle(draft)
        for start in range(0, len(untouched), BATCH):
            yield from self._fill(untouched[start : start + BATCH])

    def _fill(self, indices: Sequence[int]) -> Iterator[Diagnostic]:
        try:
            self._keep(indices)
        except ValidationError as error:
            faulty = {
                item["loc"][0] for item in error.errors(include_input=False, include_context=False, include_url=False)
            }
            self._keep([index for number, index in enumerate(indices) if number not in faulty])
            for number, index in enumerate(indices):
                if number in faulty:
                    yield from self._settle(self.draft(index))

    def _keep(self, indices: Sequence[int]) -> None:
        """Validates some entries together; raises ValidationError, and keeps none, where one of them does not fit."""
        made = adapter_of(self.model).validate_python([self.entries[index].raw for index in indices])
        share_field_sets(made)
        for index, model in zip(indices, made, strict=True):
            self.models[index] = model

    def draft(self, index: int) -> Draft:
        """The draft of one entry, for taking something out of it."""
        if index not in self.drafts:
            self.drafts[index] = Draft(self.entries[index], self.model, self.book, self.kind)
            if self.models:
                self.drafts[index].value = self.models[index]
        return self.drafts[index]

    def in_file(self, index: int, path: Path) -> Path:
        """The path in the file of a path in the model of entry `index`."""
        return self.drafts[index].in_file(path) if index in self.drafts else path

    def take_out(self, index: int, paths: list[tuple[Path, tuple[str, ...]]]) -> Iterator[Diagnostic]:
        """Sets aside what stands at `paths` (in the file) of one entry and makes its model anew."""
        draft = self.draft(index)
        for path, names in paths:
            draft.set_aside(path, *names)
        yield from self._settle(draft)

    def asides(self) -> Iterator[Aside]:
        """Everything of this list that was set aside."""
        for draft in self.drafts.values():
            yield from draft.asides

    def _settle(self, draft: Draft) -> Iterator[Diagnostic]:
        yield from draft.settle()
        for index, known in self.drafts.items():
            if known is draft:
                self.models[index] = draft.value
