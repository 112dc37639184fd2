"""Campaigns laid over a small newsroom before 618, for tests."""

from __future__ import annotations

from datetime import date

from mediaorg.diagnostic import Diagnostic
from mediaorg.linter.campaign import check_campaign_text
from mediaorg.org.staging import Staging, staging_of
from mediaorg.source.read import read_text
from mediaorg.spec.parse import Parsed, parse
from mediaorg.spec.parse_campaign import ParsedCampaign, parse_campaign

AS_OF = date(2026, 11, 22)
TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
partners: [{id: finance, name: 财务部}]
training: [{id: ad-law, name: 广告法}, {id: live-rules, name: 直播规则}]
duties:
  - {id: publishing, name: 发布短视频, effort: {per: short-video, takes: 30min}}
roles:
  - {id: director, name: 新媒体总监, reports_to: none}
  - id: planner
    name: 内容策划
    reports_to: director
    headcount: 2
    backup: [director]
    duties:
      - {id: live-script, name: 撰写直播话术, weight: 30%}
      - {id: topics, name: 制定选题计划, weight: 70%}
    kpis:
      - {id: hit-rate, name: 爆款率, weight: 60%}
      - {id: returned, name: 话术退回率, weight: 40%}
    training: [ad-law]
  - {id: operator, name: 直播运营, reports_to: director, headcount: 3, filled: 2, duties: [{duty: publishing, weight: 50%}]}
handoffs:
  - {id: brief, from: planner, to: operator, artifact: 选题简报, sla: 24h}
"""
HEAD = """\
mediaorg: 1
campaign:
  id: c618
  name: 618 大促
  kind: temporary
  base: team.yaml
  approved_by: [director, finance]
  phases:
    - {id: build-up, name: 蓄水期, from: 2027-05-10, to: 2027-05-30}
    - {id: peak, name: 爆发期, from: 2027-06-15, to: 2027-06-18}
  escalation: [{to: director, within: 15min}]
  retrospective: {by: director, within: 3d}
  handback: [{what: 收回账号, by: director, due: T+1d}]
"""
BUILD_UP, GAP, PEAK = date(2027, 5, 20), date(2027, 6, 5), date(2027, 6, 16)


def base(team: str = TEAM) -> Parsed:
    document = read_text(team, "team.yaml").document
    assert document is not None
    parsed = parse([document])
    assert parsed.diagnostics == ()
    return parsed


def campaign(text: str, team: str = TEAM, head: str = HEAD) -> ParsedCampaign:
    document = read_text(head + text, "campaign.yaml").document
    assert document is not None
    return parse_campaign(document, base(team))


def staging(text: str, team: str = TEAM, head: str = HEAD) -> Staging:
    parsed = campaign(text, team, head)
    assert parsed.diagnostics == ()
    staged = staging_of(base(team), (parsed,), AS_OF)
    assert staged is not None
    return staged


def faults(text: str, team: str = TEAM, head: str = HEAD) -> list[Diagnostic]:
    """What the family campaigns and the reading of the campaign find, in file order."""
    found = check_campaign_text(team, head + text, AS_OF).diagnostics
    return [one for one in found if one.rule.family in ("source", "spec", "campaigns")]


def rules_of(text: str, team: str = TEAM, head: str = HEAD) -> list[str]:
    return [one.rule.id for one in faults(text, team, head)]
