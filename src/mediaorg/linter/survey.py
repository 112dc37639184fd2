"""Everything that a list of paths stands for, checked: root files, campaign files, and files that nobody includes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from mediaorg.errors import MisuseError
from mediaorg.linter.check import Checked, check, in_file_order
from mediaorg.source.gather import STDIN, Reader, not_included, require, survey
from mediaorg.text import Text

ROOT, CAMPAIGN, STRAY = range(3)
NOTHING = Text("{path}: there is no specification to check here", "{path}：这里没有可检查的组织文件")


def check_paths(paths: Sequence[str], as_of: date, reader: Reader) -> Iterator[Checked]:
    """Checks what every path stands for, each file once; MisuseError where a path holds nothing to check."""
    for path in dict.fromkeys(paths):
        require(path)
        if path != STDIN and Path(path).is_dir():
            yield from (checked for _, checked in check_folder(path, as_of, reader))
        else:
            yield check_file(path, as_of, reader)


def check_file(path: str, as_of: date, reader: Reader) -> Checked:
    """Checks a root file, or a campaign file alone."""
    document = reader.read(path).document
    if document is not None and "campaign" in document.data and "org" not in document.data:
        from mediaorg.linter.campaign import check_campaign_file  # noqa: PLC0415 - most runs meet no campaign

        return check_campaign_file(path, as_of, reader)
    return check(path, as_of, reader)


def check_folder(path: str, as_of: date, reader: Reader) -> Iterator[tuple[int, Checked]]:
    """Checks what a folder stands for, each with the part of the order that it belongs to: roots, campaigns, strays."""
    folder = survey(path, reader)
    if not (folder.roots or folder.campaigns or folder.others):
        raise MisuseError(NOTHING, path=path)
    included: set[Path] = set()
    for root in folder.roots:
        result = check(root, as_of, reader)
        included.update(Path(reading.file).resolve() for reading in result.readings)
        yield ROOT, result
    for campaign in folder.campaigns:
        yield CAMPAIGN, check_file(campaign, as_of, reader)
    for stray in _strays((file for file in folder.others if Path(file).resolve() not in included), reader):
        yield STRAY, stray


def _strays(files: Iterable[str], reader: Reader) -> Iterator[Checked]:
    for file in files:
        reading = reader.read(file)
        diagnostics = reading.diagnostics if reading.document is None else (*reading.diagnostics, not_included(file))
        yield Checked((reading,), None, None, in_file_order((reading,), diagnostics))
