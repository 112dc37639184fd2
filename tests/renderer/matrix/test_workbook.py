from __future__ import annotations

from collections.abc import Iterator

import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from mediaorg.linter.check import check
from mediaorg.renderer.matrix.compose import matrix_of
from mediaorg.renderer.matrix.xlsx.text import MOST_UNITS, cut_to_cell, cut_to_print, display_width, sheet_title
from mediaorg.text import LANGS, Lang
from tests.newsroom import TEAM
from tests.renderer.books import DAY, ROOT, xingxuan
from tests.renderer.matrix.matrices import SHIFTS, matrix, workbook, workbook_of

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "＝1+1", "{=1}")
NUMBERS = ("007", "1e400", "12345678901234567890", "nan", "TRUE", "3-4", "SEPT1", "#REF!")
LINKS = ("https://example.com", "mailto:a@example.com", "internal:Sheet1!A1", "file:///etc/passwd")


def cells(sheet: Worksheet) -> Iterator[Cell]:
    yield from (cell for row in sheet.iter_rows() for cell in row if isinstance(cell, Cell) and cell.value is not None)


def head_of(sheet: Worksheet) -> int:
    assert sheet.freeze_panes is not None
    return sheet[sheet.freeze_panes].row - 1  # type: ignore[no-any-return]


def printed(sheet: Worksheet, where: str, part: str) -> str:
    return str(getattr(getattr(sheet.HeaderFooter, where), part).text)


@pytest.mark.parametrize("lang", LANGS)
def test_two_sheets_with_frozen_heads_filters_and_print_set_up(lang: Lang) -> None:
    book = workbook_of(xingxuan(), lang)
    titles = {"zh": ["RACI 矩阵", "职责登记表"], "en": ["RACI", "Duty register"]}
    assert book.sheetnames == titles[lang]
    for sheet in book.worksheets:
        head = head_of(sheet)
        assert sheet.freeze_panes == f"C{head + 1}"
        assert sheet.auto_filter.ref is not None
        assert sheet.auto_filter.ref.startswith(f"A{head}:")
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert str(head) in (sheet.print_title_rows or "")
        assert sheet.print_title_cols == "$A:$B"
        assert "&P" in printed(sheet, "oddFooter", "center")


def test_letters_are_chosen_from_a_list_and_coloured() -> None:
    sheet = workbook(matrix(SHIFTS)).worksheets[0]
    (rule,) = sheet.data_validations.dataValidation
    head = head_of(sheet)
    assert str(rule.sqref) == f"C{head + 1}:G{head + 3}"
    assert rule.formula1 == '"A/R,A,R,C,I,A/R*"'
    assert rule.errorStyle in (None, "stop")
    colours = [one for rules in sheet.conditional_formatting for one in rules.rules]
    assert len(colours) == 5
    assert all(one.stopIfTrue for one in colours)


def test_what_is_read_back_is_the_matrix() -> None:
    made = matrix(SHIFTS)
    sheet = workbook(made).worksheets[0]
    head = head_of(sheet)
    assert [sheet.cell(head, column).value for column in range(3, 8)] == [one.name for one in made.columns]
    for number, row in enumerate(made.rows):
        assert sheet.cell(head + 1 + number, 2).value == row.name
        letters = [sheet.cell(head + 1 + number, column).value or "" for column in range(3, 8)]
        assert letters == [row.text(place) for place in range(5)]
    assert sheet.merged_cells.ranges


def test_the_register_reads_back_with_numbers_as_numbers() -> None:
    made = matrix(SHIFTS)
    sheet = workbook(made).worksheets[1]
    head = head_of(sheet)
    labels = [sheet.cell(head, column).value for column in range(1, len(made.heads) + 1)]
    assert labels == [one.label for one in made.heads]
    weight = [one.key for one in made.heads].index("weight") + 1
    assert sheet.cell(head + 1, weight).value == pytest.approx(0.333)
    assert sheet.cell(head + 1, 1).value == 1
    assert sheet.cell(head + 2, weight).value == "助播：40%\n中控：20%"


@pytest.mark.parametrize("name", [*FORMULAS, *NUMBERS, *LINKS])
def test_r094_r097_a_name_is_text_whatever_it_looks_like(name: str) -> None:
    text = TEAM.replace("name: 内容策划", f"name: {name!r}, duties: [{{id: plan, name: {name!r}, tags: [{name!r}]}}]")
    book = workbook(matrix(text))
    found = [cell for sheet in book.worksheets for cell in cells(sheet) if cell.value == name]
    assert len(found) == 6  # head, duty; duty, A, R, tags
    assert {cell.data_type for cell in found} == {"s"}
    assert not any(cell.hyperlink for cell in found)
    assert not any(cell.data_type == "f" for sheet in book.worksheets for cell in cells(sheet))


def test_r095_a_spelling_that_excel_would_decode_stays() -> None:
    text = TEAM.replace("name: 内容策划", "name: _x0041_策划, duties: [{id: plan, name: a_x000D_b}]")
    made = workbook(matrix(text))
    assert "xlsx" not in made.sheetnames
    raw = {cell.value for sheet in made.worksheets for cell in cells(sheet)}
    assert {"_x005F_x0041_策划", "_x0041_策划"} & raw


def test_r096_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    text = TEAM.replace("name: 内容策划", f"name: 内容策划, duties: [{{id: plan, name: {'长' * 40_000}}}]")
    sheet = workbook(matrix(text)).worksheets[1]
    cell = sheet.cell(head_of(sheet) + 1, 2)
    assert str(cell.value).endswith("长…")
    assert len(str(cell.value)) == MOST_UNITS
    assert cell.comment is not None
    assert "超出单元格容量" in cell.comment.text


def test_r096_a_cell_is_measured_in_units_of_utf_16() -> None:
    assert cut_to_cell("𠮷" * 16_383) == "𠮷" * 16_383
    assert cut_to_cell("𠮷" * 16_384) == "𠮷" * 16_383 + "…"


@pytest.mark.parametrize(
    ("wanted", "taken", "title"),
    [
        ("职责[1]:*?/\\表", (), "职责 1      表"),
        ("RACI", ("raci",), "RACI (2)"),
        ("RACI", ("raci", "RACI (2)"), "RACI (3)"),
        ("直" * 40, (), "直" * 31),
        ("直" * 40, ("直" * 31,), "直" * 27 + " (2)"),
        ("'引号'", (), "引号"),
        ("History", (), "_"),
        ("///", (), "_"),
    ],
)
def test_r096_titles_of_sheets(wanted: str, taken: tuple[str, ...], title: str) -> None:
    assert sheet_title(wanted, taken) == title


def test_a_printed_page_takes_no_commands_from_a_name() -> None:
    assert cut_to_print("R&D &P\n部", 60) == "R&&D &&P 部"
    book = workbook(matrix(TEAM.replace("新媒体部", "R&D 新媒体部") + "duties: [{id: plan, name: 选题}]\n"))
    assert printed(book.worksheets[0], "oddHeader", "left") == "R&&D 新媒体部"


def test_wide_characters_take_two_cells() -> None:
    assert display_width("KOL运营\nab") == 7


@pytest.mark.parametrize(("lang", "turned"), [("zh", 255), ("en", 90)])
def test_the_heads_of_a_large_matrix_stand_upright(lang: Lang, turned: int) -> None:
    org = check(str(ROOT / "specs" / "matrix" / "organisation.yaml"), DAY).org
    assert org is not None
    sheet = workbook(matrix_of(org, lang)).worksheets[0]
    head = head_of(sheet)
    assert {sheet.cell(head, column).alignment.textRotation for column in range(3, 32)} == {turned}
    assert sheet.max_row == head + 96


def test_an_organisation_without_duties_has_a_register_that_says_so() -> None:
    book = workbook(matrix(TEAM))
    assert book.sheetnames == ["职责登记表"]
    assert "还没有登记任何职责。" in {cell.value for cell in cells(book.worksheets[0])}


def test_the_file_knows_no_clock() -> None:
    properties = workbook(matrix(SHIFTS)).properties
    assert str(properties.created) == str(properties.modified) == "2000-01-01 00:00:00"
