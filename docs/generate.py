"""Makes the sources of the site, both languages, from the pages here and from the code: python -m docs.generate build/docs."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from docs.command_pages import command_list, command_pages, option_tables
from docs.config import config_text
from docs.key_tables import key_tables
from docs.promises import promise_table
from docs.rule_pages import family_rules, rule_index, rule_page, rule_paths
from mediaorg.text import LANGS, Lang

HERE: Final = Path(__file__).parent
MARK: Final = re.compile(r"^<!-- ([a-z]+)((?: [\w/-]+)*) -->$", re.MULTILINE)
CODE: Final = re.compile(r"(^```.*?^```$|``.+?``)", re.MULTILINE | re.DOTALL)
# Between Chinese characters, and after Chinese punctuation, the end of a line in the source must not become a blank.
SOFT_BREAK: Final = re.compile(r"(?<=[㐀-鿿])\n *(?=[㐀-鿿“（])|(?<=[，。；：！？、）”])\n *(?=[㐀-鿿“（`*\[A-Za-z])")
RULE: Final = re.compile(r"(?<!\[)`([a-z]+(?:-[a-z]+)+)`(?!\])")
Part = Callable[[Lang, tuple[str, ...]], str]
PARTS: Final[Mapping[str, Part]] = {
    "keys": key_tables,
    "options": option_tables,
    "commands": command_list,
    "rules": family_rules,
    "promises": promise_table,
}
ARCHITECTURE: Final[Mapping[Lang, str]] = {
    "en": "",
    "zh": '!!! note ""\n    这一页写给参与开发的人，只有英文。\n\n',
}


def generate(target: Path) -> None:
    """Writes the pages and the configuration of both sites below a folder, which is made anew."""
    shutil.rmtree(target, ignore_errors=True)
    for lang in LANGS:
        for path, text in pages(lang).items():
            page = target / lang / path
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
        shutil.copytree(HERE / "assets", target / lang / "assets")
        (target / f"mkdocs.{lang}.yml").write_text(config_text(lang, sorted(pages(lang))), encoding="utf-8")


def pages(lang: Lang) -> dict[str, str]:
    """All pages of a language by path, with links to the rules that they name."""
    rules = rule_paths()
    written = command_pages(lang) | {
        path: file.read_text(encoding="utf-8") for path, file in pages_by_hand(lang).items()
    }
    written["reference/architecture.md"] = _architecture(lang)
    written["rules/index.md"] = rule_index(lang)
    written |= {path: rule_page(rule, lang) for rule, path in rules.items()}
    return {path: with_rule_links(joined(with_parts(text, lang)), path, rules) for path, text in written.items()}


def pages_by_hand(lang: Lang) -> dict[str, Path]:
    """The pages that people wrote, by path; what is said of a command waits until the command is there."""
    files = {file.relative_to(HERE / lang).as_posix(): file for file in sorted((HERE / lang).rglob("*.md"))}
    known = {*command_pages(lang), "commands/index.md"}
    return {path: file for path, file in files.items() if not path.startswith("commands/") or path in known}


def _architecture(lang: Lang) -> str:
    title, _, rest = (HERE / "architecture.md").read_text(encoding="utf-8").partition("\n\n")
    return f"{title}\n\n{ARCHITECTURE[lang]}{rest}"


def with_parts(text: str, lang: Lang) -> str:
    """A page in which every mark, such as `<!-- keys Handoff -->`, has become what the code says."""
    return MARK.sub(lambda found: PARTS[found[1]](lang, tuple(found[2].split())), text)


def joined(text: str) -> str:
    """A page whose Chinese paragraphs stand on one line each."""
    return "".join(part if number % 2 else SOFT_BREAK.sub("", part) for number, part in enumerate(CODE.split(text)))


def with_rule_links(text: str, path: str, rules: Mapping[str, str]) -> str:
    """A page in which the ids of rules, outside code, are links to their pages."""
    up = "../" * path.count("/")

    def linked(found: re.Match[str]) -> str:
        there = rules.get(found[1])
        return found[0] if there is None or there == path else f"[{found[0]}]({up}{there})"

    parts = CODE.split(text)
    return "".join(part if number % 2 else RULE.sub(linked, part) for number, part in enumerate(parts))


if __name__ == "__main__":
    generate(Path(sys.argv[1]))
