"""A comparison as one HTML page to open by a double click: both charts side by side, nothing comes from outside."""

from __future__ import annotations

import base64
import hashlib
from typing import Final

from mediaorg.differ.account import words
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import finding_counts, heading, is_temporary, verdict
from mediaorg.differ.change import Impact, Side
from mediaorg.renderer.chart import picture_of
from mediaorg.renderer.chart.role_marks import marks_of
from mediaorg.renderer.chart.svg import style_sheet, to_svg
from mediaorg.renderer.chart.wish import Wish
from mediaorg.renderer.differences import views
from mediaorg.renderer.differences.labels import labels
from mediaorg.renderer.narrator import Narrator, clean
from mediaorg.renderer.template import Templates, ready

TAGS: Final = {"zh": "zh-CN", "en": "en"}


def to_page(report: DiffReport, templates: Templates) -> str:
    """The page."""
    style = style_sheet(":root") + templates.source("differences/style.css")
    values = {
        "tag": TAGS[report.lang],
        "policy": f"default-src 'none'; style-src {_hash(style)}; base-uri 'none'; form-action 'none'",
        "style": ready(style),
        "t": labels(report.lang),
        "heading": [clean(one) for one in heading(report)],
        "verdict": clean(verdict(report)),
        "state": _state(report),
        "temporary": is_temporary(report),
        "counts": [
            (
                impact.value,
                len(some),
                words.IMPACTS[impact].say(report.lang),
                words.IMPACT_MEANINGS[impact].say(report.lang),
            )
            for impact, some in report.by_impact.items()
        ],
        "findings_told": finding_counts(report),
        "is_same": not report.changes,
        "decisions": views.change_lines(report, report.decisions),
        "decided": views.change_lines(report, (one for one, _ in report.decided)),
        "parties": views.party_cards(report),
        "charts": _charts(report) if report.changes else (),
        "tasks": tuple(views.tasks(report)),
        "sections": tuple(views.sections(report)),
        "introduced": views.finding_lines(report.diff.findings.introduced, report.lang),
        "cured": views.finding_lines(report.diff.findings.cured, report.lang),
        "remaining": len(report.diff.findings.remaining),
        "neighbours": views.neighbours(report),
    }
    return templates.render("differences/page.html", None, values)


def _state(report: DiffReport) -> str:
    """What the verdict comes to: halt, go, or same."""
    if report.decisions:
        return "halt"
    return "go" if report.by_impact[Impact.MAJOR] or report.by_impact[Impact.CRITICAL] else "same"


def _charts(report: DiffReport) -> tuple[tuple[str, str, str], ...]:
    """Both organisation charts with what happened marked: the name of the side, an id, the picture."""
    return tuple(_chart(report, side, name) for name, side in (("old", report.diff.old), ("new", report.diff.new)))


def _chart(report: DiffReport, side: Side, name: str) -> tuple[str, str, str]:
    narrator = Narrator(side.org, report.lang, frozenset(), with_people=False)
    wish = Wish(marks=marks_of(report.diff, report.lang, is_new=name == "new"), occasion=clean(side.name))
    return clean(side.name), name, ready(to_svg(picture_of(narrator, "organisation", wish), "page", prefix=name))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
