"""What comes out of a duty is taken on by nobody."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding, Related
from mediaorg.org.artifacts import orphan_results
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("A result that nobody takes on", "产出无人接收"),
    message=Text("“{duty}” makes “{result}”, and no handoff takes it on", "“{duty}”产出的“{result}”没有任何交接接走"),
    label=Text("ends here", "到这里就断了"),
    help=Text(
        "add a handoff with this artifact; what is only filed is marked as kept: result: {{text: …, kept: true}}",
        "请补一条以它为 artifact 的交接；只留存、不外交的，请写成 result: {{text: …, kept: true}}",
    ),
    related={"same": Text("“{duty}” makes it too", "“{duty}”也产出它")},
)
def handoff_orphan_result(org: Org) -> Iterator[Finding]:
    """Results that are neither handed on nor kept, where the organisation writes handoffs at all."""
    for first, *others in orphan_results(org):
        related = tuple(Related(made.at(), "same", {"duty": made.duty}) for made in others)
        yield Finding(first.at(), {"duty": first.duty, "result": first}, related)
