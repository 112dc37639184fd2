"""One entry on its way from plain data to a model: what does not fit is set aside until the rest does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from pydantic import BaseModel, TypeAdapter, ValidationError

from mediaorg.diagnostic import Diagnostic
from mediaorg.spec.asides import Aside, names_in
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.mistakes import Mistake, meant_key, mistakes_in, tell
from mediaorg.spec.shape import LocalText, Many

# Half a line of lineage says something else, or nothing.
INDIVISIBLE: Final = frozenset({"moved", "retired"})


@cache
def adapter_of(model: type[BaseModel]) -> TypeAdapter[Any]:
    """The validator of a whole list of one model: one call for thousands of entries."""
    return TypeAdapter(Many[model])  # type: ignore[valid-type]


class Draft:
    """An entry with faults: `removed` are the paths in the file that were set aside, `value` the model of the rest."""

    def __init__(self, entry: Entry, model: type[BaseModel], book: str, kind: str) -> None:
        self.entry = entry
        self.model = model
        self.book = book
        self.kind = kind
        self.removed: set[Path] = set()
        self.kept: dict[Path, list[int]] = {}
        self.value: BaseModel | None = None
        self.asides: list[Aside] = []

    def settle(self) -> Iterator[Diagnostic]:
        """Validates what is left, sets aside what does not fit and tells it, until the rest fits or nothing is left."""
        while () not in self.removed:
            self.kept = {}
            pruned = self._prune(self.entry.raw, (), ())
            try:
                (self.value,) = adapter_of(self.model).validate_python([pruned])  # has been built for the list already
            except ValidationError as error:
                before = len(self.removed)
                yield from self._take_out(mistakes_in(error, pruned, self.model))
                if len(self.removed) == before:  # nothing more could be taken out of it, and it still does not fit
                    self.set_aside(())
            else:
                return
        self.value = None

    def set_aside(self, path: Path, *names: str) -> None:
        """Takes out what stands at `path` in the file; `names` are further texts that it stood for."""
        path = smallest_piece(self.entry.raw, path) if self.book not in INDIVISIBLE else ()
        self.removed.add(path)
        identity = self.entry.raw.get("id") if isinstance(self.entry.raw, dict) else None
        key = path[0] if path and isinstance(path[0], str) else None
        texts = frozenset(names_in(_value(self.entry.raw, path[:2]))) | frozenset(names)
        if not path:
            texts = texts.union(*(aside.names for aside in self.asides))
        item = _item(self.entry.raw, path)
        self.asides.append(
            Aside(self.book, self.kind, identity if isinstance(identity, str) else None, key, texts, item)
        )
        self.asides.extend(_in_place_duty(self.entry.raw, path, texts))

    def set_aside_twin(self, path: Path) -> None:
        """Takes out a second bearer of an id: the first one counts, so nothing that names the id is in doubt."""
        self.removed.add(path)
        names = frozenset(names_in(_value(self.entry.raw, path)))
        identity = self.entry.raw.get("id") if path and isinstance(self.entry.raw, dict) else None
        key = str(path[0]) if path else None
        self.asides.append(Aside(self.book, self.kind, identity if isinstance(identity, str) else None, key, names))

    def in_file(self, path: Path) -> Path:
        """The path in the file of a path in the pruned entry."""
        steps: list[str | int] = []
        for number, step in enumerate(path):
            indices = self.kept.get(path[:number])
            steps.append(indices[step] if indices is not None and isinstance(step, int) else step)
        return tuple(steps)

    def _take_out(self, mistakes: list[Mistake]) -> Iterator[Diagnostic]:
        for mistake in mistakes:
            path = self.in_file(mistake.path)
            if mistake.kind == "missing":
                if path not in self.removed:
                    yield tell(mistake, self.entry, self.in_file)
                self.set_aside(path[:-1])
            elif mistake.kind == "extra_forbidden":
                yield from self._unknown_key(mistake, path)
            elif mistake.kind == "empty_scope" and _value(self.entry.raw, path):
                self.set_aside(path)  # every value that was written is told of already
            else:
                yield tell(mistake, self.entry, self.in_file)
                self.set_aside(path)

    def _unknown_key(self, mistake: Mistake, path: Path) -> Iterator[Diagnostic]:
        if str(path[-1]).startswith("x-"):
            self.removed.add(path)
            return
        yield tell(mistake, self.entry, self.in_file)
        self.removed.add(path)
        near = meant_key(mistake)
        if near is not None and self.book in INDIVISIBLE:
            self.set_aside(())
            return
        meant = (*path[:-1], near or "")
        if near is not None and _value(self.entry.raw, meant) is None:
            self.removed.add(smallest_piece(self.entry.raw, meant))
        if near is not None or len(path) > 1:
            field_key = path[0] if len(path) > 1 else near
            identity = self.entry.raw.get("id") if isinstance(self.entry.raw, dict) else None
            names = frozenset(names_in(_value(self.entry.raw, path)))
            known = identity if isinstance(identity, str) else None
            item = _item(self.entry.raw, path)
            self.asides.append(Aside(self.book, self.kind, known, str(field_key), names, item))
        if mistake.model is LocalText and self._is_empty(path[:-1]):
            self.set_aside(path[:-1])

    def _is_empty(self, path: Path) -> bool:
        """Whether nothing is left of a mapping: what it was is told already."""
        return all((*path, key) in self.removed for key in _value(self.entry.raw, path) or ())  # type: ignore[attr-defined]

    def _prune(self, value: object, path: Path, pruned_path: Path) -> object:
        """A copy of the data without what was set aside; remembers which list entries were kept."""
        if isinstance(value, dict):
            return {
                key: self._prune(entry, (*path, key), (*pruned_path, key))
                for key, entry in value.items()
                if (*path, key) not in self.removed
            }
        if isinstance(value, list):
            indices = [index for index in range(len(value)) if (*path, index) not in self.removed]
            if len(indices) < len(value):
                self.kept[pruned_path] = indices
            return [
                self._prune(value[index], (*path, index), (*pruned_path, number))
                for number, index in enumerate(indices)
            ]
        return value


def _item(raw: object, path: Path) -> str | None:
    """The id of the list entry that a path leads into."""
    entry = _value(raw, path[:2]) if len(path) > 2 else None
    identity = entry.get("id") if isinstance(entry, dict) else None
    return identity if isinstance(identity, str) else None


def _in_place_duty(raw: object, path: Path, names: frozenset[str]) -> Iterator[Aside]:
    """What was set aside inside a duty written in place is missing from that duty too."""
    if len(path) > 2 and path[0] == "duties" and isinstance(path[2], str):
        duty = _value(raw, path[:2])
        if isinstance(duty, dict) and "duty" not in duty and isinstance(identity := duty.get("id"), str):
            yield Aside("duties", "duty", identity, path[2], names)


NARROWING: Final = ("as", "scope", "duty")


def smallest_piece(raw: object, path: Path) -> Path:
    """What has to go with what stands at `path`.

    A claim whose part or scope is wrong would say more than was written; without its duty it would be one in place.
    """
    for number, step in enumerate(path):
        if step in NARROWING and number >= 1 and isinstance(path[number - 1], int):
            claim = _value(raw, path[:number])
            if isinstance(claim, dict) and "duty" in claim:
                return path[:number] if _is_last_value(raw, path) else path
    return path if _is_list_entry(raw, path) else path[:-1]


def _is_list_entry(raw: object, path: Path) -> bool:
    """Whether a path leads somewhere: a bare value that stands for a list of one is known by the key above it."""
    return not path or not isinstance(path[-1], int) or isinstance(_value(raw, path[:-1]), list)


def _is_last_value(raw: object, path: Path) -> bool:
    """Whether nothing would be left of a dimension without what stands at `path`."""
    values = _value(raw, path[:-1])
    return not (isinstance(path[-1], int) and isinstance(values, list) and len(values) > 1)


def _value(raw: object, path: Path) -> object:
    value: Any = raw
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value
