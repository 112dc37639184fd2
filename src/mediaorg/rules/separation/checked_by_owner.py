"""The second pair of eyes is the first."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("Checked by whoever did it", "自己复核自己"),
    message=Text("“{role}” does “{duty}” and checks it too", "“{duty}”由“{role}”做，又由“{role}”复核"),
    label=Text("does it as well", "也是做的人"),
    help=Text(
        "name under checked_by a role that has no part in the duty", "请在 checked_by 写一个不参与这条职责的岗位"
    ),
    related={"does": Text("“{role}” does it by this claim", "“{role}”在这里承担")},
)
def checked_by_owner(org: Org) -> Iterator[Finding]:
    """Duties whose `checked_by` is a role that does them, on the whole of the scope or on part of it."""
    for duty in org.duties:
        if duty.checked_by is None:
            continue
        for claim in org.claims_on(duty):
            if claim.role.id == duty.checked_by and claim.is_doing:
                yield Finding(duty.at("checked_by"), {"role": claim.role, "duty": duty}, (Related(claim.at, "does"),))
                break
