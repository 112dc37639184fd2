"""Every field of the format is compared, and every place at which two sides can differ belongs to a kind of change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pytest

from mediaorg.differ.fields import FIELDS, Apart, Entries, Field, Part, Sequence
from mediaorg.differ.kinds import KINDS
from mediaorg.differ.spots import ENTRIES, FIELD_NAMES, SPOTS, TOGETHER
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop, Stage
from mediaorg.spec.governance import PackUse, Waiver
from mediaorg.spec.organisation import Calendar, Layer, Organisation, Partner, Review, Term, Unit, Value
from mediaorg.spec.organisation import Matrix as Lines
from mediaorg.spec.people import Approval, Assessment, Check, Holding, Pass, Person, Separation, Tier, Training
from mediaorg.spec.role import Access, DottedLine, InPlaceDuty, Kpi, Needs, Role, StandIn, TrainingDue
from mediaorg.spec.shape import Shape
from mediaorg.spec.spec import Spec

MODELS: Final[Mapping[str, type[Shape]]] = {
    "org": Organisation, "value": Value, "layer": Layer, "unit": Unit, "partner": Partner, "duty": Duty, "role": Role,
    "handoff": Handoff, "loop": Loop, "training": Training, "separation": Separation, "approval": Approval,
    "person": Person, "term": Term, "pack": PackUse, "waiver": Waiver,
}  # fmt: skip
# What lies in a field, and by which key its entries are known.
INSIDE: Final[Mapping[tuple[str, str], type[Shape]]] = {
    ("org", "review"): Review, ("org", "calendar"): Calendar, ("org", "matrix"): Lines,
    ("role", "dotted_to"): DottedLine, ("role", "backup"): StandIn, ("role", "kpis"): Kpi, ("role", "access"): Access,
    ("role", "needs"): Needs, ("role", "training"): TrainingDue, ("loop", "stages"): Stage,
    ("training", "assessment"): Assessment, ("approval", "tiers"): Tier, ("person", "holds"): Holding,
    ("person", "trained"): Pass, ("person", "checks"): Check,
}  # fmt: skip
WHERE: Final = {"term": "glossary[]", "pack": "packs[]", "waiver": "waivers[]"}
COMPARED_ELSEWHERE: Final = {  # by elements and claims, by lineage; or they are no facts about the organisation
    "mediaorg", "include", "org", "dimensions", "policy", "moved", "retired",
}  # fmt: skip


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_is_compared(kind: str) -> None:
    assert set(FIELDS[kind]) == set(MODELS[kind].model_fields)


@pytest.mark.parametrize(("kind", "field"), INSIDE, ids=".".join)
def test_every_field_inside_is_compared(kind: str, field: str) -> None:
    how = FIELDS[kind][field]
    entries = how.entries if isinstance(how, Sequence) else how
    assert isinstance(entries, Part | Entries)
    by = {entries.by} if isinstance(entries, Entries) else set()
    assert set(entries.fields) | by == set(INSIDE[kind, field].model_fields)


def test_nothing_lies_inside_that_is_not_listed() -> None:
    inside = {(kind, field) for kind, fields in FIELDS.items() for field, how in fields.items() if _is_inside(how)}
    assert inside == set(INSIDE)


def test_every_list_is_compared() -> None:
    listed = {
        "glossary",
        "layers",
        "units",
        "partners",
        "duties",
        "roles",
        "handoffs",
        "loops",
        "training",
        "separation",
    }
    listed |= {"approvals", "people", "packs", "waivers"}
    assert set(Spec.model_fields) == listed | COMPARED_ELSEWHERE


def test_a_duty_in_place_says_what_a_listed_one_does() -> None:
    assert set(InPlaceDuty.model_fields) == {*Duty.model_fields, "weight"}  # the weight is the claim's


def _is_inside(how: Field) -> bool:
    return isinstance(how, Part | Entries | Sequence)


def _patterns(prefix: str, fields: Mapping[str, Field]) -> Iterator[tuple[str, bool]]:
    """Every place without ids that a kind can give, and whether it is an entry of a list."""
    for name, how in fields.items():
        place = f"{prefix}.{name.rstrip('_')}"
        entries = how.entries if isinstance(how, Sequence) else how
        if isinstance(how, Sequence):
            yield place, False
        if isinstance(entries, Entries):
            yield f"{place}[]", True
            yield from _patterns(f"{place}[]", entries.fields)
        elif isinstance(how, Part):
            yield from _patterns(place, how.fields)
        elif not isinstance(how, Apart):
            yield place, False


PATTERNS: Final = [one for kind, fields in FIELDS.items() for one in _patterns(WHERE.get(kind, kind), fields)]


def test_every_place_belongs_to_a_kind() -> None:
    places = {place for place, is_entry in PATTERNS if not is_entry}
    more = {"org.id", "layers", "role.headcount", "role.filled", "role.access[]", "glossary[]"}
    assert set(SPOTS) == places | more


def test_every_entry_belongs_to_a_pair_of_kinds() -> None:
    assert set(ENTRIES) == {place for place, is_entry in PATTERNS if is_entry} | set(WHERE.values())
    assert {kind for both in ENTRIES.values() for kind in both} <= set(KINDS)


def test_kinds_of_places_are_there() -> None:
    assert {kind for kind in SPOTS.values() if isinstance(kind, str)} <= set(KINDS)
    assert set(TOGETHER) <= set(KINDS)


def test_fields_that_sentences_name_have_words() -> None:
    naming = {kind.id for kind in KINDS.values() if "field" in kind.message.placeholders("en")}
    told = {place for place, kind in SPOTS.items() if isinstance(kind, str) and kind in naming}
    told |= {place for place, kinds in ENTRIES.items() if naming & set(kinds)}
    keys = {place.removesuffix("[]").rpartition(".")[2] for place in told}
    assert keys <= set(FIELD_NAMES)
    words: list[Any] = list(FIELD_NAMES.values())
    assert all(word.en != word.zh for word in words)
