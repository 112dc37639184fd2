"""What changed for the holder of a post since an earlier version: the first thing that a chapter tells them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mediaorg.differ.account.balance import balance_of
from mediaorg.differ.account.report import DiffReport
from mediaorg.differ.account.sentences import due_of, message_of, task_of
from mediaorg.differ.change import Diff, Obligation
from mediaorg.differ.values import Ref
from mediaorg.renderer.differences.record import Versions, rows_for
from mediaorg.renderer.narrator import clean
from mediaorg.renderer.views import ChangeRow, News, Todo
from mediaorg.text import Lang, Text

TASKS: Final = ("handover", "training", "assessment", "access-grant", "access-revoke")
"""What the holder has to do or to get; what others do with the handbook is none of that."""
SINCE: Final = Text("Compared with {base}", "与 {base} 相比")
NOTHING: Final = Text("Nothing changed for you.", "您的岗位没有变化。")


@dataclass(frozen=True, slots=True)
class Since:
    """What came since an earlier version: the comparison, and what the change record says of it."""

    diff: Diff
    versions: Versions

    def news(self, role: str, lang: Lang) -> News:
        """What changed for the holder of a role."""
        report = DiffReport(self.diff, lang)
        found = balance_of(report, role)
        gains, loses, others = (
            tuple(clean(message_of(one, lang)) for one in some) for some in (found.gains, found.loses, found.others)
        )
        todo = tuple(
            Todo(due_of(one, lang), clean(task_of(one, lang))) for one in self.diff.obligations if _is_for(one, role)
        )
        return News(
            SINCE.say(lang, {"base": clean(self.diff.old.name)}),
            gains,
            loses,
            others,
            todo,
            "" if gains or loses or others or todo else NOTHING.say(lang),
        )

    def rows(self, role: str, lang: Lang) -> tuple[ChangeRow, ...]:
        """The rows of the change record for a chapter."""
        return rows_for(DiffReport(self.diff, lang), self.versions, role)


def _is_for(one: Obligation, role: str) -> bool:
    """Whether a holder has to do something, or takes over what another hands over."""
    taker = one.args.get("taker")
    return one.id in TASKS and (one.role == role or (isinstance(taker, Ref) and taker.id == role))
