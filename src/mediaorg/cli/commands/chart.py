"""`mediaorg chart`: the organisation as a picture."""

from __future__ import annotations

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import as_of_option, campaign_option, lang_option, path_argument, phase_option
from mediaorg.text import Lang, Text

VIEW = Text(
    "organisation (who reports to whom), handoffs (who hands what to whom), loop (stages and times), "
    "coverage (who answers for which duty where), campaign (what a campaign makes of the roles)",
    "organisation（组织架构）、handoffs（交接泳道）、loop（闭环）、coverage（职责覆盖）、campaign（活动期间的调整）",
)
FORMAT = Text(
    "svg, png, html, mermaid or dot (default: by the ending of FILE, else svg)",
    "svg、png、html、mermaid 或 dot（默认看输出文件的后缀，没有则为 svg）",
)
OUT = Text("the file to write (png needs one)", "写入哪个文件（png 必须指定）")
HIGHLIGHT = Text("the role to point out, with its handoffs", "突出显示的岗位及其交接")
LOOP = Text("only this loop (views handoffs and loop)", "只画这个闭环（用于 handoffs 与 loop）")
UNDER = Text("only the team below this role (view organisation)", "只画这个岗位及其下辖（用于 organisation）")
DIMENSION = Text("the dimension whose values are the columns (view coverage)", "以哪个维度的取值为列（用于 coverage）")
WIDTH = Text("the width of the picture in pixels (svg and png)", "图片宽度，单位像素（用于 svg 与 png）")
THEME = Text(
    "light or dark (svg and png; default: svg follows the reader's system, png is light)",
    "light 或 dark（用于 svg 与 png；默认 svg 随系统深浅色，png 为浅色）",
)
FONT = Text("a font of your own for png (otf, ttf, ttc)", "png 改用自己的字体文件（otf、ttf、ttc）")
FORCE = Text(
    "overwrite a file that was not made here, or was changed since", "覆盖不是本工具生成、或生成后被改过的文件"
)
VIEW_NAMES = ("organisation", "handoffs", "loop", "coverage", "campaign")
FORMAT_NAMES = ("svg", "png", "html", "mermaid", "dot")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("chart", help=about)
    def chart(
        path: str = path_argument(lang),
        view: str = typer.Option(
            "organisation", "--view", metavar="VIEW", help=VIEW.say(lang), autocompletion=offer(*VIEW_NAMES)
        ),
        format_: str | None = typer.Option(
            None, "--format", metavar="FORMAT", help=FORMAT.say(lang), autocompletion=offer(*FORMAT_NAMES)
        ),
        out: str | None = typer.Option(None, "-o", "--output", metavar="FILE", help=OUT.say(lang)),
        highlight: str | None = typer.Option(None, "--highlight", metavar="role/ID", help=HIGHLIGHT.say(lang)),
        loop: str | None = typer.Option(None, "--loop", metavar="ID", help=LOOP.say(lang)),
        under: str | None = typer.Option(None, "--under", metavar="role/ID", help=UNDER.say(lang)),
        dimension: str | None = typer.Option(None, "--dimension", metavar="ID", help=DIMENSION.say(lang)),
        width: int | None = typer.Option(None, "--width", metavar="PIXELS", min=100, max=20000, help=WIDTH.say(lang)),
        theme: str | None = typer.Option(None, "--theme", metavar="light|dark", help=THEME.say(lang)),
        font: str | None = typer.Option(None, "--font", metavar="FILE", help=FONT.say(lang)),
        force: bool = typer.Option(False, "--force", help=FORCE.say(lang)),
        campaigns: list[str] = campaign_option(lang),
        phase: str | None = phase_option(lang),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.cli.charts import Asked, carry_out

        carry_out(
            Asked(
                path, view, format_, out, highlight, loop, under, dimension, width, theme, font, force, as_of, lang_,
                tuple(campaigns), phase,
            )
        )  # fmt: skip
