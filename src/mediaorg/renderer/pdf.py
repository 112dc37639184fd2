"""The handbook as a tagged PDF, typeset by typst: the template is code of ours, the organisation goes in as data."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from mediaorg.errors import MisuseError
from mediaorg.renderer.artifact import Artifact
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.extras import missing_extra
from mediaorg.renderer.fonts import covered, font_files
from mediaorg.renderer.sheets import as_json, page_words, texts_of, title_of
from mediaorg.renderer.template import Templates
from mediaorg.text import Text

try:
    import typst
except ModuleNotFoundError as error:
    raise missing_extra("pdf", error) from None

PATH: Final = "handbook.pdf"
TEMPLATE: Final = "handbook/handbook.typ"
STANDARD: Final = "ua-1"
FAILED: Final = "failed to compile document: "
BROKEN: Final = Text("template {name}: {reason}", "模板 {name}：{reason}")
NOT_DRAWN: Final = Text(
    "the fonts have no glyph for {characters}: write it differently, or make the handbook as html or docx",
    "字体中没有这些字符：{characters}；请换一种写法，或改为输出 html、docx",
)
MOST_NAMED: Final = 20
REGIONS: Final = {"zh": "CN", "en": "GB"}
MOST_PAGES: Final = 2
STEPS: Final = 2
"""The smaller sizes of text that the template knows."""
T = TypeVar("T")


def to_pdf(book: Handbook, templates: Templates, chart: str = "") -> Iterator[Artifact]:
    """The whole handbook in one file, with an organisation chart given as SVG, else with cards of the roles.

    Raises MisuseError where a character has no glyph or the template is wrong.
    """
    values = {"book": book, "t": page_words(book.lang), "title": title_of(book), "region": REGIONS[book.lang]}
    values |= {"chart": chart} if chart else {}
    _require_glyphs(texts_of(json.loads(as_json(values))))
    with TemporaryDirectory(prefix="mediaorg-") as folder:
        desk = Desk(Path(folder), templates.source(TEMPLATE))
        steps = fitting(desk, values)
        yield Artifact(PATH, desk.typeset({**values, "steps": steps}))


def fitting(desk: Desk, values: Mapping[str, object]) -> dict[str, int]:
    """How many steps smaller each long chapter is set, so that it takes two pages; what never does stays large."""
    steps: dict[str, int] = {}
    for step in (*range(1, STEPS + 1), 0):
        long = [role for role, pages in desk.pages({**values, "steps": steps}).items() if pages > MOST_PAGES]
        if not long:
            break
        steps |= dict.fromkeys(long, step)
    return steps


def _require_glyphs(texts: Iterable[str]) -> None:
    """MisuseError that names the characters which the shipped fonts cannot draw in every weight."""
    drawn = frozenset.intersection(*(covered(font) for font in font_files()))
    missing = sorted({char for text in texts for char in text if ord(char) not in drawn} - {"\n"})
    if missing:
        more = ["…"] if len(missing) > MOST_NAMED else []
        raise MisuseError(
            NOT_DRAWN, characters=[*(f"{char} (U+{ord(char):04X})" for char in missing[:MOST_NAMED]), *more]
        )


class Desk:
    """A folder in which typst sees a template and the data, and nothing else: no other fonts, no clock, no packages."""

    def __init__(self, folder: Path, template: str) -> None:
        self._folder = folder
        self._main = folder / Path(TEMPLATE).name
        self._main.write_text(template, encoding="utf-8", newline="\n")

    def typeset(self, values: Mapping[str, object]) -> bytes:
        """The document with these values."""
        made = self._asked(
            values, lambda typesetter: typesetter.compile(format="pdf", pdf_standards=STANDARD, timestamp=0)
        )
        if not isinstance(made, bytes):
            raise TypeError(made)
        return made

    def pages(self, values: Mapping[str, object]) -> dict[str, int]:
        """How many pages each chapter takes, as far as the template says it."""
        said = self._asked(values, lambda typesetter: typesetter.query("<chapter>", field="value"))
        return {one["role"]: one["pages"] for one in json.loads(said)}

    def _asked(self, values: Mapping[str, object], question: Callable[[typst.Compiler], T]) -> T:
        (self._folder / "data.json").write_bytes(as_json(values))
        try:
            return question(self._compiler())
        except RuntimeError as error:  # typst.TypstError is one of them, but questions raise the bare kind
            raise MisuseError(BROKEN, name=TEMPLATE, reason=self._reason(error)) from None

    def _compiler(self) -> typst.Compiler:
        folder = str(self._folder)
        return typst.Compiler(
            str(self._main),
            root=folder,
            font_paths=sorted({str(font.parent) for font in font_files()}),
            ignore_system_fonts=True,
            package_path=folder,
            package_cache_path=folder,
        )

    def _reason(self, error: RuntimeError) -> str:
        """What typst says, without the folder that is gone by the time it is read."""
        said = [str(error), *(str(hint) for hint in getattr(error, "hints", ()))]
        return "; ".join(said).removeprefix(FAILED).replace(f"{self._folder}/", "").strip()
