from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from openpyxl import load_workbook

from mediaorg.renderer.seal import is_sealed, seal_page
from tests.renderer.matrix.matrices import SHIFTS, file_of, matrix

PAGE = seal_page("# 岗位\n".encode())


def test_what_was_made_here_bears_a_seal() -> None:
    for name in ("md", "html", "xlsx"):
        assert is_sealed(file_of(matrix(SHIFTS), name)), name


def test_a_workbook_that_was_saved_by_another_program_has_lost_it() -> None:
    sink = BytesIO()
    load_workbook(BytesIO(file_of(matrix(SHIFTS), "xlsx"))).save(sink)
    assert not is_sealed(sink.getvalue())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        b"PK\x05\x06" + b"\0" * 18,
        "# 岗位\n".encode(),
        PAGE + b"\n",
        PAGE.replace("岗位".encode(), "职位".encode()),
        b"x" + PAGE,
        file_of(matrix(SHIFTS), "xlsx")[:-40],
    ],
)
def test_all_else_has_none(content: bytes) -> None:
    assert not is_sealed(content)


def test_a_sheet_changed_inside_the_archive_has_lost_it() -> None:
    made, sink = BytesIO(file_of(matrix(SHIFTS), "xlsx")), BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(sink, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry, part.replace(b"</sheetData>", b"</sheetData> "))
    assert not is_sealed(sink.getvalue())
