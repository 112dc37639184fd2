"""What Tab offers at a shell; it reads names of files and loads no rule, so that the prompt does not wait."""

from __future__ import annotations

from collections.abc import Callable


def rule_ids() -> list[str]:
    """The ids of all rules: every rule has a page that bears its name."""
    from importlib.resources import files

    rooms = (room for room in files("mediaorg.rules").iterdir() if room.is_dir())
    pages = (page.name for room in rooms for page in room.iterdir() if page.name.endswith(".md"))
    return sorted(page.removesuffix(".md").replace("_", "-") for page in pages)


def offer_rules(incomplete: str) -> list[str]:
    """The rule ids that begin like this; after a comma the next one of a list."""
    done, comma, begun = incomplete.rpartition(",")
    return [done + comma + rule for rule in rule_ids() if rule.startswith(begun)]


def offer(*words: str) -> Callable[[str], list[str]]:
    """A few fixed words."""

    def offered(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    return offered
