"""How work travels: handoffs between roles, and loops that must close."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from mediaorg.diagnostic import At, Step
from mediaorg.spec.shape import Element, Id, Label, LocalText, Many, Maybe, Named, Shape, spoken
from mediaorg.spec.units import DurationText, OffsetText
from mediaorg.text import Lang


class Handoff(Shape):
    """One role gives something to another, within a time, to be accepted by a standard."""

    kind: ClassVar[str] = "handoff"

    id: Maybe[Id] = None
    from_: str = Field(alias="from")
    to: str
    artifact: Label
    sla: Maybe[DurationText] = None
    due: Maybe[OffsetText] = None
    event: Maybe[Label] = None
    accept: Maybe[Label] = None
    after: Many[str] = ()
    on_reject: Maybe[Label] = None
    via: Maybe[Label] = None
    urgent: bool = False

    @property
    def key(self) -> str:
        """The id, or what stands for it: both ends and the artifact."""
        return self.id or handoff_key(self.from_, self.to, self.artifact)

    def at(self, *steps: Step) -> At:
        """The place of this handoff, or of what lies `steps` into it."""
        return At(self.kind, self.key, steps)

    def data(self) -> object:
        """`handoff/` and the key."""
        return f"{self.kind}/{self.key}"

    def say(self, lang: Lang) -> str:
        """What is handed on."""
        return spoken(self.artifact, lang)


def handoff_key(source: str, target: str, artifact: str | LocalText) -> str:
    """`from-to-artifact`: how a handoff without an id is called."""
    return f"{source}-{target}-{spoken(artifact, 'en')}"


class Stage(Element):
    """A stage of a loop and the roles that stand in it; `judges` names the stages whose work it judges."""

    kind: ClassVar[str] = "stage"

    name: Maybe[Label] = None
    roles: Many[str]
    judges: Many[str] = ()


class Loop(Named):
    """Stages in order; after the last comes the first. One turn takes at most `cycle`."""

    kind: ClassVar[str] = "loop"

    cycle: Maybe[DurationText] = None
    stages: Many[Stage]
