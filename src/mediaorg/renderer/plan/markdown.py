"""A checklist as a Markdown task list, to be ticked in an issue or a merge request."""

from __future__ import annotations

from mediaorg.differ.plan.sheet import Sheet
from mediaorg.renderer.markdown import escape
from mediaorg.renderer.plan.words import words
from mediaorg.renderer.seal import seal_page
from mediaorg.renderer.template import Templates


def to_markdown(sheet: Sheet, templates: Templates) -> bytes:
    """One file."""
    values = {"sheet": sheet, "t": words(sheet.lang)}
    return seal_page(templates.render("plan/plan.md", escape, values).encode("utf-8"))
