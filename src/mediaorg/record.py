"""Frozen values that cost nothing to declare: a dataclass takes half a millisecond to make, a record some microseconds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import Any, ClassVar, Final, NoReturn, TypeVar, dataclass_transform

Value = TypeVar("Value")
NOT_GIVEN: Final = object()  # stands for an argument whose field has a factory


class _Fresh:
    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], Value]) -> Value:
    """The default of a field that gets a value of its own in each record."""
    return _Fresh(default_factory)  # type: ignore[return-value]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class _Kind(type):
    """Makes the classes of records: a slot for each annotated field, and an `__init__` that fills them."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _Kind:
        if any(getattr(base, "__match_args__", ()) for base in bases):
            raise TypeError(f"{name} cannot extend a record: hold one in a field instead")
        fields = tuple(key for key, kind in body.get("__annotations__", {}).items() if not kind.startswith("ClassVar"))
        defaults = {key: body.pop(key) for key in fields if key in body}
        if tuple(defaults) != fields[len(fields) - len(defaults) :]:
            raise TypeError(f"{name}: a field without a default follows one that has a default")
        made = super().__new__(cls, name, bases, body | {"__slots__": fields, "__match_args__": fields})
        if fields:
            made._values = attrgetter(*fields)  # type: ignore[attr-defined]
            made.__init__ = _initialiser(made, fields, defaults)  # type: ignore[misc]
        return made


class Record(metaclass=_Kind):
    """A value: `class Item(Record)` and its annotated fields, in a module that has `from __future__ import annotations`.

    As with a frozen dataclass that has slots, records are equal, hashed and printed by their fields and never change.
    """

    __match_args__: ClassVar[tuple[str, ...]]  # the names of the fields
    _values: ClassVar[Any]  # an attrgetter of all fields

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(self._values(self) == self._values(other))

    def __hash__(self) -> int:
        return hash(self._values(self))

    def __repr__(self) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in _items(self))})"

    def __setattr__(self, name: str, _: object) -> NoReturn:
        raise AttributeError(f"cannot set {name!r}: a {type(self).__qualname__} does not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"cannot delete {name!r}: a {type(self).__qualname__} does not change")

    def __reduce__(self) -> tuple[type[Record], tuple[object, ...]]:
        return type(self), tuple(value for _, value in _items(self))


def replace(one: Value, **changes: Any) -> Value:
    """The same record with other values in some fields."""
    return type(one)(**dict(_items(one)) | changes)


def _items(one: Any) -> Iterator[tuple[str, Any]]:
    return ((name, getattr(one, name)) for name in one.__match_args__)


def _initialiser(made: type, fields: tuple[str, ...], defaults: Mapping[str, Any]) -> FunctionType:
    """An `__init__` with the fields as arguments, as if it were written in the class."""
    fresh = {place: defaults[key].make for place, key in enumerate(fields) if isinstance(defaults.get(key), _Fresh)}
    code = _code(len(fields), tuple(fresh)).replace(
        co_varnames=("self", *fields), co_qualname=f"{made.__qualname__}.__init__"
    )
    names: dict[str, Any] = {"NOT_GIVEN": NOT_GIVEN}
    names |= {f"set{place}": getattr(made, key).__set__ for place, key in enumerate(fields)}
    names |= {f"make{place}": make for place, make in fresh.items()}
    given = tuple(NOT_GIVEN if isinstance(value, _Fresh) else value for value in defaults.values())
    return FunctionType(code, names, "__init__", given)


@cache
def _code(count: int, fresh: Iterable[int]) -> CodeType:
    """The code of an `__init__` of so many fields, some with factories; compiled once for all classes of this shape."""
    lines = [f"def __init__(self, {', '.join(f'value{place}' for place in range(count))}):"]
    for place in range(count):
        made = f"make{place}() if value{place} is NOT_GIVEN else " * (place in fresh)
        lines.append(f" set{place}(self, {made}value{place})")
    module = compile("\n".join(lines), __file__, "exec")
    return next(constant for constant in module.co_consts if isinstance(constant, CodeType))
