"""How many there are of something, as sentences say it."""

from __future__ import annotations

from mediaorg.text import Count


def roles(number: int) -> Count:
    """“3 roles”."""
    return Count(number, "role", "roles", "个岗位")


def duties(number: int) -> Count:
    """“3 duties”."""
    return Count(number, "duty", "duties", "项职责")


def handoffs(number: int) -> Count:
    """“3 handoffs”."""
    return Count(number, "handoff", "handoffs", "项交接")


def loops(number: int) -> Count:
    """“3 loops”."""
    return Count(number, "loop", "loops", "个闭环")
