"""How large a specification is, and how complete: what share of its elements says what it could say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from mediaorg.org.org import Org, backups_of, trainings_of
from mediaorg.text import Text


@dataclass(frozen=True, slots=True)
class Completeness:
    """Of `total` elements, `stated` say something: roles with KPIs, handoffs with an SLA."""

    key: str
    words: Text
    stated: int
    total: int

    @property
    def percent(self) -> int:
        """The share that says it, in whole percent rounded down; 100 only where all do."""
        return 100 * self.stated // self.total if self.total else 0


@dataclass(frozen=True, slots=True)
class Stats:
    """The numbers of one organisation."""

    counts: tuple[tuple[str, Text, int], ...]
    completeness: tuple[Completeness, ...]


COUNTED: Final[tuple[tuple[str, Text, Callable[[Org], int]], ...]] = (
    ("layers", Text("layers", "层级"), lambda org: len(org.spec.layers)),
    ("units", Text("units", "部门与中心"), lambda org: len(org.spec.units)),
    ("roles", Text("roles", "岗位"), lambda org: len(org.roles)),
    ("posts", Text("posts", "编制"), lambda org: sum(role.posts for role in org.roles)),
    ("filled", Text("posts filled", "在岗"), lambda org: sum(role.posts_filled for role in org.roles)),
    ("duties", Text("duties", "职责"), lambda org: len(org.duties)),
    ("handoffs", Text("handoffs", "交接"), lambda org: len(org.handoffs)),
    ("loops", Text("loops", "闭环"), lambda org: len(org.loops)),
    ("kpis", Text("KPIs", "考核指标"), lambda org: sum(len(role.kpis or ()) for role in org.roles)),
    ("people", Text("people", "人员"), lambda org: len(org.people)),
)
ASKED: Final[tuple[tuple[str, Text, Callable[[Org], Iterable[Any]], Callable[[Any], bool]], ...]] = (
    ("role-purpose", Text("roles with a purpose", "写明岗位目的的岗位"), lambda o: o.roles, lambda r: bool(r.purpose)),
    ("role-duties", Text("roles with duties", "写明职责的岗位"), lambda o: o.roles, lambda r: bool(r.duties)),
    ("role-kpis", Text("roles with KPIs", "写明考核指标的岗位"), lambda o: o.roles, lambda r: bool(r.kpis)),
    ("role-backup", Text("roles with a backup", "写明 B 角的岗位"), lambda o: o.roles, lambda r: bool(backups_of(r))),
    (
        "role-training",
        Text("roles with training", "写明培训的岗位"),
        lambda o: o.roles,
        lambda r: bool(trainings_of(r)),
    ),
    ("role-needs", Text("roles with qualifications", "写明任职资格的岗位"), lambda o: o.roles, lambda r: bool(r.needs)),
    (
        "duty-meaning",
        Text("duties with action and object", "写明动作与对象的职责"),
        lambda o: o.duties,
        lambda d: bool(d.action and d.object),
    ),
    ("duty-result", Text("duties with a result", "写明产出的职责"), lambda o: o.duties, lambda d: bool(d.result)),
    ("duty-effort", Text("duties with effort", "写明工时的职责"), lambda o: o.duties, lambda d: bool(d.effort)),
    (
        "handoff-time",
        Text("handoffs with a time", "写明时限的交接"),
        lambda o: o.handoffs,
        lambda h: bool(h.sla or h.due),
    ),
    (
        "handoff-accept",
        Text("handoffs with acceptance", "写明验收标准的交接"),
        lambda o: o.handoffs,
        lambda h: bool(h.accept),
    ),
    ("loop-cycle", Text("loops with a cycle time", "写明周期的闭环"), lambda o: o.loops, lambda one: bool(one.cycle)),
)


def stats_of(org: Org) -> Stats:
    """Counts what there is and how much of it is stated; kinds of which there are none are left out."""
    counts = tuple((key, words, number(org)) for key, words, number in COUNTED)
    completeness = []
    for key, words, elements, is_stated in ASKED:
        things = list(elements(org))
        if things:
            completeness.append(Completeness(key, words, sum(map(is_stated, things)), len(things)))
    return Stats(counts, tuple(completeness))
