"""Every kind of thing that has to be done because of changes, by id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.differ.change import ObligationKind
from mediaorg.text import Text

_KINDS: Final[tuple[tuple[str, tuple[str, str], tuple[str, str]], ...]] = (
    ("handover", ("Hand over", "工作交接"), ("{giver} hands {duty} over to {taker}", "{giver}把“{duty}”移交给{taker}")),
    ("training", ("Train", "培训"), ("{role}: pass {training}", "{role}：通过“{training}”")),
    ("assessment", ("Assess", "考核"), ("{role}: be assessed in {training} ({method})", "{role}：完成“{training}”考核（{method}）")),
    ("access-grant", ("Grant access", "开通权限"), ("{role}: grant access to {system}", "{role}：开通{system}权限")),
    ("access-revoke", ("Revoke access", "收回权限"), ("{role}: revoke access to {system}", "{role}：收回{system}权限")),
    ("post-to-fill", ("Fill posts", "补足人员"), ("{role}: fill {posts}", "{role}：补足 {posts}")),
    ("handbook-reissue", ("Reissue pages", "重发岗位手册"), ("{role}: reissue the page in the handbook and have it signed", "{role}：重发岗位手册并签收")),
    ("handbook-withdraw", ("Withdraw pages", "收回岗位手册"), ("{role}: withdraw the page from the handbook", "{role}：收回岗位手册")),
    ("tell", ("Tell", "告知"), ("tell {role}: {news}", "告知{role}：{news}")),
)  # fmt: skip
OBLIGATIONS: Final[Mapping[str, ObligationKind]] = {
    identity: ObligationKind(identity, Text(*title), Text(*message)) for identity, title, message in _KINDS
}
