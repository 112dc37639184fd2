"""What is said of where a value comes from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mediaorg.text import Text

MARK: Final = "●"
BASE: Final = Text("base", "组织文件")
DEFAULT: Final = Text("default", "默认")
NOBODY_WROTE: Final = Text("nobody wrote it", "没有写这一项")
MOVED: Final = Text("goes to another role", "（移交他岗）")
GONE: Final = Text("taken away", "（取消）")
TAKEN_AWAY: Final[Mapping[str, Text]] = {
    "add": GONE,
    "change": GONE,
    "transfer": MOVED,
    "lend": MOVED,
    "suspend": Text("rests", "（暂停）"),
    "remove": GONE,
}
DAYS: Final = Text("{first} to {last}", "{first} 至 {last}")
FROM_DAY: Final = Text("from {first}", "{first} 起")
HOLDS: Final = Text("{place} · {campaign}: {when}", "{place} · {campaign}：{when}")
FOR_GOOD: Final = Text("{place} · {campaign}", "{place} · {campaign}")
WHOLE: Final = Text("the whole campaign, {days}", "整个活动期，{days}")
STANDS: Final = Text("● stands on {day}", "● 为 {day} 生效的值")
NOT_THERE: Final = Text("nothing stands on {day}: it is not there then", "{day} 没有生效的值：当时没有这一项")
RESTS: Final = Text(
    "{role} is no part of the organisation on {day} ({days})", "{role}在 {day} 不在组织中（任期 {days}）"
)
