"""Wrong use of the tool: what is not a fault in a specification and ends a command with exit 2."""

from __future__ import annotations

from mediaorg.text import Arg, Lang, Text


class MisuseError(Exception):
    """A wrong argument, a path that is missing or cannot be read or written, or nothing to work on.

    `text` is the sentence and `args_of` its arguments; `say(lang)` puts them together.
    """

    def __init__(self, text: Text, **arguments: Arg) -> None:
        super().__init__(text.say("en", arguments))
        self.text = text
        self.arguments = arguments

    def say(self, lang: Lang) -> str:
        """The complete sentence for a reader of `lang`."""
        return self.text.say(lang, self.arguments)


class UnreadableSpec(Exception):  # noqa: N818 - not a fault of the program: a state that ends a command
    """The specification has faults of reading, so nothing was made; they have been told."""
