"""Real specifications to start from: as bytes, and joined into the data of one file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

TOP: Final = Path(__file__).parent.parent.parent
SPECS: Final = TOP / "specs"
STARTER: Final = TOP / "templates" / "starter" / "small-team" / "team.zh.yaml"
CORPUS: Final = Path(__file__).parent / "corpus"
FILES: Final = (
    STARTER,
    TOP / "templates" / "starter" / "live-commerce" / "team.en.yaml",
    SPECS / "flawed" / "team.yaml",
    SPECS / "flawed" / "governance.yaml",
    SPECS / "xingxuan" / "team.yaml",
    SPECS / "matrix" / "duties.yaml",
)


def joined(root: Path) -> dict[str, Any]:
    """A specification in many files as the data of one: lists joined in the order of the files."""
    data: dict[str, Any] = {}
    for file in (root, *_included(root)):
        for key, value in _load(file).items():
            if isinstance(value, list) and key in data:
                data[key] = [*data[key], *value]
            else:
                data.setdefault(key, value)
    del data["include"]
    return data


def _included(root: Path) -> list[Path]:
    patterns = _load(root).get("include", [])
    return [file for pattern in patterns for file in sorted(root.parent.glob(pattern))]


class _PlainLoader(yaml.SafeLoader):
    """Reads scalars as the format does: dates and words such as `on` are texts."""


_PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith((":timestamp", ":bool")) or first in "tTfF"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _load(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=_PlainLoader)
    return data
