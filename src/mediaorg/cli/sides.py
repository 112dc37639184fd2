"""The two organisations that `mediaorg diff` compares: each read, checked as `validate` does, and staged where campaigns say so."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from typing import Final

from mediaorg.cli.campaign_at_hand import stage
from mediaorg.cli.output import note
from mediaorg.cli.place import STDIN, Place, before, place_of
from mediaorg.cli.spec_at_hand import AtHand, refuse_faults, root_in
from mediaorg.cli.tongue import tongue
from mediaorg.diagnostic import ERROR, Diagnostic
from mediaorg.differ.change import Side, Term
from mediaorg.errors import MisuseError, UnreadableSpec
from mediaorg.linter.campaign_lint import lint_before, lint_period
from mediaorg.linter.check import Checked, check
from mediaorg.linter.policy import read_policy
from mediaorg.org.load import load
from mediaorg.org.org import Org
from mediaorg.org.staging import Staged, Staging
from mediaorg.record import Record
from mediaorg.source.gather import Reader
from mediaorg.spec.parse import Parsed
from mediaorg.text import Count, Lang, Text

READING: Final = ("source", "spec")
NOTHING_TO_COMPARE: Final = Text(
    "one specification is compared with another, with itself at a revision (--against), or with itself under a campaign (--campaign)",
    "要比较什么？请给出第二份组织文件，或用 --against 指定历史版本，或用 --campaign 指定活动方案",
)
TWO_BASES: Final = Text(
    "--against takes the place of a second path: {head}", "用了 --against 就不用再写第二个路径：{head}"
)
BOTH_STDIN: Final = Text("standard input can be read once only", "标准输入只能读一次")
TAKEN: Final = Text(
    "compared with {commit}, where this branch parted from {revision}",
    "比较的基准：{commit}（当前分支与 {revision} 的分叉点）",
)
SPOILT: Final = Text(
    "{name}: {faults} of reading; what they spoil is left out of the comparison (mediaorg validate shows them)",
    "{name}：{faults}，受影响的内容不参与比较（用 mediaorg validate 查看）",
)


class Asked(Record):
    """Which two organisations were asked for."""

    base: str
    head: str | None = None
    against: str | None = None
    campaigns: tuple[str, ...] = ()
    phase: str | None = None


class Written(Record):
    """One specification as it is written: where its root is, what was read, what was found in it."""

    place: Place
    checked: Checked
    parsed: Parsed
    org: Org

    @property
    def name(self) -> str:
        """What messages call it: its root file."""
        return self.checked.readings[0].file


class Sides(Record):
    """Both sides, the language for the reader, the texts of all files by name, and the specification on the new side."""

    old: Side
    new: Side
    lang: Lang
    texts: dict[str, str]
    head: Written


def sides(asked: Asked, as_of: date, lang: str | None) -> Sides:
    """Reads both sides; raises UnreadableSpec after telling why one gives no organisation, MisuseError for wrong use."""
    first, second, commit = _places(asked)
    checks = [_check(place, as_of) for place in (first, second)] if second != first else [_check(first, as_of)] * 2
    own = [one[0].org.head.language for one in reversed(checks) if one[0].org is not None]
    reader_lang = tongue(() if lang is None else ("--lang", lang), own)
    if commit is not None:
        note(TAKEN.say(reader_lang, {"commit": commit, "revision": asked.against or ""}))
    old, new = (_written(place, *found, reader_lang) for place, found in zip((first, second), checks, strict=True))
    for side in (old,) if new == old else (old, new):
        _tell_faults(side, reader_lang)
    texts = {reading.file: reading.text for side in (old, new) for reading in side.checked.readings}
    hand = AtHand(new.checked, new.org, reader_lang)
    staged = stage(hand, asked.campaigns, asked.phase, as_of)
    if staged is None:
        return Sides(_side(old), _side(new), reader_lang, texts, new)
    texts |= {one.document.file: one.document.text for one in staged[0].parsed}
    return Sides(_on_day(old, *staged), _under(new, *staged), reader_lang, texts, new)


def _places(asked: Asked) -> tuple[Place, Place, str | None]:
    """Where both sides are, and the commit that `--against` came to."""
    if asked.against is not None:
        if asked.head is not None:
            raise MisuseError(TWO_BASES, head=asked.head)
        head = place_of(asked.base)
        base, commit = before(head, asked.base, asked.against)
        return base, head, commit
    if asked.head is None:
        if not asked.campaigns:
            raise MisuseError(NOTHING_TO_COMPARE)
        base = place_of(asked.base)
        return base, base, None
    if asked.base == asked.head == STDIN:
        raise MisuseError(BOTH_STDIN)
    return place_of(asked.base), place_of(asked.head), None


def _check(place: Place, as_of: date) -> tuple[Checked, str]:
    reader = Reader(tree=place.tree)
    root = root_in(place.path, reader)
    return check(root, as_of, reader), root


def _written(place: Place, checked: Checked, root: str, lang: Lang) -> Written:
    if checked.org is None or checked.parsed is None:
        refuse_faults(checked.diagnostics, lang)
        raise UnreadableSpec
    return Written(Place(place.tree, root), checked, checked.parsed, checked.org)


def _tell_faults(side: Written, lang: Lang) -> None:
    number = sum(one.rule.family in READING and one.severity is ERROR for one in side.checked.diagnostics)
    if number:
        note(SPOILT.say(lang, {"name": side.name, "faults": Count(number, "fault", "faults", "处读取错误")}))


def _side(written: Written) -> Side:
    return Side(written.org, written.parsed.places, written.checked.diagnostics, written.name)


def _on_day(written: Written, staging: Staging, staged: Staged) -> Side:
    """A side without campaigns, on the day that the other side is looked at: time alone is no change."""
    alone = Staging(written.parsed, (), staging.campaign, staging.as_of, written.org.packs)
    org = load(written.parsed, staged.period.first, written.org.packs) or written.org
    policy, _ = read_policy(org.spec, written.parsed.places)
    found = (*_of_reading(written.checked), *lint_before(alone, org, policy))
    return Side(org, written.parsed.places, found, written.name)


def _under(written: Written, staging: Staging, staged: Staged) -> Side:
    policy, _ = read_policy(staging.spec, staging.base.places)
    of_campaigns = (fault for one in staging.parsed for fault in one.diagnostics)
    found = (*_of_reading(written.checked), *of_campaigns, *lint_period(staging, staged, policy))
    is_temporary = all(one.head.is_temporary for one in staging.campaigns)
    return Side(
        staged.org,
        staged.places,
        found,
        _name_under(written.name, staging, staged),
        Term.TEMPORARY if is_temporary else Term.PERMANENT,
        staged.period.first,
    )


def _of_reading(checked: Checked) -> tuple[Diagnostic, ...]:
    return tuple(one for one in checked.diagnostics if one.rule.family in READING)


def _name_under(name: str, staging: Staging, staged: Staged) -> str:
    files = " + ".join(PurePosixPath(one.document.file).name for one in staging.parsed)
    return f"{name} + {files} ({staged.period.name})"
