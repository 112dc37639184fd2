"""The sentences of a comparison, put together in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Final

from mediaorg.diagnostic import Span
from mediaorg.differ.account import words
from mediaorg.differ.account.balance import balances, name_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.change import Change, Diff, Impact, Indirect, Obligation, Term
from mediaorg.differ.values import Several
from mediaorg.org import counted
from mediaorg.spec.acknowledgement import Acknowledgement
from mediaorg.spec.flow import Handoff
from mediaorg.spec.shape import spoken
from mediaorg.text import LIST_SEPARATORS, Arg, Args, Lang, Text, say_arg

_MEET: Final = re.compile("[\u3400-\u9fff][0-9A-Za-z<>=]|[0-9A-Za-z%][\u3400-\u9fff]")
"""Where Chinese and digits or letters meet."""
PHRASES: Final = frozenset({"", "duty", "handoff", "loop", "stage", "training", "separation", "approval"})
"""The kinds of things whose names are phrases; "" are entries of a list, such as KPIs."""
SEPARATORS: Final[Mapping[Lang, str]] = {"en": "; ", "zh": "；"}  # of sentences


def message_of(change: Change, lang: Lang) -> str:
    """What changed, in a sentence."""
    return spaced(change.kind.message, change.args, lang)


def task_of(obligation: Obligation, lang: Lang) -> str:
    """What has to be done, in a sentence."""
    return spaced(obligation.kind.message, obligation.args, lang)


def spaced(sentence: Text, args: Args, lang: Lang) -> str:
    """A sentence as it is set: in English, phrases that name something stand in quotes; in Chinese, which has quotes in
    its sentences, a blank stands between Chinese and the digits or letters of an argument."""
    made = ""
    for before, name, _, _ in Formatter().parse(sentence.zh if lang == "zh" else sentence.en):
        said = (_quoted(args[name], before) if lang == "en" else say_arg(args[name], lang)) if name else ""
        for piece in (before, said):
            meet = lang == "zh" and made and piece and _MEET.match(made[-1] + piece[0])
            made += " " * bool(meet) + piece
    return made


def _quoted(arg: Arg, before: str) -> str:
    """An argument in English: the names of duties, loops, handoffs and the like in quotes, those of roles without."""
    if isinstance(arg, Several):
        return LIST_SEPARATORS["en"].join(_quoted(one, before) for one in arg.listed)
    said = say_arg(arg, "en")
    return f"“{said}”" if getattr(arg, "kind", None) in PHRASES and not before.endswith("“") else said


def due_of(obligation: Obligation, lang: Lang) -> str:
    """By when; empty where no day is known."""
    return words.DUE.say(lang, {"day": obligation.due.isoformat()}) if obligation.due else ""


def place_of(span: Span | None) -> str:
    """A place as `file:line`; empty where there is none."""
    return f"{span.file}:{span.line}" if span is not None else ""


def spot_of(change: Change) -> Span | None:
    """Where a change is shown: on the new side, or where it stood."""
    return change.new or change.old


def causes_of(change: Change, report: DiffReport) -> tuple[str, ...]:
    """The sentences of the changes that a consequence follows from."""
    known = report.index.by_fingerprint
    return tuple(message_of(known[one], report.lang) for one in change.caused_by if one in known)


def because_of(change: Change, report: DiffReport) -> str:
    """What a consequence follows from, in one line; empty for what follows from nothing."""
    causes = SEPARATORS[report.lang].join(causes_of(change, report))
    return words.BECAUSE.say(report.lang, {"causes": causes}) if causes else ""


def reason_of(known: Acknowledgement, diff: Diff, lang: Lang) -> str:
    """Why a change was acknowledged, by whom, and until when."""
    told: dict[str, Arg] = {
        "reason": spoken(known.reason, lang),
        "by": name_of(diff, known.by),
        "day": known.until.isoformat(),
    }
    return words.ACKNOWLEDGED.say(lang, told)


def links_of(one: Indirect, report: DiffReport) -> str:
    """What links a role with a change: what is handed on, and loops, each once."""
    deliveries = report.diff.new.org.deliveries
    named = (
        next(iter(deliveries.handed_on_by(link)), link) if isinstance(link, Handoff) else link for link in one.over
    )
    return say_arg(tuple(dict.fromkeys(link.say(report.lang) for link in named)), report.lang)


def heading(report: DiffReport) -> Iterator[str]:
    """What was compared, for whom, on which day."""
    lang, diff = report.lang, report.diff
    yield words.COMPARED.say(lang, {"old": diff.old.name, "new": diff.new.name})
    if report.roles:
        yield words.ONLY_ROLES.say(lang, {"roles": tuple(name_of(diff, one) for one in report.roles)})
    if report.as_of is not None:
        yield words.AS_OF.say(lang, {"day": report.as_of.isoformat()})


def verdict(report: DiffReport) -> str:
    """What it comes to, in one sentence."""
    lang, found = report.lang, report.by_impact
    if not report.changes:
        return _same(report)
    if report.decisions:
        what = tuple(dict.fromkeys(_inside(one.kind.title) for one in report.decisions))
        return words.TO_DECIDE.say(lang, {"number": words.matters(len(report.decisions)), "what": what})
    told = {"parties": words.parties(len(balances(report)))}
    if found[Impact.CRITICAL]:
        return words.DECIDED.say(lang, told)
    if found[Impact.MAJOR]:
        return words.WORK.say(lang, told)
    return (words.TELL if found[Impact.MINOR] else words.WORDS_ONLY).say(lang, told)


def _inside(title: Text) -> Text:
    """A title as it stands inside a sentence."""
    return Text(title.en[:1].lower() + title.en[1:], title.zh)


def _same(report: DiffReport) -> str:
    diff, lang = report.diff, report.lang
    if report.roles and diff.changes:
        return words.SAME_FOR_ROLES.say(lang, {"roles": tuple(name_of(diff, one) for one in report.roles)})
    org = diff.new.org
    numbers = {
        "roles": counted.roles(len(org.roles)),
        "duties": counted.duties(len(org.duties)),
        "handoffs": counted.handoffs(len(org.handoffs)),
        "loops": counted.loops(len(org.loops)),
    }
    return words.SAME.say(lang, {"old": diff.old.name, "new": diff.new.name, **numbers})


def is_temporary(report: DiffReport) -> bool:
    """Whether what changes is for a time only."""
    return any(one.term is Term.TEMPORARY for one in report.changes)


def counts(report: DiffReport) -> tuple[str, ...]:
    """How many changes there are of each weight that has any."""
    found = report.by_impact.items()
    return tuple(words.counted(impact, len(some)).say(report.lang) for impact, some in found if some)


def finding_counts(report: DiffReport) -> str:
    """What becomes of findings, in numbers; empty where there are none on either side."""
    delta = report.diff.findings
    numbers = {"introduced": len(delta.introduced), "cured": len(delta.cured), "remaining": len(delta.remaining)}
    return words.FINDING_COUNTS.say(report.lang, numbers) if any(numbers.values()) else ""


def by_area(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """Changes by the area of the organisation, in reading order."""
    listed = tuple(changes)
    found = {area: tuple(one for one in listed if one.kind.area == area) for area in words.AREAS}
    return {area: some for area, some in found.items() if some}
