from __future__ import annotations

import pytest

from mediaorg.errors import MisuseError
from mediaorg.org.named_scope import named_scope
from mediaorg.org.search import near_duties, search
from mediaorg.text import LANGS, Lang
from tests.org.live_room import live_room


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("live-script", ["live-script id"]),
        ("duty/live-script", ["live-script id"]),
        ("Live_Script", ["live-script id"]),
        ("撰写直播话术", ["live-script name"]),
        ("WRITE the live script", ["live-script name"]),
        ("“ｗｒｉｔｅ ｔｈｅ ｌｉｖｅ ｓｃｒｉｐｔ”", ["live-script name"]),
        ("撰写直播口播稿", ["live-script alias"]),
        ("product-list", ["list-products result"]),
        ("审查脚本", ["script-review meaning"]),
        ("checking scripts", ["script-review meaning"]),
        ("脚本审核", ["review-log words", "script-review meaning"]),
        ("价格", ["price-check words"]),
        ("role/editor", []),
        ("duty/live-scrpt", []),
        ("报销差旅费", []),
        ("", []),
    ],
)
def test_how_a_duty_is_found(query: str, expected: list[str]) -> None:
    found = search(live_room(), query)
    assert sorted(f"{one.duty.id} {one.by}" for one in found.matches) == expected


@pytest.mark.parametrize(
    ("query", "meant"),
    [("审核脚本", "script-review"), ("审查脚本", "script-review"), ("直播", None), ("价格", "price-check")],
)
def test_one_is_meant_where_it_stands_out(query: str, meant: str | None) -> None:
    found = search(live_room(), query).meant
    assert (found.id if found else None) == meant


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        ("live-scrpt", "live-script"),
        ("duty/price-chek", "price-check"),
        ("上架商品清单", "list-products"),
        ("审核话术记录", "review-log"),
    ],
)
def test_the_nearest_comes_first(query: str, nearest: str) -> None:
    assert near_duties(live_room(), query)[0].id == nearest


def test_nothing_is_near_what_nobody_does() -> None:
    assert near_duties(live_room(), "报销差旅费") == ()


class TestScope:
    @pytest.mark.parametrize(
        "given",
        [
            ("channel=douyin,shift=day,night",),
            ("channel=douyin", "shift=day", "shift=night"),
            ("channel=抖音，shift＝白班、Night Shift",),
        ],
    )
    def test_values_by_id_or_name_in_one_option_or_several(self, given: tuple[str, ...]) -> None:
        assert named_scope(live_room().dimensions, given) == {"channel": ("douyin",), "shift": ("day", "night")}

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            ("chanel=douyin", {"en": "did you mean “channel”?", "zh": "是不是想写“channel”？"}),
            ("channel=doyin", {"en": "did you mean “douyin”?", "zh": "是不是想写“douyin”？"}),
            ("channel=小红书", {"en": ": there are douyin, kuaishou", "zh": "现有 douyin、kuaishou"}),
            ("region={华东}", {"en": "no dimension region: there are channel, shift", "zh": "没有维度 region：现有"}),
            ("douyin", {"en": "such as channel=douyin, not douyin", "zh": "不能是 douyin"}),
            ("channel=", {"en": "not channel=", "zh": "不能是 channel="}),
        ],
    )
    @pytest.mark.parametrize("lang", LANGS)
    def test_what_is_not_there_comes_with_the_nearest(self, given: str, said: dict[Lang, str], lang: Lang) -> None:
        with pytest.raises(MisuseError) as told:
            named_scope(live_room().dimensions, (given,))
        assert said[lang] in told.value.say(lang)
