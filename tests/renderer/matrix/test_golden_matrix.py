from __future__ import annotations

import os

import pytest

from mediaorg.cli.matrix_text import matrix_text
from mediaorg.renderer.matrix.compose import matrix_of
from mediaorg.text import LANGS, Lang
from tests.renderer.books import ROOT, xingxuan
from tests.renderer.matrix.matrices import file_of

GOLDEN = ROOT / "tests" / "golden" / "matrix"  # `UPDATE_GOLDEN=1 pytest tests/renderer` writes them anew


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["txt", "md", "html"])
def test_the_matrix_of_xingxuan_is_the_one_that_was_looked_at(
    lang: Lang, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    made = matrix_of(xingxuan(), lang)
    content = "".join(matrix_text(made, 100)).encode() if name == "txt" else file_of(made, name)
    path = GOLDEN / f"xingxuan.{lang}.{name}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    assert content.decode("utf-8") == path.read_bytes().decode("utf-8")
