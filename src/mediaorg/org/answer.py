"""Who answers for a duty, does it, stands in, is asked and is told: part by part of where it was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mediaorg.org.claims import Claimed
from mediaorg.org.coverage import asked_of, claimed_by
from mediaorg.org.org import Org
from mediaorg.org.parting import parted
from mediaorg.org.passage import Passage, passage_of
from mediaorg.org.posts import Post, post_of
from mediaorg.org.rest import claimed_by_resting
from mediaorg.org.scope import Region
from mediaorg.spec.duty import Duty
from mediaorg.spec.organisation import Partner
from mediaorg.spec.role import Role

Scope = Mapping[str, tuple[str, ...]]
Held = tuple[str, str]  # a role's id, and the part that it has: owner, accountable, …


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the scope in which the same roles have the same parts in the duty."""

    region: Region
    accountable: tuple[Post, ...]
    doing: tuple[Post, ...]
    consulted: tuple[Post, ...]
    informed: tuple[Post, ...]

    @property
    def working(self) -> tuple[Post, ...]:
        """Those who answer for it or do it, each once."""
        return tuple({post.role.id: post for post in (*self.accountable, *self.doing)}.values())


@dataclass(frozen=True, slots=True)
class Answer:
    """The parts in declared order, what of the scope asked about lies outside the duty's own, and where its work comes from and goes.

    `partners` are said to hold the duty; `resting` roles work on it at another time.
    """

    duty: Duty
    parts: tuple[Part, ...]
    outside: Region
    partners: tuple[Partner, ...]
    resting: tuple[Role, ...]
    passage: Passage


def answer(org: Org, duty: Duty, scope: Scope, day: date) -> Answer:
    """Who has which part in a duty, within a scope (empty: its whole scope), on a day.

    Raises KeyError for a dimension or value that is not declared.
    """
    asked = asked_of(org, duty)
    wanted = org.scopes.space.region(scope)
    parts = tuple(_parts(org, org.claims_on(duty), asked & wanted, day))
    named = f"duty/{duty.id}"
    roles = tuple(dict.fromkeys(post.role.id for part in parts for post in part.working))
    return Answer(
        duty,
        parts,
        wanted - asked if scope else org.scopes.space.nothing(),
        tuple(partner for partner in org.spec.partners if named in partner.holds),
        tuple(role for role, _ in claimed_by_resting(org).get(duty.id, ())),
        passage_of(org, duty, roles),
    )


def _parts(org: Org, claims: Iterable[Claimed], where: Region, day: date) -> Iterator[Part]:
    posts: dict[str, Post] = {}
    held: list[tuple[Held, Region]] = []
    for claim in claims:
        posts.setdefault(claim.role.id, post_of(org, claim.role, day))
        held.append(((claim.role.id, claim.part), claimed_by(org, claim)))
    for owners, region in parted(held, where):
        yield Part(
            region,
            _having(owners, posts, "owner", "accountable"),
            _having(owners, posts, "owner", "responsible"),
            _having(owners, posts, "consulted"),
            _having(owners, posts, "informed"),
        )


def _having(owners: Iterable[Held], posts: Mapping[str, Post], *parts: str) -> tuple[Post, ...]:
    return tuple({role: posts[role] for role, part in owners if part in parts}.values())
