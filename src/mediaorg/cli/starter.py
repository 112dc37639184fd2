"""Starter specifications: written from the templates that travel with the package."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mediaorg.cli.output import write_file
from mediaorg.errors import MisuseError, reason_of
from mediaorg.renderer.shipped import templates_folder
from mediaorg.text import Lang, Text

STARTERS: Final = ("small-team", "live-commerce")
THERE = Text(
    "{path} is there already: choose another folder, or say --force", "{path} 已存在：请换一个文件夹，或加 --force"
)
NOT_MADE = Text("{path} cannot be made: {reason}", "无法创建 {path}：{reason}")


def starter_text(template: str, lang: Lang) -> str:
    """The text of a starter in one language."""
    return (templates_folder() / "starter" / template / f"team.{lang}.yaml").read_text(encoding="utf-8")


def write_starter(folder: str, template: str, lang: Lang, *, force: bool) -> str:
    """Writes `team.yaml` into a folder and returns its path; MisuseError where one is there and `force` is not said."""
    target = Path(folder) / "team.yaml"
    if target.exists() and not force:
        raise MisuseError(THERE, path=target.as_posix())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MisuseError(NOT_MADE, path=folder, reason=reason_of(error)) from None
    write_file(str(target), starter_text(template, lang))
    return target.as_posix()
