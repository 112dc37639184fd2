"""A duty that takes in whatever comes along."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import INFO, Finding
from mediaorg.org.in_place import is_whole
from mediaorg.org.org import Org
from mediaorg.org.wording import is_catch_all
from mediaorg.rules.rule import rule
from mediaorg.spec.duty import Duty
from mediaorg.text import Text


@rule(
    severity=INFO,
    title=Text("A catch-all duty", "兜底条款"),
    message=Text("“{duty}” takes in whatever comes along", "“{duty}”是兜底条款，什么都能装进去"),
    label=Text("what is it, most weeks?", "平时到底做的是什么？"),
    help=Text(
        "write what is really done as duties of its own; a small rest may stay, with a weight of at most {max}%",
        "请把平时真正在做的事逐条写成职责；确要保留兜底的，权重写明且不超过 {max}%",
    ),
    needs=("duty.roles",),
)
def catch_all_duty(org: Org, *, max: int = 10) -> Iterator[Finding]:  # noqa: A002 - the word that a policy writes
    """Catch-all duties that no claim bounds by a small weight."""
    for duty in org.duties:
        name = duty.name
        texts = (name,) if isinstance(name, str) else (name.zh or "", name.en or "")
        if not any(map(is_catch_all, texts)):
            continue
        if not _is_bounded(org, duty, max) and is_whole(org, duty):
            yield Finding(duty.at("name"), {"duty": duty, "max": max})


def _is_bounded(org: Org, duty: Duty, limit: int) -> bool:
    weights = [claim.weight for claim in org.claims_on(duty)]
    return bool(weights) and all(weight is not None and weight.percent <= limit for weight in weights)
