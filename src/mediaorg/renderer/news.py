"""What changed for the holder of a post since an earlier version: the first thing that a chapter tells them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from itertools import chain
from typing import Final

from mediaorg.differ.account.balance import balance_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import due_of, message_of, task_of
from mediaorg.differ.change import Diff, Obligation
from mediaorg.differ.values import Ref
from mediaorg.org.standing import grouped
from mediaorg.renderer.differences.record import Versions, rows_for
from mediaorg.renderer.narrator import clean
from mediaorg.renderer.views import ChangeRow, News, Todo
from mediaorg.text import LANGS, Lang, Text

TASKS: Final = ("handover", "training", "assessment", "access-grant", "access-revoke")
"""What the holder has to do or to get; what others do with the handbook is none of that."""
SINCE: Final = Text("Compared with {base}", "与 {base} 相比")
NOTHING: Final = Text("Nothing changed for you.", "您的岗位没有变化。")


class Since:
    """What came since an earlier version: the comparison, and what the change record says of it."""

    def __init__(self, diff: Diff, versions: Versions) -> None:
        self._diff = diff
        self._versions = versions
        self._reports = {lang: DiffReport(diff, lang) for lang in LANGS}

    def news(self, role: str, lang: Lang) -> News:
        """What changed for the holder of a role."""
        found = balance_of(self._reports[lang], role)
        gains, loses, others = (
            tuple(clean(message_of(one, lang)) for one in some) for some in (found.gains, found.loses, found.others)
        )
        todo = tuple(Todo(due_of(one, lang), clean(task_of(one, lang))) for one in self._tasks.get(role, ()))
        nothing = "" if gains or loses or others or todo else NOTHING.say(lang)
        return News(SINCE.say(lang, {"base": clean(self._diff.old.name)}), gains, loses, others, todo, nothing)

    def rows(self, role: str, lang: Lang) -> tuple[ChangeRow, ...]:
        """The rows of the change record for a chapter."""
        return rows_for(self._reports[lang], self._versions, role)

    @cached_property
    def _tasks(self) -> Mapping[str, tuple[Obligation, ...]]:
        """What each holder has to do, and takes over from others."""
        asked = [one for one in self._diff.obligations if one.id in TASKS]
        taken = ((taker.id, one) for one in asked if isinstance(taker := one.args.get("taker"), Ref))
        return grouped(chain(((one.role, one) for one in asked), taken))
