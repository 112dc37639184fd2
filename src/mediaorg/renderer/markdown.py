"""The handbook as Markdown: an index and one file per role, for forges that show it as it lies in a repository."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Final

from mediaorg.renderer.artifact import Artifact, page_name, relative
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.labels import labels
from mediaorg.renderer.mermaid import loop_chart, organisation_chart
from mediaorg.renderer.template import Templates, ready
from mediaorg.renderer.views import Ref

INDEX: Final = "README.md"
_SPECIAL: Final = re.compile(r"[\\`*_\[\]<>|~&$\n]|://|(?i:www\.)|^(?:[#+=-]|\d+[.)](?=\s|$))|#$")
_BLANKS: Final = re.compile(r"\n{3,}")
_ENTITIES: Final = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "$": "&#36;", "|": "&#124;", "\\": "&#92;", "`": "&#96;"}


def escape(text: str) -> str:
    """A text that reads as itself wherever it stands in Markdown: in a paragraph, a heading, a cell, the text of a link."""
    return _SPECIAL.sub(_escaped, text) if _SPECIAL.search(text) else text


def _escaped(found: re.Match[str]) -> str:
    text = found.group()
    if text in _ENTITIES:
        return _ENTITIES[text]
    if text == "\n":
        return "<br>"
    if text == "://":
        return "&#58;//"
    if text.lower() == "www.":
        return f"{text[:-1]}&#46;"
    return f"{text[:-1]}\\{text[-1]}"


def to_markdown(book: Handbook, templates: Templates) -> Iterator[Artifact]:
    """The index, then the roles in the order of the contents."""
    words = {"book": book, "t": labels(book.lang)}
    charts = SimpleNamespace(
        organisation=ready(organisation_chart(book)), loops=[ready(loop_chart(one, book.lang)) for one in book.loops]
    )
    yield _page(templates, INDEX, "handbook/index.md", {**words, "charts": charts})
    for chapter in book.chapters:
        charts = SimpleNamespace(loops=[ready(loop_chart(one, book.lang)) for one in chapter.loops])
        yield _page(templates, path_of(chapter.id), "handbook/role.md", {**words, "role": chapter, "charts": charts})


def lean(table: str) -> str:
    """A table without the columns in which no row says anything; in a text of the specification no “|” is left."""
    rows = [line.strip()[1:-1].split("|") for line in table.splitlines() if line.strip()]
    said = [place for place, _ in enumerate(rows[0]) if any(row[place].strip() for row in rows[2:])]
    return ready("\n".join(f"|{'|'.join(row[place] for place in said)}|" for row in rows))


def path_of(role: str) -> str:
    """The file of a role's chapter."""
    return f"roles/{page_name(role)}.md"


def _page(templates: Templates, path: str, template: str, values: dict[str, object]) -> Artifact:
    folder = path.rpartition("/")[0]

    def link(ref: Ref) -> str:
        """A name as a link to its chapter; the bare name where there is none."""
        name = escape(ref.name)
        return ready(f"[{name}]({relative(path_of(ref.page), folder)})" if ref.page else name)

    def twin(lang: str) -> str:
        return relative(f"../{lang}/{path}", folder)

    home = relative(INDEX, folder)
    values = {**values, "link": link, "twin": twin, "home": home, "lean": lean}
    text = templates.render(template, escape, values)
    return Artifact(path, _BLANKS.sub("\n\n", text).encode("utf-8"))
