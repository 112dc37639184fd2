"""Who answers, does, is consulted, is informed: the RACI matrix and the duty register as Markdown, HTML and Excel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol, cast

from mediaorg.renderer.extras import maker

if TYPE_CHECKING:
    from mediaorg.renderer.matrix.views import Matrix
    from mediaorg.renderer.template import Templates

# name of the format → module, function; a module is loaded when its format is asked for
FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    "md": ("markdown", "to_markdown"),
    "html": ("page", "to_page"),
    "xlsx": ("xlsx.book", "to_workbook"),
}


class MatrixFormat(Protocol):
    """Makes the file of a matrix."""

    def __call__(self, matrix: Matrix, templates: Templates) -> bytes:
        """What is in the file."""
        ...


def matrix_format(name: str) -> MatrixFormat:
    """The function that makes a matrix in the format `name`; MisuseError where the package that it needs is missing.

    Raises KeyError where there is no such format.
    """
    module, function = FORMATS[name]
    return cast(MatrixFormat, maker(f"mediaorg.renderer.matrix.{module}", function, name, "xlsxwriter"))
