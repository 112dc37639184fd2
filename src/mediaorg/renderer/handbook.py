"""From an organisation to its handbook as plain data."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mediaorg.errors import MisuseError
from mediaorg.org.org import Org
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.chapter import chapter_of
from mediaorg.renderer.flows import loop_view
from mediaorg.renderer.narrator import Narrator
from mediaorg.renderer.overview import coverage_of, facts_of, glossary_of, layers_of, lines_of, matrix_of, raci_of
from mediaorg.renderer.word_index import index_of
from mediaorg.spec.nearest import hint, nearest
from mediaorg.spec.role import Role
from mediaorg.text import Lang, Text

if TYPE_CHECKING:
    from mediaorg.renderer.news import Since
    from mediaorg.renderer.occasion import Occasion

NO_ROLE = Text("there is no role {name}{hint}", "没有岗位 {name}{hint}")


@dataclass(frozen=True, slots=True)
class Choice:
    """What a handbook is asked to hold: the language, the roles (none named: all), people by name, the day to print.

    `twin` is the other language where there are two handbooks; `occasion` is the campaign that is laid over;
    `since` what came since an earlier version.
    """

    lang: Lang
    roles: tuple[str, ...] = ()
    with_people: bool = False
    as_of: str = ""
    twin: Lang | None = None
    occasion: Occasion | None = None
    since: Since | None = None


def handbook_of(org: Org, choice: Choice) -> Handbook:
    """The handbook of an organisation; MisuseError where a role is asked for that is not there."""
    roles = _chosen(org, choice.roles)
    narrator = Narrator(
        org, choice.lang, frozenset(role.id for role in roles), with_people=choice.with_people, occasion=choice.occasion
    )
    chapters = tuple(chapter_of(narrator, role, choice.since) for role in roles)
    return Handbook(
        lang=choice.lang,
        twin=choice.twin,
        id=org.head.id,
        name=narrator.say(org.head.name),
        other_name=narrator.other(org.head.name),
        facts=tuple(facts_of(narrator, choice.as_of)),
        matrix=matrix_of(narrator),
        layers=layers_of(narrator),
        lines=lines_of(narrator),
        loops=tuple(loop_view(narrator, loop) for loop in org.loops),
        raci=raci_of(narrator),
        chapters=chapters,
        glossary=glossary_of(narrator),
        coverage=coverage_of(narrator),
        index=index_of(chapters, choice.lang),
    )


def _chosen(org: Org, wanted: Collection[str]) -> tuple[Role, ...]:
    """The roles by layer from the top down, those of one layer in file order."""
    for name in wanted:
        if name not in org.role_by_id:
            raise MisuseError(NO_ROLE, name=name, hint=hint(nearest(name, org.role_by_id)))
    chosen = [role for role in org.roles if not wanted or role.id in wanted]
    return tuple(sorted(chosen, key=lambda role: org.layer_rank.get(role.layer or "", len(org.layer_rank))))
