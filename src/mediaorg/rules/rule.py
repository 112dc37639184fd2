"""What a rule is: a generator of facts about an organisation, with the sentences that tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from mediaorg.diagnostic import Finding, Rule, Severity
from mediaorg.org.org import Org
from mediaorg.record import Record, replace
from mediaorg.text import Text

if TYPE_CHECKING:
    from mediaorg.org.staging import Staging  # a run without campaigns needs nothing of it

Find = Callable[..., Iterator[Finding]]
OPTION_TYPES: Final = (bool, int, float, str, tuple)


class Option(Record):
    """A limit or list of a rule that `policy` may set: its name, its type and its default."""

    name: str
    type: type
    default: Any


class LintRule(Record):
    """A rule about an organisation: its words, the function that finds, and what must be complete for it to hold.

    `needs` names what a finding takes for complete, as `kind.field` (`duty.roles`: every claim of roles on the duty)
    or `spec.key` (a whole list). A finding is not told where something of this that it speaks of was set aside.
    """

    rule: Rule
    find: Find
    options: tuple[Option, ...]
    needs: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    def findings(self, subject: Org | Staging, options: Mapping[str, Any] | None = None) -> Iterator[Finding]:
        """All findings, told or not; `options` overrides defaults."""
        return self.find(subject, **(options or {}))


def rule(  # noqa: PLR0913 - the words of a rule, each by name
    *,
    severity: Severity,
    title: Text,
    message: Text,
    label: Text | None = None,
    help: Text | None = None,  # noqa: A002 - the word of the card and of the diagnostic
    related: Mapping[str, Text] | None = None,
    needs: tuple[str, ...] = (),
) -> Callable[[Find], LintRule]:
    """Makes a rule of a generator of findings; its id is the function's name, its family the folder of its file."""

    def make(find: Find) -> LintRule:
        family = find.__module__.split(".")[-2]
        words = Rule(find.__name__.replace("_", "-"), family, severity, title, message, label, help, related or {})
        return LintRule(words, find, _options(find), needs)

    return make


def campaign_rule(made: LintRule) -> LintRule:
    """Stands above `@rule`: the function is given a `Staging`, a campaign over its base, and finds nothing in an `Org`."""
    return replace(made, find=_of_campaigns(made.find))


def _of_campaigns(find: Find) -> Find:
    def found(subject: Org | Staging, **options: Any) -> Iterator[Finding]:
        if not isinstance(subject, Org):
            yield from find(subject, **options)

    return found


def told_elsewhere(words: Rule) -> LintRule:
    """A rule that stands beside the code which meets its fault: in the rule book for policy, waivers and readers."""
    return LintRule(words, lambda *_: iter(()), (), ())


def _options(find: Find) -> tuple[Option, ...]:
    return tuple(Option(name, type(default), default) for name, default in (find.__kwdefaults__ or {}).items())
