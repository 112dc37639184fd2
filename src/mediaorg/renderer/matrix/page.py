"""Matrix and register as one HTML page to open by a double click: nothing comes from outside, nothing runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Final

from mediaorg.renderer.matrix.views import Cell, Matrix
from mediaorg.renderer.matrix.words import words
from mediaorg.renderer.seal import seal_page
from mediaorg.renderer.template import Templates, ready
from mediaorg.text import Lang

TAGS: Final[Mapping[Lang, str]] = {"zh": "zh-CN", "en": "en"}
UPRIGHT_FROM: Final = 14
"""From so many columns on, their heads stand upright."""
_CHINESE: Final = re.compile("[\u3400-\u9fff]")


def to_page(matrix: Matrix, templates: Templates) -> bytes:
    """The page with both tables."""
    style = templates.source("matrix/style.css")
    values = {
        "matrix": matrix,
        "t": words(matrix),
        "tag": TAGS[matrix.lang],
        "style": ready(style),
        "policy": f"default-src 'none'; style-src {_hash(style)}; base-uri 'none'; form-action 'none'",
        "is_upright": len(matrix.columns) >= UPRIGHT_FROM,
        "colour": colour_of,
        "foreign": _foreign(matrix.lang),
    }
    return seal_page(templates.render("matrix/page.html", None, values).encode("utf-8"))


def colour_of(cell: Cell) -> str:
    """The class of a cell by its strongest letters."""
    if "A" in cell.letters and "R" in cell.letters:
        return "both"
    return cell.letters[:1].lower()


def _foreign(lang: Lang) -> Callable[[str], str]:
    """The attribute of an element whose text is Chinese on an English page, so that it is read out and drawn as Chinese."""

    def attribute(text: str) -> str:
        return ready(f' lang="{TAGS["zh"]}"' if lang == "en" and _CHINESE.search(text) else "")

    return attribute


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
