"""How well duties of one meaning are found: precision and recall on pairs that people have labelled."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mediaorg.exchange.pairs import judged as judged_table
from mediaorg.org.meaning import DutyWords, compare, meaning_key
from mediaorg.org.words import normalised, words

PAIRS = Path(__file__).parent.parent / "data" / "duty_pairs.tsv"
LABELS = ("same", "overlap", "distinct")
SPLITS = ("tune", "check")


@dataclass(frozen=True, slots=True)
class Pair:
    label: str
    one: str
    two: str
    note: str


def pairs(split: str) -> tuple[Pair, ...]:
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return tuple(Pair(r["label"], r["duty_a"], r["duty_b"], r["note"]) for r in rows if r["split"] == split)


@dataclass(frozen=True, slots=True)
class Score:
    """Of `reported`, `right` are; of `due`, `right` were found."""

    right: int
    reported: int
    due: int

    def __str__(self) -> str:
        return f"{_share(self.right, self.reported):>18}{_share(self.right, self.due):>18}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f} ({part}/{whole})" if whole else "- (0/0)"


def judged(found: Iterable[Pair]) -> Counter[tuple[str, str]]:
    """How often each label met each verdict of `mediaorg meaning`, the pairs read as plain sentences."""
    found = tuple(found)
    table = "".join(f"{pair.one}\t{pair.two}\n" for pair in found)
    rows = judged_table(f"duty_a\tduty_b\n{table}", PAIRS.name).splitlines()[1:]
    return Counter((pair.label, row.rpartition("\t")[2]) for pair, row in zip(found, rows, strict=True))


def score(counts: Counter[tuple[str, str]], *verdicts: str) -> Score:
    """`verdicts` taken as one: a pair reported as any of them is right if its label is any of them."""
    right = sum(number for (label, said), number in counts.items() if said in verdicts and label in verdicts)
    reported = sum(number for (_, said), number in counts.items() if said in verdicts)
    return Score(right, reported, sum(number for (label, _), number in counts.items() if label in verdicts))


def declared(found: Iterable[Pair]) -> Iterator[tuple[Pair, DutyWords, DutyWords]]:
    """The pairs whose sentences both open with a verb, as duties that give action and object."""
    for pair in found:
        one, two = _split(pair.one), _split(pair.two)
        if one and two:
            yield pair, one, two


def _split(sentence: str) -> DutyWords | None:
    text = normalised(sentence)
    first = words(text)[0]
    opening = text.split(" ")[0] if text[0].isascii() else first.text
    if not first.kinds & {"verb", "broad"} or len(opening) == len(text):
        return None
    return DutyWords(id="", action=opening, object=text[len(opening) :])


def by_key(found: Iterable[Pair]) -> tuple[Score, Score]:
    """Duties that give action and object: equal keys (an error), and the same by `compare` (a hint)."""
    sure: Counter[tuple[str, str]] = Counter()
    hinted: Counter[tuple[str, str]] = Counter()
    for pair, one, two in declared(found):
        equal = meaning_key(one.action, one.object) == meaning_key(two.action, two.object)
        sure[pair.label, "same" if equal else "distinct"] += 1
        hinted[pair.label, str(compare(one, two).relation)] += 1
    return score(sure, "same"), score(hinted, "same", "overlap")


def report() -> Iterator[str]:
    yield f"{'':44}{'precision':>18}{'recall':>18}"
    for split in SPLITS:
        found = pairs(split)
        counts = judged(found)
        yield f"{split}: {len(found)} pairs"
        yield f"  {'plain sentences: same or overlap':<42}{score(counts, 'same', 'overlap')}"
        for label in LABELS:
            yield f"  {f'plain sentences: {label}':<42}{score(counts, label)}"
        sure, hinted = by_key(found)
        yield f"  {'action and object: one key (error)':<42}{sure}"
        yield f"  {'action and object: same or overlap (hint)':<42}{hinted}"


if __name__ == "__main__":
    print("\n".join(report()))
