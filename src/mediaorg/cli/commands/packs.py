"""`mediaorg packs`: the packs that come with the tool, and what one of them asks for."""

from __future__ import annotations

import json

import typer

from mediaorg.cli.options import lang_option, one_of
from mediaorg.cli.output import emit
from mediaorg.cli.tongue import checked, tongue
from mediaorg.text import Lang, Text

PACK = Text("a pack, or PACK@EDITION; left out: all packs", "规则包名，或 规则包@版本；不写则列出全部")
FORMAT = Text("text or json", "text 或 json")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("packs", help=about)
    def packs(
        pack: str | None = typer.Argument(None, metavar="[PACK]", help=PACK.say(lang)),
        format_: str = typer.Option("text", "--format", metavar="text|json", help=FORMAT.say(lang)),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.reporter.packs import pack_data, pack_page, packs_data, packs_page

        checked(lang_)
        reader = tongue(() if lang_ is None else ("--lang", lang_))
        if one_of("--format", format_, ("text", "json")) == "json":
            data = pack_data(pack) if pack else packs_data()
            emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        else:
            emit(pack_page(pack, reader) if pack else packs_page(reader))
