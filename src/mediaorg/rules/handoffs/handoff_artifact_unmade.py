"""A handoff hands on something that no duty makes."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import ERROR, Finding, Related
from mediaorg.org.artifacts import meant_result, named, unmade_artifacts
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=ERROR,
    title=Text("An artifact that no duty makes", "交付物没有来源"),
    message=Text(
        "“{giver}” hands “{artifact}” to “{taker}”, but no duty makes it",
        "“{giver}”要把“{artifact}”交给“{taker}”，但没有任何职责产出它",
    ),
    label=Text("no duty has this result", "没有职责的 result 是它"),
    help=Text("{advice}", "{advice}"),
    related={"also": Text("handed to “{taker}” here", "这里又交给“{taker}”")},
)
def handoff_artifact_unmade(org: Org) -> Iterator[Finding]:
    """Artifacts in the shape of an id that are no duty's result, where duties say what comes out of them."""
    for artifact, (first, *others) in unmade_artifacts(org).items():
        args = {**named(org, first), "artifact": artifact, "advice": _advice(org, artifact)}
        related = tuple(Related(one.at("artifact"), "also", named(org, one)) for one in others)
        yield Finding(first.at("artifact"), args, related)


def _advice(org: Org, artifact: str) -> Text:
    meant = meant_result(org, artifact)
    if meant is not None:
        return Text(f"did you mean “{meant}”?", f"是不是想写“{meant}”？")
    return Text(
        f"write result: {artifact} at the duty that makes it; what comes from outside is called in plain words",
        f"请在产出它的职责里写上 result: {artifact}；来自外部的东西请直接用文字写明",
    )
