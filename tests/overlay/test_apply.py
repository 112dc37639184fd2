"""What each verb does to a specification, when, and where its values then come from."""

from __future__ import annotations

from datetime import date
from typing import Any

from mediaorg.diagnostic import At, Item
from mediaorg.org.staging import staging_of
from mediaorg.overlay.apply import Applied, apply
from mediaorg.spec.campaign import AddedRole
from mediaorg.spec.elements import Elements, duty_of
from mediaorg.spec.role import Role
from tests.overlay.laid import AS_OF, BUILD_UP, GAP, HEAD, PEAK, TEAM, base, campaign, staging


def applied(text: str, day: date = PEAK, team: str = TEAM, head: str = HEAD) -> Applied:
    stage = staging(text, team, head)
    return apply(stage.spec, stage.campaigns, day)


def find(text: str, name: str, day: date = PEAK, team: str = TEAM) -> Any:
    kind, _, identity = name.partition("/")
    return Elements(applied(text, day, team).spec).find(kind, identity)


def duties(role: Role | None) -> list[str]:
    assert role is not None
    return [duty_of(claim) for claim in role.duties or ()]


class TestAdd:
    TEXT = "add: {roles: [{id: host, name: 主播, phases: [peak], duties: [publishing]}]}\n"

    def test_an_added_role_is_there_in_its_phases_only(self) -> None:
        assert [find(self.TEXT, "role/host", day) is not None for day in (BUILD_UP, GAP, PEAK)] == [False, False, True]

    def test_it_is_a_role_like_any_other(self) -> None:
        host = find(self.TEXT, "role/host")
        assert type(host) is Role
        assert not isinstance(host, AddedRole)
        assert host == Role.model_validate({"id": "host", "name": "主播", "duties": ["publishing"]})

    def test_a_role_with_days_of_its_own_keeps_them(self) -> None:
        host = find("add: {roles: [{id: host, name: 主播, from: 2027-05-10, to: 2027-06-18}]}\n", "role/host")
        assert (host.from_, host.to) == (date(2027, 5, 10), date(2027, 6, 18))

    def test_lists_and_values_of_dimensions(self) -> None:
        text = """\
add:
  dimensions: {channel: [{id: douyin, name: 抖音}]}
  handoffs: [{from: operator, to: planner, artifact: 场次数据}]
  duties: [{id: rehearsal, name: 彩排, scope: {channel: [douyin]}, from: 2027-06-15}]
  waivers: [{rule: no-slack, at: campaign/c618, reason: 仅四天, until: 2027-06-30}]
"""
        spec = applied(text).spec
        assert [value.id for value in spec.dimensions["channel"]] == ["douyin"]
        assert spec.handoffs[-1].key == "operator-planner-场次数据"
        assert spec.duties[-1].id == "rehearsal"
        assert spec.waivers[-1].rule == "no-slack"
        assert len(applied(text, BUILD_UP).spec.duties) == 1


class TestChange:
    def test_a_value_replaces_and_null_takes_away(self) -> None:
        assert find("change: {role/operator: {headcount: 5}}\n", "role/operator").headcount == 5
        assert find("change: {role/operator: {filled: null}}\n", "role/operator").filled is None
        assert find("change: {handoff/brief: {sla: null}}\n", "handoff/brief").sla is None
        assert find("change: {role/planner: {duties: null}}\n", "role/planner").duties is None

    def test_in_its_phases_only(self) -> None:
        text = "change: {role/operator: {headcount: 5, phases: [peak]}}\n"
        assert [find(text, "role/operator", day).headcount for day in (BUILD_UP, GAP, PEAK)] == [3, 3, 5]

    def test_a_list_is_edited_by_name(self) -> None:
        text = """\
change:
  role/planner:
    kpis: {remove: [returned], change: {hit-rate: {weight: 80%}}, add: [{id: stay, name: 停留, weight: 20%}]}
    training: {add: [live-rules]}
    backup: {remove: [director], add: [operator]}
    duties: {change: {topics: {weight: 100%}}}
"""
        planner = find(text, "role/planner")
        assert [(kpi.id, str(kpi.weight.percent)) for kpi in planner.kpis] == [("hit-rate", "80"), ("stay", "20")]
        assert planner.training == ("ad-law", "live-rules")
        assert planner.backup == ("operator",)
        assert [str(duty.weight.percent) for duty in planner.duties] == ["30", "100"]

    def test_a_bare_reference_is_spelled_out_when_it_is_changed(self) -> None:
        planner = find("change: {role/planner: {training: {change: {ad-law: {by: 2027-05-01}}}}}\n", "role/planner")
        assert (planner.training[0].id, planner.training[0].by) == ("ad-law", date(2027, 5, 1))

    def test_a_duty_inside_a_role_is_changed_there(self) -> None:
        text = "change: {duty/topics: {critical: true, weight: 60%}}\n"
        planner = find(text, "role/planner")
        assert [(duty.id, duty.critical) for duty in planner.duties] == [("live-script", False), ("topics", True)]

    def test_a_list_inside_an_entry_of_a_list(self) -> None:
        team = (
            TEAM
            + "loops:\n  - {id: loop, name: 闭环, stages: [{id: plan, roles: [planner]}, {id: live, roles: [operator]}]}\n"
        )
        text = "change: {loop/loop: {stages: {change: {plan: {roles: {add: [director]}}}}}}\n"
        assert find(text, "loop/loop", team=team).stages[0].roles == ("planner", "director")

    def test_the_head_of_the_organisation(self) -> None:
        text = "change: {org/newsroom: {calendar: {workday: 11h}}}\n"
        assert applied(text).spec.org.calendar.workday.text == "11h"

    def test_what_names_a_role_outside_its_dates_rests(self) -> None:
        text = """\
add: {roles: [{id: war-lead, name: 作战总指挥, from: 2027-06-15, to: 2027-06-18}]}
change: {role/operator: {reports_to: war-lead, headcount: 4}}
"""
        assert find(text, "role/operator", BUILD_UP).reports_to == "director"
        assert find(text, "role/operator", BUILD_UP).headcount == 4
        assert find(text, "role/operator", PEAK).reports_to == "war-lead"


class TestMoves:
    def test_transfer_takes_the_duty_and_its_weight_along(self) -> None:
        spec = applied("transfer: [{duty: live-script, from: planner, to: operator, returns: true}]\n").spec
        planner, operator = (Elements(spec).find("role", one) for one in ("planner", "operator"))
        assert duties(planner) == ["topics"]
        assert duties(operator) == ["publishing", "live-script"]
        assert operator is not None
        assert operator.duties[1].weight.text == "30%"

    def test_a_claim_on_a_listed_duty_moves_too_and_what_is_only_consulted_stays(self) -> None:
        team = TEAM.replace("training: [ad-law]", "training: [ad-law]").replace(
            "weight: 70%}", "weight: 70%}\n      - {duty: publishing, as: consulted}"
        )
        text = "transfer: [{duty: publishing, from: operator, to: director}]\n"
        spec = applied(text, team=team).spec
        found = {role.id: duties(role) for role in spec.roles}
        assert found == {"director": ["publishing"], "planner": ["live-script", "topics", "publishing"], "operator": []}

    def test_a_transfer_to_a_role_outside_its_dates_rests(self) -> None:
        text = """\
add: {roles: [{id: host, name: 主播, from: 2027-06-15, to: 2027-06-18}]}
transfer: [{duty: live-script, from: planner, to: host, returns: true}]
"""
        assert duties(find(text, "role/planner", BUILD_UP)) == ["live-script", "topics"]
        assert duties(find(text, "role/host", PEAK)) == ["live-script"]

    def test_lend_moves_heads_and_covered_claims(self) -> None:
        text = """\
lend:
  - {from: operator, to: planner, heads: 1, keeps: [], cover: [{duty: publishing, by: director}], phases: [peak]}
"""
        spec = applied(text).spec
        found = {role.id: (role.headcount, role.filled, duties(role)) for role in spec.roles}
        assert found["operator"] == (2, 1, [])
        assert found["planner"] == (3, None, ["live-script", "topics"])
        assert found["director"] == (None, None, ["publishing"])
        assert applied(text, GAP).spec == base().spec

    def test_cover_by_a_partner_leaves_the_claim_where_it_is(self) -> None:
        text = "lend: [{from: operator, to: planner, cover: [{duty: publishing, by: finance}]}]\n"
        assert duties(find(text, "role/operator")) == ["publishing"]


class TestTakeAway:
    def test_a_suspended_duty_rests_with_all_claims_on_it(self) -> None:
        spec = applied("suspend: [duty/publishing, {id: duty/topics, phases: [build-up]}]\n").spec
        assert spec.duties == ()
        assert [duties(role) for role in spec.roles] == [[], ["live-script", "topics"], []]

    def test_a_suspended_role_comes_back(self) -> None:
        text = "suspend: [{id: role/operator, phases: [peak]}]\n"
        assert [find(text, "role/operator", day) is not None for day in (BUILD_UP, PEAK, date(2027, 7, 1))] == [
            True,
            False,
            True,
        ]

    def test_a_proposal_removes(self) -> None:
        head = "mediaorg: 1\ncampaign: {id: flat, kind: proposal, base: team.yaml}\n"
        spec = applied("remove: [duty/topics, handoff/brief]\n", AS_OF, head=head).spec
        assert duties(spec.roles[1]) == ["live-script"]
        assert spec.handoffs == ()


class TestProvenance:
    TEXT = """\
add: {roles: [{id: host, name: 主播}]}
change:
  role/planner:
    headcount: 3
    kpis:
      change: {hit-rate: {weight: 90%}}
transfer:
  - {duty: live-script, from: planner, to: operator, returns: true}
"""

    def test_who_set_what(self) -> None:
        provenance = applied(self.TEXT).provenance
        said = {str(at): str(origins[-1].at) for at, origins in provenance.items()}
        assert said["role/host"] == "role/host"
        assert said["role/planner.headcount"] == "campaign/c618.change.role/planner.headcount"
        assert (
            said["role/planner.kpis[hit-rate].weight"]
            == "campaign/c618.change.role/planner.kpis.change.hit-rate.weight"
        )
        assert said["role/operator.duties[live-script]"] == "campaign/c618.transfer[live-script]"

    def test_places_are_in_the_campaign_where_it_set_them_and_else_in_the_base(self) -> None:
        stage = staging(self.TEXT)
        places = stage.staged[0].places
        above = HEAD.count("\n")

        def line(at: At) -> tuple[str, int]:
            span = places.span(at)
            return span.file, span.line - (above if span.file == "campaign.yaml" else 0)

        assert line(At("role", "host")) == ("campaign.yaml", 1)
        assert line(At("role", "planner", ("headcount",))) == ("campaign.yaml", 4)
        assert line(At("role", "planner", ("kpis", Item("hit-rate"), "weight"))) == ("campaign.yaml", 6)
        assert line(At("role", "planner", ("kpis", Item("returned")))) == ("team.yaml", 19)
        assert line(At("role", "operator", ("duties", Item("live-script")))) == ("campaign.yaml", 8)
        assert line(At("role", "operator", ("duties", Item("publishing")))) == ("team.yaml", 21)
        assert line(At("duty", "live-script")) == ("team.yaml", 15)

    def test_several_campaigns(self) -> None:
        first = campaign("change: {role/planner: {headcount: 3}}\n")
        second = campaign("change: {role/operator: {headcount: 5}}\n", head=HEAD.replace("id: c618", "id: c619"))
        stage = staging_of(base(), (first, second), AS_OF)
        assert stage is not None
        made = apply(stage.spec, stage.campaigns, PEAK)
        assert [role.headcount for role in made.spec.roles] == [None, 3, 5]
        assert {origins[-1].campaign for origins in made.provenance.values()} == {"c618", "c619"}
