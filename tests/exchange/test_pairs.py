from __future__ import annotations

from pathlib import Path

import pytest

from mediaorg.cli import run
from mediaorg.errors import MisuseError
from mediaorg.exchange.pairs import judged

PAIRS = Path(__file__).resolve().parent.parent / "data" / "duty_pairs.tsv"


def test_the_table_comes_back_with_a_verdict_and_all_its_columns() -> None:
    table = "no\tduty_a\tduty_b\n1\t撰写直播脚本\t审核直播脚本\n2\t撰写直播脚本\t编写直播脚本\n"
    assert judged(table, "t.tsv").splitlines() == [
        "no\tduty_a\tduty_b\tverdict",
        "1\t撰写直播脚本\t审核直播脚本\tdistinct",
        "2\t撰写直播脚本\t编写直播脚本\tsame",
    ]


def test_a_verdict_that_is_there_is_written_anew() -> None:
    first = judged("duty_a\tduty_b\n申请退款\t批准退款\n", "t.tsv")
    assert judged(first, "t.tsv") == first == "duty_a\tduty_b\tverdict\n申请退款\t批准退款\tdistinct\n"


def test_declared_action_and_object_count_before_the_sentence() -> None:
    head = "duty_a\tduty_b\taction_a\tobject_a\taction_b\tobject_b\n"
    row = "商品上下架\t链接维护\t上架\t商品\t上架\t商品\n"
    assert judged(head + row, "t.tsv").endswith("\tsame\n")


@pytest.mark.parametrize(
    ("table", "problem"),
    [("", "duty_a"), ("duty_a\tb\n", "duty_b"), ("duty_a\tduty_b\n只有一格\n", "t.tsv:2")],
)
def test_a_table_that_does_not_fit_is_refused(table: str, problem: str) -> None:
    with pytest.raises(MisuseError, match=problem):
        judged(table, "t.tsv")


def test_no_pair_of_the_separation_kind_is_ever_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["meaning", str(PAIRS)]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()[1:]]
    kept_apart = [row for row in rows if row[4].startswith(("HN-act", "HN-auth"))]
    assert kept_apart
    assert {row[-1] for row in kept_apart} == {"distinct"}


def test_a_file_that_is_not_there_or_not_text_is_misuse(tmp_path: Path) -> None:
    assert run(["meaning", str(tmp_path / "none.tsv")]) == 2
    (tmp_path / "gbk.tsv").write_bytes("职责\t职责\n".encode("gbk"))
    assert run(["meaning", str(tmp_path / "gbk.tsv")]) == 2
