"""Whether what is written as a reason is one."""

from __future__ import annotations

from typing import Final

from mediaorg.spec.shape import LocalText, tongues

NO_REASONS: Final = frozenset({"", "tbd", "todo", "n/a", "none", "-", "…", "...", "无", "待定", "待补", "暂无", "略"})


def gives_reason(label: str | LocalText) -> bool:
    """Whether every wording of a reason says something."""
    wordings = tongues(label)
    return bool(wordings) and not any(wording.strip().casefold() in NO_REASONS for wording in wordings)
