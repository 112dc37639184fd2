"""What a git repository is asked: fixed questions to the command `git`, through no shell, over no network, changing nothing."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.record import Record
from mediaorg.text import Text, literal

# Names are bytes, never quoted; whatever a repository's own settings would start is off; what is missing is not fetched.
_GIT: Final = (
    "git", "--no-pager", "--no-optional-locks", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never", "-c", "log.showSignature=false",
)  # fmt: skip
_SETTINGS: Final = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
# Where the repository is: what a hook, or a user with a repository in an odd place, says of it.
_PLACES: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY")
_MORE_OBJECTS: Final = "GIT_ALTERNATE_OBJECT_DIRECTORIES"

NOT_INSTALLED: Final = Text(
    "git is needed to read a revision, and is not installed (or not on PATH)",
    "读取历史版本需要 git，但没有找到 git 命令",
)
NOT_A_REPOSITORY: Final = Text(
    "{folder} is in no git repository, so there are no revisions to read", "{folder} 不在 git 仓库里，没有历史版本可读"
)
REFUSED: Final = Text(
    "git does not read the repository of {folder}: {reason}", "git 拒绝读取 {folder} 所在的仓库：{reason}"
)
BAD_REVISION: Final = Text("“{revision}” cannot be the name of a revision", "“{revision}”不能作为版本名")
UNKNOWN_REVISION: Final = Text(
    "there is no revision “{revision}” in this repository{hint}", "这个仓库里没有版本“{revision}”{hint}"
)
NO_COMMIT_YET: Final = Text("there is no commit here yet", "这里还没有任何提交")
NO_MERGE_BASE: Final = Text(
    "“{revision}” and what is checked out have no commit in common", "“{revision}”与当前检出的内容没有共同的提交"
)
CUT_OFF: Final = Text(
    "the history of this clone is cut off before the commit that “{revision}” and what is checked out have in common: "
    "get all of it (git fetch --unshallow; fetch-depth: 0 in a workflow)",
    "这是浅克隆，找不到“{revision}”与当前检出内容的共同提交：请取回完整历史（git fetch --unshallow；流水线里设 fetch-depth: 0）",
)
NOT_HERE: Final = Text(
    "the object is not here (a partial clone keeps only some)", "对象不在本地（部分克隆只保留一部分）"
)
NO_REPOSITORY: Final = "not a git repository"  # in English, whatever the locale: see `_SETTINGS`
UNREADABLE: Final = Text("git cannot read {what}: {reason}", "git 无法读取 {what}：{reason}")


class Answer(Record):
    """What git answered."""

    code: int
    out: bytes
    err: str

    @property
    def line(self) -> str:
        """The answer where it is one line."""
        return os.fsdecode(self.out).rstrip("\n")


def ask(folder: str, *question: str, told: bytes = b"") -> Answer:
    """Asks git, in a folder, with `told` on its standard input; MisuseError where there is no git."""
    try:
        done = subprocess.run(  # noqa: S603 - a list of arguments, each our own or checked
            [*_GIT, "-C", folder or ".", *question], env=_environment(), capture_output=True, check=False,
            input=told,
        )  # fmt: skip
    except FileNotFoundError:
        raise MisuseError(NOT_INSTALLED) from None
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace").strip())


def content_of(folder: str, blob: str, limit: int) -> bytes:
    """What a file held, or one byte more than `limit` of it; MisuseError where the object is not there."""
    command = [*_GIT, "-C", folder or ".", "cat-file", "blob", blob]
    with subprocess.Popen(  # noqa: S603 - as above
        command, env=_environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        data = process.stdout.read(limit + 1) if process.stdout is not None else b""
        if len(data) > limit:
            process.kill()
            return data
    if process.returncode:
        raise MisuseError(UNREADABLE, what=blob, reason=NOT_HERE)
    return data


def contents_of(folder: str, blobs: Iterable[str], limit: int) -> dict[str, bytes]:
    """What many files held, by the names of the objects; those that are not there, or larger than `limit`, are left out."""
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    sizes = (line.split() for line in ask(folder, "cat-file", "--batch-check", told=asked).out.splitlines())
    wanted = b"".join(words[0] + b"\n" for words in sizes if len(words) == 3 and int(words[2]) <= limit)
    found: dict[str, bytes] = {}
    answer, start = ask(folder, "cat-file", "--batch", told=wanted).out, 0
    while (end := answer.find(b"\n", start)) >= 0:
        name, _, size = answer[start:end].split()
        found[name.decode()] = answer[end + 1 : end + 1 + int(size)]
        start = end + int(size) + 2
    return found


def _environment() -> dict[str, str]:
    """The environment without what steers git, but for where the repository is."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    places = {name: str(Path(value).absolute()) for name in _PLACES if (value := os.environ.get(name))}
    if "GIT_DIR" in places:  # git takes the working directory for the top then, which `-C` would change
        places.setdefault("GIT_WORK_TREE", str(Path.cwd()))
    if more := os.environ.get(_MORE_OBJECTS):
        places[_MORE_OBJECTS] = more
    return {**kept, **places, **_SETTINGS}


def prefix_of(folder: str) -> str:
    """The path of a folder from the top of its repository, `` or ending in `/`; MisuseError where it is in none."""
    told = ask(folder, "rev-parse", "--show-prefix")
    if told.code and NO_REPOSITORY not in told.err:
        raise MisuseError(REFUSED, folder=folder or ".", reason=told.err.removeprefix("fatal: "))
    if told.code:
        raise MisuseError(NOT_A_REPOSITORY, folder=folder or ".")
    return told.line


def commit_of(folder: str, revision: str) -> str:
    """The commit that a revision names; MisuseError where it names none."""
    if not revision or revision.startswith("-") or any(ord(char) < 0x20 for char in revision):
        raise MisuseError(BAD_REVISION, revision=revision)
    prefix_of(folder)
    if found := _commit(folder, revision):
        return found
    if revision == "HEAD":
        raise MisuseError(NO_COMMIT_YET)
    elsewhere = f"origin/{revision}"
    meant = literal(elsewhere)
    hint = Text(f": did you mean {meant}?", f"，是不是想写 {meant}？") if _commit(folder, elsewhere) else ""
    raise MisuseError(UNKNOWN_REVISION, revision=revision, hint=hint)


def _commit(folder: str, revision: str) -> str:
    told = ask(folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return "" if told.code else told.line


def merge_base(folder: str, revision: str) -> str:
    """The last commit that a revision and what is checked out have in common; MisuseError where there is none."""
    theirs, ours = commit_of(folder, revision), commit_of(folder, "HEAD")
    told = ask(folder, "merge-base", theirs, ours)
    if told.code == 0:
        return told.line.splitlines()[0]
    is_cut_off = ask(folder, "rev-parse", "--is-shallow-repository").line == "true"
    raise MisuseError(CUT_OFF if is_cut_off else NO_MERGE_BASE, revision=revision)


def short(folder: str, commit: str) -> str:
    """A commit by as many digits as tell it from all others."""
    return ask(folder, "rev-parse", "--short", commit).line or commit
