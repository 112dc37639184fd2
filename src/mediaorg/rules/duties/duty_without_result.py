"""A duty does not say what comes out of it, in a document where others do."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.books import keeps_results
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A duty without a result", "职责没有产出物"),
    message=Text("“{duty}” does not say what comes out of it", "“{duty}”没有写产出物"),
    label=Text("other duties of this document say theirs", "同一份文件里有别的职责写了产出物"),
    help=Text(
        "add `result:`, the thing that is handed on; if it is only kept: `result: {{text: …, kept: true}}`",
        "补上 `result:`，写清交出去的是什么；只留存不交接的写 `result: {{text: …, kept: true}}`",
    ),
    needs=("duty.result", "duty.roles"),
)
def duty_without_result(org: Org) -> Iterator[Finding]:
    """Duties without a result, where at least one other duty gives one."""
    if keeps_results(org):
        for duty in org.duties:
            if duty.result is None:
                yield Finding(duty.at(), {"duty": duty})
