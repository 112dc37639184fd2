"""What the system says, in the reader's language."""

from __future__ import annotations

import errno
import re

import pytest

from mediaorg.errors import SYSTEM, reason_of


@pytest.mark.parametrize(
    "number", [number for number in SYSTEM if number is not None], ids=lambda one: errno.errorcode[one]
)
def test_common_refusals_are_said_in_our_own_words(number: int) -> None:
    reason = reason_of(OSError(number, "Words of the system"))
    assert "system" not in reason.zh
    assert re.search("[\u4e00-\u9fff]", reason.zh)
    assert "Words of the system" not in reason.en + reason.zh


def test_rare_ones_keep_the_number_and_the_system_s_words() -> None:
    reason = reason_of(OSError(errno.EXDEV, "Invalid {cross}-device link"))
    assert reason.say("zh", {}) == f"系统错误 {errno.EXDEV}（Invalid {{cross}}-device link）"
    assert reason.say("en", {}) == f"system error {errno.EXDEV} (Invalid {{cross}}-device link)"


def test_what_has_no_number_is_said_as_it_is() -> None:
    assert reason_of(ValueError("embedded null byte")).say("zh", {}) == "系统报错（embedded null byte）"
    assert reason_of(OSError()).say("en", {}) == "OSError"
