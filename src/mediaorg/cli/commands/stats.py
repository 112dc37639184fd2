"""`mediaorg stats`: how large, and how complete."""

from __future__ import annotations

import json

import typer

from mediaorg.cli.options import as_of_option, day, lang_option, one_of, path_argument
from mediaorg.cli.output import emit
from mediaorg.text import Lang, Text

FORMAT = Text("text or json", "text 或 json")
COUNTS = (Text("What there is", "规模"), Text("Number", "数量"))
COMPLETE = (Text("How complete", "填写完整度"), Text("Stated", "已写"), Text("Of", "总数"), Text("Share", "占比"))


def add_to(app: typer.Typer, about: str, lang: Lang) -> None:
    """Adds the command."""

    @app.command("stats", help=about)
    def stats(
        path: str = path_argument(lang),
        format_: str = typer.Option("text", "--format", metavar="text|json", help=FORMAT.say(lang)),
        as_of: str | None = as_of_option(lang),
        lang_: str | None = lang_option(lang),
    ) -> None:
        from mediaorg.cli.spec_at_hand import take
        from mediaorg.cli.tables import table
        from mediaorg.org.stats import stats_of

        one_of("--format", format_, ("text", "json"))
        hand = take(path, day(as_of), lang_)
        numbers = stats_of(hand.org)
        if format_ == "json":
            data = {
                "format": 1,
                "counts": {key: number for key, _, number in numbers.counts},
                "completeness": {one.key: {"stated": one.stated, "total": one.total} for one in numbers.completeness},
            }
            emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
            return
        counts = [tuple(text.say(hand.lang) for text in COUNTS)]
        counts += [(words.say(hand.lang), str(number)) for _, words, number in numbers.counts]
        complete = [tuple(text.say(hand.lang) for text in COMPLETE)]
        complete += [
            (one.words.say(hand.lang), str(one.stated), str(one.total), f"{one.percent}%")
            for one in numbers.completeness
        ]
        emit(f"{hand.org.head.say(hand.lang)}\n\n" + table(counts) + "\n" + table(complete))
