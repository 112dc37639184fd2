"""What the verbs of a campaign name: whether it is there, and if not, what was meant or where it went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from mediaorg.diagnostic import Diagnostic, Item, RelatedPlace, fault
from mediaorg.spec.campaign import Lend, Transfer
from mediaorg.spec.campaign_faults import OVERLAY_ADD_EXISTS, OVERLAY_TARGET_MISSING, OVERLAY_UNKNOWN_FIELD
from mediaorg.spec.change_draft import ChangeDraft
from mediaorg.spec.change_shape import ChangeShape, ListEdit
from mediaorg.spec.edits import find, names_of, set_values, spelled_out
from mediaorg.spec.elements import Elements, works_on
from mediaorg.spec.joined import Entry, Path
from mediaorg.spec.lineage import Lineage
from mediaorg.spec.names import WHAT, Known
from mediaorg.spec.nearest import nearest
from mediaorg.spec.parse import Parsed
from mediaorg.spec.role import Role
from mediaorg.spec.whereabouts import Whereabouts, whereabouts
from mediaorg.spec.words import key_advice
from mediaorg.text import Text

NOTHING_NEAR: Final = Text("name something that the base has", "请改成原组织里有的对象")
Missing = tuple[Path, Diagnostic]


def literal(text: str) -> str:
    """A text that stands for itself in a sentence."""
    return text.replace("{", "{{").replace("}", "}}")


class Targets:
    """What the verbs of one campaign may name: the things of its base and those that it adds."""

    def __init__(self, base: Parsed, known: Known) -> None:
        self.base = base
        self.known = known
        self.elements = Elements(base.spec) if base.spec is not None else None
        self.lineage = Lineage.of(base.spec) if base.spec is not None and self.known.past else None

    def missing(self, entry: Entry, path: Path, verb: str, kind: str, name: str) -> Iterator[Missing]:
        """The fault where `name` is no id of a kind."""
        if name not in self.known.of(kind) and not self.base.incomplete:
            what = WHAT[kind]
            advice = self.advice(kind, name, self.known.of(kind))
            yield path, fault(OVERLAY_TARGET_MISSING, entry.span(path), verb=verb, what=what, name=name, advice=advice)

    def advice(self, kind: str, name: str, candidates: Iterable[str]) -> Text:
        """What to do about a name that is not there: where it went, or the nearest one."""
        gone = self.gone(kind, name) if kind else None
        if gone is not None:
            return gone.advice
        near = nearest(name, candidates)
        if near is None:
            return NOTHING_NEAR
        return Text(f"did you mean “{literal(near)}”?", f"是不是想写“{literal(near)}”？")

    def gone(self, what: str, name: str, candidates: Iterable[str] | None = None) -> Whereabouts | None:
        """What became of a name, where the base knows it; a name in full brings its kind with it."""
        if self.lineage is None:
            return None
        known = self.known.of("element" if "/" in name else what) if candidates is None else frozenset(candidates)
        return whereabouts(self.lineage, what, name, known)

    # The verbs

    def of_transfer(self, entry: Entry, transfer: Transfer) -> Iterator[Missing]:
        """The names of a `transfer` that are not there; the role that gives must have the duty."""
        wrong = [
            *self.missing(entry, ("duty",), "transfer", "duty", transfer.duty),
            *self.missing(entry, ("from",), "transfer", "role", transfer.from_),
            *self.missing(entry, ("to",), "transfer", "role", transfer.to),
        ]
        yield from wrong or self.not_held(entry, ("duty",), "transfer", transfer.from_, transfer.duty)

    def of_lend(self, entry: Entry, lend: Lend) -> Iterator[Missing]:
        """The names of a `lend` that are not there; what is kept or covered must be the lender's."""
        yield from self.missing(entry, ("from",), "lend", "role", lend.from_)
        yield from self.missing(entry, ("to",), "lend", "role", lend.to)
        for index, duty in enumerate(lend.keeps or ()):
            path: Path = ("keeps", index)
            yield from [*self.missing(entry, path, "keeps", "duty", duty)] or self.not_held(
                entry, path, "keeps", lend.from_, duty
            )
        for index, cover in enumerate(lend.cover or ()):
            path = ("cover", index, "duty")
            wrong = [
                *self.missing(entry, path, "cover", "duty", cover.duty),
                *self.missing(entry, ("cover", index, "by"), "cover", "party", cover.by),
            ]
            yield from wrong or self.not_held(entry, path, "cover", lend.from_, cover.duty)

    def not_held(self, entry: Entry, path: Path, verb: str, role: str, duty: str) -> Iterator[Missing]:
        """The fault where a role of the base neither answers for a duty nor does it."""
        giver = self.elements.find("role", role) if self.elements else None
        if not isinstance(giver, Role) or self.is_doubtful("role", role, "duties") or duty in works_on(giver):
            return
        what = Text(f"a duty of {role},", f"“{role}”名下的职责")
        held = works_on(giver)
        advice = self.advice("", duty, held)
        if advice is NOTHING_NEAR and held:
            listed = literal(", ".join(held))
            advice = Text(f"{role} has: {listed}", f"{role} 名下有：{listed}")
        yield path, fault(OVERLAY_TARGET_MISSING, entry.span(path), verb=verb, what=what, name=duty, advice=advice)

    def is_doubtful(self, kind: str, identity: str, field: str) -> bool:
        """Whether part of a field of the base was set aside, so that it cannot be judged."""
        return any(
            aside.kind == kind and aside.id in (identity, None) and aside.field in (field, None)
            for aside in self.base.asides
        )

    # The edits of lists

    def of_edits(self, draft: ChangeDraft) -> Iterator[Missing]:
        """The entries that edits of lists name and that are not there, or add although they are."""
        if draft.element is None:
            return
        for name, value in draft.set_fields().items():
            key = (
                type(draft.element).model_fields[name].alias or name
                if name in type(draft.element).model_fields
                else name
            )
            if isinstance(value, ListEdit) and not self.is_doubtful(draft.kind, draft.id, key):
                yield from self._of_edit(draft, draft.element, (name, value), (key,))

    def _of_edit(self, draft: ChangeDraft, owner: Any, edited: tuple[str, ListEdit], path: Path) -> Iterator[Missing]:
        name, edit = edited
        items = getattr(owner, name) or ()
        called = {one for item in items for one in names_of(item)}
        named = [((*path, "remove", index), one) for index, one in enumerate(edit.remove)]
        named += [((*path, "change", one), one) for one in edit.changes]
        for place, one in named:
            if one not in called:
                yield self._missing_entry(draft, place, one, called)
        for index, item in enumerate(edit.add):
            one = next(iter(names_of(item)), "")
            if one in called and one not in edit.remove:
                yield (*path, "add", index), self._exists_in_list(draft, (*path, "add", index), one)
        for one, part in edit.changes.items():
            if (item := find(items, one)) is not None:
                yield from self._of_entry(draft, spelled_out(item, type(owner), name), part, (*path, "change", one))

    def _missing_entry(self, draft: ChangeDraft, path: Path, name: str, called: Iterable[str]) -> Missing:
        place = draft.in_file(path)
        near = nearest(name, called)
        listed = literal(", ".join(called))
        advice = (
            Text(f"did you mean “{literal(near)}”?", f"是不是想写“{literal(near)}”？")
            if near
            else Text(f"the list holds: {listed}", f"列表里有：{listed}")
            if listed
            else Text("the list is empty: use add", "列表是空的，请用 add")
        )
        span = draft.entry.key_span(place) if isinstance(path[-1], str) else draft.entry.span(place)
        what = Text(f"an entry of {path[-3]},", f" {path[-3]} 条目")
        return path, fault(OVERLAY_TARGET_MISSING, span, verb=str(path[-2]), what=what, name=name, advice=advice)

    def _exists_in_list(self, draft: ChangeDraft, path: Path, name: str) -> Diagnostic:
        at = draft.element.at(str(path[0]), Item(name))
        related = RelatedPlace(self.base.places.span(at), "base", {}, at)
        return fault(OVERLAY_ADD_EXISTS, draft.entry.span(draft.in_file(path)), related, name=name)

    def _of_entry(self, draft: ChangeDraft, item: Any, part: ChangeShape, path: Path) -> Iterator[Missing]:
        fields = type(item).model_fields
        for name, value in set_values(part).items():
            key = type(part).model_fields[name].alias or name
            if name not in fields:
                keys = [info.alias or one for one, info in fields.items()]
                advice, _ = key_advice(key, keys)
                span = draft.entry.key_span(draft.in_file((*path, key)))
                yield (*path, key), fault(OVERLAY_UNKNOWN_FIELD, span, what=draft.what(path), key=key, advice=advice)
            elif isinstance(value, ListEdit):
                yield from self._of_edit(draft, item, (name, value), (*path, key))
