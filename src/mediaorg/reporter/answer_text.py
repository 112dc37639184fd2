"""Who answers for a duty, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from mediaorg.org import counted
from mediaorg.org.answer import Answer, Part
from mediaorg.org.coverage import asked_of
from mediaorg.org.search import AtRest, Match
from mediaorg.reporter import answer_words as w
from mediaorg.reporter.answer_posts import Teller
from mediaorg.reporter.columns import columns, prose, widest
from mediaorg.reporter.inquiry import Inquiry, Occasion
from mediaorg.reporter.profile import time_of
from mediaorg.reporter.words import AS_OF
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff
from mediaorg.text import Args, Lang, say_arg

MOST_LISTED: Final = 10
FEW: Final = 4
"""Handoffs that are all named even where none of them is said to be the input."""
Rows = list[tuple[str, str]]


def answer_text(inquiry: Inquiry, lang: Lang, cells: int) -> str:
    """The answer as lines for a terminal of so many cells; without one, the duties that may be meant or come near."""
    return "".join(f"{line}\n" for line in _lines(inquiry, lang, cells))


def _lines(inquiry: Inquiry, lang: Lang, cells: int) -> Iterator[str]:
    matches = inquiry.found.matches
    if inquiry.answer is not None:
        yield from _answered(inquiry, inquiry.answer, lang, cells)
        others = [match for match in matches if match.duty is not inquiry.answer.duty]
        if others:
            yield from ("", *prose(w.ALSO.say(lang, {"query": inquiry.query}), cells))
            yield from _listed(inquiry, others, lang, cells)
    elif matches:
        args: Args = {"query": inquiry.query, "duties": counted.duties(len(matches))}
        yield from prose(w.SEVERAL.say(lang, args), cells)
        yield from _listed(inquiry, matches, lang, cells)
    elif inquiry.at_rest is not None:
        yield from prose(_at_rest(inquiry, inquiry.at_rest, lang), cells)
        yield from _during(inquiry, lang, cells)
    else:
        yield from prose(w.NO_MATCH.say(lang, {"query": inquiry.query}), cells)
        if inquiry.near:
            yield w.NEAREST.say(lang)
            for duty in inquiry.near:
                yield from prose(_title(duty, lang), cells, 2)
        else:
            yield w.SEE_ALL.say(lang)


def _at_rest(inquiry: Inquiry, rest: AtRest, lang: Lang) -> str:
    args: Args = {"duty": rest.duty, "id": str(rest.duty.data())}
    if rest.role is None:
        return w.AT_REST.say(lang, args)
    days = w.DAYS.say(lang, {"first": str(rest.role.from_ or "…"), "last": str(rest.role.to or "…")})
    return w.TEMPORARY.say(lang, {**args, "role": rest.role, "day": inquiry.day.isoformat(), "days": days})


def _during(inquiry: Inquiry, lang: Lang, cells: int) -> Iterator[str]:
    if inquiry.occasion is not None:
        yield from prose(during(inquiry.occasion, lang), cells)


def _title(duty: Duty, lang: Lang) -> str:
    return w.TITLE.say(lang, {"duty": duty, "id": f"duty/{duty.id}"})


def _listed(inquiry: Inquiry, matches: Sequence[Match], lang: Lang, cells: int) -> Iterator[str]:
    """Duties with how they were found and who answers for them."""
    for match in matches[:MOST_LISTED]:
        yield from prose(_title(match.duty, lang), cells, 2)
        roles = {claim.role.id: claim.role for claim in inquiry.org.accountable_claims(match.duty)}
        accountable = tuple(roles.values()) or w.LISTED_NOBODY
        yield from prose(w.LISTED.say(lang, {"by": w.FOUND_BY[match.by], "accountable": accountable}), cells, 6)
    if len(matches) > MOST_LISTED:
        yield "  " + w.MORE.say(lang, {"number": counted.duties(len(matches) - MOST_LISTED)})


def _answered(inquiry: Inquiry, answer: Answer, lang: Lang, cells: int) -> Iterator[str]:
    teller = Teller(lang, inquiry.with_people)
    yield from prose(_title(answer.duty, lang), cells)
    for line in _heading(inquiry, answer, lang):
        yield from prose(line, cells)
    blocks = [(part, list(_rows(teller, part, answer))) for part in answer.parts]
    passage = (w.HANDOFFS.say(lang), _passage(inquiry, answer, lang))
    column = widest(label for _, rows in blocks for label, _ in (*rows, passage))
    for part, rows in blocks:
        yield from ("", *prose(inquiry.org.words(part.region).say(lang), cells))
        yield from columns(rows, cells, width=column)
    if answer.outside:
        yield from ("", *prose(_outside(inquiry, answer, lang), cells))
    if blocks:
        yield from ("", *columns([passage], cells, width=column))


def _heading(inquiry: Inquiry, answer: Answer, lang: Lang) -> Iterator[str]:
    by = next(w.FOUND_BY[one.by] for one in inquiry.found.matches if one.duty is answer.duty)
    yield f"{AS_OF.say(lang, {'day': inquiry.day.isoformat()})} · {by.say(lang)}"
    if inquiry.occasion is not None:
        yield during(inquiry.occasion, lang)
    if inquiry.scope:
        scope = inquiry.org.words(inquiry.org.scopes.space.region(inquiry.scope))
        yield w.ASKED_FOR.say(lang, {"scope": scope})


def during(occasion: Occasion, lang: Lang) -> str:
    """The campaigns, the phase and the days that are looked at."""
    days = occasion.period.days
    args = {"first": days.first.isoformat(), "last": days.last.isoformat()}
    said = (w.DAYS if days.last != date.max else w.FROM_DAY).say(lang, args)
    period = occasion.period.phase or w.OUTSIDE_PHASES
    return w.DURING.say(lang, {"campaigns": occasion.campaigns, "period": period, "days": said})


def _rows(teller: Teller, part: Part, answer: Answer) -> Iterator[tuple[str, str]]:
    """The lines of one part: who has which part, and only what there is to say."""
    lang = teller.lang
    owned = part.accountable == part.doing and bool(part.doing)
    yield (w.OWNS if owned else w.ANSWERS).say(lang), teller.accountable(part, answer)
    if not owned and (part.accountable or part.doing):
        yield w.DOES.say(lang), teller.posts(part.doing) or w.NOBODY_DOES.say(lang)
    for number, deputies in enumerate(teller.deputies(part.working)):
        yield "" if number else w.STANDS_IN.say(lang), deputies
    for label, posts in ((w.IS_ASKED, part.consulted), (w.IS_TOLD, part.informed)):
        if posts:
            yield label.say(lang), teller.posts(posts)


def _outside(inquiry: Inquiry, answer: Answer, lang: Lang) -> str:
    own = inquiry.org.words(asked_of(inquiry.org, answer.duty))
    return w.OUTSIDE.say(lang, {"scope": inquiry.org.words(answer.outside), "own": own})


def _passage(inquiry: Inquiry, answer: Answer, lang: Lang) -> str:
    passage = answer.passage
    inputs = [_taken_in(inquiry, one, lang) for one in passage.inputs]
    args: Args = {"inputs": inputs, "number": counted.handoffs(len(inputs))}
    taken = w.STATED if passage.is_stated else w.RECEIVED if len(inputs) <= FEW else w.RECEIVED_MANY
    outputs = w.SEPARATOR.say(lang).join(_handed_on(inquiry, lang)) or w.NONE_OUT.say(lang)
    said = taken.say(lang, args) if inputs else w.NONE_IN.say(lang)
    return w.IN_AND_OUT.say(lang, {"inputs": said, "outputs": outputs})


def _taken_in(inquiry: Inquiry, handoff: Handoff, lang: Lang) -> str:
    party = inquiry.org.party(handoff.from_) or handoff.from_
    return w.TAKES_IN.say(lang, {"what": artifact_of(inquiry, handoff, lang), "party": party})


def _handed_on(inquiry: Inquiry, lang: Lang) -> Iterator[str]:
    """Each thing that is handed on, with all who get it."""
    takers: dict[str, list[str]] = {}
    for handoff in inquiry.answer.passage.outputs if inquiry.answer else ():
        party, time = inquiry.org.party(handoff.to) or handoff.to, time_of(handoff, lang)
        taker = w.BY_TIME.say(lang, {"party": party, "time": time}) if time else say_arg(party, lang)
        takers.setdefault(artifact_of(inquiry, handoff, lang), []).append(taker)
    for what, parties in takers.items():
        yield w.HANDS_ON.say(lang, {"what": what, "parties": parties})


def artifact_of(inquiry: Inquiry, handoff: Handoff, lang: Lang) -> str:
    """What is handed on, by the name of the result that it is."""
    made = inquiry.org.deliveries.handed_on_by(handoff)
    return made[0].say(lang) if made else handoff.say(lang)
