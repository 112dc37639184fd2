"""What is made and what is handed on: results of duties and the artifacts of handoffs, matched by id or by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from mediaorg.diagnostic import At
from mediaorg.record import Record
from mediaorg.spec.duty import Duty, Result
from mediaorg.spec.flow import Handoff
from mediaorg.spec.mistakes import is_id
from mediaorg.spec.shape import LocalText, spoken, tongues
from mediaorg.text import Lang


def plain(text: str, aliases: Mapping[str, str]) -> str:
    """A text as it reads: NFKC, without case and outer space, the organisation's own word for every alias."""
    folded = normalize("NFKC", text).casefold()
    if not folded.isalnum():
        folded = " ".join(folded.split())
    return aliases.get(folded, folded)


class Made(Record):
    """A result of a duty: what it is called, in all the ways that a handoff may call it."""

    duty: Duty
    id: str | None
    name: str | LocalText | None
    kept: bool

    def say(self, lang: Lang) -> str:
        """The name of the result; its id where it has none."""
        return spoken(self.name, lang) if self.name else self.id or ""

    def data(self) -> object:
        """`result/id`."""
        return f"result/{self.id}" if self.id else self.say("en")

    def at(self) -> At:
        """Where the duty says it."""
        return self.duty.at("result")


def made_by(duty: Duty) -> Made | None:
    """What comes out of a duty; None where it does not say."""
    result = duty.result
    if result is None:
        return None
    if isinstance(result, Result):
        return Made(duty, result.id, result.name or result.text, result.kept)
    if isinstance(result, LocalText):
        return Made(duty, None, result, kept=False)
    return Made(duty, result, None, kept=False) if is_id(result) else Made(duty, None, result, kept=False)


class Deliveries:
    """The results of all duties, by every name that a handoff may call them."""

    def __init__(self, duties: Iterable[Duty], aliases: Mapping[str, str]) -> None:
        self._aliases = aliases
        self.made = tuple(made for duty in duties if (made := made_by(duty)) is not None)
        self._by_name: dict[str, list[Made] | tuple[Made]] = {}  # a list where several are called so
        self._same: dict[str | LocalText, object] = {}
        self._handed: dict[str | LocalText, tuple[Made, ...]] = {}
        for made in self.made:
            identity, name = made.id, made.name
            if identity:
                self._call(identity, made)
            if isinstance(name, str):
                if (read := plain(name, aliases)) != identity:
                    self._call(read, made)
            elif name is not None:
                for read in {plain(text, aliases) for text in name.tongues()} - {identity}:
                    self._call(read, made)

    def _call(self, name: str, made: Made) -> None:
        others = self._by_name.get(name)
        if others is None:
            self._by_name[name] = (made,)
        elif isinstance(others, list):
            others.append(made)
        else:
            self._by_name[name] = [*others, made]

    def handed_on_by(self, handoff: Handoff) -> tuple[Made, ...]:
        """The results that a handoff takes on; none where its artifact is nobody's result."""
        artifact = handoff.artifact
        found = self._handed.get(artifact)
        if found is None:
            found = self._handed[artifact] = tuple(self._called(artifact))
        return found

    def called(self, name: str) -> Made | None:
        """The first result of that name or id."""
        return next(iter(self._called(name)), None)

    def _called(self, artifact: str | LocalText) -> Iterable[Made]:
        if isinstance(artifact, str):
            return self._by_name.get(artifact, ()) or self._by_name.get(plain(artifact, self._aliases), ())
        return {id(made): made for text in artifact.tongues() for made in self._called(text)}.values()

    def same_artifact(self, handoff: Handoff) -> object:
        """What tells artifacts apart: the result they are, or the text they read as."""
        if handoff.artifact not in self._same:
            self._same[handoff.artifact] = self._identity(handoff)
        return self._same[handoff.artifact]

    def _identity(self, handoff: Handoff) -> object:
        made = self.handed_on_by(handoff)
        if len(made) == 1:
            return ("result", made[0].id or made[0].say("en"))
        if made:
            return ("result", *sorted(one.id or one.say("en") for one in made))
        return tuple(sorted(plain(text, self._aliases) for text in tongues(handoff.artifact)))


def is_result_id(handoff: Handoff) -> bool:
    """Whether an artifact is written in the shape of an id, and so has to be some duty's result."""
    return isinstance(handoff.artifact, str) and is_id(handoff.artifact)
