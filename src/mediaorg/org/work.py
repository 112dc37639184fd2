"""What kind of work a duty is: deciding, hands-on, or work that the outside sees or pays for."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from mediaorg.org.org import Org
from mediaorg.org.sense import sense
from mediaorg.org.words import in_own_words, normalised
from mediaorg.spec.duty import Duty
from mediaorg.spec.shape import spoken, tongues

# Classes of verbs, as named in lexicon/verbs.py.
DECIDING: Final = frozenset({"approve", "rule", "final-review"})
SETTING: Final = frozenset({"establish", "plan"})
DECIDING_OR_SETTING: Final = DECIDING | SETTING
STRATEGY: Final = ("战略", "strategy", "strategies")
HANDS_ON: Final = frozenset({
    "archive", "bid", "change-price", "collect", "count", "debug", "delist", "demonstrate", "dress", "edit", "export", "issue",
    "list", "list-delist", "present", "publish", "receive", "record", "reply", "service", "ship", "shoot", "stand-in", "tag",
    "typeset",
})  # fmt: skip
OUTWARD: Final = frozenset({"present", "host", "demonstrate", "stand-in", "publish", "reply", "sell", "seed"})
SPENDING: Final = frozenset({"advertise", "bid", "issue", "purchase", "pay", "refund", "reimburse"})


def works_of(org: Org, duty: Duty) -> frozenset[str]:
    """The verb classes of a duty's action; none where it gives no action."""
    if duty.action is None:
        return frozenset()
    action = spoken(duty.action, org.language)
    return _works(in_own_words(action, org.aliases)) if org.aliases else _plain_works(action)


@lru_cache(maxsize=1 << 12)
def _plain_works(action: str) -> frozenset[str]:
    return _works(normalised(action))


@lru_cache(maxsize=1 << 12)
def _works(action: str) -> frozenset[str]:
    return sense(action).works


def may_stand_out(org: Org, duty: Duty) -> bool:
    """Whether the action of a duty is one that is to decide or to set something, or hands-on."""
    works = works_of(org, duty)
    return not works.isdisjoint(DECIDING_OR_SETTING) or (bool(works) and works <= HANDS_ON)


def is_deciding(org: Org, duty: Duty) -> bool:
    """Whether the duty is to decide, approve, clear for good, or set the strategy."""
    works = works_of(org, duty)
    if works.isdisjoint(DECIDING_OR_SETTING):
        return False
    about_strategy = any(word in text.casefold() for text in tongues(duty.object) for word in STRATEGY)
    return bool(works & DECIDING or (works & SETTING and about_strategy))


def is_hands_on(org: Org, duty: Duty) -> bool:
    """Whether the duty is work of one's own hands and nothing else."""
    works = works_of(org, duty)
    return bool(works) and works <= HANDS_ON


def is_exposed(org: Org, duty: Duty) -> bool:
    """Whether the duty speaks to the outside or spends money."""
    return bool(works_of(org, duty) & (OUTWARD | SPENDING))
