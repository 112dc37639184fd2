"""What the tests of the matrix share: matrices of newsrooms in every format, and workbooks read back."""

from __future__ import annotations

from io import BytesIO

from openpyxl import Workbook, load_workbook

from mediaorg.org.org import Org
from mediaorg.renderer.matrix import matrix_format
from mediaorg.renderer.matrix.compose import matrix_of
from mediaorg.renderer.matrix.views import Matrix, Row
from mediaorg.renderer.template import Templates
from mediaorg.text import Lang
from tests.newsroom import HEAD
from tests.renderer.books import org_of

SHIFTS = HEAD + (
    "dimensions:\n"
    "  channel: [{id: douyin, name: 抖音}, {id: wechat, name: 视频号}]\n"
    "  shift: [{id: day, name: 白班}, {id: night, name: 夜班}]\n"
    "layers: [{id: desk, name: 中台层}, {id: floor, name: 执行层}]\n"
    "partners: [{id: finance, name: 财务部, holds: [duty/payout]}]\n"
    "duties:\n"
    "  - {id: chat, name: 回复直播间评论, effort: 6h/week, checked_by: lead, tags: [live, chat], critical: true}\n"
    "  - {id: payout, name: 结算主播佣金}\n"
    "  - {id: script, name: 撰写直播话术, result: {id: live-script, name: 直播话术}}\n"
    "roles:\n"
    "  - {id: helper, name: 助播, layer: floor, duties: [{duty: chat, scope: {channel: douyin}, weight: 40%}]}\n"
    "  - id: operator\n"
    "    name: 中控\n"
    "    layer: floor\n"
    "    duties: [{duty: chat, scope: {channel: wechat, shift: day}, weight: 20%, effort: 9h/week}, {duty: script, as: consulted}]\n"
    "  - {id: lead, name: 直播主管, layer: desk, duties: [{duty: script, as: accountable}, {duty: chat, as: informed}]}\n"
    "  - {id: planner, name: 内容策划, layer: desk, duties: [{duty: script, as: responsible, weight: 33.3%}]}\n"
)


def matrix(text: str, lang: Lang = "zh", as_of: str = "") -> Matrix:
    """The matrix of an organisation given as text."""
    return matrix_of(org_of(text), lang, as_of)


def row(made: Matrix, duty: str) -> Row:
    """The row of a duty by its id."""
    return next(one for one in made.rows if one.id == duty)


def letters(made: Matrix, duty: str) -> dict[str, str]:
    """The letters of a duty by the names of the roles."""
    found = row(made, duty)
    return {made.columns[place].name: cell.text for place, cell in sorted(found.cells.items())}


def line(made: Matrix, duty: str) -> dict[str, str]:
    """The line of a duty in the register, by the keys of the columns."""
    place = [one.id for one in made.rows].index(duty)
    return {head.key: text for head, text in zip(made.heads, made.register[place], strict=True)}


def file_of(made: Matrix, name: str) -> bytes:
    """The matrix in one of its formats."""
    return matrix_format(name)(made, Templates())


def workbook(made: Matrix) -> Workbook:
    """The workbook, read back by another library."""
    return load_workbook(BytesIO(file_of(made, "xlsx")))


def workbook_of(org: Org, lang: Lang) -> Workbook:
    """The workbook of an organisation."""
    return workbook(matrix_of(org, lang))
