"""The workbook: one sheet for the matrix, one for the register. The same input gives the same bytes."""

from __future__ import annotations

from mediaorg.renderer.matrix.views import Matrix
from mediaorg.renderer.matrix.words import words
from mediaorg.renderer.matrix.xlsx.looks import LOOKS
from mediaorg.renderer.matrix.xlsx.paper import Paper
from mediaorg.renderer.matrix.xlsx.raci_sheet import add_raci
from mediaorg.renderer.matrix.xlsx.register_sheet import add_register
from mediaorg.renderer.matrix.xlsx.workbook import Draft
from mediaorg.renderer.template import Templates


def to_workbook(matrix: Matrix, templates: Templates) -> bytes:
    """The workbook as a file; no template has a part in it."""
    del templates
    said = words(matrix)
    draft = Draft(f"{matrix.organisation} · {said.title.both}")
    paper = Paper(draft.book, matrix, said, draft.formats(matrix.lang, LOOKS))
    if matrix.rows:
        add_raci(paper)
    add_register(paper)
    return draft.sealed()
