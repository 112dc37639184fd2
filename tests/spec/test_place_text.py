from __future__ import annotations

import pytest

from mediaorg.spec.place_text import read_place

KNOWN = (
    "role/host",
    "role/host-lead",
    "handoff/planner-producer-成片 v1.2 [终]",
    "value/channel/douyin",
    "duty/live-script",
)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("role/host", "role/host"),
        ("role/host.headcount", "role/host.headcount"),
        ("role/host-lead.kpis[hit-rate].target", "role/host-lead.kpis[hit-rate].target"),
        ("role/host.duties[live-script].scope.channel", "role/host.duties[live-script].scope.channel"),
        ("role/hots.headcount", "role/hots.headcount"),
        ("handoff/planner-producer-成片 v1.2 [终].sla", "handoff/planner-producer-成片 v1.2 [终].sla"),
        ("org.language", "org/newsroom.language"),
        ("org", "org/newsroom"),
        ("policy.rules.span-of-control.max", "policy.rules.span-of-control.max"),
        ("glossary[话术].also", "glossary[话术].also"),
        ("roles[host].headcount", "role/host.headcount"),
        ("dimensions.channel", "dimension/channel"),
        ("dimensions.channel[douyin].lead", "value/channel/douyin.lead"),
        ("value/channel/douyin.lead", "value/channel/douyin.lead"),
        ("training[ad-law].hours", "training/ad-law.hours"),
    ],
)
def test_places_as_people_write_them(text: str, place: str) -> None:
    assert str(read_place(text, KNOWN, "newsroom")) == place


@pytest.mark.parametrize(
    "text",
    ["", "host", "headcount", "role/", "role/host.", "role/host[", "role/host.duties[]", "role/host headcount.x]"],
)
def test_what_is_no_place(text: str) -> None:
    assert read_place(text, KNOWN, "newsroom") is None
