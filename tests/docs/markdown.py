"""What a page offers to link to, and what it links to."""

from __future__ import annotations

import re
from typing import Final

from pymdownx.slugs import slugify  # type: ignore[import-untyped]  # the slugs of the site, which has no types

from docs.generate import CODE

HEADING: Final = re.compile(r"^#+ (.+?)(?: \{#([\w-]+)\})?$", re.MULTILINE)
ANCHOR: Final = re.compile(r'<a id="([\w-]+)">')
LINK: Final = re.compile(r"\]\(([^)\s]+)\)")
_SLUG: Final = slugify(case="lower")


def prose(page: str) -> str:
    """A page without its code."""
    return "".join(part for number, part in enumerate(CODE.split(page)) if number % 2 == 0)


def anchors(page: str) -> list[str]:
    """The anchors of a page, in order: of its headings, and those that are set by hand."""
    text = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    headings = [(found.start(), found[2] or _SLUG(found[1].replace("`", ""), "-")) for found in HEADING.finditer(text)]
    by_hand = [(found.start(), found[1]) for found in ANCHOR.finditer(text)]
    return [anchor for _, anchor in sorted([*headings, *by_hand])]


def links(page: str) -> list[str]:
    """The targets of the links of a page."""
    return LINK.findall(prose(page))
