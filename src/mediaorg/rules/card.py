"""The page beside a rule: why it hurts, how to mend it, a bad and a good example. One page, four readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from mediaorg.text import Lang

HEADINGS: Final = ("en", "zh", "bad", "good")
_SECTION: Final = re.compile(r"^## (\w+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_YAML: Final = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
_NEXT_FILE: Final = re.compile(r"^--- # campaign\.yaml\n", re.MULTILINE)
_MARK: Final = re.compile(r"# <- ([a-z0-9-]+(?:, [a-z0-9-]+)*)\s*$")


@dataclass(frozen=True, slots=True)
class Card:
    """The page of one rule. `bad` and `good` are specifications that stand alone; guilty lines end in `# <- rule-id`."""

    rule: str
    en: str
    zh: str
    bad: str
    good: str

    @property
    def example_is_elsewhere(self) -> bool:
        """Whether the fault cannot be shown in one file of text, such as a missing file; a test of its own shows it."""
        return self.bad.startswith("# several files")

    def why(self, lang: Lang) -> str:
        """Why it hurts in this trade, and how to mend it, as Markdown."""
        return self.zh if lang == "zh" else self.en


def card_of(rule: str, family: str) -> Card:
    """The page of a rule; raises FileNotFoundError or ValueError where it is missing or not whole."""
    folder = "reading" if family in ("source", "spec") else family
    page = files("mediaorg.rules").joinpath(folder, f"{rule.replace('-', '_')}.md").read_text(encoding="utf-8")
    return parse_card(rule, page)


def parse_card(rule: str, page: str) -> Card:
    """A page in its parts."""
    sections = {name: body.strip() for name, body in _SECTION.findall(page)}
    if tuple(sections) != HEADINGS or not page.startswith(f"# {rule}\n"):
        raise ValueError(f"{rule}: the page needs the title and the headings {', '.join(HEADINGS)}, in this order")
    examples = {name: _YAML.search(sections[name]) for name in ("bad", "good")}
    if not all(examples.values()):
        raise ValueError(f"{rule}: both examples need a block of YAML")
    bad, good = (match[1] for match in examples.values() if match)
    return Card(rule, sections["en"], sections["zh"], bad, good)


def documents_of(example: str) -> tuple[str, ...]:
    """The files of an example: a specification alone, or a specification and a campaign after a line that names it."""
    return tuple(_NEXT_FILE.split(example))


def marked_lines(text: str) -> list[tuple[int, str]]:
    """The guilty lines of an example: line number from 1, and the rule that it is guilty of."""
    marks: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if match := _MARK.search(line):
            marks.extend((number, rule) for rule in match[1].split(", "))
    return marks
