"""Says what the elements of one organisation are called in one language, and which of them have a chapter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

from mediaorg.org.claims import Claimed
from mediaorg.org.coverage import claimed_by
from mediaorg.org.diagram import Node
from mediaorg.org.org import Org
from mediaorg.org.scope import Region
from mediaorg.org.stand_ins import leaning_on
from mediaorg.org.standing import grouped
from mediaorg.renderer.labels import PARTS
from mediaorg.renderer.views import Fact, Part, Ref
from mediaorg.spec.duty import Duty
from mediaorg.spec.flow import Handoff, Loop
from mediaorg.spec.governance import Waiver
from mediaorg.spec.role import Role
from mediaorg.spec.shape import LocalText, spoken
from mediaorg.spec.units import Offset
from mediaorg.text import LIST_SEPARATORS, Lang, Text

if TYPE_CHECKING:
    from mediaorg.renderer.occasion import Occasion

OTHER: Final[Mapping[Lang, Lang]] = {"zh": "en", "en": "zh"}
_UNSEEN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff]"
)
_HEAD: Final = re.compile(r"[^.\[]+")


def clean(text: str) -> str:
    """A text as it may stand on a page: line breaks kept, all other controls shown or spelt out."""
    text = text.strip()
    if text.isprintable():  # most are
        return text
    return _UNSEEN.sub(_shown, text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def _shown(found: re.Match[str]) -> str:
    code = ord(found.group())
    return chr(0x2400 + code) if code < 0x20 else f"\\u{code:04x}"


class Narrator:
    """One organisation for one reader; `with_chapter` are the roles that the handbook describes."""

    def __init__(
        self,
        org: Org,
        lang: Lang,
        with_chapter: frozenset[str],
        *,
        with_people: bool = False,
        occasion: Occasion | None = None,
    ) -> None:
        self.org = org
        self.lang = lang
        self.with_chapter = with_chapter
        self.with_people = with_people
        self.occasion = occasion
        self._names: dict[str, Ref] = {}
        self._regions: dict[Node, str] = {}
        self._parts: dict[str, tuple[tuple[Claimed, Part], ...]] = {}

    def say(self, label: str | LocalText | Text | None) -> str:
        """A text of the organisation, or one of our own; empty for what is not there."""
        if label is None:
            return ""
        if isinstance(label, str):
            return clean(label)
        said = label.say(self.lang)
        return said if isinstance(label, Text) else clean(said)

    def other(self, label: str | LocalText) -> str:
        """The wording in the other language; empty where there is none of its own."""
        if not isinstance(label, LocalText) or not (label.zh and label.en):
            return ""
        words = clean(spoken(label, OTHER[self.lang]))
        return "" if words == self.say(label) else words

    def listed(self, words: Iterable[str]) -> str:
        """Words as the language joins lists."""
        return LIST_SEPARATORS[self.lang].join(word for word in words if word)

    def ref(self, identity: str, note: str = "") -> Ref:
        """A role or partner by its id; the id itself where neither is there today."""
        known = self._names.get(identity)
        if known is None:
            party = self.org.party(identity)
            page = identity if identity in self.with_chapter else ""
            known = self._names[identity] = Ref(self.say(party.name) if party else identity, page)
        return Ref(known.name, known.page, note) if note else known

    def refs(self, ids: Iterable[str]) -> tuple[Ref, ...]:
        """Those of the roles and partners that are there today."""
        return tuple(self.ref(identity) for identity in ids if self.org.party(identity) is not None)

    def fact(self, label: Text, *values: str | Ref) -> Fact:
        """A fact of words and names; what is empty is left out."""
        refs = (Ref(value) if isinstance(value, str) else value for value in values)
        return Fact(label.say(self.lang), tuple(ref for ref in refs if ref.name))

    # Where and what

    def region(self, region: Region) -> str:
        """A part of the scope in words; empty where the organisation has no dimensions."""
        if not self.org.dimensions:
            return ""
        if region.node not in self._regions:
            self._regions[region.node] = clean(self.org.words(region).say(self.lang))
        return self._regions[region.node]

    def parts_on(self, duty: Duty) -> tuple[tuple[Claimed, Part], ...]:
        """All claims on a duty, each with what the role has to do with it, and where."""
        known = self._parts.get(duty.id)
        if known is None:
            claims = self.org.claims_on(duty)
            known = self._parts[duty.id] = tuple([(claim, self._part(claim)) for claim in claims])
        return known

    def _part(self, claim: Claimed) -> Part:
        letters, words = PARTS[claim.part]
        scope = self.region(claimed_by(self.org, claim)) if self.org.dimensions else ""
        return Part(letters, words.say(self.lang), self.ref(claim.role.id), scope)

    def artifact(self, handoff: Handoff, lang: Lang | None = None) -> str:
        """What is handed on, by the name of the result where it is one."""
        made = next(iter(self.org.deliveries.handed_on_by(handoff)), None)
        return clean((made or handoff).say(lang or self.lang))

    def deadline(self, handoff: Handoff) -> str:
        """By when something is handed on: within a time, or before or after an event."""
        times = [handoff.sla.say(self.lang)] if handoff.sla else []
        if handoff.due:
            times.append(self._before_or_after(handoff.due, self.say(handoff.event)))
        return self.listed(times)

    def _before_or_after(self, due: Offset, event: str) -> str:
        if not event:
            return due.say(self.lang)
        gap = " " if event[-1].isascii() else ""
        if due.by is None:
            return f"{event}{gap}当时" if self.lang == "zh" else f"at {event}"
        by = due.by.say(self.lang)
        if self.lang == "zh":
            return f"{event}{gap}{'前' if due.sign < 0 else '后'} {by}"
        return f"{by} {'before' if due.sign < 0 else 'after'} {event}"

    # What is there for a time only

    def is_temporary(self, kind: str, identity: str) -> bool:
        """Whether a campaign added an element or changed it."""
        return self.occasion is not None and (kind, identity) in self.occasion.elements

    def is_given(self, role: str, duty: str) -> bool:
        """Whether a campaign gave a duty to a role."""
        return self.occasion is not None and (
            (role, duty) in self.occasion.given or ("duty", duty) in self.occasion.elements
        )

    # What others say of an element, looked up once for all chapters

    @cached_property
    def leaning(self) -> Mapping[str, tuple[Role, ...]]:
        """The roles that each role stands in for."""
        return leaning_on(self.org)

    @cached_property
    def loops_of(self) -> Mapping[str, tuple[Loop, ...]]:
        """The loops in which each role stands."""
        return grouped(
            (role, loop)
            for loop in self.org.loops
            for role in dict.fromkeys(role for stage in loop.stages for role in stage.roles)
        )

    @cached_property
    def led(self) -> Mapping[str, tuple[str, ...]]:
        """The names of the values that each role answers for."""
        values = (value for axis in self.org.dimensions.values() for value in axis)
        return grouped((value.lead, self.say(value.name)) for value in values if value.lead is not None)

    @cached_property
    def waivers_on(self) -> Mapping[str, tuple[Waiver, ...]]:
        """The waivers on each element, by `kind/id`."""
        return grouped((found.group(), one) for one in self.org.spec.waivers if (found := _HEAD.match(one.at)))

    @cached_property
    def stage_names(self) -> Mapping[str, str]:
        """The name of each stage, by its id and by `loop/stage`."""
        named: dict[str, str] = {}
        for loop in self.org.loops:
            for stage in loop.stages:
                said = clean(stage.say(self.lang))
                named.setdefault(stage.id, said)
                named[f"{loop.id}/{stage.id}"] = said
        return named
