"""The formats that were asked for (`NAME` or `NAME=FILE`), each with where it goes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from mediaorg.errors import MisuseError
from mediaorg.text import Text

UNKNOWN_FORMAT: Final = Text("there is no format “{name}”: one of {known}", "没有“{name}”这种格式，可用的有：{known}")
TWO_TO_STDOUT: Final = Text(
    "two formats cannot both go to standard output: say --format {name}=FILE",
    "不能把两种格式都写到标准输出：请写成 --format {name}=文件名",
)
TWO_TO_FILE: Final = Text("two formats cannot both be written to {file}", "不能把两种格式都写到 {file}")


def outputs_of(formats: Sequence[str], known: Collection[str]) -> list[tuple[str, str | None]]:
    """Each format with its file; None is standard output. MisuseError for an unknown one, and for two in one place."""
    outputs: list[tuple[str, str | None]] = []
    for wish in formats:
        name, _, file = wish.partition("=")
        if name not in known:
            raise MisuseError(UNKNOWN_FORMAT, name=name, known=list(known))
        if not file and any(other is None for _, other in outputs):
            raise MisuseError(TWO_TO_STDOUT, name=name)
        if file and any(file == other for _, other in outputs):
            raise MisuseError(TWO_TO_FILE, file=file)
        outputs.append((name, file or None))
    return outputs
