"""A right that is given for a campaign does not end."""

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
    title=Text("Temporary access without an end", "临时权限没有到期日"),
    message=Text(
        "“{role}” is given access to “{system}”, and it never ends", "“{role}”获得“{system}”的权限，但没有到期日"
    ),
    label=Text("no `expires`", "没有 `expires`"),
    help=Text(
        "write `expires:` with the last day, and under `handback` who revokes it",
        "请补上 `expires:`，并在 `handback` 写明由谁收回",
    ),
)
def access_without_expiry(stage: Staging) -> Iterator[Finding]:
    """Access of added roles, or added to roles, by a temporary campaign, without `expires`."""
    if not stage.head.is_temporary:
        return
    for role, access, at in stage.given_access():
        if access.expires is None:
            yield Finding(at, {"role": role, "system": literal(access.system)})
