"""The handbook as HTML: one file to open by a double click, or a site with a page per role. Nothing comes from outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mediaorg.renderer.artifact import Artifact, page_name, relative
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.labels import labels
from mediaorg.renderer.search import Hit, anchor, hits
from mediaorg.renderer.template import Templates, ready
from mediaorg.renderer.views import Chapter, Ref
from mediaorg.text import Lang

ONE_PAGE: Final = "handbook.html"
SITE_INDEX: Final = "site/index.html"
MOST_LISTED: Final = 200
"""The most roles that every page of a site lists: beyond, its size would grow with their square."""
MOST_FOUND: Final = 60
"""The most roles whose texts every page of a site can search by itself; beyond, it asks the index."""
LANGUAGE_TAGS: Final = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all pages of a run share: style sheet and script, with the policy that lets just these two in."""

    style: str
    script: str
    policy: str


def to_one_page(book: Handbook, templates: Templates) -> Iterator[Artifact]:
    """The whole handbook in one file."""
    paths = dict.fromkeys((chapter.id for chapter in book.chapters), ONE_PAGE)
    press = Press(book, templates, ONE_PAGE, paths)
    yield press.page(ONE_PAGE, "all", book.chapters)


def to_site(book: Handbook, templates: Templates) -> Iterator[Artifact]:
    """The index, then a page per role in the order of the contents."""
    paths = {chapter.id: f"site/roles/{page_name(chapter.id)}.html" for chapter in book.chapters}
    press = Press(book, templates, SITE_INDEX, paths)
    yield press.page(SITE_INDEX, "index", ())
    roles = len(book.chapters)
    for chapter in book.chapters:
        yield press.page(
            paths[chapter.id], "role", (chapter,), lists_all=roles <= MOST_LISTED, finds_all=roles <= MOST_FOUND
        )


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways from one page to the others; `home` is the page with the index, `paths` has the page of each role."""

    path: str
    home: str
    paths: Mapping[str, str]

    def to(self, target: str, place: str = "") -> str:
        """The way to a place on a page."""
        here = "" if target == self.path and place else relative(target, self.path.rpartition("/")[0])
        return f"{here}#{place}" if place else here

    def role(self, role: str) -> str:
        """The way to a chapter."""
        return self.to(self.paths[role], anchor("role", role) if self.paths[role] == self.home else "")

    def index(self, place: str = "") -> str:
        """The way to a part of the handbook that stands before or after the chapters."""
        return self.to(self.home, place)

    def twin(self, lang: Lang) -> str:
        """The way to the same page of the handbook in another language."""
        return self.to(f"../{lang}/{self.path}")

    def hit(self, one: Hit) -> list[str]:
        """What the script needs to find something, and to lead there."""
        return [one.title, one.kind, one.where, self.to(self.paths.get(one.role, self.home), one.anchor), one.text]


class Press:
    """Prints the pages of one handbook; `home` is the page with the index, `paths` has the page of each role."""

    def __init__(self, book: Handbook, templates: Templates, home: str, paths: Mapping[str, str]) -> None:
        self.book = book
        self.home = home
        self.paths = paths
        self._templates = templates
        self._sheet = sheet_of(templates)
        self._hits = tuple(hits(book))
        self._words = labels(book.lang)
        self._order = {chapter.id: place for place, chapter in enumerate(book.chapters)}

    def page(
        self, path: str, kind: str, chapters: tuple[Chapter, ...], *, lists_all: bool = True, finds_all: bool = True
    ) -> Artifact:
        """One page: `all`, `index` or `role`."""
        ways = Ways(path, self.home, self.paths)
        values = {
            "book": self.book,
            "kind": kind,
            "chapters": chapters,
            "t": self._words,
            "tag": LANGUAGE_TAGS,
            "sheet": self._sheet,
            "style": ready(self._sheet.style),
            "script": ready(self._sheet.script),
            "href": cache(ways.role),
            "home": ways.index,
            "twin": ways.twin,
            "anchor": anchor,
            "unsaid": unsaid,
            "hits": [ways.hit(one) for one in self._hits] if finds_all else [],
            "lists_all": lists_all,
            "finds_all": finds_all,
            "beside": self._beside(chapters[0].id) if kind == "role" else (None, None),
        }
        return Artifact(path, self._templates.render("handbook/page.html", None, values).encode("utf-8"))

    def _beside(self, role: str) -> tuple[Ref | None, Ref | None]:
        """The chapters before and after one."""
        at = self._order[role]
        chapters = self.book.chapters
        before = Ref(chapters[at - 1].name, chapters[at - 1].id) if at else None
        after = Ref(chapters[at + 1].name, chapters[at + 1].id) if at + 1 < len(chapters) else None
        return before, after


def unsaid(rows: Sequence[object], fields: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The heads of the columns that no row says anything in; a field comes with its head."""
    return frozenset(head for field, head in fields if not any(getattr(row, field) for row in rows))


def sheet_of(templates: Templates) -> Sheet:
    """Style sheet and script as they stand in the templates, and a content policy that names them by their hashes."""
    style, script = templates.source("handbook/style.css"), templates.source("handbook/script.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return Sheet(style, script, policy)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
