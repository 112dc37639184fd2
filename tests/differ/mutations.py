"""What a reorganisation does to a made organisation, each with exactly the changes that it is."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Final

from tests.differ.made import Data
from tests.differ.reorganised import Team, replaced

Expected = set[str]


def _role_added(team: Team) -> Expected:
    team.data["roles"].append({"id": "caster", "name": "助播", "reports_to": "director"})
    team.used.add("role/caster")
    return {"role-added role/caster"}


def _role_renamed(team: Team) -> Expected:
    role = team.role()["id"]
    team.rename("role", role, f"{role}-new")
    return {f"role-renamed role/{role}-new"}


def _role_split(team: Team) -> Expected:
    role = team.role()
    old = role["id"]
    rest = {"id": f"{old}-rest", "name": "另一半", "reports_to": "director", "duties": [role["duties"].pop(1)]}
    team.data["roles"].append(rest)
    team.used |= {f"role/{old}-core", f"role/{old}-rest"}
    team.data = replaced(team.data, {old, f"role/{old}"}, old, f"{old}-core")
    team.data.setdefault("moved", []).append({"split": f"role/{old}", "into": [f"role/{old}-core", f"role/{old}-rest"]})
    return {f"role-split role/{old}-core"}


def _role_removed(team: Team) -> Expected:
    team.data["roles"] = [one for one in team.data["roles"] if one["id"] != "spare"]
    return {"role-removed role/spare"}


def _duty_transferred(team: Team) -> Expected:
    duty, held = team.listed()
    giver, claim = held[0]
    holders = [role["id"] for role in team.data["roles"] for one in role["duties"] if duty["id"] in str(one)]
    taker = team.random.choice([one for one in team.staying() if one["id"] not in holders])
    giver["duties"].remove(claim)
    taker["duties"].append(claim)
    return {f"duty-transferred duty/{duty['id']}"}


def _duty_scope_changed(team: Team) -> Expected:
    duty, _ = team.listed()
    duty["scope"] = {"channel": ["douyin", "kuaishou"], "shift": ["night"]}
    return {f"duty-scope-changed duty/{duty['id']}.scope"}


def _duty_renamed(team: Team) -> Expected:
    duty = team.listed()[0]["id"]
    team.rename("duty", duty, f"{duty}-new")
    return {f"duty-renamed duty/{duty}-new"}


def _duty_split(team: Team) -> Expected:
    role = team.role(lambda one: one["duties"][0].get("name") is not None)
    duty = role["duties"][0]
    old = duty["id"]
    if f"duty/{old}" in team.used:
        raise LookupError(old)
    taker = team.random.choice([one for one in team.staying() if one is not role])
    taker["duties"].append({**duty, "id": f"{old}-late", "name": "后一半"})
    duty |= {"id": f"{old}-early", "name": "前一半"}
    team.data.setdefault("moved", []).append(
        {"split": f"duty/{old}", "into": [f"duty/{old}-early", f"duty/{old}-late"]}
    )
    return {f"duty-split duty/{old}-early", f"duty-transferred duty/{old}-late"}


def _handoff_removed(team: Team) -> Expected:
    handoff = team.handoff()
    team.data["handoffs"].remove(handoff)
    return {f"handoff-removed handoff/{handoff['id']}"}


def _handoff_added(team: Team) -> Expected:
    team.data["handoffs"].append(
        {"id": "news", "from": "director", "to": team.data["roles"][1]["id"], "artifact": "周会纪要"}
    )
    team.used.add("handoff/news")
    return {"handoff-added handoff/news"}


def _handoff_rerouted(team: Team) -> Expected:
    handoff = team.handoff()
    handoff["to"] = "finance"
    return {f"handoff-rerouted handoff/{handoff['id']}.to"}


def _sla_tightened(team: Team) -> Expected:
    handoff = team.handoff()
    handoff["sla"] = "4h"
    return {f"handoff-sla-tightened handoff/{handoff['id']}.sla"}


def _sla_loosened(team: Team) -> Expected:
    handoff = team.handoff()
    handoff["sla"] = "1w"
    return {f"handoff-sla-loosened handoff/{handoff['id']}.sla"}


def _handoff_renamed(team: Team) -> Expected:
    handoff = team.handoff()["id"]
    team.rename("handoff", handoff, f"{handoff}-new")
    return {f"handoff-renamed handoff/{handoff}-new"}


def _loop_reordered(team: Team) -> Expected:
    stages = team.loop()["stages"]
    stages[0], stages[1] = stages[1], stages[0]
    return {"loop-rerouted loop/content-loop.stages"}


def _stage_roles(team: Team) -> Expected:
    stage = team.loop()["stages"][2]
    stage["roles"] = [*stage["roles"], "director"] if "director" not in stage["roles"] else ["finance"]
    return {f"stage-roles-changed loop/content-loop.stages[{stage['id']}].roles"}


def _stage_added(team: Team) -> Expected:
    team.loop()["stages"].insert(2, {"id": "check", "name": "复核", "roles": ["director"]})
    return {"stage-added loop/content-loop.stages[check]"}


def _kpi_added(team: Team) -> Expected:
    role = team.role()
    role["kpis"].append({"id": "returns", "name": "退货率"})
    return {f"kpi-added role/{role['id']}.kpis[returns]"}


def _kpi_target(team: Team) -> Expected:
    role = team.role()
    role["kpis"][0]["target"] = ">= 20%"
    return {f"kpi-target-changed role/{role['id']}.kpis[rate].target"}


def _kpi_removed(team: Team) -> Expected:
    role = team.role()
    role["kpis"].pop()
    return {f"kpi-removed role/{role['id']}.kpis[delay]"}


def _more_posts(team: Team) -> Expected:
    role = team.role()
    role["headcount"] += 1
    return {f"headcount-increased role/{role['id']}.headcount"}


def _fewer_posts(team: Team) -> Expected:
    role = team.role()
    role["headcount"] -= 1
    return {f"headcount-decreased role/{role['id']}.headcount"}


def _line(team: Team) -> Expected:
    role = team.role()
    others = [one["id"] for one in team.staying() if one["id"] not in (role["id"], role["reports_to"])]
    role["reports_to"] = team.random.choice(others)
    return {f"reporting-line-changed role/{role['id']}.reports_to"}


def _backup(team: Team) -> Expected:
    role = team.role()
    if "finance" in role["backup"]:
        raise LookupError
    role["backup"].append("finance")
    return {f"backup-added role/{role['id']}.backup[finance]"}


def _training(team: Team) -> Expected:
    role = team.role()
    role["training"].append("live-rules")
    return {f"training-required role/{role['id']}.training[live-rules]"}


def _access(team: Team) -> Expected:
    role = team.role()
    role["access"] = []
    return {f"access-revoked role/{role['id']}.access[抖音后台]"}


def _wording(team: Team) -> Expected:
    role = team.role()
    role["purpose"] = "换一种说法"
    return {f"wording-changed role/{role['id']}.purpose"}


def _approval_step(team: Team) -> Expected:
    approval = team.pick("approval", team.data["approvals"])
    approval["tiers"].insert(1, {"up_to": 50000, "by": "finance"})
    return {"approval-step-added approval/spend.tiers[finance]"}


def _unit_moved(team: Team) -> Expected:
    unit = team.pick("unit", [team.data["units"][2]])
    others = [one["id"] for one in team.data["units"][:2]]
    unit["parent"] = others[0] if unit["parent"] == others[1] else others[1]
    return {f"unit-moved unit/{unit['id']}.parent"}


def _unit_renamed(team: Team) -> Expected:
    unit = team.pick("unit", team.data["units"][1:])["id"]
    team.rename("unit", unit, f"{unit}-new")
    return {f"unit-renamed unit/{unit}-new"}


def _value_added(team: Team) -> Expected:
    team.data["dimensions"]["channel"].append({"id": "bilibili", "name": "哔哩哔哩"})
    return {"value-added value/channel/bilibili"}


def _value_removed(team: Team) -> Expected:
    values = team.data["dimensions"]["channel"]
    values[:] = [one for one in values if one["id"] != "weibo"]
    return {"value-removed value/channel/weibo"}


Mutation = Callable[[Team], Expected]
MUTATIONS: Final[tuple[Mutation, ...]] = (
    _role_added, _role_renamed, _role_split, _role_removed, _duty_transferred, _duty_scope_changed, _duty_renamed,
    _duty_split, _handoff_removed, _handoff_added, _handoff_rerouted, _sla_tightened, _sla_loosened, _handoff_renamed,
    _loop_reordered, _stage_roles, _stage_added, _kpi_added, _kpi_target, _kpi_removed, _more_posts, _fewer_posts, _line,
    _backup, _training, _access, _wording, _approval_step, _unit_moved, _unit_renamed, _value_added, _value_removed,
)  # fmt: skip


def mutated(data: Data, number: int, chosen: list[Mutation]) -> tuple[Data, Expected]:
    """An organisation changed in some ways, and all changes that this is; a way that finds nothing left is passed over."""
    team = Team(data, Random(number))
    team.used.add("role/spare")
    expected: Expected = set()
    for mutation in chosen:
        before, used = deepcopy(team.data), set(team.used)
        try:
            expected |= mutation(team)
        except LookupError:
            team.data, team.used = before, used
    return team.data, expected
