"""The configuration of the site in one language: what both share, its name, and its pages in the order of nav.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from mediaorg.rules.book import FAMILY_NAMES
from mediaorg.text import Lang

NAMES: Final[Mapping[Lang, tuple[str, str]]] = {
    "en": ("mediaorg", "Organisation as code for media and live-commerce teams"),
    "zh": ("mediaorg", "电商新媒体团队的组织即代码"),
}


def config_text(lang: Lang, pages: Sequence[str]) -> str:
    """The YAML that mkdocs reads."""
    name, about = NAMES[lang]
    config = {
        "INHERIT": "../../docs/mkdocs.yml",
        "site_name": name,
        "site_description": about,
        "docs_dir": lang,
        "site_dir": f"../site/{lang}",
        "theme": {"language": lang},
        "nav": navigation(lang, pages),
    }
    return yaml.safe_dump(config, allow_unicode=True, sort_keys=False)


def navigation(lang: Lang, pages: Sequence[str]) -> list[Any]:
    """The tree of pages."""
    plan = yaml.safe_load((Path(__file__).parent / "nav.yaml").read_text(encoding="utf-8"))
    return [_entry(one, lang, pages) for one in plan]


def _entry(one: Any, lang: Lang, pages: Sequence[str]) -> Any:
    if isinstance(one, str):
        return one
    below: list[Any] = []
    for path in one["pages"]:
        below += _all_of(path.removesuffix("*"), lang, pages) if path.endswith("*") else [path]
    return {one[lang]: below}


def _all_of(folder: str, lang: Lang, pages: Sequence[str]) -> list[Any]:
    """Every page of a folder but its first; rules under the names of their families."""
    inside = [page for page in pages if page.startswith(folder) and page != f"{folder}index.md"]
    if folder != "rules/":
        return inside
    families = {family: [page for page in inside if page.split("/")[1] == family] for family in FAMILY_NAMES}
    return [{FAMILY_NAMES[family].say(lang): found} for family, found in families.items() if found]
