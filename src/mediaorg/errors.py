"""Wrong use of the tool: what is not a fault in a specification and ends a command with exit 2."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Final

from mediaorg.text import Arg, Lang, Text, literal

# What the system says in English only, by number.
SYSTEM: Final[Mapping[int | None, Text]] = {
    getattr(errno, "EDQUOT", None): Text("the disk quota is used up", "磁盘配额已用完"),  # not every system has quotas
    errno.ENOENT: Text("there is no such file or folder", "没有这个文件或文件夹"),
    errno.EACCES: Text("permission denied", "没有权限"),
    errno.EPERM: Text("the system does not permit it", "系统不允许这样操作"),
    errno.EISDIR: Text("it is a folder, not a file", "这是文件夹，不是文件"),
    errno.ENOTDIR: Text("part of the path is no folder", "路径中有一段不是文件夹"),
    errno.ENOTEMPTY: Text("the folder is not empty", "文件夹不是空的"),
    errno.EEXIST: Text("there is something of that name already", "同名的文件或文件夹已经存在"),
    errno.ENAMETOOLONG: Text("the name is too long", "文件名或路径太长"),
    errno.ELOOP: Text("it is a link, or links lead round in a circle", "这是链接，或链接绕成了环"),
    errno.ENOSPC: Text("no space left on the disk", "磁盘空间不足"),
    errno.EROFS: Text("the disk can only be read", "磁盘是只读的"),
    errno.EFBIG: Text("the file would become too large", "文件过大"),
    errno.EBUSY: Text("another program is using it", "正被其他程序占用"),
    errno.EMFILE: Text("too many files are open", "打开的文件太多"),
    errno.ENFILE: Text("too many files are open in the whole system", "整个系统打开的文件太多"),
    errno.EIO: Text("the disk or the network failed", "磁盘或网络读写出错"),
    errno.EPIPE: Text("nobody reads the output any more", "输出的接收方已经关闭"),
    errno.EINVAL: Text("the system does not take this name or value", "系统不接受这个名称或取值"),
}


def reason_of(error: Exception) -> Text:
    """Why the system refused, in both languages; what is rare keeps the system's own words beside its number."""
    number = getattr(error, "errno", None)
    if number is not None and number in SYSTEM:
        return SYSTEM[number]
    said = literal(getattr(error, "strerror", None) or str(error) or type(error).__name__)
    if number is None:
        return Text(said, f"系统报错（{said}）")
    return Text(f"system error {number} ({said})", f"系统错误 {number}（{said}）")


class MisuseError(Exception):
    """A wrong argument, a path that is missing or cannot be read or written, or nothing to work on.

    `text` is the sentence and `args_of` its arguments; `say(lang)` puts them together.
    """

    def __init__(self, text: Text, **arguments: Arg) -> None:
        super().__init__(text.say("en", arguments))
        self.text = text
        self.arguments = arguments

    def say(self, lang: Lang) -> str:
        """The complete sentence for a reader of `lang`."""
        return self.text.say(lang, self.arguments)


class UnreadableSpec(Exception):  # noqa: N818 - not a fault of the program: a state that ends a command
    """The specification has faults of reading, so nothing was made; they have been told."""
