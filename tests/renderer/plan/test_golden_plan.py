from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from mediaorg.differ.plan.sheet import Sheet
from mediaorg.renderer.plan import plan_format
from mediaorg.renderer.template import Templates
from mediaorg.reporter.plan.json import SCHEMA, to_json
from mediaorg.reporter.plan.text import to_text
from mediaorg.reporter.report import Look
from mediaorg.text import LANGS, Lang
from tests.differ.plan.checklists import CAMPAIGNS, ROOT, of_spec, sheet
from tests.renderer.office import workbook
from tests.reporter.schemas import keys_told, published, read_by_schema

GOLDEN = ROOT / "tests" / "golden" / "plan"  # `UPDATE_GOLDEN=1 pytest tests/renderer/plan` writes them anew
MADE: dict[str, Callable[[Sheet], bytes]] = {
    "80.txt": lambda one: to_text(one, Look(80)).encode(),
    "120.txt": lambda one: to_text(one, Look(120)).encode(),
    "json": lambda one: to_json(one).encode(),
    "md": lambda one: plan_format("md")(one, Templates()),
    "html": lambda one: plan_format("html")(one, Templates()),
    "ics": lambda one: plan_format("ics")(one, Templates()),
    "xlsx.txt": lambda one: "".join(f"{line}\n" for line in workbook(plan_format("xlsx")(one, Templates()))).encode(),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("ending", MADE)
@pytest.mark.parametrize("name", CAMPAIGNS)
def test_the_plan_is_the_one_that_was_looked_at(lang: Lang, ending: str, name: str) -> None:
    content = MADE[ending](sheet(name, lang))
    path = GOLDEN / f"{name}.{lang}.{ending}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    assert content.decode("utf-8") == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("ending", [*MADE, "xlsx"])
def test_same_bytes_twice(ending: str) -> None:
    make = MADE.get(ending) or (lambda one: plan_format("xlsx")(one, Templates()))
    first = make(sheet("xingxuan-618", "zh"))
    of_spec.cache_clear()
    assert make(sheet("xingxuan-618", "zh")) == first


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", CAMPAIGNS)
def test_json_is_of_its_schema(name: str, lang: Lang) -> None:
    document = read_by_schema(SCHEMA, to_json(sheet(name, lang)))
    schema = published(SCHEMA)
    keys_told(document, schema, schema["$defs"])
    assert document["summary"]["items"] == sum(len(one["items"]) for one in document["sections"])
