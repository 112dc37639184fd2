"""A checklist as one HTML page to print and tick: nothing comes from outside, nothing runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from typing import Final

from mediaorg.differ.plan.sheet import Sheet
from mediaorg.renderer.plan.words import words
from mediaorg.renderer.seal import seal_page
from mediaorg.renderer.template import Templates, ready
from mediaorg.text import Lang

TAGS: Final[Mapping[Lang, str]] = {"zh": "zh-CN", "en": "en"}
_CHINESE: Final = re.compile("[\u3400-\u9fff]")


def to_page(sheet: Sheet, templates: Templates) -> bytes:
    """The page with all sections."""
    style = templates.source("plan/style.css")
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    values = {
        "sheet": sheet,
        "t": words(sheet.lang),
        "tag": TAGS[sheet.lang],
        "style": ready(style),
        "policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        "foreign": _foreign(sheet.lang),
    }
    return seal_page(templates.render("plan/page.html", None, values).encode("utf-8"))


def _foreign(lang: Lang) -> Callable[[str], str]:
    """The attribute of an element whose text is Chinese on an English page, so that it is read out and drawn as Chinese."""

    def attribute(text: str) -> str:
        return ready(f' lang="{TAGS["zh"]}"' if lang == "en" and _CHINESE.search(text) else "")

    return attribute
