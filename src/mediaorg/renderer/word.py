"""The handbook as a Word document: a template of ours, or the company's own, filled in by docxtpl."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from jinja2 import StrictUndefined, TemplateError

from mediaorg.errors import MisuseError
from mediaorg.renderer.artifact import Artifact
from mediaorg.renderer.book_views import Card, Handbook
from mediaorg.renderer.extras import missing_extra
from mediaorg.renderer.sheets import page_words, title_of
from mediaorg.renderer.template import Sandbox, Templates
from mediaorg.renderer.views import Part, Ref
from mediaorg.renderer.word_fields import faults_of
from mediaorg.renderer.word_tables import if_said, leave_out_unsaid_columns
from mediaorg.text import Lang, Text

try:
    from docxtpl import DocxTemplate
except ModuleNotFoundError as error:
    raise missing_extra("docx", error) from None

PATH: Final = "handbook.docx"
TEMPLATE: Final = "handbook/handbook.docx"
NO_TEMPLATE: Final = Text(
    "{path}: this is not a Word document (.docx) that can be read", "{path}：不是可读取的 Word 文档（.docx）"
)
BROKEN: Final = Text("template {path}: {reason}", "模板 {path}：{reason}")
UNKNOWN: Final = Text("template {path}: there are no such fields: {fields}", "模板 {path} 用了不存在的字段：{fields}")
LACKING: Final = Text(
    "template {path}: without these fields it makes no handbook: {fields}", "模板 {path} 缺少手册必需的字段：{fields}"
)
BOTH: Final = Text(
    "template {path}: there are no such fields: {unknown}; and without these it makes no handbook: {lacking}",
    "模板 {path} 用了不存在的字段：{unknown}；还缺少手册必需的字段：{lacking}",
)
FIXED: Final = (1980, 1, 1, 0, 0, 0)
CORE: Final = "docProps/core.xml"
LANGUAGES: Final = {"zh": "zh-CN", "en": "en-GB"}


def to_word(book: Handbook, templates: Templates, brand: Path | None = None) -> Iterator[Artifact]:
    """The whole handbook in one file, from the built-in template or from `brand`, which is checked first."""
    path = brand or templates.find(TEMPLATE)
    words = page_words(book.lang)
    values = {"book": book, "t": SimpleNamespace(**{**words, "column": SimpleNamespace(**words["column"])})}
    environment = environment_of(words)
    template = opened(path)
    try:
        check(path, template, environment)
        template.render(values, environment, autoescape=True)
    except (TemplateError, OverflowError) as error:
        raise MisuseError(BROKEN, path=str(path), reason=str(error)) from None
    leave_out_unsaid_columns(template.element.body)
    sink = BytesIO()
    template.save(sink)
    yield Artifact(PATH, evened(sink.getvalue(), core_properties(title_of(book), book.lang)))


def environment_of(words: Mapping[str, Any]) -> Sandbox:
    """What fields are read in: every text escaped, nothing unsaid passed over, no way out."""
    environment = Sandbox(autoescape=True, undefined=StrictUndefined)
    environment.filters |= filters_of(words)
    return environment


def filters_of(words: Mapping[str, Any]) -> dict[str, Callable[..., str]]:
    """How lists of names are said in one cell, and which columns may be missing."""

    def noted(name: str, note: str) -> str:
        return f"{name}{words['open']}{note}{words['close']}" if note else name

    def joined(texts: Sequence[str]) -> str:
        return str(words["sep"]).join(texts)

    def listed(refs: Sequence[Ref]) -> str:
        return joined([noted(ref.name, ref.note) for ref in refs])

    def parts(found: Sequence[Part], known: str = "") -> str:
        """A scope that is known already is not said again."""
        scopes = ["" if one.scope == known else one.scope for one in found]
        named = zip(found, scopes, strict=True)
        return joined([f"{one.letters} {noted(one.who.name, scope)}".strip() for one, scope in named])

    def lettered(found: Sequence[Part], letter: str) -> str:
        """Where all stand for the same part of the scope, it is not said of each."""
        is_split = len({one.scope for one in found}) > 1
        return joined([noted(one.who.name, one.scope if is_split else "") for one in found if letter in one.letters])

    def cards(found: Sequence[Card]) -> str:
        return joined([noted(card.who.name, card.posts) for card in found])

    return {"listed": listed, "parts": parts, "lettered": lettered, "cards": cards, "words": joined, "if_said": if_said}


def opened(path: Path) -> DocxTemplate:
    """A template that can be read; MisuseError where it is missing or no Word document."""
    template = DocxTemplate(BytesIO(_bytes(path)))
    try:
        template.init_docx()
    except (BadZipFile, KeyError, ValueError):
        raise MisuseError(NO_TEMPLATE, path=str(path)) from None
    return template


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise MisuseError(NO_TEMPLATE, path=str(path)) from None


def check(path: Path, template: DocxTemplate, environment: Sandbox) -> None:
    """MisuseError naming the fields that there are not, and those without which it makes no handbook."""
    sources = [template.patch_xml(template.get_xml())]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        sources += [
            template.patch_xml(template.xml_to_string(part.element)) for _, part in template.get_headers_footers(uri)
        ]
    unknown, lacking = faults_of([environment.parse(source) for source in sources], environment)
    if unknown and lacking:
        raise MisuseError(BOTH, path=str(path), unknown=unknown, lacking=lacking)
    if unknown or lacking:
        raise MisuseError(UNKNOWN if unknown else LACKING, path=str(path), fields=unknown or lacking)


def core_properties(title: str, lang: Lang) -> bytes:
    """What the document says of itself: no date, no name of a person."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>mediaorg</dc:creator>"
        f"<dc:language>{LANGUAGES[lang]}</dc:language></cp:coreProperties>"
    ).encode()


def evened(document: bytes, core: bytes | None = None) -> bytes:
    """The same document without the time at which it was packed, and with these properties."""
    sink = BytesIO()
    with ZipFile(BytesIO(document)) as made, ZipFile(sink, "w", ZIP_DEFLATED) as even:
        for name in made.namelist():
            entry = ZipInfo(name, FIXED)
            entry.compress_type = ZIP_DEFLATED
            even.writestr(entry, core if core is not None and name == CORE else made.read(name))
    return sink.getvalue()
