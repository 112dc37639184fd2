"""Suggestions on a whole model organisation: a role that changes its id is found, one that is abolished is taken for nobody."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from mediaorg.differ.change import Side
from mediaorg.differ.suggest import suggest
from mediaorg.source.read import read
from tests.newsroom import checked

FOLDER = Path(__file__).parents[2] / "specs" / "xingxuan"
FILES = ("team.yaml", "roles.yaml", "handoffs.yaml")
APART = ("include", "waivers")


@cache
def model() -> str:
    """The organisation in one text, as JSON, which is YAML."""
    whole: dict[str, Any] = {}
    for file in FILES:
        document = read(str(FOLDER / file)).document
        assert document is not None
        for key, value in document.data.items():
            whole[key] = [*whole[key], *value] if key in whole and isinstance(value, list) else value
    return json.dumps({key: value for key, value in whole.items() if key not in APART}, ensure_ascii=False)


def roles() -> list[str]:
    return [role["id"] for role in json.loads(model())["roles"]]


def side(text: str) -> Side:
    found = checked(text)
    assert found.org is not None
    assert found.parsed is not None
    assert found.org.certainty.is_whole
    return Side(found.org, found.parsed.places)


@cache
def before() -> Side:
    return side(model())


def abolished(role: str, heir: str) -> str:
    """The organisation without a role: its heir has its place and most of its duties, a role never heard of the rest."""
    old = json.loads(model())
    new = json.loads(model().replace(f'"{role}"', f'"{heir}"'))
    gone = next(one for one in old["roles"] if one["id"] == role)
    new["roles"] = [one for one, was in zip(new["roles"], old["roles"], strict=True) if was["id"] != role]
    duties = copy.deepcopy(gone["duties"])
    taken = duties[: max(1, len(duties) // 3)]
    next(one for one in new["roles"] if one["id"] == heir)["duties"] += duties[len(taken) :]
    frame = {key: gone[key] for key in ("layer", "unit", "reports_to") if key in gone}
    new["roles"].append({"id": "growth-analyst", "name": "增长分析", "duties": taken, **frame})
    return json.dumps(new, ensure_ascii=False)


@pytest.mark.parametrize("role", roles())
def test_a_role_with_another_id_is_found(role: str) -> None:
    renamed = re.sub(rf"(?<![\w-]){role}(?![\w-])", "new-id", model())
    assert f"{{from: role/{role}, to: role/new-id}}" in [one.line for one in suggest(before(), side(renamed))]


@pytest.mark.parametrize("role", roles())
def test_a_role_whose_work_is_shared_out_is_not_taken_for_a_new_one(role: str) -> None:
    heir = next(one for one in reversed(roles()) if one != role)
    assert suggest(before(), side(abolished(role, heir))) == ()
