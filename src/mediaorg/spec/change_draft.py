"""One entry of `change` on its way from plain data to new values for the fields of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel

from mediaorg.diagnostic import At, Diagnostic, fault
from mediaorg.record import replace
from mediaorg.spec.asides import Aside
from mediaorg.spec.campaign_faults import OVERLAY_UNKNOWN_FIELD
from mediaorg.spec.change_shape import CHANGEABLE, ChangeShape, ListEdit
from mediaorg.spec.clauses import Change, when_of
from mediaorg.spec.draft import Draft
from mediaorg.spec.edits import entry_models, find, merged, set_values, spelled_out
from mediaorg.spec.elements import BOOKS
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.mistakes import Mistake, keys_of
from mediaorg.spec.names import WHAT, Known, Unknown
from mediaorg.spec.references import REFERENCES
from mediaorg.spec.shape import Shape
from mediaorg.spec.words import key_advice
from mediaorg.text import Text

TIMING: Final = ("expect", "phases")
DATES: Final = ("from_", "to")


class ChangeDraft(Draft):
    """A `change` entry: a field that the kind does not have is overlay-unknown-field."""

    def __init__(
        self, entry: Entry, model: type[BaseModel], book: str, kind: str, *, identity: str, element: Any
    ) -> None:
        super().__init__(entry, model, book, kind)
        self.id = identity
        self.element = element

    def _unknown_key(self, mistake: Mistake, path: Path) -> Iterator[Diagnostic]:
        is_part = mistake.model is not None and issubclass(mistake.model, ChangeShape)
        if not is_part or str(path[-1]).startswith("x-"):
            yield from super()._unknown_key(mistake, path)
            return
        key = str(path[-1])
        advice, _ = key_advice(key, [one for one in keys_of(mistake.model) if one not in TIMING])
        yield fault(OVERLAY_UNKNOWN_FIELD, self.entry.key_span(path), what=self.what(path), key=key, advice=advice)
        self.set_aside(path)

    def what(self, path: Path) -> Text:
        """What lacks a field: the thing itself, or an entry of one of its lists."""
        if len(path) > 1 and path[0] != "expect":
            return Text(f"an entry of {path[0]}", f"{path[0]} 的条目")
        words = WHAT.get(self.kind, Text(self.kind, self.kind))
        return Text(f"a {words.en}", f"{words.zh}")

    def changes_asides(self) -> Iterator[Aside]:
        """What was set aside, told of the thing that was to be changed."""
        book = BOOKS.get(self.kind, self.kind)
        for aside in self.asides:
            yield replace(aside, book=book, id=self.id)

    def set_fields(self) -> dict[str, Any]:
        """The new values, the expected ones and the time aside."""
        if not isinstance(self.value, ChangeShape):
            return {}
        own = CHANGEABLE[self.kind].model_fields
        values = set_values(self.value)
        return {
            name: value for name, value in values.items() if name not in TIMING and (name not in DATES or name in own)
        }

    def change(self, at: At) -> Change | None:
        """The entry as it was understood; None where nothing of it could be kept."""
        if not isinstance(self.value, ChangeShape):
            return None
        model = type(self.value)
        keys = {name: info.alias or name for name, info in model.model_fields.items()}
        expected: ChangeShape | None = getattr(self.value, "expect", None)
        when = when_of(self.value)
        return Change(self.kind, self.id, at, when, self.set_fields(), set_values(expected) if expected else {}, keys)

    def unknown_names(self, known: Known) -> Iterator[Unknown]:
        """The names in the new values that nothing bears, with their paths in the entry."""
        if self.element is None or not isinstance(self.value, ChangeShape):
            return
        book = BOOKS.get(self.kind, self.kind)
        if book in REFERENCES:
            yield from _unknown(self.element, self.set_fields(), book, known)


def unknown_in(change: Change, element: Any, known: Known) -> Iterator[Unknown]:
    """The names in the new values of a change that are not known, with their paths in the entry."""
    book = BOOKS.get(change.kind, change.kind)
    if book in REFERENCES:
        yield from _unknown(element, change.values, book, known)


def _unknown(element: Any, values: dict[str, Any] | Any, book: str, known: Known) -> Iterator[Unknown]:
    owner = type(element)
    keys = {name: info.alias or name for name, info in owner.model_fields.items()}
    plain = {
        name: value
        for name, value in values.items()
        if name in keys and not isinstance(value, ListEdit) and value is not None
    }
    for unknown in REFERENCES[book](element.model_copy(update=plain), known) if plain else ():
        if unknown.path[0] in {keys[name] for name in plain}:
            yield unknown
    for name, edit in values.items():
        if not isinstance(edit, ListEdit) or name not in keys:
            continue
        for unknown in _named_by(element, name, edit.add, book, known):
            yield replace(unknown, path=(keys[name], "add", *unknown.path[1:]))
        for called, part in edit.changes.items():
            yield from _unknown_in_entry(element, name, called, part, (book, keys[name], known))


def _named_by(element: Any, name: str, entries: tuple[Any, ...], book: str, known: Known) -> Iterator[Unknown]:
    key = type(element).model_fields[name].alias or name
    for unknown in REFERENCES[book](element.model_copy(update={name: entries}), known) if entries else ():
        if unknown.path[0] == key:
            yield unknown


def _unknown_in_entry(
    element: Any, name: str, called: str, part: ChangeShape, where: tuple[str, str, Known]
) -> Iterator[Unknown]:
    book, key, known = where
    item = find(getattr(element, name), called)
    owner: type[Shape] = type(element)
    if item is None or not entry_models(owner, name):
        return
    entry = merged(spelled_out(item, owner, name), set_values(part))
    written = {type(part).model_fields[one].alias or one for one in part.model_fields_set}
    for unknown in _named_by(element, name, (entry,), book, known):
        inner = unknown.path[2:]
        if inner and inner[0] in written:
            edited = isinstance(getattr(part, str(inner[0]), None), ListEdit)
            yield replace(unknown, path=(key, "change", called, *(inner[:1] if edited else inner)))
