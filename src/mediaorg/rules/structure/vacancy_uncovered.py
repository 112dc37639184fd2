"""Empty posts for which nobody stands in."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.org import Org, backups_of
from mediaorg.rules.rule import rule
from mediaorg.spec.role import Role
from mediaorg.text import Count, Text


@rule(
    severity=WARNING,
    title=Text("An empty post that nobody covers", "编制空缺无人代行"),
    message=Text(
        "“{role}” has {posts}, {filled} filled, and nobody stands in",
        "“{role}”编制 {posts}，在岗 {filled} 人，空缺无人代行",
    ),
    label=Text("{filled} of {posts} filled", "编制 {posts}，在岗 {filled} 人"),
    help=Text(
        "name under backup who stands in until the post is filled: a role or partner with somebody in it",
        "请在 backup 写明到岗之前由谁代行，代行的岗位自己要有人在岗",
    ),
    needs=("role.backup",),
)
def vacancy_uncovered(org: Org) -> Iterator[Finding]:
    """Roles with fewer posts filled than there are, or with none, and no stand-in who is there today."""
    for role in org.roles:
        if role.headcount is None and role.filled is None:
            continue
        if (role.posts_filled < role.posts or role.posts == 0) and not _is_covered(org, role):
            posts = Count(role.posts, "post", "posts", "人")
            place = "headcount" if role.filled is None else "filled"
            yield Finding(role.at(place), {"role": role, "posts": posts, "filled": role.posts_filled})


def _is_covered(org: Org, role: Role) -> bool:
    """Whether a partner or a role with somebody in it stands in; colleagues in the role's own other posts count."""
    for identity in backups_of(role):
        stand_in = org.party(identity)
        if stand_in is not None and (not isinstance(stand_in, Role) or stand_in.posts_filled > 0):
            return True
    return False
