"""The JSON Schema of campaigns knows what each kind takes under `change`."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from mediaorg.spec.change_shape import CHANGEABLE
from mediaorg.spec.schema import campaign_schema

SCHEMA = campaign_schema()
HEAD = {"mediaorg": 1, "campaign": {"id": "c618", "base": "team.yaml", "kind": "proposal"}}


def holds(change: dict[str, Any]) -> bool:
    return Draft202012Validator(SCHEMA).is_valid({**HEAD, "change": change})


@pytest.mark.parametrize(
    "change",
    [
        {"role/editor": {"expect": {"headcount": 3}, "headcount": 5, "phases": ["peak"]}},
        {"role/editor": {"purpose": None, "training": {"add": ["live-rules"]}}},
        {
            "role/editor": {
                "kpis": {"add": [{"id": "x", "name": "准时率"}], "remove": ["y"], "change": {"z": {"weight": "30%"}}}
            }
        },
        {"duty/live-script": {"weight": "30%", "scope": {"channel": "douyin"}, "from": "2027-05-01"}},
        {"handoff/brief": {"sla": "8h"}, "org/newsroom": {"currency": "CNY"}, "x-note": "待议"},
    ],
)
def test_what_may_be_changed(change: dict[str, Any]) -> None:
    assert holds(change)


@pytest.mark.parametrize(
    "change",
    [
        {"editor": {"headcount": 5}},
        {"rolle/editor": {"headcount": 5}},
        {"role/editor": {"headcont": 5}},
        {"role/editor": {"headcount": "five"}},
        {"role/editor": {"kpis": {"change": {"z": {"wight": "30%"}}}}},
        {"role/editor": {"id": "cutter"}},
        {"handoff/brief": {"from": None}},
    ],
)
def test_what_may_not(change: dict[str, Any]) -> None:
    assert not holds(change)


def test_every_kind_is_there_and_every_name_is_readable() -> None:
    kinds = {key.removeprefix("^").removesuffix("/.") for key in SCHEMA["properties"]["change"]["patternProperties"]}
    assert kinds == {*CHANGEABLE, "x-"}
    assert not [name for name in SCHEMA["$defs"] if "__" in name]
    Draft202012Validator.check_schema(SCHEMA)
