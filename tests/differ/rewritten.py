"""The same organisation written in another way: order, comments, defaults, shapes that mean one thing."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any, Final

from tests.differ.made import Data

IN_ORDER: Final = ("stages", "layers", "tiers", "path")  # lists whose order says something
SAME_TIME: Final = {"24h": "1d", "2d": "48h", "7d": "1w", "1w": "7d"}
DUTY_KEYS: Final = ("id", "name", "scope", "weight")


def rewritten(data: Data, number: int) -> Data:
    """An organisation that means the same, written in another way."""
    random = Random(number)
    data = deepcopy(data)
    for rewrite in REWRITES:
        if random.random() < 0.7:
            rewrite(data, random)
    shuffled: Data = _shuffled(data, random)
    return shuffled


def _shuffled(value: Any, random: Random, key: str = "") -> Any:
    if isinstance(value, dict):
        listed = random.sample(list(value.items()), len(value))
        return {name: _shuffled(entry, random, name) for name, entry in listed}
    if isinstance(value, list):
        entries = [_shuffled(entry, random, key) for entry in value]
        return entries if key in IN_ORDER else random.sample(entries, len(entries))
    return value


def _defaults(data: Data, _: Random) -> None:
    data["org"] |= {"language": "zh", "calendar": {"workday": "8h", "workdays": 5}}
    for role in data["roles"]:
        role.setdefault("reports_to", "none")
        role.setdefault("filled", role.get("headcount", 1))
        role |= {"critical": False, "dotted_to": [], "path": []}
    for handoff in data["handoffs"]:
        handoff |= {"urgent": False, "after": []}
    for separation in data["separation"]:
        separation.setdefault("at_most", 1)


def _mappings(data: Data, _: Random) -> None:
    """What stands bare, as a mapping."""
    for role in data["roles"]:
        role["backup"] = [{"role": one} if isinstance(one, str) else one for one in role["backup"]]
        role["training"] = [{"id": one} if isinstance(one, str) else one for one in role["training"]]
        role["duties"] = [{"duty": one, "as": "owner"} if isinstance(one, str) else one for one in role["duties"]]
    for duty in data["duties"]:
        if isinstance(duty.get("result"), str):
            duty["result"] = {"id": duty["result"]}
    for person in data["people"]:
        person["holds"] = [{"role": one} if isinstance(one, str) else one for one in person["holds"]]


def _tongues(data: Data, _: Random) -> None:
    """Plain texts in both languages alike."""
    for entry in (*data["roles"], *data["units"], *data["loops"], *data["duties"]):
        if isinstance(entry["name"], str):
            entry["name"] = {"zh": entry["name"], "en": entry["name"]}


def _times(data: Data, _: Random) -> None:
    for entry in (*data["handoffs"], *data["loops"]):
        for key in ("sla", "cycle"):
            if key in entry:
                entry[key] = SAME_TIME.get(entry[key], entry[key])


def _scopes(data: Data, random: Random) -> None:
    """The scope of a duty, written out in a claim on all of it; a bare value as a list."""
    values = {axis: [one["id"] for one in found] for axis, found in data["dimensions"].items()}
    scopes = {duty["id"]: duty.get("scope", {}) for duty in data["duties"]}
    for role in data["roles"]:
        for place, claim in enumerate(role["duties"]):
            if isinstance(claim, str) and scopes[claim]:
                role["duties"][place] = {"duty": claim, "scope": scopes[claim]}
            elif isinstance(claim, dict) and isinstance(claim.get("scope", {}).get("channel"), str):
                claim["scope"] = {"channel": [claim["scope"]["channel"]]}
    for duty in data["duties"]:
        if "scope" not in duty and random.random() < 0.5:
            duty["scope"] = {"shift": values["shift"]}


def _out_of_place(data: Data, random: Random) -> None:
    """Duties written in a role, as listed ones that the role claims."""
    for role in data["roles"]:
        for place, claim in enumerate(role["duties"]):
            if isinstance(claim, dict) and set(claim) <= set(DUTY_KEYS) and "name" in claim and random.random() < 0.6:
                weight = {"weight": claim["weight"]} if "weight" in claim else {}
                data["duties"].append({key: claim[key] for key in claim if key != "weight"})
                role["duties"][place] = {"duty": claim["id"], **weight}


Rewrite = Callable[[Data, Random], None]
REWRITES: Final[tuple[Rewrite, ...]] = (_defaults, _scopes, _out_of_place, _mappings, _tongues, _times)
