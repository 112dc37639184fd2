"""Where things of the past are today, and what things of today once were, as `moved` and `retired` say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Final, Literal, TypeAlias

from mediaorg.diagnostic import At, Item
from mediaorg.record import Record
from mediaorg.spec.governance import Move, Retirement
from mediaorg.spec.shape import Label
from mediaorg.spec.spec import Spec

Name: TypeAlias = tuple[str, str]
Sort: TypeAlias = Literal["rename", "split", "merge", "end"]
KEYS: Final[Mapping[Sort, tuple[str, str]]] = {
    "rename": ("from", "to"), "split": ("split", "into"), "merge": ("merge", "into"), "end": ("id", "id"),
}  # fmt: skip
UNSAID: Final = ""


class Passage(Record):
    """One line of lineage: what there was, what became of it (nothing: it is gone), and the place of the line."""

    sort: Sort
    before: tuple[Name, ...]
    after: tuple[Name, ...]
    at: At
    why: Label = UNSAID

    @property
    def is_end(self) -> bool:
        """Whether the line says that something is gone for good."""
        return self.sort == "end"

    @property
    def is_sound(self) -> bool:
        """Whether all that it names is of one kind."""
        return len({kind for kind, _ in (*self.before, *self.after)}) == 1

    @property
    def left(self) -> tuple[Name, ...]:
        """What is no longer there by this line: all that there was, but for what a split or a merge leaves in place."""
        stays = self.after if self.sort in ("split", "merge") else ()
        return tuple(name for name in dict.fromkeys(self.before) if name not in stays)

    def at_before(self, name: Name) -> At:
        """The place of a name of the past in this line."""
        key = KEYS[self.sort][0]
        return self.at.below(key, Item(in_full(name))) if self.sort == "merge" else self.at.below(key)

    def at_after(self, name: Name) -> At:
        """The place of a name of today in this line."""
        key = KEYS[self.sort][1]
        return self.at.below(key, Item(in_full(name))) if self.sort == "split" else self.at.below(key)


class Lineage:
    """The lines of lineage of one specification, read both ways. Of two lines on one thing the first counts."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        self._onward: dict[Name, Passage] = {}
        self._back: dict[Name, list[Passage]] = {}
        for passage in self.passages:
            if passage.is_sound:
                for name in passage.left:
                    self._onward.setdefault(name, passage)
                for name in passage.after:
                    self._back.setdefault(name, []).append(passage)

    @classmethod
    def of(cls, spec: Spec) -> Lineage:
        """What a specification says about its past; lines whose two sides are of different kinds count for nothing."""
        return cls.of_lines(spec.moved, spec.retired)

    @classmethod
    def of_lines(cls, moved: Iterable[Move], retired: Iterable[Retirement]) -> Lineage:
        """What these lines say, in the order of the files."""
        return cls(chain(_moves(moved), _retirements(retired)))

    def now(self, kind: str, identity: str) -> tuple[str, ...]:
        """The ids under which a thing of the past is found today, in the order of the files.

        Follows chains; several after a split, none once it is retired; its own id where no line speaks of it.
        """
        ends = [name for name in self._walk((kind, identity)) if name not in self._onward]
        if not ends and self.retired(kind, identity) is None:
            return (identity,)  # lines that go round in a circle lead nowhere
        return tuple(end for _, end in ends)

    def before(self, kind: str, identity: str) -> tuple[str, ...]:
        """All earlier ids of a thing of today, the latest first; several of one time after a merge. None: ()."""
        earlier = (name for passage in self.origins(kind, identity) for _, name in passage.before)
        return tuple(dict.fromkeys(name for name in earlier if name != identity))

    def retired(self, kind: str, identity: str) -> Label | None:
        """Why nothing is left of a thing ("" where no reason is given); None where something is, or nothing is said."""
        reached = list(self._walk((kind, identity)))
        if any(name not in self._onward for name in reached):
            return None
        return next((line.why for name in reached if (line := self._onward[name]).is_end), None)

    def trail(self, kind: str, identity: str) -> tuple[Passage, ...]:
        """The lines that lead from a thing of the past to what it is today."""
        return _each_once(line for name in self._walk((kind, identity)) if (line := self._onward.get(name)))

    def origins(self, kind: str, identity: str) -> tuple[Passage, ...]:
        """The lines that lead back from a thing of today, the latest first."""
        found: list[Passage] = []
        seen: set[Name] = {(kind, identity)}
        waiting: list[Name] = [(kind, identity)]
        for name in waiting:
            for passage in self._back.get(name, ()):
                found.append(passage)
                fresh = [one for one in passage.before if one not in seen]
                seen.update(fresh)
                waiting.extend(fresh)
        return _each_once(found)

    def _walk(self, start: Name) -> Iterator[Name]:
        """Every name on the way from one to today, itself first, each once."""
        seen = {start}
        waiting = [start]
        for name in waiting:
            yield name
            passage = self._onward.get(name)
            fresh = [one for one in passage.after if one not in seen] if passage is not None else []
            seen.update(fresh)
            waiting.extend(fresh)


def name_of(text: str) -> Name:
    """Kind and id of a name in full (`kind/id`)."""
    kind, _, identity = text.partition("/")
    return kind, identity


def sides_of(move: Move) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a line of `moved` says there was, and what it says there is now."""
    into = (move.into,) if isinstance(move.into, str) else move.into or ()
    before = (move.from_, move.split, *(move.merge or ()))
    return tuple(name for name in before if name), tuple(name for name in (move.to, *into) if name)


def in_full(name: Name) -> str:
    """A name in full, `kind/id`."""
    return "/".join(name)


def _moves(moves: Iterable[Move]) -> Iterator[Passage]:
    called: Counter[str] = Counter()
    for move in moves:
        before, after = sides_of(move)
        if before and after:
            sort: Sort = "rename" if move.from_ else "split" if move.split else "merge"
            at = At("moved", "", (Item(before[0], called[before[0]]),))
            yield Passage(sort, tuple(map(name_of, before)), tuple(map(name_of, after)), at)
        called.update({*before, *((move.to,) if move.to else ())})


def _retirements(retirements: Iterable[Retirement]) -> Iterator[Passage]:
    called: Counter[str] = Counter()
    for one in retirements:
        at = At("retired", "", (Item(one.id, called[one.id]),))
        yield Passage("end", (name_of(one.id),), (), at, one.why if one.why is not None else UNSAID)
        called[one.id] += 1


def _each_once(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    by_place: Mapping[At, Passage] = {passage.at: passage for passage in passages}
    return tuple(by_place.values())
