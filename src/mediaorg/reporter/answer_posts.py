"""Posts in words: who holds a part in a duty, whether somebody is there, and who acts where nobody is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mediaorg.org import counted
from mediaorg.org.answer import Answer, Part
from mediaorg.org.posts import Deputy, Post, State
from mediaorg.reporter import answer_words as w
from mediaorg.spec.role import Role
from mediaorg.text import LIST_SEPARATORS, Lang, Text


@dataclass(frozen=True, slots=True)
class Teller:
    """Says who holds what in one language; people by id, and only where they are asked for."""

    lang: Lang
    with_people: bool

    def accountable(self, part: Part, answer: Answer) -> str:
        """Those who answer for a part; plainly, where nobody does or several do."""
        if not part.accountable:
            return self._nobody(answer)
        posts = self.posts(part.accountable)
        if len(part.accountable) == 1:
            return posts
        return self._say(w.CONTESTED, roles=counted.roles(len(part.accountable)), posts=posts)

    def _nobody(self, answer: Answer) -> str:
        if answer.partners:
            return self._say(w.OUTSIDER, partners=answer.partners)
        if answer.resting:
            return self._say(w.NOBODY_TODAY, roles=self._listed([self._resting(role) for role in answer.resting]))
        return w.NOBODY.say(self.lang)

    def _resting(self, role: Role) -> str:
        days = self._say(w.DAYS, first=str(role.from_ or "…"), last=str(role.to or "…"))
        return self._say(w.RESTING, role=role, days=days)

    def posts(self, posts: Sequence[Post]) -> str:
        """Posts one after the other."""
        return self._listed([self._post(post) for post in posts])

    def _post(self, post: Post) -> str:
        named = self._say(
            w.POST, role=post.role, id=str(post.role.data()), filled=self._filled(post), people=self._people(post)
        )
        if post.state is State.FILLED:
            return named
        acting = post.acting
        acts = self._say(w.ACTS, deputy=acting.party) if acting else w.NOBODY_ACTS.say(self.lang)
        return self._say(w.NOBODY_IN[post.state], post=named, acting=acts)

    def _filled(self, post: Post) -> str:
        posts, filled = post.role.posts, post.role.posts_filled
        return self._say(w.PARTLY_FILLED, filled=filled, posts=posts) if 0 < filled < posts else ""

    def _people(self, post: Post | Deputy) -> str:
        if not self.with_people or not post.people:
            return ""
        away = {person.id for person in post.away}
        named = [self._say(w.PERSON_AWAY, person=one) if one.id in away else one.id for one in post.people]
        return self._say(w.PEOPLE, people=self._listed(named))

    def deputies(self, posts: Sequence[Post]) -> tuple[str, ...]:
        """The stand-ins of each of those who work on a part; whose, where there are several."""
        said = tuple(self._deputies(post) for post in posts)
        if len(posts) == 1:
            return said
        named = zip(posts, said, strict=True)
        return tuple(self._say(w.FOR_ROLE, deputies=deputies, role=post.role) for post, deputies in named)

    def _deputies(self, post: Post) -> str:
        said = [self._deputy(one, post) for one in post.deputies]
        return w.SEPARATOR.say(self.lang).join(said) or w.NO_DEPUTY.say(self.lang)

    def _deputy(self, deputy: Deputy, post: Post) -> str:
        named = w.COLLEAGUES if deputy.party.id == post.role.id else w.DEPUTY
        said = self._say(named, party=deputy.party, id=str(deputy.party.data()), people=self._people(deputy))
        if deputy.control is not None:
            said = self._say(w.CONTROLLED, deputy=said, control=deputy.control)
        return said if deputy.is_there else self._say(w.NOT_THERE, deputy=said)

    def _listed(self, texts: Sequence[str]) -> str:
        return LIST_SEPARATORS[self.lang].join(texts)

    def _say(self, text: Text, **args: object) -> str:
        return text.say(self.lang, args)  # type: ignore[arg-type]
