from __future__ import annotations

import os
from pathlib import Path

import pytest

from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.text import LANGS, Lang
from tests.renderer.books import ROOT, files, xingxuan

GOLDEN = ROOT / "tests" / "golden" / "handbook"  # `UPDATE_GOLDEN=1 pytest tests/renderer` writes them anew
KEPT = {"site/roles/content-planner.html"}  # of HTML one page is kept: the others come from the same template


@pytest.mark.parametrize("lang", LANGS)
def test_the_handbook_of_xingxuan_is_the_one_that_was_looked_at(lang: Lang) -> None:
    book = handbook_of(xingxuan(), Choice(lang))
    made = {path: text for path, text in files(book).items() if path.endswith(".md") or path in KEPT}
    folder = GOLDEN / lang
    if os.environ.get("UPDATE_GOLDEN"):
        for path, text in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(text.encode("utf-8"))
    kept = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}
    assert kept == set(made)
    for path, text in made.items():
        assert text == _read(folder / path), path


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
