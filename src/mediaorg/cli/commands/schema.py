"""`mediaorg schema`: the JSON Schema that any YAML editor completes and checks with."""

from __future__ import annotations

import json

import typer

from mediaorg.cli.completion import offer
from mediaorg.cli.options import one_of
from mediaorg.cli.output import emit
from mediaorg.text import Lang, Text

WHICH = Text("spec (the default), campaign or acknowledgements", "spec（默认）、campaign 或 acknowledgements")
KNOWN = ("spec", "campaign", "acknowledgements")


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("schema", help=about)
    def schema(
        which: str = typer.Argument(
            "spec", metavar="[spec|campaign|acknowledgements]", help=WHICH.say(lang), autocompletion=offer(*KNOWN)
        ),
    ) -> None:
        from mediaorg.spec.schema import acknowledgement_schema, campaign_schema, spec_schema

        makers = {"spec": spec_schema, "campaign": campaign_schema, "acknowledgements": acknowledgement_schema}
        made = makers[one_of("schema", which, KNOWN)]()
        emit(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
