"""How the cells of the workbook look: colours, borders, alignment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.text import Lang

FONTS: Final[Mapping[Lang, str]] = {"zh": "Microsoft YaHei", "en": "Calibri"}
Look = Mapping[str, object]
_BOX: Final[Look] = {"border": 1, "border_color": "#C9D3E0", "valign": "vcenter", "text_wrap": True}
_HEAD: Final[Look] = {**_BOX, "bold": True, "font_color": "#FFFFFF", "bg_color": "#1E3A8A", "align": "center"}
LOOKS: Final[Mapping[str, Look]] = {
    "title": {"bold": True, "font_size": 15, "font_color": "#1E3A8A", "valign": "vcenter"},
    "about": {"font_color": "#475467", "valign": "vcenter"},
    "warning": {"font_color": "#B42318", "bold": True, "valign": "vcenter"},
    "band": {
        **_BOX,
        "bold": True,
        "font_color": "#28306F",
        "bg_color": "#E4E9FB",
        "align": "center",
        "text_wrap": False,
        "shrink": True,
    },
    "head": _HEAD,
    "stacked": {**_HEAD, "rotation": 270, "valign": "top", "text_wrap": False},
    "turned": {**_HEAD, "rotation": 90, "valign": "bottom"},
    "text": _BOX,
    "name": {**_BOX, "bold": True},
    "number": {**_BOX, "align": "center", "font_color": "#475467"},
    "centred": {**_BOX, "align": "center"},
    "share": {**_BOX, "align": "center", "num_format": "0%"},
    "fine_share": {**_BOX, "align": "center", "num_format": "0.0#####%"},
    "letter": {**_BOX, "align": "center", "bold": True},
    "doubt": {**_BOX, "font_color": "#B42318", "bg_color": "#FEF3F2"},
    "doubtful_name": {**_BOX, "bold": True, "font_color": "#B42318", "bg_color": "#FEF3F2"},
}
# the letters that a cell holds → its colours; the first that fits counts
COLOURS: Final[tuple[tuple[str, Look], ...]] = (
    ("AR", {"font_color": "#12306E", "bg_color": "#BCD2FB"}),
    ("A", {"font_color": "#8F1A10", "bg_color": "#FDE2E0"}),
    ("R", {"font_color": "#1E3A8A", "bg_color": "#E6EFFE"}),
    ("C", {"font_color": "#6B4700", "bg_color": "#FDF0C8"}),
    ("I", {"font_color": "#3D4A5E", "bg_color": "#E8EDF4"}),
)
