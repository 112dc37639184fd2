"""What references may name: the sorts of names, every id that the files bear, and a name that nothing bears."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mediaorg.record import Record
from mediaorg.spec import element_name
from mediaorg.spec.element_name import ELEMENT_KINDS
from mediaorg.spec.joined import Entry, Path
from mediaorg.text import Text

NOBODY: Final = element_name.NOBODY

WHAT: Final[Mapping[str, Text]] = {
    "role": Text("role", "岗位"),
    "party": Text("role or partner", "岗位或外部协作方"),
    "duty": Text("duty", "职责"),
    "layer": Text("layer", "层级"),
    "unit": Text("unit", "部门或中心"),
    "handoff": Text("handoff", "交接"),
    "stage": Text("stage", "闭环阶段"),
    "training": Text("training", "培训"),
    "dimension": Text("dimension", "维度"),
    "value": Text("dimension value", "维度取值"),
    "requester": Text("role or duty/…", "岗位或 duty/…"),
    "element": Text("element (kind/id)", "对象（类别/id）"),
    "phase": Text("phase", "阶段"),
}


class Known(Record):
    """Every id that stands in the files, those of set-aside elements included: a reference to one is not unknown."""

    role: frozenset[str]
    partner: frozenset[str]
    duty: frozenset[str]
    layer: frozenset[str]
    unit: frozenset[str]
    handoff: frozenset[str]
    stage: frozenset[str]
    training: frozenset[str]
    others: Mapping[str, frozenset[str]]
    dimensions: Mapping[str, frozenset[str]]
    past: frozenset[str] = frozenset()  # what lineage says was there, as kind/id

    def of(self, what: str, within: str = "") -> frozenset[str]:
        """The names that a field of this sort may bear; `within` names the dimension or the loop."""
        if what == "party":
            return self.role | self.partner
        if what == "dimension":
            return frozenset(self.dimensions)
        if what == "value":
            return self.dimensions.get(within, frozenset())
        if what == "requester":
            return self.role | frozenset(f"duty/{identity}" for identity in self.duty)
        if what == "element":
            return frozenset(f"{kind}/{identity}" for kind in ELEMENT_KINDS for identity in self.of_kind(kind))
        return self.of_kind(what)

    def joined(self, other: Known) -> Known:
        """The ids of both."""
        sets = {name: getattr(self, name) | getattr(other, name) for name in ID_SETS}
        others = {kind: self.others[kind] | other.others.get(kind, frozenset()) for kind in self.others}
        axes = {axis: self.dimensions.get(axis, frozenset()) | ids for axis, ids in other.dimensions.items()}
        return Known(**sets, others=others, dimensions={**self.dimensions, **axes}, past=self.past | other.past)

    def of_kind(self, kind: str) -> frozenset[str]:
        """The ids of one kind of element."""
        return self.others[kind] if kind in self.others else getattr(self, kind)


ID_SETS: Final = ("role", "partner", "duty", "layer", "unit", "handoff", "stage", "training")


NAMED_IN: Final[Mapping[str, tuple[str, ...]]] = {
    "role": ("roles",),
    "party": ("roles", "partners"),
    "duty": ("duties",),
    "layer": ("layers",),
    "unit": ("units",),
    "training": ("training",),
}
"""The top-level keys whose entries bear, beside their ids, the names that people write in their place."""


def bearers(entries: Iterable[Entry]) -> Mapping[str, frozenset[str]]:
    """The ids of the entries that bear each name, in whichever language it is said."""
    found: dict[str, set[str]] = {}
    for raw in (entry.raw for entry in entries):
        if isinstance(raw, dict) and isinstance(identity := raw.get("id"), str):
            wording = raw.get("name")
            for name in wording.values() if isinstance(wording, dict) else (wording,):
                if isinstance(name, str):
                    found.setdefault(name, set()).add(identity)
    return {name: frozenset(ids) for name, ids in found.items()}


class Unknown(Record):
    """A reference that names nothing: where it stands in its element, what it should be, and what it says."""

    path: Path
    what: str
    name: str
    within: str = ""
