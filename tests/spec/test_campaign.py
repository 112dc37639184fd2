"""Campaign files: shape, names and targets; every fault with its place, and the least set aside."""

from __future__ import annotations

import pytest

from mediaorg.source.read import read_text
from mediaorg.spec.campaign import CampaignFile
from mediaorg.spec.change_shape import CHANGEABLE, change_shape
from mediaorg.spec.parse import parse
from mediaorg.spec.parse_campaign import parse_campaign
from mediaorg.spec.units import Duration
from tests.overlay.laid import HEAD, TEAM, base, campaign


def told(text: str, head: str = HEAD, team: str = TEAM) -> list[tuple[str, int, str]]:
    """Rule, line below the head, and message of every fault."""
    above = head.count("\n")
    found = campaign(text, team, head).diagnostics
    return [(one.rule.id, one.span.line - above, one.rule.message.say("zh", one.args)) for one in found]


def test_a_campaign_without_changes_is_whole() -> None:
    parsed = campaign("")
    assert parsed.diagnostics == ()
    assert parsed.campaign is not None
    assert parsed.campaign.head.is_temporary
    assert [phase.id for phase in parsed.campaign.head.phases or ()] == ["build-up", "peak"]
    assert list(parsed.campaign.clauses()) == []


@pytest.mark.parametrize("key", ["id: c618", "kind: temporary", "base: team.yaml"])
def test_id_kind_and_base_are_required(key: str) -> None:
    parsed = campaign("", head=HEAD.replace(f"  {key}\n", ""))
    assert [(one.rule.id, one.args["key"]) for one in parsed.diagnostics] == [("missing-key", key.partition(":")[0])]
    assert parsed.campaign is None


def test_three_keys_make_a_campaign() -> None:
    head = "mediaorg: 1\ncampaign: {id: c618, kind: proposal, base: team.yaml}\n"
    assert told("", head) == []


def test_the_id_618_is_told_how_to_write_it() -> None:
    (fault,) = campaign("", head=HEAD.replace("id: c618", "id: 618")).diagnostics
    assert fault.rule.id == "bad-id"
    assert "c618" in fault.rule.help.say("zh", fault.args)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("chnage: {}\n", "unknown-key", 1),
        ("add: {rols: []}\n", "unknown-key", 1),
        ("add: []\n", "wrong-type", 1),
        ("change: [role/planner]\n", "wrong-type", 1),
        ("change: {role/planner: 5}\n", "wrong-type", 1),
        ("change: {role/planner: }\n", "wrong-type", 1),
        ("transfer: {duty: topics}\n", "wrong-type", 1),
        ("transfer:\n  - {duty: topics, from: planner}\n", "missing-key", 2),
        ("lend:\n  - {from: planner, to: operator, heads: one}\n", "wrong-type", 2),
        ("lend:\n  - {from: planner, to: operator, share: 50}\n", "wrong-type", 2),
        ("suspend: [5]\n", "wrong-type", 1),
        ("demand:\n  - {item: short-video, amount: 3.5}\n", "wrong-type", 2),
        ("demand:\n  - {item: short-video, per: hour, amount: 3}\n", "wrong-type", 2),
        ("demand:\n  - {item: short-video, from: 2027-02-30, amount: 3}\n", "bad-date", 2),
        ("add:\n  roles:\n    - {id: live-planner, nam: 直播策划}\n", "unknown-key", 3),
        ("add:\n  roles:\n    - {id: host, name: 主播}\n    - {id: host, name: 主播}\n", "duplicate-id", 4),
    ],
)
def test_faults_of_shape(text: str, rule: str, line: int) -> None:
    assert [(one[0], one[1]) for one in told(text)] == [(rule, line)]


def test_all_faults_come_in_one_run() -> None:
    text = """\
add:
  roles:
    - {id: planner, name: 大促策划}
    - {id: host, name: 主播, reports_to: directer, duties: [{id: topics, name: 选题}]}
change:
  role/planer: {headcount: 3}
  role/operator: {headcont: 3, headcount: "4"}
transfer:
  - {duty: live-scrpt, from: planner, to: operator}
"""
    assert sorted(one[:2] for one in told(text)) == [
        ("overlay-add-exists", 3),
        ("overlay-add-exists", 4),
        ("overlay-target-missing", 6),
        ("overlay-target-missing", 9),
        ("overlay-unknown-field", 7),
        ("unknown-reference", 4),
        ("wrong-type", 7),
    ]


class TestChanges:
    def test_values_are_those_of_the_kind(self) -> None:
        parsed = campaign("change: {handoff/brief: {sla: 8h, expect: {sla: 24h}, phases: [peak]}}\n").campaign
        assert parsed is not None
        (change,) = parsed.changes
        assert isinstance(change.values["sla"], Duration)
        assert change.values["sla"].text == "8h"
        assert change.expected["sla"].text == "24h"
        assert change.when.phases == ("peak",)

    def test_null_takes_away_what_may_be_left_out(self) -> None:
        assert told("change: {handoff/brief: {sla: null}}\n") == []
        assert told("change: {role/planner: {name: null}}\n")[0][0] == "wrong-type"

    def test_from_and_to_belong_to_the_kind_where_it_has_them(self) -> None:
        parsed = campaign(
            "change:\n  handoff/brief: {from: director}\n  role/planner: {from: 2027-05-10}\n"
            "  duty/publishing: {critical: true, from: 2027-05-10, to: 2027-05-12}\n"
        ).campaign
        assert parsed is not None
        handoff, role, duty = parsed.changes
        assert (handoff.values, handoff.when.is_whole) == ({"from_": "director"}, True)
        assert (list(role.values), role.when.is_whole) == (["from_"], True)
        assert (list(duty.values), duty.when.is_whole) == (["critical"], False)

    def test_a_duty_written_in_place_has_a_weight(self) -> None:
        assert told("change: {duty/topics: {weight: 60%}}\n") == []
        assert told("change: {duty/publishing: {weight: 60%}}\n")[0][0] == "overlay-unknown-field"

    def test_the_nearest_field_is_named(self) -> None:
        (fault,) = campaign("change: {role/planner: {headcont: 3}}\n").diagnostics
        assert "headcount" in fault.rule.help.say("en", fault.args)  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("edit", "rule"),
        [
            ("kpis: {remove: [hit-rat]}", "overlay-target-missing"),
            ("kpis: {change: {hit-rat: {weight: 50%}}}", "overlay-target-missing"),
            ("kpis: {change: {hit-rate: {wieght: 50%}}}", "overlay-unknown-field"),
            ("kpis: {change: {hit-rate: {period: moon}}}", "wrong-type"),
            ("kpis: {add: [{id: hit-rate, name: 爆款率}]}", "overlay-add-exists"),
            ("kpis: {add: [{name: 爆款率}]}", "missing-key"),
            ("kpis: {ad: []}", "unknown-key"),
            ("backup: {add: [operater]}", "unknown-reference"),
            ("training: {remove: [live-rules]}", "overlay-target-missing"),
            ("duties: {change: {topics: {as: consulted}}}", "overlay-unknown-field"),
            ("reports_to: directer", "unknown-reference"),
            ("phases: [peek]", "unknown-reference"),
            ("id: planner-2", "overlay-unknown-field"),
        ],
    )
    def test_faults_in_edits(self, edit: str, rule: str) -> None:
        found = [one[0] for one in told(f"change: {{role/planner: {{headcount: 3, {edit}}}}}\n")]
        assert found == [rule]

    def test_a_literal_in_an_edited_entry_names_its_choices(self) -> None:
        (fault,) = told("change: {role/planner: {kpis: {change: {hit-rate: {period: moon}}}}}\n")
        assert "quarter" in fault[2]

    def test_what_changes_bring_in_may_be_named(self) -> None:
        text = """\
change:
  role/operator:
    duties: {add: [{id: war-room, name: 裁决突发事项}]}
    kpis: [{id: hours, name: 裁决时长, duties: [war-room]}]
"""
        assert told(text) == []

    def test_every_kind_has_a_shape(self) -> None:
        for kind in CHANGEABLE:
            shape = change_shape(kind)
            assert shape is not None
            assert "phases" in shape.model_fields
            assert shape.model_json_schema()


class TestTargets:
    def test_the_nearest_name_is_told(self) -> None:
        (fault,) = campaign("suspend: [duty/publishng]\n").diagnostics
        assert "duty/publishing" in fault.rule.help.say("zh", fault.args)  # type: ignore[union-attr]

    def test_a_bare_id_is_told_its_kind(self) -> None:
        (fault,) = campaign("change: {planner: {headcount: 3}}\n").diagnostics
        assert "role/planner" in fault.rule.help.say("zh", fault.args)  # type: ignore[union-attr]

    def test_lineage_knows_the_new_name(self) -> None:
        team = TEAM + "moved: [{from: role/copywriter, to: role/planner}]\n"
        (fault,) = campaign("change: {role/copywriter: {headcount: 3}}\n", team).diagnostics
        assert fault.rule.id == "overlay-target-missing"
        assert "role/planner" in fault.rule.help.say("en", fault.args)  # type: ignore[union-attr]

    def test_lineage_knows_what_is_gone(self) -> None:
        team = TEAM + "retired: [{id: duty/weekly, why: 不再写周报}]\n"
        (fault,) = campaign("suspend: [duty/weekly]\n", team).diagnostics
        assert "gone for good" in fault.rule.help.say("en", fault.args)  # type: ignore[union-attr]

    def test_a_duty_can_only_be_handed_on_by_who_has_it(self) -> None:
        (fault,) = campaign("transfer: [{duty: topics, from: operator, to: director}]\n").diagnostics
        assert fault.rule.id == "overlay-target-missing"
        assert "publishing" in fault.rule.help.say("en", fault.args)  # type: ignore[union-attr]

    def test_added_roles_may_take_over(self) -> None:
        text = "add: {roles: [{id: host, name: 主播}]}\ntransfer: [{duty: topics, from: planner, to: host}]\n"
        assert told(text) == []

    def test_the_place_in_the_base_is_shown_too(self) -> None:
        (fault,) = campaign("add: {partners: [{id: finance, name: 财务}]}\n").diagnostics
        assert fault.span.file == "campaign.yaml"
        assert [(one.span.file, one.span.line) for one in fault.related] == [("team.yaml", 3)]

    def test_names_in_the_head_are_checked(self) -> None:
        head = HEAD.replace("approved_by: [director, finance]", "approved_by: [director, financ]")
        assert [one[0] for one in told("", head)] == ["unknown-reference"]

    def test_without_a_base_nothing_is_judged_by_name(self) -> None:
        document = read_text(HEAD + "change: {role/nobody: {headcount: 3}}\n", "campaign.yaml").document
        assert document is not None
        assert parse_campaign(document, None).diagnostics == ()


def test_keys_of_ones_own_are_kept_and_never_read() -> None:
    head = HEAD.replace("  id: c618\n", "  id: c618\n  x-budget: 30000\n")
    text = """\
x-notes: [见会议纪要]
add: {x-later: 5, roles: [{id: host, name: 主播, x-agency: 甲}]}
change:
  x-todo: {}
  role/planner: {headcount: 3, x-why: 加人}
transfer: [{duty: topics, from: planner, to: operator, x-note: 口头说过}]
"""
    assert told(text, head) == []


def test_expectations_are_shaped_like_the_kind() -> None:
    assert [one[0] for one in told("change: {role/planner: {expect: {headcont: 2}, headcount: 3}}\n")] == [
        "overlay-unknown-field"
    ]
    assert [one[0] for one in told("change: {role/planner: {expect: {headcount: two}, headcount: 3}}\n")] == [
        "wrong-type"
    ]


def test_a_phase_that_is_not_there_does_not_widen_a_change() -> None:
    parsed = campaign("change: {role/planner: {headcount: 3, phases: [peek]}}\n").campaign
    assert parsed is not None
    assert parsed.changes[0].when.phases == ()


def test_places_of_a_campaign_name_no_line() -> None:
    parsed = campaign("transfer:\n  - {duty: live-script, from: planner, to: operator}\n").campaign
    assert parsed is not None
    assert str(parsed.transfers[0].at) == "campaign/c618.transfer[live-script]"


def test_the_whole_file_has_a_schema() -> None:
    schema = CampaignFile.model_json_schema(by_alias=True)
    assert set(schema["required"]) == {"mediaorg", "campaign"}


def test_the_format_version_is_judged() -> None:
    assert [one[0] for one in told("", HEAD.replace("mediaorg: 1", "mediaorg: 2"))] == ["format-version"]


def test_a_base_with_faults_is_not_said_to_lack_them() -> None:
    document = read_text(TEAM.replace("name: 内容策划", "nam: 内容策划"), "team.yaml").document
    assert document is not None
    broken = parse([document])
    text = read_text(HEAD + "change: {role/planner: {headcount: 3}}\n", "campaign.yaml").document
    assert text is not None
    assert broken.diagnostics
    assert parse_campaign(text, broken).diagnostics == ()
    assert base().diagnostics == ()
