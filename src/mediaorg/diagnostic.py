"""The words that all rooms share: places, rules, what a rule found, and what a reader is shown."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, TypeAlias

from mediaorg.record import Record, field
from mediaorg.text import Args, Text


class Severity(StrEnum):
    """How much a finding weighs: error, a contradiction or a broken hard rule; warning, a state to look at; info, a hint."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


ERROR: Final = Severity.ERROR
WARNING: Final = Severity.WARNING
INFO: Final = Severity.INFO
SEVERITY_ORDER: Final[tuple[Severity, ...]] = (ERROR, WARNING, INFO)


class Item(Record):
    """A step into a list: the entry that `id` identifies; `nth` tells apart entries that share it (not printed)."""

    id: str
    nth: int = 0


Step: TypeAlias = "str | Item"


class At(Record):
    """A place in the organisation: an element and the way of keys and ids into it. No file, no line, no index.

    Printed as `role/host.duties[live-script].scope`; an `id` of "" stands for a place at the top (`policy.rules`).
    """

    kind: str
    id: str
    path: tuple[Step, ...] = ()

    def __str__(self) -> str:
        steps = "".join(f"[{step.id}]" if isinstance(step, Item) else f".{step}" for step in self.path)
        return f"{self.kind}/{self.id}{steps}" if self.id else f"{self.kind}{steps}"

    def below(self, *steps: Step) -> At:
        """The place that lies `steps` further in."""
        return At(self.kind, self.id, self.path + steps)


class Span(Record):
    """A stretch of a file: `line` and `column` count from 1, columns in code points, `end_column` after the last one."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Edit(Record):
    """A change of a file: what stands in a stretch of it becomes `text`."""

    span: Span
    text: str


class Rule(Record):
    """What can be wrong: its id, its weight by default, and its sentences in both languages.

    `message` heads the finding, `label` stands under the guilty text, `help` says what to do,
    `related` gives by name the sentence for each further place.
    """

    id: str
    family: str
    severity: Severity
    title: Text
    message: Text
    label: Text | None = None
    help: Text | None = None
    related: Mapping[str, Text] = field(default_factory=dict)


class Related(Record):
    """A further place of a finding; `text` names the sentence in `Rule.related`, `args` fill it (over the finding's own)."""

    at: At
    text: str
    args: Args = field(default_factory=dict)


class Finding(Record):
    """What a rule says: a place and the elements that its sentences speak of. No tongue, no line, no severity."""

    at: At
    args: Args = field(default_factory=dict)
    related: tuple[Related, ...] = ()


class RelatedPlace(Record):
    """A further place of a diagnostic, in a file."""

    span: Span
    text: str
    args: Args
    at: At | None = None


class Diagnostic(Record):
    """What a reader is shown: a rule, its weight after policy, a stretch of a file, the arguments of its sentences.

    `repair` mends it without a doubt about what was meant; `at` is None for what was met while reading; `occurrence` counts equal findings at one place, from 0.
    Where campaigns are looked at, it is either introduced by one of them or inherited from their base.
    """

    rule: Rule
    severity: Severity
    span: Span
    args: Args = field(default_factory=dict)
    related: tuple[RelatedPlace, ...] = ()
    at: At | None = None
    occurrence: int = 0
    repair: Edit | None = None
    introduced_by: str | None = None
    waived: str | None = None
    periods: tuple[str, ...] = ()
    is_inherited: bool = False

    @property
    def place(self) -> tuple[str, int, int, str]:
        """What diagnostics are ordered by within a file: place first, then rule."""
        return (self.span.file, self.span.line, self.span.column, self.rule.id)


def fault(rule: Rule, span: Span, *related: RelatedPlace, at: At | None = None, **args: object) -> Diagnostic:
    """A diagnostic of a rule met while reading: at its own severity, at a stretch of a file."""
    return Diagnostic(rule, rule.severity, span, args, related, at)  # type: ignore[arg-type]
