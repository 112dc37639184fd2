"""A specification in which every human text is hostile, and its harmless twin of the same shape."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, get_args

from pydantic import BaseModel

from mediaorg.spec.governance import Waiver
from mediaorg.spec.shape import LocalText
from mediaorg.spec.spec import LISTS, SINGLES

CANARY = "\"><script>alert(1)</script>'=@[x](javascript:alert(2))|`{{7*7}}&amp;<!--</title></style>*_~$#\n- %%{init}%%"
HARMLESS = "\n平常的说法，不带任何记号"

# Every key that holds a human text: `name` stands for all names, the others for the one field that bears them.
TEXTS = {
    "name", "code", "purpose", "action", "object", "result", "text", "definition", "target", "source", "authority", "system",
    "rights", "education", "experience", "skills", "certificates", "checks", "artifact", "event", "accept", "on_reject", "via",
    "mandate", "term", "also", "means", "solid", "dotted", "conflict", "subject", "unit", "currency", "method", "reason",
    "control", "per",
}  # fmt: skip


def newsroom(tail: str) -> str:
    """A newsroom that says everything that can be said, every human text ending in `tail`; JSON, which is YAML too."""
    count = iter(range(1000))

    def said(words: str) -> str:
        return f"{words}{next(count)}{tail}"

    return json.dumps(_spec(said), ensure_ascii=False)


def _spec(said: Callable[[str], str]) -> dict[str, Any]:
    def both(words: str) -> dict[str, str]:
        return {"zh": said(words), "en": said("en " + words)}

    return {
        "mediaorg": 1,
        "org": {
            "id": "newsroom", "name": both("新媒体部"), "owner": "lead", "currency": said("元"),
            "review": {"every": "6mo", "last": "2026-09-01"},
            "matrix": {"solid": said("实"), "dotted": said("虚"), "conflict": said("裁")},
        },
        "glossary": [{"term": said("中控"), "also": [said("控台")], "means": both("后台")}],
        "dimensions": {"channel": [{"id": "douyin", "name": both("抖音"), "lead": "lead"}, {"id": "wechat", "name": said("微信")}]},
        "layers": [{"id": "top", "name": both("决策层"), "mandate": said("定")}, {"id": "desk", "name": said("执行层")}],
        "units": [{"id": "centre", "name": said("中心"), "head": "lead"}],
        "partners": [{"id": "finance", "name": both("财务")}],
        "duties": [
            {"id": "write", "name": both("撰写"), "action": said("写"), "object": said("稿"), "result": {"id": "draft", "name": both("稿件")},
             "checked_by": "lead", "critical": True, "stage": "plan"},
            {"id": "keep", "name": said("留存"), "result": {"text": said("录屏"), "kept": True}, "effort": {"per": said("条"), "takes": "2h"}},
            {"id": "post", "name": said("发布"), "result": said("链接"), "scope": {"channel": ["douyin"]}},
        ],
        "roles": [_lead(said), _planner(said, both), _studio(said)],
        "handoffs": [
            {"id": "draft-out", "from": "planner", "to": "studio", "artifact": "draft", "due": "T-2d", "event": said("开播"),
             "accept": both("收"), "on_reject": said("退"), "via": said("飞书"), "urgent": True},
            {"from": "studio", "to": "planner", "artifact": said("成片"), "sla": "24h", "after": ["draft-out"]},
        ],
        "loops": [{"id": "loop", "name": both("闭环"), "cycle": "7d", "stages": [{"id": "plan", "name": said("策"), "roles": ["planner"]},
            {"id": "make", "name": both("制"), "roles": ["studio"], "judges": ["plan"]},
            {"id": "open", "name": said("断"), "roles": ["lead"]}]}],
        "training": [{"id": "ad-law", "name": both("广告法"), "hours": "3h", "assessment": {"method": said("笔试"), "pass": 85}, "valid": "12mo"}],
        "approvals": [{"id": "props", "subject": both("道具"), "requested_by": ["planner"], "unit": said("元"),
                       "tiers": [{"up_to": 100, "by": "lead"}, {"by": "finance"}]}],
        "people": [{"id": "p1", "name": both("人员"), "holds": ["planner"]}],
        "waivers": [{"rule": "duty-gap", "at": "duty/write", "reason": both("缘由"), "control": said("替代"),
                     "approved_by": "lead", "until": "2027-06-30"}],
    }  # fmt: skip


def _lead(said: Callable[[str], str]) -> dict[str, Any]:
    return {
        "id": "lead",
        "name": said("主管"),
        "layer": "top",
        "unit": "centre",
        "critical": True,
        "duties": [{"duty": "post", "as": "consulted"}],
    }


def _studio(said: Callable[[str], str]) -> dict[str, Any]:
    return {
        "id": "studio",
        "name": said("制作"),
        "reports_to": "lead",
        "duties": ["keep", "post"],
        "from": "2026-01-01",
        "to": "2027-12-31",
    }


def _planner(said: Callable[[str], str], both: Callable[[str], object]) -> dict[str, Any]:
    return {
        "id": "planner", "name": both("策划"), "code": said("XX"), "layer": "desk", "reports_to": "lead", "dotted_to": [{"role": "studio", "share": "30%"}],
        "headcount": 2, "filled": 1, "employment": "loan", "purpose": both("目的"), "backup": [{"role": "studio", "control": said("管控")}],
        "duties": [{"duty": "write", "scope": {"channel": "douyin"}, "weight": "60%"}],
        "kpis": [{"id": "rate", "name": both("爆款率"), "definition": said("定义"), "target": said("≥"), "weight": "100%", "period": "month",
                  "source": said("后台"), "measured_by": "finance", "duties": ["write"]}],
        "authority": [both("权限"), said("二")], "access": [{"system": said("系统"), "rights": both("编辑"), "risk": "high", "expires": "2027-06-20"}],
        "needs": {"education": said("学历"), "experience": both("经验"), "skills": [said("技能")], "certificates": [said("证书")], "checks": [said("核验")]},
        "training": [{"id": "ad-law", "by": "2027-05-26"}], "path": ["lead"],
    }  # fmt: skip


def text_fields() -> set[str]:
    """The keys of the format that hold a human text, as the models have them."""
    found: set[str] = set()
    seen: set[type[BaseModel]] = set()
    models: tuple[type[BaseModel], ...] = (*LISTS.values(), *SINGLES.values(), Waiver)
    for model in models:
        _walk(model, found, seen)
    return found


def _walk(model: type[BaseModel], found: set[str], seen: set[type[BaseModel]]) -> None:
    if model in seen:
        return
    seen.add(model)
    for name, field in model.model_fields.items():
        _look(field.annotation, field.alias or name, found, seen)


def _look(annotation: Any, key: str, found: set[str], seen: set[type[BaseModel]]) -> None:
    for part in (annotation, *get_args(annotation)):
        if part is LocalText:
            found.add(key)
        elif isinstance(part, type) and issubclass(part, BaseModel):
            _walk(part, found, seen)
        elif part is not annotation:
            _look(part, key, found, seen)
