"""Matrix and register as Markdown tables, for forges that show them as they lie in a repository."""

from __future__ import annotations

from types import SimpleNamespace

from mediaorg.renderer.markdown import escape
from mediaorg.renderer.matrix.views import Matrix
from mediaorg.renderer.matrix.words import words
from mediaorg.renderer.seal import seal_page
from mediaorg.renderer.template import Templates, ready


def to_markdown(matrix: Matrix, templates: Templates) -> bytes:
    """One file with both tables."""
    ruled = SimpleNamespace(left=ready("---|"), right=ready("--:|"))
    values = {"matrix": matrix, "t": words(matrix), "ruled": ruled}
    return seal_page(templates.render("matrix/matrix.md", escape, values).encode("utf-8"))
