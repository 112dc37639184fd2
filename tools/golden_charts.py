"""Writes the golden pictures of the model organisation anew. Look at them before they are committed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mediaorg.linter.check import check
from mediaorg.renderer.chart import VIEWS, Output, chart_of
from mediaorg.renderer.chart.wish import Wish
from mediaorg.text import LANGS

GOLDEN = Path("tests/golden/chart")


def main() -> None:
    """One picture for each view, language and format of text."""
    org = check("specs/xingxuan/team.yaml", date(2026, 11, 22)).org
    if org is None:
        raise SystemExit("specs/xingxuan cannot be read")
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for view in VIEWS:
        for lang in LANGS:
            for format_ in ("svg", "mermaid", "dot"):
                made = chart_of(org, view, lang, Wish(), Output(format_))
                (GOLDEN / f"xingxuan-{view}-{lang}.{format_}").write_bytes(made)


if __name__ == "__main__":
    main()
