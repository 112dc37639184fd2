from __future__ import annotations

import pytest

from mediaorg.reporter.visible import one_line, spelt_out, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x00\x1b\x7f\x9b", "␀␛␡\\x9b"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\ud800\ufffe\ufeff", "\\ud800\\ufffe\\ufeff"),
        ("\U000e0041", "\\U000e0041"),
        ("👩\u200d💻 a\u200db 主\u200d", "👩\u200d💻 a\\u200db 主\\u200d"),
        ("##[error] #[a] [bold]", "##\\x5berror] #[a] [bold]"),
        ("主播，“中控”🎬e\u0301", "主播，“中控”🎬e\u0301"),
    ],
)
def test_r099_what_would_steer_or_hide_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown
    spelt = spelt_out(text)
    assert "".join(spelt.get(place, character) for place, character in enumerate(text)) == shown


def test_line_breaks_and_tabs_become_spaces() -> None:
    assert one_line("  主播\r\n\n  讲解\t商品\u2028完 \n") == "主播 讲解 商品\\u2028完"
