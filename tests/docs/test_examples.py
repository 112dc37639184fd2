from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from mediaorg.spec.schema import campaign_schema, spec_schema
from tests.docs.console import PAGES, ROOT
from tests.docs.fences import blocks

PARTS = [
    pytest.param(block.text, id=f"{page.relative_to(ROOT / 'docs')}:{block.first}")
    for page in PAGES
    if page.parent.name == "format"
    for block in blocks(page.read_text(encoding="utf-8"))
    if block.language == "yaml" and not block.title
]
PROGRAMS = [page for page in PAGES if "\n```python" in page.read_text(encoding="utf-8")]


class Plain(yaml.SafeLoader):
    """YAML without dates and words for yes and no, as the format reads it."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if first not in "yYnNoO"
}


@pytest.mark.parametrize("text", PARTS)
def test_every_part_that_is_shown_is_of_the_schema(text: str) -> None:
    part: dict[str, Any] = yaml.load(text.replace("…", ""), Plain)
    whole = campaign_schema() if "change" in part else spec_schema()
    whole.pop("required")
    assert [error.message for error in Draft202012Validator(whole).iter_errors(part)] == []


@pytest.mark.parametrize("page", PROGRAMS, ids=lambda page: str(page.relative_to(ROOT / "docs")))
def test_programs_do_what_they_say(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for block in blocks(page.read_text(encoding="utf-8")):
        if block.language == "yaml" and block.title:
            (tmp_path / block.title).write_text(block.text, encoding="utf-8")
        if block.language == "python":
            exec(compile(block.text, str(page), "exec"), {})
