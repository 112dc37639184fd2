from __future__ import annotations

from tests.newsroom import HEAD, checked, rules_found

GLOSSARY = (
    "glossary:\n"
    "  - term: {zh: 中控, en: console operator}\n"
    "    also: [{zh: 中控台, en: back-office operator}, 后台操作]\n"
)


def test_an_alias_stands_for_the_term_of_its_own_language() -> None:
    org = checked(HEAD + GLOSSARY + "roles: [{id: host, name: 主播}]\n").org
    assert org is not None
    assert org.aliases == {
        "中控台": "中控",
        "后台操作": "中控",
        "back-office operator": "console operator",
    }


def test_role_names_that_use_an_alias_are_told_the_term() -> None:
    assert rules_found(HEAD + GLOSSARY + "roles: [{id: desk, name: {zh: 中控台, en: Console operator}}]\n") == [
        "alias-used"
    ]
