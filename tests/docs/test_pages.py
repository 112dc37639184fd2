from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest
import yaml

from docs.command_pages import command_pages
from docs.config import config_text
from docs.generate import MARK, PARTS, generate, joined, pages, with_rule_links
from docs.key_tables import meanings, shapes
from docs.promises import numbered_tests, promises
from mediaorg.cli.app import COMMANDS
from mediaorg.rules.book import all_rules
from mediaorg.text import LANGS, Lang
from tests.docs.console import ROOT
from tests.docs.markdown import anchors, links

DOCS = ROOT / "docs"
SAME_AS_A_SPECIFICATION = re.compile(r"Added\w*|\w+(Change|ListEdit)|Part[A-Z]\w*|InPlaceDuty|LocalText")


@pytest.fixture(scope="module")
def site() -> dict[Lang, dict[str, str]]:
    return {lang: pages(lang) for lang in LANGS}


def test_both_languages_have_the_same_pages(site: dict[Lang, dict[str, str]]) -> None:
    assert set(site["en"]) == set(site["zh"])


def test_both_languages_have_the_same_anchors(site: dict[Lang, dict[str, str]]) -> None:
    written = [path for path in site["en"] if (DOCS / "zh" / path).is_file()]
    for path in written:
        first, *english = anchors(site["en"][path])
        _, *chinese = anchors(site["zh"][path])
        assert english == chinese, (path, first)


@pytest.mark.parametrize("lang", LANGS)
def test_every_link_leads_somewhere(lang: Lang, site: dict[Lang, dict[str, str]]) -> None:
    lost = [
        (path, link) for path, page in site[lang].items() for link in links(page) if _is_lost(site[lang], path, link)
    ]
    assert not lost


def _is_lost(site: dict[str, str], path: str, link: str) -> bool:
    if link.startswith("https://"):
        return False
    target, _, anchor = link.partition("#")
    there = _resolved(PurePosixPath(path).parent, target) if target else path
    return there not in site or bool(anchor and anchor not in anchors(site[there]))


def _resolved(folder: PurePosixPath, target: str) -> str:
    parts = list(folder.parts)
    for part in PurePosixPath(target).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_stands_in_the_navigation(lang: Lang, site: dict[Lang, dict[str, str]]) -> None:
    def listed(entry: object) -> list[str]:
        if isinstance(entry, str):
            return [entry]
        children = entry if isinstance(entry, list) else list(entry.values()) if isinstance(entry, dict) else []
        return [path for child in children for path in listed(child)]

    navigation = listed(yaml.safe_load(config_text(lang, sorted(site[lang])))["nav"])
    assert sorted(navigation) == sorted(site[lang])


def test_every_rule_and_every_command_has_a_page(site: dict[Lang, dict[str, str]]) -> None:
    assert {f"rules/{rule.family}/{rule.id}.md" for rule in all_rules().values()} <= set(site["en"])
    assert set(command_pages("en")) == {f"commands/{name}.md" for name, _ in COMMANDS} <= set(site["en"])


def test_every_key_has_a_meaning_and_no_other_has() -> None:
    described = {name for name in shapes() if not SAME_AS_A_SPECIFICATION.fullmatch(name)}
    assert set(meanings()) == described
    for name in described:
        assert set(meanings()[name]) == set(shapes()[name]["properties"]), name


def test_every_mapping_has_its_table_on_some_page() -> None:
    for lang in LANGS:
        texts = "\n".join(file.read_text(encoding="utf-8") for file in (DOCS / lang / "format").glob("*.md"))
        shown = {name for part, names in MARK.findall(texts) if part == "keys" for name in names.split()}
        assert shown == set(meanings())


def test_examples_of_keys_are_yaml() -> None:
    for shape, keys in meanings().items():
        for key, (example, _, _) in keys.items():
            assert example, (shape, key)
            yaml.safe_load(example.replace("…", "x").replace(">= 12%", "x"))


def test_every_case_belongs_to_one_promise() -> None:
    cases = [case for section in promises().values() for promise in section for case in promise["cases"]]
    assert sorted(cases) == list(range(1, 151))
    assert set(numbered_tests()) <= set(cases)


def test_every_section_of_promises_is_shown() -> None:
    for lang in LANGS:
        page = (DOCS / lang / "reference" / "reliability.md").read_text(encoding="utf-8")
        shown = [name for part, names in MARK.findall(page) if part == "promises" for name in names.split()]
        assert sorted(shown) == sorted(promises())


def test_marks_are_known() -> None:
    for lang in LANGS:
        for file in (DOCS / lang).rglob("*.md"):
            assert {part for part, _ in MARK.findall(file.read_text(encoding="utf-8"))} <= set(PARTS), file


def test_ids_of_rules_become_links_outside_code() -> None:
    rules = {"duty-gap": "rules/duties/duty-gap.md"}
    page = "See `duty-gap` and [`duty-gap`](x.md).\n\n```console\n$ echo `duty-gap`\n```\n"
    assert with_rule_links(page, "format/scope.md", rules) == page.replace(
        "See `duty-gap`", "See [`duty-gap`](../rules/duties/duty-gap.md)"
    )


def test_chinese_lines_are_joined_without_a_blank() -> None:
    assert joined("上架，\n下架\n都算\n- 场控\n`x` 和\n`y`") == "上架，下架都算\n- 场控\n`x` 和\n`y`"


def test_the_sources_of_the_site_are_written(tmp_path: Path) -> None:
    generate(tmp_path / "docs")
    assert (tmp_path / "docs" / "zh" / "rules" / "index.md").is_file()
    assert "docs_dir: en" in (tmp_path / "docs" / "mkdocs.en.yml").read_text(encoding="utf-8")
