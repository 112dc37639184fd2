"""What a command wrote into a folder, and with which options: so that nothing foreign is overwritten, and freshness can be told."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from mediaorg.cli.folder import Folder
from mediaorg.errors import MisuseError
from mediaorg.text import Text

NAME: Final = ".mediaorg-manifest.json"
FORMAT: Final = 1
BROKEN: Final = Text(
    "{path} cannot be read: take it away, and say --force to write over what is there",
    "无法读取 {path}：请删除它，再加 --force 覆盖已有文件",
)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The options of the last run, and the digest of every file with the format that it belongs to."""

    options: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats of which there are files."""
        return tuple(sorted({format_ for format_, _ in self.files.values()}))

    def is_ours(self, path: str, content: bytes) -> bool:
        """Whether a file is as we wrote it."""
        return path in self.files and self.files[path][1] == digest(content)

    def text(self) -> bytes:
        """The manifest as it is kept."""
        data = {
            "format": FORMAT,
            "options": dict(self.options),
            "files": {path: {"format": format_, "sha256": sha} for path, (format_, sha) in sorted(self.files.items())},
        }
        return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode("utf-8")


def digest(content: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(folder: Folder) -> Manifest | None:
    """The manifest of a folder; None where there is none. MisuseError where it is not one of ours."""
    content = folder.read(NAME)
    if content is None:
        return None
    try:
        data = json.loads(content)
        files = {str(path): (str(one["format"]), str(one["sha256"])) for path, one in data["files"].items()}
        if data["format"] != FORMAT:
            raise ValueError
        return Manifest(dict(data["options"]), files)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise MisuseError(BROKEN, path=(folder.root / NAME).as_posix()) from None
