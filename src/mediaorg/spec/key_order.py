"""In which order the keys of specifications and campaign files stand: the order of the models' fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel

from mediaorg.source.layout.key_order import ANY, KeyOrder, Orders
from mediaorg.spec.campaign import CampaignFile, Phased, Timed
from mediaorg.spec.change_shape import CHANGEABLE, item_type
from mediaorg.spec.mistakes import keys_of
from mediaorg.spec.pack import Pack
from mediaorg.spec.role import InPlaceDuty
from mediaorg.spec.shape import Shape
from mediaorg.spec.spec import Spec

# What an edit of a list says, in the order in which it is read.
EDIT_KEYS: Final = ("add", "remove", "change")


def order_of(data: Mapping[str, object]) -> KeyOrder:
    """The order for a file with this content: a campaign file, a pack, or one of the files of a specification."""
    if "campaign" in data and "org" not in data:
        return _campaign()
    if "pack" in data and "org" not in data:
        return _order(Pack)
    return _order(Spec)


def is_part_of_specification(data: Mapping[str, object]) -> bool:
    """Whether all keys at the top are keys of a specification: the file is one that some root may include."""
    known = keys_of(Spec)
    return any(key in known for key in data) and all(key in known or key.startswith("x-") for key in data)


@cache
def _order(model: type[BaseModel], *, edits: bool = False) -> KeyOrder:
    """The order of a model's keys; with `edits`, a list may be an edit of the list."""
    inner = {
        info.alias or name: below
        for name, info in model.model_fields.items()
        if (below := tuple(_alternatives(info.annotation, edits=edits)))
    }
    return KeyOrder(tuple(_written(model)), inner)


def _written(model: type[BaseModel]) -> Iterator[str]:
    """The keys of a model as they are written; the time for which a clause holds comes last."""
    names = {name: info.alias or name for name, info in model.model_fields.items()}
    when = Timed if issubclass(model, Timed) else Phased if issubclass(model, Phased) else Shape
    yield from (key for name, key in names.items() if name not in when.model_fields)
    yield from (names[name] for name in ("phases", "from_", "to") if name in when.model_fields)


def _alternatives(annotation: Any, *, edits: bool) -> Iterator[KeyOrder]:
    """What the value of a field may be; lists and optional values stand for what is in them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield _order(annotation, edits=edits)
        return
    if get_origin(annotation) is dict:
        values = tuple(_alternatives(get_args(annotation)[1], edits=edits))
        if values:
            yield KeyOrder(inner={ANY: values})
        return
    entries = tuple(one for part in get_args(annotation) for one in _alternatives(part, edits=edits))
    yield from entries
    if edits and item_type(annotation) is not None:
        yield _edit_of(entries)


def _edit_of(entries: Orders) -> KeyOrder:
    below: Orders = (KeyOrder(inner={ANY: entries}),)
    return KeyOrder(EDIT_KEYS, {"add": entries, "change": below} if entries else {})


@cache
def _campaign() -> KeyOrder:
    order = _order(CampaignFile)
    changes = {f"{kind}/": (_change_of(kind),) for kind in CHANGEABLE}
    return KeyOrder(order.keys, {**order.inner, "change": (KeyOrder(inner=changes),)})


def _change_of(kind: str) -> KeyOrder:
    """An entry of `change`: what is expected, the new values, the time."""
    model = InPlaceDuty if kind == "duty" else CHANGEABLE[kind]
    order = _order(model, edits=True)
    when = [key for key in ("phases", "from", "to") if key not in order.keys]
    return KeyOrder(("expect", *order.keys, *when), {**order.inner, "expect": (_order(model),)})
