"""Who answers for a duty, for programs: one document of the published schema. What a key means never changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from mediaorg.org.answer import Answer, Part
from mediaorg.org.org import Org
from mediaorg.org.posts import Deputy, Post
from mediaorg.org.scope import Region
from mediaorg.org.search import AtRest
from mediaorg.reporter.answer_text import artifact_of
from mediaorg.reporter.inquiry import Inquiry, Occasion
from mediaorg.reporter.json_text import json_text
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff
from mediaorg.spec.shape import spoken
from mediaorg.text import Lang

FORMAT: Final = 1
SCHEMA: Final = "who.schema.json"
Data = dict[str, object]


def answer_json(inquiry: Inquiry, lang: Lang) -> str:
    """The whole answer; names are in the language of the reader, everything else is the same in both."""
    return json_text(_document(inquiry, lang), indent=2) + "\n"


def _document(inquiry: Inquiry, lang: Lang) -> Data:
    org, occasion = inquiry.org, inquiry.occasion
    answer = inquiry.answer
    return {
        "format": FORMAT,
        "query": inquiry.query,
        "as_of": inquiry.day,
        **occasion_data(occasion),
        "scope": {axis: list(values) for axis, values in inquiry.scope.items()},
        "matches": [{**_named(one.duty, lang), "by": one.by.value} for one in inquiry.found.matches],
        "at_rest": None if inquiry.at_rest is None else _at_rest(inquiry.at_rest),
        "nearest": [_named(duty, lang) for duty in inquiry.near],
        "answer": None if answer is None else _answer(inquiry, answer, org, lang),
    }


def occasion_data(occasion: Occasion | None) -> Data:
    """The campaigns by id, and the period by phase and days; without campaigns none."""
    if occasion is None:
        return {"campaigns": [], "period": None}
    days = occasion.period.days
    period = {
        "phase": occasion.period.phase.id if occasion.period.phase is not None else None,
        "from": days.first,
        "to": None if days.last == date.max else days.last,
    }
    return {"campaigns": [head.id for head in occasion.campaigns], "period": period}


def _at_rest(rest: AtRest) -> Data:
    return {"duty": rest.duty.data(), "role": None if rest.role is None else rest.role.data()}


def _named(duty: Duty, lang: Lang) -> Data:
    return {"duty": duty.data(), "name": duty.say(lang)}


def _answer(inquiry: Inquiry, answer: Answer, org: Org, lang: Lang) -> Data:
    return {
        **_named(answer.duty, lang),
        "parts": [_part(org, part, lang, with_people=inquiry.with_people) for part in answer.parts],
        "outside": _boxes(org, answer.outside),
        "partners": [partner.data() for partner in answer.partners],
        "at_other_times": [{"role": one.data(), "from": one.from_, "to": one.to} for one in answer.resting],
        "inputs": _handoffs(inquiry, answer.passage.inputs, lang),
        "inputs_stated": answer.passage.is_stated,
        "outputs": _handoffs(inquiry, answer.passage.outputs, lang),
    }


def _part(org: Org, part: Part, lang: Lang, *, with_people: bool) -> Data:
    def posts(held: Sequence[Post]) -> list[Data]:
        return [_post(post, lang, with_people=with_people) for post in held]

    return {
        "scope": _boxes(org, part.region),
        "accountable": posts(part.accountable),
        "responsible": posts(part.doing),
        "consulted": posts(part.consulted),
        "informed": posts(part.informed),
    }


def _boxes(org: Org, region: Region) -> object:
    return org.words(region).data() if region else []


def _post(post: Post, lang: Lang, *, with_people: bool) -> Data:
    acting = post.acting
    data: Data = {
        "role": post.role.data(),
        "name": post.role.say(lang),
        "posts": post.role.posts,
        "filled": post.role.posts_filled,
        "state": post.state.value,
        "stand_ins": [_deputy(one, lang, with_people=with_people) for one in post.deputies],
        "acting": None if acting is None else acting.party.data(),
    }
    return data | _people(post) if with_people else data


def _people(post: Post | Deputy) -> Data:
    away = {person.id for person in post.away}
    return {"people": [{"person": one.data(), "away": one.id in away} for one in post.people]}


def _deputy(deputy: Deputy, lang: Lang, *, with_people: bool) -> Data:
    control = None if deputy.control is None else spoken(deputy.control, lang)
    data: Data = {"party": deputy.party.data(), "control": control, "there": deputy.is_there}
    return data | _people(deputy) if with_people else data


def _handoffs(inquiry: Inquiry, handoffs: Iterable[Handoff], lang: Lang) -> list[Data]:
    return [
        {
            "handoff": one.data(),
            "from": _party(inquiry.org, one.from_),
            "to": _party(inquiry.org, one.to),
            "artifact": artifact_of(inquiry, one, lang),
            "sla": one.sla.text if one.sla else None,
            "due": one.due.text if one.due else None,
        }
        for one in handoffs
    ]


def _party(org: Org, identity: str) -> object:
    party = org.party(identity)
    return party.data() if party is not None else identity
