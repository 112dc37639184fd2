"""`mediaorg matrix`: the RACI matrix and the duty register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import (
    as_of_option,
    by_ending,
    campaign_option,
    day,
    lang_option,
    one_of,
    path_argument,
    phase_option,
)
from mediaorg.cli.output import emit, note, width
from mediaorg.errors import MisuseError
from mediaorg.text import Lang, Text

if TYPE_CHECKING:
    from mediaorg.renderer.matrix.views import Matrix

FORMATS: Final = ("text", "md", "html", "xlsx")
ENDINGS: Final = {".txt": "text", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".xlsx": "xlsx"}
FORMAT: Final = Text(
    "text, md, html or xlsx (default: by the ending of FILE, else text)",
    "text、md、html 或 xlsx（默认看输出文件的后缀，没有则为 text）",
)
OUT: Final = Text("the file to write (xlsx needs one)", "写入哪个文件（xlsx 必须指定）")
FORCE: Final = Text(
    "overwrite a file that was not made here, or was changed since", "覆盖不是本工具生成、或生成后被改过的文件"
)
TEMPLATES: Final = Text("a folder with templates of your own for md and html", "自己的模板文件夹（用于 md 和 html）")
NO_FILE: Final = Text(
    "an Excel workbook goes into a file: say -o FILE.xlsx", "Excel 工作簿只能写入文件：请加 -o 文件名.xlsx"
)
WRITTEN: Final = Text("written: {path}", "已写入：{path}")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("matrix", help=about)
    def matrix(
        path: str = path_argument(lang),
        format_: str | None = typer.Option(
            None, "--format", metavar="FORMAT", help=FORMAT.say(lang), autocompletion=offer(*FORMATS)
        ),
        out: str | None = typer.Option(None, "-o", "--output", metavar="FILE", help=OUT.say(lang)),
        templates: str | None = typer.Option(None, "--templates", metavar="DIR", help=TEMPLATES.say(lang)),
        force: bool = typer.Option(False, "--force", help=FORCE.say(lang)),
        campaigns: list[str] = campaign_option(lang),
        phase: str | None = phase_option(lang),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.cli.campaign_at_hand import stage, under_way
        from mediaorg.cli.single_file import write_single
        from mediaorg.cli.spec_at_hand import take
        from mediaorg.renderer.matrix.compose import matrix_of

        make = _maker(_format(format_, out), templates)
        hand = take(path, day(as_of), lang_)
        staged = stage(hand, campaigns, phase, day(as_of))
        org = staged[1].org if staged else hand.org
        made = make(matrix_of(org, hand.lang, as_of or "", under_way(*staged, hand.lang) if staged else ""))
        if out is None:
            emit(made.decode("utf-8"))
        else:
            write_single(out, made, force=force)
            note(WRITTEN.say(hand.lang, {"path": out}))


def _format(given: str | None, out: str | None) -> str:
    """The format asked for, else the one that the file's name ends in; MisuseError where it cannot go where it should."""
    ending = PurePath(out).suffix.lower() if out else ""
    chosen = by_ending(ending, ENDINGS, "text") if given is None else one_of("--format", given, FORMATS)
    if chosen == "xlsx" and out is None:
        raise MisuseError(NO_FILE)
    return chosen


def _maker(chosen: str, templates: str | None) -> Callable[[Matrix], bytes]:
    """What makes the result; MisuseError before anything is read where a package or the templates are missing."""
    from mediaorg.renderer.matrix import matrix_format
    from mediaorg.renderer.template import Templates

    if chosen == "text":
        return _as_text
    ours = Templates(Path(templates) if templates else None)
    make = matrix_format(chosen)
    return lambda matrix: make(matrix, ours)


def _as_text(matrix: Matrix) -> bytes:
    from mediaorg.cli.matrix_text import matrix_text

    return "".join(matrix_text(matrix, width())).encode("utf-8")
