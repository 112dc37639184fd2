"""A made organisation that is being reorganised, one element at a time."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from tests.differ.made import LISTED, Data


class Team:
    """An organisation that is being changed; nothing of it is changed twice."""

    def __init__(self, data: Data, random: Random) -> None:
        self.data = deepcopy(data)
        self.random = random
        self.used: set[str] = set()

    def pick(self, kind: str, entries: list[Any], fits: Callable[[Any], bool] = lambda one: True) -> Any:
        """An element that nothing has changed yet; raises LookupError where there is none."""
        free = [one for one in entries if f"{kind}/{one['id']}" not in self.used and fits(one)]
        if not free:
            raise LookupError(kind)
        found = self.random.choice(free)
        self.used.add(f"{kind}/{found['id']}")
        return found

    def role(self, fits: Callable[[Any], bool] = lambda one: True) -> Data:
        """A role other than the head."""
        found: Data = self.pick("role", self.data["roles"], lambda one: one["id"] != "director" and fits(one))
        return found

    def staying(self) -> list[Data]:
        """The roles that do not go."""
        return [one for one in self.data["roles"] if one["id"] != "spare"]

    def handoff(self) -> Data:
        """A handoff with an id, between roles."""
        found: Data = self.pick("handoff", [one for one in self.data["handoffs"] if "sla" in one and "id" in one])
        return found

    def loop(self) -> Data:
        """The loop."""
        found: Data = self.pick("loop", self.data["loops"])
        return found

    def listed(self) -> tuple[Data, list[tuple[Data, Any]]]:
        """A listed duty, and the claims of those who do it."""
        duty: Data = self.pick("duty", self.data["duties"], lambda one: one["id"] in LISTED)
        return duty, [(role, one) for role in self.data["roles"] for one in role["duties"] if _does(one, duty["id"])]

    def rename(self, kind: str, old: str, new: str) -> None:
        """Another id wherever the old one is named."""
        named = {old, f"{kind}/{old}"}
        self.used.add(f"{kind}/{new}")
        self.data = replaced(self.data, named, old, new)
        self.data.setdefault("moved", []).append({"from": f"{kind}/{old}", "to": f"{kind}/{new}"})


def _does(claim: Any, duty: str) -> bool:
    return claim == duty or (isinstance(claim, dict) and claim.get("duty") == duty and "as" not in claim)


def replaced(value: Any, named: set[str], old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {key: entry if key == "moved" else replaced(entry, named, old, new) for key, entry in value.items()}
    if isinstance(value, list):
        return [replaced(entry, named, old, new) for entry in value]
    return value[: -len(old)] + new if isinstance(value, str) and value in named else value


def with_spares(data: Data) -> Data:
    """The organisation with a role and a value that nothing names, so that they can go."""
    data = deepcopy(data)
    data["roles"].append({"id": "spare", "name": "机动岗", "reports_to": "director", "duties": []})
    data["dimensions"]["channel"].append({"id": "weibo", "name": "微博"})
    return data
