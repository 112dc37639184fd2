"""Scaffolds a rule: its file, its page, its line in the table of the family. Usage: new_rule.py FAMILY rule-name."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

RULES: Final = Path(__file__).resolve().parent.parent / "src" / "mediaorg" / "rules"
NAME: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")

CODE: Final = '''"""What is wrong, in one line."""

from __future__ import annotations

from collections.abc import Iterator

from mediaorg.diagnostic import WARNING, Finding
from mediaorg.org.org import Org
from mediaorg.rules.rule import rule
from mediaorg.text import Text


@rule(
    severity=WARNING,
    title=Text("What is wrong, as a heading", "问题的标题"),
    message=Text("“{{role}}” …", "“{{role}}”……"),
    help=Text("what to do", "怎么改"),
)
def {function}(org: Org) -> Iterator[Finding]:
    """When this fires, and when it stays silent."""
    for role in org.roles:
        if not role.duties:
            yield Finding(role.at(), {{"role": role}})
'''
PAGE: Final = """# {name}

## en

Why it hurts in this trade, with an example. How to mend it.

## zh

为什么在这一行会出问题（举一个例子）。怎么改。

## bad

```yaml
mediaorg: 1
org: {{id: newsroom, name: 新媒体部}}
roles:
  - {{id: planner, name: 内容策划}} # <- {name}
```

## good

```yaml
mediaorg: 1
org: {{id: newsroom, name: 新媒体部}}
roles:
  - {{id: planner, name: 内容策划}}
```
"""


def scaffold(family: str, name: str, rules: Path = RULES) -> list[Path]:
    """Writes the files of a new rule and enters it in the table; ValueError where a name does not fit or is taken."""
    folder = rules / family
    if not (folder / "__init__.py").is_file() or family == "reading":
        families = sorted(path.parent.name for path in rules.glob("*/__init__.py") if path.parent.name != "reading")
        raise ValueError(f"there is no family {family}; known: {', '.join(families)}")
    if not NAME.fullmatch(name):
        raise ValueError(f"{name}: a rule is named for what is wrong, in small letters with hyphens: loop-too-slow")
    function = name.replace("-", "_")
    code, page = folder / f"{function}.py", folder / f"{function}.md"
    if code.exists() or page.exists():
        raise ValueError(f"{name} is there already")
    code.write_text(CODE.format(function=function), encoding="utf-8")
    page.write_text(PAGE.format(name=name), encoding="utf-8")
    table = folder / "__init__.py"
    table.write_text(entered(table.read_text(encoding="utf-8"), family, function), encoding="utf-8")
    return [code, page, table]


def entered(table: str, family: str, function: str) -> str:
    """The table of a family with one more rule, last in reading order."""
    line = f"from mediaorg.rules.{family}.{function} import {function}\n"
    table = table.replace("from mediaorg.rules.rule import", f"{line}from mediaorg.rules.rule import", 1)
    start = table.index("= (", table.index("FAMILY")) + len("= (")
    end = table.index(")", start)
    entries = [entry.strip() for entry in table[start:end].split(",") if entry.strip()]
    listed = "".join(f"    {entry},\n" for entry in (*entries, function))
    return f"{table[:start]}\n{listed}{table[end:]}"


def main() -> int:
    """Scaffolds the rule that the arguments name."""
    try:
        written = scaffold(*sys.argv[1:3])
    except (ValueError, TypeError) as error:
        print(error, file=sys.stderr)
        return 2
    for path in written:
        print(path.relative_to(RULES.parent.parent.parent))
    print("next: write the function and the page, then make test; CONTRIBUTING.md has the steps")
    return 0


if __name__ == "__main__":
    sys.exit(main())
