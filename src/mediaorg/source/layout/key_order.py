"""In which order a mapping lists its keys, and the mappings below it theirs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

ANY: Final = "*"


@dataclass(frozen=True, slots=True)
class KeyOrder:
    """The known keys of a mapping, first to last, and by key what the value may be; lists stand for their entries.

    `inner` is asked for the key itself, for what stands before its slash (`role/`), and for `*`.
    """

    keys: tuple[str, ...] = ()
    inner: Mapping[str, Orders] = field(default_factory=dict)

    def below(self, key: str) -> Orders:
        """The orders that the value of a key may have."""
        for name in (key, key.partition("/")[0] + "/", ANY):
            if name in self.inner:
                return self.inner[name]
        return ()

    def sorted(self, names: Sequence[str]) -> list[int]:
        """The places of names in the order in which they should stand; unknown ones last, as they are."""
        ranks = {key: rank for rank, key in enumerate(self.keys)}
        return sorted(range(len(names)), key=lambda number: ranks.get(names[number], len(ranks)))


Orders: TypeAlias = "tuple[KeyOrder, ...]"


def best_of(orders: Orders, names: Sequence[str]) -> KeyOrder:
    """The order that knows most of the keys that are written."""
    written = set(names)
    return max(orders, key=lambda order: len(written.intersection(order.keys)), default=KeyOrder())
