from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from docs.generate import generate
from tests.docs.console import ROOT

LOADED = re.compile(r'<(?:script|link|img|iframe)[^>]+(?:src|href)=["\']?((?:https?:)?//[^"\' >]+)')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Chinese site, built as `make docs` builds it."""
    folder = tmp_path_factory.mktemp("checkout")
    generate(folder / "build" / "docs")
    (folder / "docs").symlink_to(ROOT / "docs")
    subprocess.run(
        [Path(sys.executable).parent / "mkdocs", "build", "--strict", "--config-file", "build/docs/mkdocs.zh.yml"],
        cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=True, capture_output=True,
    )  # fmt: skip
    return folder / "build" / "site" / "zh"


@pytest.mark.slow
def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 100
    assert not {(page.name, found) for page in pages for found in LOADED.findall(page.read_text(encoding="utf-8"))}


@pytest.mark.slow
def test_chinese_is_searched_by_words_with_and_without_a_server(site: Path) -> None:
    text = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    titles = [page["title"] for page in json.loads(text)["docs"]]
    assert "loop-broken-edge · \u200b闭环\u200b断边" in titles
    assert (site / "search" / "search_index.js").read_text(encoding="utf-8") == f"var __index = {text}"
