"""A newsroom before 618, with something of everything that a specification can say."""

from __future__ import annotations

from typing import Final

TEAM: Final = """\
mediaorg: 1
org:
  id: newsroom
  name: 新媒体部
  language: zh
  owner: director
  currency: CNY
  review: {every: 6mo, last: 2026-09-01}
  calendar: {workday: 8h, workdays: 5}
  matrix: {solid: 考核与排班, dotted: 专业标准, conflict: 总监两个工作日内裁定}
glossary:
  - {term: 中控, also: [直播中控], means: 直播间后台操作}
dimensions:
  channel: [{id: douyin, name: 抖音, lead: operator}, {id: kuaishou, name: 快手}]
layers:
  - {id: strategy, name: 决策层, mandate: 定方向}
  - {id: platform, name: 中台层}
units:
  - {id: centre, name: 新媒体中心, head: director}
  - {id: studio, name: 制作部, parent: centre}
partners:
  - {id: finance, name: 财务部, holds: [payment]}
training:
  - {id: ad-law, name: 广告法, hours: 3h, assessment: {method: 闭卷, pass: 85}, valid: 12mo}
  - {id: live-rules, name: 直播规则}
duties:
  - id: topic-plan
    name: 制定每周选题计划
    action: 制定
    object: 选题计划
    scope: {channel: [douyin, kuaishou]}
    result: topic-brief
    stage: plan
    fulfils: [ad-law-review]
    tags: [authoring]
    effort: 12h/week
    checked_by: director
  - {id: hosting, name: 主持直播, result: {id: replay, name: 直播回放}}
  - {id: data-report, name: 出具数据周报, result: report, critical: true}
  - {id: community, name: 维护用户社群}
roles:
  - id: director
    name: 新媒体总监
    layer: strategy
    unit: centre
    duties: [{duty: community, as: informed}]
  - id: planner
    name: 内容策划
    code: XX-06
    layer: platform
    unit: centre
    reports_to: director
    dotted_to: [{role: operator, share: 30%}]
    headcount: 2
    filled: 1
    employment: permanent
    purpose: 把品牌故事变成可执行的内容方案
    critical: true
    backup: [{role: operator, control: 总监复核}]
    duties:
      - {duty: topic-plan, weight: 60%}
      - {id: market-study, name: 研究竞品, action: 研究, object: 竞品, weight: 40%}
    kpis:
      - id: hit-rate
        name: 爆款率
        definition: 播放量过百万的占比
        target: ">= 12%"
        weight: 40%
        period: month
        source: 平台后台
        measured_by: analyst
        duties: [topic-plan]
        better: higher
    authority: [暂停不合规的内容]
    access: [{system: 抖音后台, rights: 编辑, risk: high, expires: 2027-06-20}]
    needs: {education: 本科, experience: 两年以上, skills: [脚本], certificates: [普通话二甲], checks: [identity]}
    training: [{id: ad-law, by: 2027-05-26}]
    path: [director]
    from: 2026-01-01
    to: 2028-01-01
  - id: operator
    name: 直播运营
    layer: platform
    unit: studio
    reports_to: director
    headcount: 3
    backup: [planner]
    duties:
      - {duty: hosting, scope: {channel: douyin}, effort: 2h/day}
      - community
  - id: host
    name: 主播
    layer: platform
    unit: studio
    reports_to: operator
    duties:
      - {duty: hosting, scope: {channel: kuaishou}}
      - {duty: data-report, as: consulted}
  - {id: analyst, name: 数据分析, layer: platform, reports_to: director, duties: [data-report]}
handoffs:
  - id: brief
    from: planner
    to: operator
    artifact: topic-brief
    sla: 24h
    accept: 含目标人群
    on_reject: 4h 内改回
    via: 飞书
  - {id: replay-out, from: operator, to: analyst, artifact: replay, sla: 8h, after: [brief]}
  - {id: report-back, from: analyst, to: planner, artifact: report, due: T-3d, event: 周会}
loops:
  - id: content-loop
    name: 内容闭环
    cycle: 7d
    stages:
      - {id: plan, name: 策划, roles: [planner]}
      - {id: live, name: 直播, roles: [operator]}
      - {id: analyse, name: 分析, roles: [analyst], judges: [plan]}
separation:
  - {id: write-review, name: 编审分离, among: [authoring, duty/data-report], at_most: 1, reason: 自编自审}
approvals:
  - id: spend
    subject: 投放预算
    requested_by: [operator]
    unit: CNY
    tiers: [{up_to: 10000, by: operator}, {by: director}]
people:
  - id: p01
    name: 张某
    holds: [{role: planner, share: 60%}]
    trained: [{training: ad-law, on: 2026-03-01}]
    checks: [{check: identity, on: 2026-02-01}]
    away: [{from: 2026-10-01, to: 2026-10-07, reason: 年假}]
packs: [{pack: live-commerce-cn, edition: 2026-02}]
policy: {rules: {span-of-control: {max: 8}}}
waivers:
  - {rule: no-backup, at: role/director, reason: 总监已批准, control: 每周复核, approved_by: director, until: 2027-06-01}
"""
