"""The checklist of a campaign as Markdown, HTML, Excel and as entries of a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol, cast

from mediaorg.renderer.extras import maker

if TYPE_CHECKING:
    from mediaorg.differ.plan.sheet import Sheet
    from mediaorg.renderer.template import Templates

# name of the format → module, function; a module is loaded when its format is asked for
FORMATS: Final[Mapping[str, tuple[str, str]]] = {
    "md": ("markdown", "to_markdown"),
    "html": ("page", "to_page"),
    "xlsx": ("workbook", "to_workbook"),
    "ics": ("calendar", "to_calendar"),
}


class PlanFormat(Protocol):
    """Makes the file of a checklist."""

    def __call__(self, sheet: Sheet, templates: Templates) -> bytes:
        """What is in the file."""
        ...


def plan_format(name: str) -> PlanFormat:
    """The function that makes a checklist in the format `name`; MisuseError where the package that it needs is missing.

    Raises KeyError where there is no such format.
    """
    module, function = FORMATS[name]
    return cast(PlanFormat, maker(f"mediaorg.renderer.plan.{module}", function, name, "xlsxwriter"))
