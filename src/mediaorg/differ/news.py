"""What people are told of changes: the sentences of the heaviest, and how many more there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mediaorg.differ.change import Change
from mediaorg.text import Lang, Text

MOST: Final = 3
SEPARATORS: Final = Text("; ", "；")
MORE: Final = Text("; and {number} more", "；另有 {number} 项")


@dataclass(frozen=True, slots=True)
class News:
    """Changes as somebody is told of them, in the order given."""

    changes: tuple[Change, ...]

    def say(self, lang: Lang) -> str:
        """The sentences of the first few."""
        told = [one.kind.message.say(lang, one.args) for one in self.changes[:MOST]]
        more = len(self.changes) - len(told)
        return SEPARATORS.say(lang).join(told) + (MORE.say(lang, {"number": more}) if more else "")

    def data(self) -> object:
        """The fingerprints."""
        return [one.fingerprint for one in self.changes]
