"""What format.md says of campaigns, row by row: what a campaign file changes, and every finding that it brings."""

from __future__ import annotations

import pytest

from mediaorg.linter.campaign import check_campaign_text
from tests.conformance.tables import NOT_TOLD, Case, cases, row, whole
from tests.newsroom import AS_OF

TEAM = """\
mediaorg: 1
org: {id: newsroom, name: 新媒体部}
training: [{id: t, name: 广告法}, {id: t2, name: 直播规则}]
roles:
  - id: boss
    name: 总监
    headcount: 1
    training: [t]
    backup: [a]
    duties: [{id: plan, name: 制定计划}, {id: run, name: 主持例会}]
  - id: a
    name: 策划
    reports_to: boss
    headcount: 3
    training: [t]
    backup: [b]
    duties: [{id: x, name: 撰写话术, weight: 60%}, {id: y, name: 整理选题, weight: 40%}]
  - id: b
    name: 剪辑
    reports_to: boss
    headcount: 2
    training: [t]
    backup: [a]
    duties:
      - {id: z, name: 剪辑短视频, weight: 100%, effort: {per: video, takes: 2h}}
      - {duty: y, as: consulted}
handoffs: [{id: h, from: a, to: b, artifact: 脚本, sla: 24h, accept: 完整}]
"""
HEAD = """\
mediaorg: 1
campaign:
  id: c618
  name: 618 大促
  kind: temporary
  base: team.yaml
  approved_by: [boss]
  phases:
    - {id: warm, name: 蓄水期, from: 2027-05-10, to: 2027-05-30}
    - {id: peak, name: 爆发期, from: 2027-06-15, to: 2027-06-18}
  escalation: [{to: boss, within: 15min}]
  retrospective: {by: boss, within: 3d}
  handback: [{what: 收回账号, by: boss, due: T+1d}]
"""


@pytest.mark.parametrize("case", list(cases("campaigns")), ids=lambda case: case.name)
def test_campaigns_mean_what_the_page_says(case: Case) -> None:
    found = check_campaign_text(TEAM, whole(case.text, HEAD), AS_OF).diagnostics
    brought = [one for one in found if one.introduced_by or one.span.file == "campaign.yaml"]
    assert [row(one) for one in brought if one.rule.id not in NOT_TOLD] == list(case.found)
