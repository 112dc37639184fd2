from __future__ import annotations

import pytest

from mediaorg.source.layout.layout import lay_out
from mediaorg.spec.campaign import CampaignFile
from mediaorg.spec.change_shape import CHANGEABLE
from mediaorg.spec.key_order import is_part_of_specification, order_of
from mediaorg.spec.mistakes import keys_of
from mediaorg.spec.spec import Spec

CAMPAIGN = "mediaorg: 1\ncampaign: {id: c618}\n"


def test_no_key_of_the_format_is_missing() -> None:
    assert set(order_of({}).keys) == set(keys_of(Spec))
    campaign = order_of({"campaign": {}})
    assert set(campaign.keys) == set(keys_of(CampaignFile))
    assert {kind + "/" for kind in CHANGEABLE} == set(campaign.below("change")[0].inner)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("roles: [{to: 2027-06-20, from: 2027-05-10, name: 主播, id: host}]", "{id: host, name: 主播, from: 2027-05-10, to: 2027-06-20}"),
        ("roles: [{duties: [{weight: 30%, scope: {}, as: owner, duty: x}]}]", "{duty: x, as: owner, scope: {}, weight: 30%}"),
        ("roles: [{duties: [{weight: 30%, object: 稿, action: 写, name: 写稿, id: x}]}]", "{id: x, name: 写稿, action: 写, object: 稿, weight: 30%}"),
        ("duties: [{result: {name: {en: Brief, zh: 简报}, id: brief}}]", "{id: brief, name: {zh: 简报, en: Brief}}"),
        ("duties: [{result: {en: Brief, zh: 简报}}]", "{zh: 简报, en: Brief}"),
        ("duties: [{effort: [{takes: 2h, per: film}]}]", "[{per: film, takes: 2h}]"),
        ("roles: [{kpis: [{better: lower, target: 1, name: 率, id: k1}]}]", "{id: k1, name: 率, target: 1, better: lower}"),
        ("dimensions: {channel: [{lead: host, name: 抖音, id: douyin}]}", "{id: douyin, name: 抖音, lead: host}"),
        ("loops: [{stages: [{judges: [a], roles: [b], id: c}]}]", "{id: c, roles: [b], judges: [a]}"),
        ("org: {calendar: {workdays: 5, workday: 8h}, id: x}", "{id: x, calendar: {workday: 8h, workdays: 5}}"),
        ("roles: [{hobby: x, x-b: 1, x-a: 2, id: host}]", "{id: host, hobby: x, x-b: 1, x-a: 2}"),
        ("x-note: {name: 1, id: 2}", "{name: 1, id: 2}"),
        (CAMPAIGN + "add: {roles: [{phases: [p1], to: 1, from: 2, id: x}]}", "{id: x, from: 2, to: 1, phases: [p1]}"),
        (CAMPAIGN + "add: {duties: [{to: 1, from: 2, phases: [p1], id: x}]}", "{id: x, phases: [p1], from: 2, to: 1}"),
        (CAMPAIGN + "change: {handoff/x: {phases: [p1], to: b, sla: 8h, from: a, expect: {}}}", "{expect: {}, from: a, to: b, sla: 8h, phases: [p1]}"),
        (CAMPAIGN + "change: {role/x: {kpis: {change: {k: {weight: 1%, name: 率}}, add: [{name: 率, id: k}]}}}",
         "{add: [{id: k, name: 率}], change: {k: {name: 率, weight: 1%}}}"),
        (CAMPAIGN + "change: {role/x: {training: {remove: [a], add: [{by: 1, id: b}]}}}", "{add: [{id: b, by: 1}], remove: [a]}"),
        (CAMPAIGN + "lend: [{cover: [{by: b, duty: a}], heads: 1, to: b, from: a}]", "{from: a, to: b, heads: 1, cover: [{duty: a, by: b}]}"),
        (CAMPAIGN + "demand: [{amount: 60, per: day, phase: p1, item: film}]", "{item: film, phase: p1, per: day, amount: 60}"),
        ("pack: mine\nmediaorg: 1\ncapabilities: [{source: {}, name: 审核, id: x}]", "{id: x, name: 审核, source: {}}"),
    ],
)  # fmt: skip
def test_the_order_of_keys(before: str, after: str) -> None:
    assert after in lay_out(before, order_of).text


@pytest.mark.parametrize(
    ("data", "is_part"),
    [({"roles": []}, True), ({"roles": [], "x-a": 1}, True), ({"x-a": 1}, False), ({"name": "ci", "on": []}, False)],
)
def test_what_some_root_may_include(data: dict[str, object], is_part: bool) -> None:
    assert is_part_of_specification(data) is is_part
