"""The duty register: a line for each duty with all that is said of it, and who has a part in it where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mediaorg.org.claims import efforts_of
from mediaorg.org.coverage import asked_of, holdings
from mediaorg.org.deliveries import made_by
from mediaorg.renderer.chapter import effort_said
from mediaorg.renderer.matrix.raci import carriers, claims_with
from mediaorg.renderer.matrix.views import Head
from mediaorg.renderer.matrix.words import ALWAYS, HEADS, SAID
from mediaorg.renderer.narrator import Narrator, clean
from mediaorg.spec.duty import Duty, ItemEffort
from mediaorg.spec.units import Rate
from mediaorg.text import Text

WHO_WHERE = Text("{who} ({where})", "{who}（{where}）")
WHO_WHAT = Text("{who}: {what}", "{who}：{what}")


@dataclass(frozen=True, slots=True)
class Register:
    """The heads of the columns that say something, and a line of texts for each duty."""

    heads: tuple[Head, ...]
    lines: tuple[tuple[str, ...], ...]


def register_of(narrator: Narrator, duties: Iterable[Duty], doubts: Mapping[str, tuple[str, ...]]) -> Register:
    """The register of the duties in the order given."""
    held = carriers(narrator.org)
    lines = [
        {
            **_itself(narrator, duty, number),
            **_parts(narrator, duty, held.get(duty.id, ())),
            "doubts": "\n".join(doubts.get(duty.id, ())),
        }
        for number, duty in enumerate(duties, 1)
    ]
    heads = [Head(key, text.say(narrator.lang)) for key, text in HEADS.items() if _says_something(key, lines)]
    return Register(tuple(heads), tuple(tuple(line[head.key] for head in heads) for line in lines))


def _says_something(key: str, lines: Iterable[Mapping[str, str]]) -> bool:
    return key in ALWAYS or any(line[key] for line in lines)


def _itself(narrator: Narrator, duty: Duty, number: int) -> dict[str, str]:
    """What a duty says of itself."""
    made = made_by(duty)
    return {
        "number": str(number),
        "duty": narrator.say(duty.name),
        "action": narrator.say(duty.action),
        "object": narrator.say(duty.object),
        "scope": narrator.region(asked_of(narrator.org, duty)),
        "result": clean(made.say(narrator.lang)) if made else "",
        "checked_by": narrator.listed(ref.name for ref in narrator.refs((duty.checked_by,) if duty.checked_by else ())),
        "stage": narrator.stage_names.get(duty.stage or "", ""),
        "tags": narrator.listed(clean(tag) for tag in duty.tags),
        "critical": narrator.say(SAID["yes"]) if duty.critical else "",
    }


def _parts(narrator: Narrator, duty: Duty, partners: Iterable[str]) -> dict[str, str]:
    """Who has a part in a duty, with which weight and effort."""
    carried = [narrator.ref(partner).name for partner in partners]
    return {
        "accountable": "\n".join((*_with(narrator, duty, "A"), *carried)),
        "responsible": "\n".join((*_with(narrator, duty, "R"), *carried)),
        "consulted": "\n".join(_with(narrator, duty, "C")),
        "informed": "\n".join(_with(narrator, duty, "I")),
        "weight": _weight(narrator, duty),
        "effort": "\n".join(_effort(narrator, duty)),
    }


def _with(narrator: Narrator, duty: Duty, letter: str) -> Iterator[str]:
    """The roles that have a letter; where it holds is said where that is not all that the duty asks for."""
    org = narrator.org
    asked = asked_of(org, duty)
    for holding in holdings(org, claims_with(org.claims_on(duty), letter)):
        name = narrator.say(holding.role.name)
        where = narrator.region(holding.region) if holding.region != asked else ""
        yield WHO_WHERE.say(narrator.lang, {"who": name, "where": where}) if where else name


def _weight(narrator: Narrator, duty: Duty) -> str:
    """The share of the one role that gives the duty a weight; with the names of the roles where there are several."""
    weighed = [(claim.role, claim.weight.text) for claim in narrator.org.claims_on(duty) if claim.weight]
    if len(weighed) == 1:
        return weighed[0][1]
    return "\n".join(_said_of(narrator, narrator.say(role.name), share) for role, share in weighed)


def _effort(narrator: Narrator, duty: Duty) -> Iterator[str]:
    """What the duty takes; then what it takes of the roles that say so themselves."""
    if duty.effort is not None:
        yield _takes(narrator, efforts_of(duty.effort))
    for claim in narrator.org.claims_on(duty):
        if claim.effort:
            yield _said_of(narrator, narrator.say(claim.role.name), _takes(narrator, claim.effort))


def _takes(narrator: Narrator, efforts: Iterable[Rate | ItemEffort]) -> str:
    return narrator.listed(effort_said(narrator, one) for one in efforts)


def _said_of(narrator: Narrator, who: str, what: str) -> str:
    return WHO_WHAT.say(narrator.lang, {"who": who, "what": what})
