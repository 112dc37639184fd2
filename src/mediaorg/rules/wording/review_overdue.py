"""A specification that should have been looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.lapse import day_after
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Args, Count, Text


@rule(
    severity=WARNING,
    title=Text("The review is overdue", "说明书超期未复核"),
    message=Text(
        "last reviewed on {last}, the specification was due for review by {due}: {late} ago",
        "上次复核是 {last}，应在 {due} 之前再次复核，已超期 {late}",
    ),
    label=Text("every {every}", "每 {every}复核一次"),
    help=Text(
        "go through the duties with those who do them, then write the day under org.review.last",
        "请和在岗人员逐条过一遍职责，再把日期写进 org.review.last",
    ),
    needs=("org.review",),
)
def review_overdue(org: Org) -> Iterator[Finding]:
    """Judged on `as_of`; the day on which the review falls due is still in time."""
    review = org.head.review
    if review is None or review.every is None or review.last is None:
        return
    due = day_after(review.last, review.every, org.calendar)
    late = (org.as_of - due).days
    if late > 0:
        args: Args = {
            "org": org.head,
            "last": review.last.isoformat(),
            "due": due.isoformat(),
            "late": Count(late, "day", "days", "天"),
            "every": review.every,
        }
        yield Finding(org.head.at("review", "last"), args)
