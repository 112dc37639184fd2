"""`mediaorg schema`: the JSON Schema that any YAML editor completes and checks with."""

from __future__ import annotations

import json

import typer

from mediaorg.cli.options import one_of
from mediaorg.cli.output import emit
from mediaorg.text import Lang, Text

WHICH = Text("spec (the default) or campaign", "spec（默认）或 campaign")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("schema", help=about)
    def schema(which: str = typer.Argument("spec", metavar="[spec|campaign]", help=WHICH.say(lang))) -> None:
        from mediaorg.spec.schema import campaign_schema, spec_schema

        chosen = one_of("schema", which, ("spec", "campaign"))
        made = campaign_schema() if chosen == "campaign" else spec_schema()
        emit(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
