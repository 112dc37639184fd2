"""Checklists of campaigns, for tests."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from mediaorg.differ.plan.checklist import checklist_of
from mediaorg.differ.plan.item import Checklist, PlanItem, Stage
from mediaorg.differ.plan.sheet import Sheet, sheet_of
from mediaorg.linter.campaign import stage_campaigns
from mediaorg.source.gather import Reader
from mediaorg.text import Lang
from tests.overlay.laid import AS_OF, HEAD, TEAM, staging

ROOT = Path(__file__).parents[3]
CAMPAIGNS = {
    "xingxuan-618": "specs/xingxuan/campaigns/618.yaml",
    "matrix-818": "specs/matrix/campaigns/818.yaml",
}
PROPOSAL = """\
mediaorg: 1
campaign: {id: live-group, name: 直播组常设, kind: proposal, base: team.yaml, approved_by: [director]}
"""


def checklist(text: str, team: str = TEAM, head: str = HEAD, as_of: date | None = None) -> Checklist:
    """The checklist of a campaign given as text."""
    return checklist_of(staging(text, team, head), as_of)


@cache
def of_spec(name: str, as_of: date | None = None) -> Checklist:
    """The checklist of a campaign of the model organisations; run from the top of the repository."""
    found, diagnostics = stage_campaigns([CAMPAIGNS[name]], AS_OF, Reader())
    assert found is not None
    assert diagnostics == ()
    return checklist_of(found, as_of)


def sheet(name: str, lang: Lang) -> Sheet:
    """The same for a reader."""
    return sheet_of(of_spec(name), lang)


def told(found: Checklist, stage: Stage | None = None, kind: str = "") -> list[str]:
    """Items as `day kind: sentence`, those of a stage or a kind only; whom to tell only where it is asked for."""
    return [
        f"{_day(item)} {item.kind.id}: {item.text.say('zh', item.args)}"
        for section in found.sections
        if stage in (None, section.stage)
        for item in section.items
        if kind == item.kind.id or (not kind and item.kind.id != "tell")
    ]


def _day(item: PlanItem) -> str:
    return item.due.strftime("%m-%d") if item.due is not None else "-"
