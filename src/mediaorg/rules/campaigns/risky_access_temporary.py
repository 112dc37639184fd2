"""Somebody who is there for a campaign only gets a right that can do harm."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mediaorg.diagnostic import ERROR, Finding
from mediaorg.rules.rule import campaign_rule, rule
from mediaorg.spec.shape import literal
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging


@campaign_rule
@rule(
    severity=ERROR,
    title=Text("Risky access for temporary staff", "高风险权限给了临时人员"),
    message=Text(
        "“{role}” is temporary or agency staff, and gets risky access to “{system}”",
        "“{role}”是临时或外包人员，却拿到“{system}”的高风险权限",
    ),
    label=Text("risk: high", "高风险权限"),
    help=Text(
        "leave refunds, prices, exports and accounts with permanent staff; give the temporary role a right that can do no harm",
        "退款、改价、导出、账号管理请留给在编人员；临时岗位只给低风险权限",
    ),
)
def risky_access_temporary(
    stage: Staging, *, employment: tuple[str, ...] = ("temporary", "agency")
) -> Iterator[Finding]:
    """Access of high risk that a campaign gives to roles of these kinds of employment; added roles that say none count."""
    for role, access, at in stage.given_access():
        is_new = stage.elements.find("role", role.id) is None and stage.head.is_temporary
        if access.risk == "high" and (role.employment in employment or (role.employment is None and is_new)):
            yield Finding(at, {"role": role, "system": literal(access.system)})
