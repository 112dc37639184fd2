"""What the tests of the handbook share: organisations of newsrooms, their handbooks, and every file of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediaorg.linter.check import check, check_text
from mediaorg.org.org import Org
from mediaorg.renderer import handbook_format
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.handbook import Choice, handbook_of
from mediaorg.renderer.template import Templates
from mediaorg.renderer.views import Chapter

ROOT = Path(__file__).resolve().parent.parent.parent
XINGXUAN = ROOT / "specs" / "xingxuan" / "team.yaml"
TEXTS = ("md", "html", "site")
DAY = date(2026, 11, 22)


def org_of(text: str) -> Org:
    """The organisation that a text describes; the text must be without fault of reading."""
    result = check_text(text, DAY)
    faults = [one for one in result.diagnostics if one.rule.family in ("source", "spec")]
    assert result.org is not None
    assert faults == []
    return result.org


def xingxuan() -> Org:
    """The model organisation."""
    org = check(str(XINGXUAN), DAY).org
    assert org is not None
    return org


def chapter(text: str, role: str, **choice: object) -> Chapter:
    """The Chinese chapter of a role."""
    book = handbook_of(org_of(text), Choice("zh", **choice))  # type: ignore[arg-type]
    return next(one for one in book.chapters if one.id == role)


def files(book: Handbook, *formats: str, folder: Path | None = None) -> dict[str, str]:
    """The files of a handbook by their paths: of all formats that are text, or of those named."""
    templates = Templates(folder)
    made = (one for name in formats or TEXTS for one in handbook_format(name)(book, templates))
    return {one.path: one.content.decode("utf-8") for one in made}
