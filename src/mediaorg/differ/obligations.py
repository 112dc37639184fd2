"""What has to be done because of changes: handovers, training, access, posts to fill, pages to reissue, people to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from mediaorg.diagnostic import At, Item
from mediaorg.differ.change import Change, Impact, Obligation, ObligationKind
from mediaorg.differ.pair import Pair
from mediaorg.differ.values import Ref, Several
from mediaorg.org.org import trainings_of
from mediaorg.spec.elements import works_on
from mediaorg.spec.people import Pass, Training
from mediaorg.spec.role import Role, TrainingDue
from mediaorg.text import Args, Count, Text

_KINDS: Final[tuple[tuple[str, tuple[str, str], tuple[str, str]], ...]] = (
    ("handover", ("Hand over", "工作交接"), ("{giver} hands {duty} over to {taker}", "{giver}把“{duty}”移交给{taker}")),
    ("training", ("Train", "培训"), ("{role}: pass {training}", "{role}：通过“{training}”")),
    ("assessment", ("Assess", "考核"), ("{role}: be assessed in {training} ({method})", "{role}：完成“{training}”考核（{method}）")),
    ("access-grant", ("Grant access", "开通权限"), ("{role}: grant access to {system}", "{role}：开通{system}权限")),
    ("access-revoke", ("Revoke access", "收回权限"), ("{role}: revoke access to {system}", "{role}：收回{system}权限")),
    ("post-to-fill", ("Fill posts", "补足人员"), ("{role}: fill {posts}", "{role}：补足{posts}")),
    ("handbook-reissue", ("Reissue pages", "重发岗位手册"), ("{role}: reissue the page in the handbook and have it signed", "{role}：重发岗位手册并签收")),
    ("handbook-withdraw", ("Withdraw pages", "收回岗位手册"), ("{role}: withdraw the page from the handbook", "{role}：收回岗位手册")),
    ("tell", ("Tell", "告知"), ("tell {role} of it", "告知{role}")),
)  # fmt: skip
OBLIGATIONS: Final[Mapping[str, ObligationKind]] = {
    identity: ObligationKind(identity, Text(*title), Text(*message)) for identity, title, message in _KINDS
}
BY_POINTS: Final = Text("{points} points pass", "{points} 分合格")
UNNAMED: Final = Text("as the training says", "按培训要求")


def obligations(pair: Pair, changes: Sequence[Change]) -> Iterator[Obligation]:
    """Everything that has to be done, by role; each with the fingerprints of the changes that ask for it."""
    touching = _by_party(changes)
    for change in changes:
        yield from _handovers(pair, change)
    new_roles = {role.id: role for role in pair.new.side.org.roles}
    old_roles = {pair.old.eyes.renames.get(("role", one.id), one.id): one for one in pair.old.side.org.roles}
    for identity, role in new_roles.items():
        caused = tuple(one.fingerprint for one in touching.get(identity, ()))
        if caused:
            yield from _for_role(pair, role, old_roles.get(identity), touching[identity])
    for identity, role in old_roles.items():
        if identity not in new_roles:
            yield from _for_gone(pair, role, touching.get(identity, ()))


def _by_party(changes: Sequence[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        for touch in change.touches:
            found.setdefault(touch.party, []).append(change)
    return found


def _do(identity: str, role: str, subject: At, args: Args, causes: Sequence[Change], due: date | None) -> Obligation:
    return Obligation(
        OBLIGATIONS[identity], role, subject, args, due, tuple(dict.fromkeys(one.fingerprint for one in causes))
    )


def _handovers(pair: Pair, change: Change) -> Iterator[Obligation]:
    """What is handed over: a duty that went from some to others, or all that goes with a split or a merge."""
    before, after = change.before, change.after
    if change.id not in ("duty-transferred", "role-split", "role-merged"):
        return
    if not isinstance(before, Several) or not isinstance(after, Several):
        return
    for giver in before.members:
        for taker in after.members:
            if isinstance(giver, Ref) and isinstance(taker, Ref) and giver.id != taker.id:
                for duty in _handed(pair, change, giver, taker):
                    args: Args = {"giver": giver, "taker": taker, "duty": pair.named("duty", duty)}
                    yield _do("handover", giver.id, At("duty", duty), args, [change], pair.new.side.starts)


def _handed(pair: Pair, change: Change, giver: Ref, taker: Ref) -> tuple[str, ...]:
    """The duties that one gives and the other takes by a change."""
    if change.id == "duty-transferred":
        return (change.subject.id,)
    old, new = pair.old.eyes.elements.get(("role", giver.id)), pair.new.eyes.elements.get(("role", taker.id))
    if not isinstance(old, Role) or not isinstance(new, Role):
        return ()
    had = [pair.old.eyes.renames.get(("duty", one), one) for one in works_on(old)]
    return tuple(one for one in works_on(new) if one in had)


def _for_role(pair: Pair, role: Role, was: Role | None, causes: list[Change]) -> Iterator[Obligation]:
    yield from _training(pair, role, was, causes)
    yield from _access(role, was, causes, pair)
    yield from _posts(pair, role, was, causes)
    at = role.at()
    start = role.from_ or pair.new.side.starts
    if any(one.impact in (Impact.CRITICAL, Impact.MAJOR, Impact.MINOR) and _is_about(one, role.id) for one in causes):
        yield _do(
            "handbook-reissue", role.id, at, {"role": role}, [one for one in causes if _is_about(one, role.id)], start
        )
    told = [one for one in causes if not _is_about(one, role.id) and one.impact is not Impact.INFO]
    if told:
        yield _do("tell", role.id, at, {"role": role}, told, start)


def _is_about(change: Change, role: str) -> bool:
    """Whether a change is about a role itself, so that its page in the handbook reads differently."""
    is_own = change.subject.kind == "role" and change.subject.id == role
    return is_own or any(one.party == role and one.direction is not None for one in change.touches)


def _training(pair: Pair, role: Role, was: Role | None, causes: list[Change]) -> Iterator[Obligation]:
    org = pair.new.side.org
    before = set(trainings_of(was)) if was is not None else set()
    for entry in role.training or ():
        identity = entry if isinstance(entry, str) else entry.id
        if identity in before or _all_have_passed(pair, role, identity):
            continue
        training = org.training_by_id.get(identity)
        due = (entry.by if isinstance(entry, TrainingDue) else None) or role.from_ or pair.new.side.starts
        at = role.at("training", Item(identity))
        named: Any = training if training is not None else identity
        yield _do("training", role.id, at, {"role": role, "training": named}, _causes_of(causes, role, "training"), due)
        if training is not None and training.assessment is not None:
            args: Args = {"role": role, "training": training, "method": _method(training)}
            yield _do("assessment", role.id, at, args, _causes_of(causes, role, "training"), due)


def _causes_of(causes: list[Change], role: Role, key: str) -> list[Change]:
    """The changes of one field of a role; where none is, all that concern the role itself, else all."""
    own = [one for one in causes if one.subject.kind == "role" and one.subject.id == role.id]
    exact = [one for one in own if one.subject.path[:1] == (key,)]
    return exact or [one for one in own if not one.subject.path] or own or causes


def _all_have_passed(pair: Pair, role: Role, training: str) -> bool:
    """Whether everybody who holds the role has passed a training; nobody is known to hold it: no."""
    holders = pair.new.side.org.holders.get(role.id, ())
    return bool(holders) and all(any(_is_of(one, training) for one in holder.trained or ()) for holder in holders)


def _is_of(passed: Pass, training: str) -> bool:
    return passed.training == training


def _method(training: Training) -> Any:
    assessment = training.assessment
    if assessment is None:
        return UNNAMED
    if assessment.method is not None:
        return (
            assessment.method
            if isinstance(assessment.method, str)
            else Text(assessment.method.say("en"), assessment.method.say("zh"))
        )
    if assessment.pass_ is None:
        return UNNAMED
    points = str(assessment.pass_)
    return Text(BY_POINTS.say("en", {"points": points}), BY_POINTS.say("zh", {"points": points}))


def _access(role: Role, was: Role | None, causes: list[Change], pair: Pair) -> Iterator[Obligation]:
    before = {_system(one): one for one in (was.access or ())} if was is not None else {}
    after = {_system(one): one for one in role.access or ()}
    start = role.from_ or pair.new.side.starts
    because = _causes_of(causes, role, "access")
    for name, access in after.items():
        if name not in before or before[name].rights != access.rights:
            args: Args = {"role": role, "system": Ref("", name, _Named(access.system))}
            yield _do("access-grant", role.id, role.at("access", Item(name)), args, because, start)
    for name, access in before.items():
        if name not in after:
            args = {"role": role, "system": Ref("", name, _Named(access.system))}
            yield _do("access-revoke", role.id, role.at("access", Item(name)), args, because, start)


class _Named:
    """A system, by its name in both languages."""

    def __init__(self, label: Any) -> None:
        self.label = label

    def say(self, lang: Any) -> str:
        return self.label if isinstance(self.label, str) else str(self.label.say(lang))


def _system(access: Any) -> str:
    return access.system if isinstance(access.system, str) else str(access.system.say("zh"))


def _posts(pair: Pair, role: Role, was: Role | None, causes: list[Change]) -> Iterator[Obligation]:
    before = was.posts if was is not None else 0
    already = role.filled if role.filled is not None else min(was.posts_filled, role.posts) if was is not None else 0
    missing = role.posts - already
    if role.posts > before and missing > 0:
        args: Args = {"role": role, "posts": Count(missing, "post", "posts", "人")}
        start = role.from_ or pair.new.side.starts
        yield _do("post-to-fill", role.id, role.at("headcount"), args, _causes_of(causes, role, "headcount"), start)


def _for_gone(pair: Pair, role: Role, causes: Sequence[Change]) -> Iterator[Obligation]:
    if not causes:
        return
    for access in role.access or ():
        name = _system(access)
        args: Args = {"role": role, "system": Ref("", name, _Named(access.system))}
        yield _do("access-revoke", role.id, role.at("access", Item(name)), args, causes, pair.new.side.starts)
    yield _do("handbook-withdraw", role.id, role.at(), {"role": role}, causes, pair.new.side.starts)
