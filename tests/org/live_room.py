"""A live room before 618: two channels, two shifts, an empty post, a holder on leave, a part that nobody holds."""

from __future__ import annotations

from datetime import date

from mediaorg.org.answer import Answer, answer
from mediaorg.org.org import Org
from tests.newsroom import AS_OF, checked

LEAVE = date(2026, 12, 24)
TEAM = """\
mediaorg: 1
org: {id: live-room, name: 直播组, language: zh}
glossary:
  - {term: 话术, also: [口播稿]}
dimensions:
  channel: [{id: douyin, name: {zh: 抖音, en: Douyin}}, {id: kuaishou, name: {zh: 快手, en: Kuaishou}}]
  shift: [{id: day, name: {zh: 白班, en: Day shift}}, {id: night, name: {zh: 夜班, en: Night shift}}]
partners: [{id: legal, name: {zh: 法务部, en: Legal}, holds: [duty/licence-check]}]
duties:
  - {id: list-products, name: {zh: 上架直播商品, en: List live products}, action: 上架, object: 直播商品, result: product-list}
  - {id: live-script, name: {zh: 撰写直播话术, en: Write the live script}, scope: {channel: douyin}}
  - {id: script-review, name: {zh: 审核脚本, en: Review scripts}, action: {zh: 审核, en: review}, object: {zh: 脚本, en: scripts}}
  - {id: review-log, name: {zh: 归档脚本审核记录, en: File the review log}}
  - {id: price-check, name: {zh: 复核价格, en: Check prices}}
  - {id: licence-check, name: {zh: 核验资质, en: Check licences}}
  - {id: war-room, name: {zh: 值守大促, en: Watch over the sale}}
roles:
  - {id: live-manager, name: {zh: 直播经理, en: Live manager}, reports_to: none}
  - id: floor-controller
    name: {zh: 场控, en: Floor controller}
    reports_to: live-manager
    headcount: 2
    filled: 1
    backup: [{role: console-operator, control: {zh: 改价须双人确认, en: two people confirm every price}}, legal]
    duties:
      - {duty: list-products, scope: {channel: douyin}}
      - {duty: list-products, scope: {channel: kuaishou, shift: night}, as: consulted}
      - {duty: price-check, scope: {shift: day}}
  - id: console-operator
    name: {zh: 中控, en: Console operator}
    reports_to: live-manager
    headcount: 2
    backup: [console-operator, editor]
    duties:
      - {duty: list-products, scope: {channel: kuaishou, shift: night}}
      - {duty: price-check, scope: {channel: douyin}}
      - {duty: live-script, as: informed}
      - script-review
  - id: editor
    name: {zh: 编辑, en: Editor}
    reports_to: live-manager
    filled: 0
    backup: [live-manager, planner]
    duties: [live-script, {duty: review-log, as: responsible}]
  - {id: planner, name: {zh: 直播策划, en: Live planner}, reports_to: live-manager, backup: [editor], duties: [{duty: review-log, as: accountable}]}
  - {id: war-lead, name: {zh: 大促总控, en: War lead}, reports_to: live-manager, from: 2027-05-10, to: 2027-06-20, duties: [war-room]}
handoffs:
  - {id: brief-to-floor, from: live-manager, to: floor-controller, artifact: 选品清单, sla: 4h}
  - {id: list-to-check, from: floor-controller, to: console-operator, artifact: product-list, sla: 2h, after: [brief-to-floor]}
  - {id: list-to-legal, from: console-operator, to: legal, artifact: product-list, after: [list-to-check]}
people:
  - {id: p1, name: 甲, holds: [live-manager], away: [{from: 2026-12-20, to: 2026-12-31}]}
  - {id: p2, name: 乙, holds: [planner], away: [{from: 2026-12-20, to: 2026-12-31}]}
  - {id: p3, name: 丙, holds: [console-operator], away: [{from: 2026-12-20, to: 2026-12-31}]}
"""


def live_room(text: str = TEAM) -> Org:
    org = checked(text).org
    assert org is not None
    return org


def asked(duty: str, day: date = AS_OF, **scope: str) -> Answer:
    """The answer for a duty of the live room; `channel="douyin"` narrows the scope."""
    org = live_room()
    return answer(org, org.duty_by_id[duty], {axis: (value,) for axis, value in scope.items()}, day)


def lines(found: Answer) -> list[str]:
    """Each part as `where: accountable / doing / consulted / informed`."""
    org = live_room()
    said = []
    for part in found.parts:
        held = (part.accountable, part.doing, part.consulted, part.informed)
        ids = " / ".join("+".join(post.role.id for post in posts) or "-" for posts in held)
        said.append(f"{org.words(part.region).say('zh')}: {ids}")
    return said
