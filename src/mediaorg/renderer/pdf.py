"""The handbook as a tagged PDF, typeset by typst: the template is code of ours, the organisation goes in as data."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias, TypeVar

from mediaorg.errors import MisuseError
from mediaorg.renderer.artifact import Artifact
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.extras import missing_extra
from mediaorg.renderer.fonts import font_files, require_glyphs
from mediaorg.renderer.sheets import as_json, page_words, title_of
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
REGIONS: Final = {"zh": "CN", "en": "GB"}
MOST_PAGES: Final = 2
STEPS: Final = 2
"""The smaller sizes of text that the template knows."""
FEW: Final = 60
"""Beyond so many roles every chapter begins on the front of a sheet, so that one long chapter does not move all others."""
FRONT: Final = 5
T = TypeVar("T")


def to_pdf(book: Handbook, templates: Templates, chart: str = "", font: str | None = None) -> Iterator[Artifact]:
    """The whole handbook in one file, with an organisation chart given as SVG, else with cards of the roles.

    Raises MisuseError where a character has no glyph or the template is wrong.
    """
    fonts = font_files(font)
    values = {"book": book, "t": page_words(book.lang), "title": title_of(book), "region": REGIONS[book.lang]}
    values |= {"sheets": len(book.chapters) > FEW} | ({"chart": chart} if chart else {})
    data = as_json(values)
    require_glyphs([data.decode("utf-8")], fonts)
    with TemporaryDirectory(prefix="mediaorg-") as folder:
        desk = Desk(Path(folder), templates.source(TEMPLATE), fonts, data)
        yield Artifact(PATH, desk.typeset(planned(desk, [chapter.id for chapter in book.chapters])))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chapter begins, and how many steps smaller than usual it is set."""

    page: int
    step: int = 0


Plan: TypeAlias = Mapping[str, Place]


def planned(desk: Desk, roles: Sequence[str]) -> Plan:
    """The place of every chapter. Long ones are set smaller, so that they take two pages; what never does stays large.

    Links and the index get their page numbers from the plan: a plan that comes true is typeset only once.
    """
    drafted = desk.chapters(_in_a_row(roles, FRONT), draft=True)
    plan: Plan = _in_a_row(roles, drafted[0].page if drafted else FRONT)
    for step in (*range(1, STEPS + 1), 0):
        taken = desk.chapters(plan)
        long = {one.role for one in taken if one.pages > MOST_PAGES}
        plan = {one.role: Place(one.page, step if one.role in long else plan[one.role].step) for one in taken} or plan
        if not long:
            return plan
    return {one.role: Place(one.page, plan[one.role].step) for one in desk.chapters(plan)} or plan


def _in_a_row(roles: Sequence[str], first: int) -> Plan:
    """As if every chapter took two pages."""
    return {role: Place(first + MOST_PAGES * number) for number, role in enumerate(roles)}


@dataclass(frozen=True, slots=True)
class Taken:
    """The first page of a chapter, and how many it took."""

    role: str
    page: int
    pages: int


class Desk:
    """A folder in which typst sees a template and the data, and nothing else: no other fonts, no clock, no packages."""

    def __init__(self, folder: Path, template: str, fonts: Sequence[Path], data: bytes) -> None:
        self._data = data.removesuffix(b"}")
        self._folder = folder
        self._main = folder / Path(TEMPLATE).name
        self._main.write_text(template, encoding="utf-8", newline="\n")
        own = folder / "fonts"
        own.mkdir()
        for font in fonts:
            shutil.copyfile(font, own / font.name)
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(own)])

    @property
    def family(self) -> str:
        """The name that the fonts bear; of several in one file the one for simplified Chinese."""
        families = self._fonts.families()
        return next((one for one in families if one.endswith(" SC")), families[0])

    def typeset(self, plan: Plan) -> bytes:
        """The document as it is planned."""
        made = self._asked(
            plan, lambda typesetter: typesetter.compile(format="pdf", pdf_standards=STANDARD, timestamp=0)
        )
        if not isinstance(made, bytes):
            raise TypeError(made)
        return made

    def chapters(self, plan: Plan, *, draft: bool = False) -> tuple[Taken, ...]:
        """Where each chapter begins and how many pages it takes, as far as the template says it; a draft has no manuals."""
        said = self._asked(plan, lambda typesetter: typesetter.query("<chapters>", field="value"), draft=draft)
        return tuple(Taken(one["role"], one["page"], one["pages"]) for all_ in json.loads(said) for one in all_)

    def _asked(self, plan: Plan, question: Callable[[typst.Compiler], T], *, draft: bool = False) -> T:
        rest = as_json({"font": self.family, "plan": plan, "draft": draft})
        (self._folder / "data.json").write_bytes(self._data + b", " + rest.removeprefix(b"{"))
        try:
            return question(self._compiler())
        except RuntimeError as error:  # typst.TypstError is one of them, but questions raise the bare kind
            raise MisuseError(BROKEN, name=TEMPLATE, reason=self._reason(error)) from None

    def _compiler(self) -> typst.Compiler:
        folder = str(self._folder)
        return typst.Compiler(
            str(self._main), root=folder, font_paths=self._fonts, package_path=folder, package_cache_path=folder
        )

    def _reason(self, error: RuntimeError) -> str:
        """What typst says, without the folder that is gone by the time it is read."""
        said = [str(error), *(str(hint) for hint in getattr(error, "hints", ()))]
        return "; ".join(said).removeprefix(FAILED).replace(f"{self._folder}/", "").strip()
