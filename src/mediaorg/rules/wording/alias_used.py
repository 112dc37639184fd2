"""A name that uses another word than the organisation's own."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.glossary import glossary_of
from mediaorg.org.org import Org
from mediaorg.org.role_names import same_names
from mediaorg.rules.rule import rule
from mediaorg.spec.shape import tongues
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("Another word than the glossary's", "没有使用统一术语"),
    message=Text(
        "“{element}” says “{alias}” where the glossary says “{term}”",
        "“{element}”用了“{alias}”，术语表统一用“{term}”",
    ),
    label=Text("say “{term}”", "请用“{term}”"),
    help=Text("write “{term}”, so that searches and comparisons find it", "请改用“{term}”，查找和比对才不会漏"),
)
def alias_used(org: Org) -> Iterator[Finding]:
    """Aliases in the names of roles and duties; namesakes that an alias hides are role-name-clash."""
    glossary = glossary_of(org.spec.glossary)
    if glossary is None:
        return
    for element in (*org.roles, *org.duties):
        name = element.name
        used = glossary.aliases_in(name if isinstance(name, str) else " | ".join(tongues(name)))
        if used and element.id not in _namesakes(org, element.kind):
            for alias, term in used:
                yield Finding(element.at("name"), {"element": element, "alias": alias, "term": term})


def _namesakes(org: Org, kind: str) -> frozenset[str]:
    return frozenset(role.id for group in same_names(org) for role in group) if kind == "role" else frozenset()
