"""What can be wrong with YAML's grammar, said the way a person would who looks over your shoulder."""

from __future__ import annotations

from typing import Final

from mediaorg.source.faults import YAML_SYNTAX, Problem
from mediaorg.text import Text


def _syntax(en: str, zh: str, *, do: str, zh_do: str) -> Problem:
    return Problem(YAML_SYNTAX, Text(en, zh), Text(do, zh_do))


TAB: Final = _syntax(
    "a tab stands where only spaces may be",
    "这里用了制表符（Tab），YAML 只认空格",
    do="use spaces: YAML does not indent with tabs",
    zh_do="请改用空格：YAML 不能用 Tab 缩进",
)
FULL_WIDTH_COLON: Final = _syntax(
    "the colon after a key is full-width: “：”",
    "键后面用的是全角冒号“：”",
    do="write a half-width colon and a space, as in `name: 内容策划`",
    zh_do="改成半角冒号加一个空格，例如 `name: 内容策划`",
)
COLON: Final = _syntax(
    "“: ” makes this a key, but no key can stand here",
    "“: ”让这里变成了一个键，但这个位置不能写键",
    do="put the whole value in quotes if the colon is part of it; otherwise check the indentation, and whether the line above lacks its colon",
    zh_do="如果冒号是文字的一部分，给整个值加引号；否则检查缩进，以及上一行是不是漏了冒号",
)
DASH: Final = _syntax(
    "a list entry “- ” cannot stand on this line",
    "列表项“- ”不能写在这一行",
    do="begin the list on a line of its own, or write it as [a, b]",
    zh_do="另起一行写列表，或写成 [a, b]",
)
QUESTION_MARK: Final = _syntax(
    "a value cannot begin with “? ”",
    "值不能以“? ”开头",
    do="put the value in quotes",
    zh_do="给这个值加引号",
)
RESERVED: Final = _syntax(
    "a value cannot begin with “{character}”",
    "值不能以“{character}”开头",
    do="put the value in quotes",
    zh_do="给这个值加引号",
)
NAMELESS: Final = _syntax(
    "“{character}” must be followed by the name of an anchor",
    "“{character}”后面必须是锚点的名字",
    do="put the value in quotes if “{character}” is part of the text",
    zh_do="如果“{character}”是文字的一部分，给整个值加引号",
)
NO_COLON: Final = _syntax(
    "this is not a key with a value: “: ” is missing",
    "这一行不是“键: 值”：缺少“: ”",
    do="write `key: value`, with a space after the colon; indent text that goes on from the line above",
    zh_do="写成 `键: 值`，冒号后要有空格；如果是上一行文字的延续，请缩进",
)
INDENTATION: Final = _syntax(
    "this does not fit what stands above it",
    "这里和上文的结构对不上",
    do="let the keys of one mapping, and the dashes of one list, begin in the same column",
    zh_do="同一层的键要左对齐，同一个列表的短横也要左对齐",
)
AFTER_QUOTES: Final = _syntax(
    "text follows the closing quotation mark",
    "引号结束之后还有文字",
    do="put the whole value in quotes, or none of it",
    zh_do="要么给整个值加引号，要么都不加",
)
AFTER_BRACKET: Final = _syntax(
    "text follows a closing bracket",
    "括号结束之后还有文字",
    do="put the whole value in quotes if the brackets are part of the text",
    zh_do="如果括号是文字的一部分，给整个值加引号",
)
TEMPLATE: Final = _syntax(
    "“{{{{” opens a mapping in YAML, not a template",
    "“{{{{”在 YAML 里表示映射，不是模板",
    do='quote template text: "{{{{ name }}}}"',
    zh_do='给模板文字加引号："{{{{ name }}}}"',
)
OPEN_QUOTES: Final = _syntax(
    "a quotation mark is never closed",
    "引号没有结束",
    do="close it where the text ends",
    zh_do="在文字结束的地方补上引号",
)
OPEN_LIST: Final = _syntax(
    "a comma or the closing “]” is missing",
    "缺少逗号，或缺少结尾的“]”",
    do="put commas between the entries and “]” after the last one",
    zh_do="各项之间用半角逗号隔开，最后补上“]”",
)
OPEN_MAPPING: Final = _syntax(
    "a comma or the closing “}}” is missing",
    "缺少逗号，或缺少结尾的“}}”",
    do="put commas between the keys and “}}” after the last one",
    zh_do="各键之间用半角逗号隔开，最后补上“}}”",
)
NO_VALUE: Final = _syntax(
    "a value is expected here, not “{character}”",
    "这里应该是一个值，而不是“{character}”",
    do="remove the sign, or put the value in quotes if the sign is part of it",
    zh_do="删掉这个符号；如果它是文字的一部分，给整个值加引号",
)
UNFINISHED: Final = _syntax(
    "the file ends before its last list or mapping is closed",
    "文件结束了，最后的列表或映射还没有收尾",
    do="write the rest and the closing “]” or “}}”",
    zh_do="补上余下的内容和结尾的“]”或“}}”",
)
ESCAPE: Final = _syntax(
    "a backslash sequence that YAML does not know",
    "YAML 不认识这个反斜杠转义",
    do="write \\\\ for a backslash, or use single quotes, in which a backslash is a plain sign",
    zh_do="反斜杠本身写作 \\\\；或改用单引号，单引号里的反斜杠就是普通字符",
)
BLOCK_HEADER: Final = _syntax(
    "after “|” or “>” the line must end",
    "“|”或“>”后面必须换行",
    do="if the sign is part of the value, as in >= 12%, put the value in quotes",
    zh_do="如果它是值的一部分（例如 >= 12%），给整个值加引号",
)
DIRECTIVE: Final = _syntax(
    "a line that begins with “%” is a directive, and this one cannot stand here",
    "以“%”开头的行是指令，这里不能用这条指令",
    do="remove the line, or put the value in quotes",
    zh_do="删掉这一行；如果是值，请加引号",
)
VERSION: Final = _syntax(
    "the file says that it is written in another version of YAML",
    "文件声明的 YAML 版本不受支持",
    do="remove the %YAML line, or write %YAML 1.2",
    zh_do="删掉 %YAML 这一行，或改成 %YAML 1.2",
)
AFTER_END: Final = _syntax(
    "text follows the end of the document",
    "文档结束之后还有内容",
    do="remove the line “...”, or what follows it",
    zh_do="删掉“...”这一行，或删掉它后面的内容",
)
SECOND_DOCUMENT: Final = _syntax(
    "a second document begins here",
    "这里开始了第二个文档",
    do="one file holds one document: put this one into a file of its own, or remove the “---”",
    zh_do="一个文件只能有一个文档：把它放进单独的文件，或删掉“---”",
)
EMPTY: Final = _syntax(
    "the file says nothing",
    "文件没有内容",
    do="begin with `mediaorg: 1`; `mediaorg init` writes a first spec",
    zh_do="请从 `mediaorg: 1` 写起；`mediaorg init` 可以生成一份起步模板",
)
ROOT_LIST: Final = _syntax(
    "the top of the file must be a mapping, not a list",
    "文件最外层必须是映射（键: 值），不能是列表",
    do="begin with keys such as `mediaorg: 1`, `org:` and `roles:`",
    zh_do="最外层写 `mediaorg: 1`、`org:`、`roles:` 这样的键",
)
ROOT_TEXT: Final = _syntax(
    "the top of the file must be a mapping, not a single value",
    "文件最外层必须是映射（键: 值），不能只是一个值",
    do="begin with keys such as `mediaorg: 1`, `org:` and `roles:`, each with a colon and a space after it",
    zh_do="最外层写 `mediaorg: 1`、`org:`、`roles:` 这样的键，冒号后要有空格",
)
KEY_VALUE: Final = _syntax(
    "a key must be text; {key} is read as a number, true, false or nothing",
    "键必须是文字，{key} 会被读成数字、真假或空值",
    do="put the key in quotes",
    zh_do="给这个键加引号",
)
KEY_EMPTY: Final = _syntax(
    "a key is missing before the colon",
    "冒号前面没有键",
    do="write the key, or put the text in quotes if the colon is part of it",
    zh_do="补上键；如果冒号是文字的一部分，给整个值加引号",
)
KEY_COLLECTION: Final = _syntax(
    "a list or a mapping cannot be a key",
    "列表或映射不能当作键",
    do="keys are plain text; put the text in quotes if its brackets belong to it",
    zh_do="键只能是文字；如果括号是文字的一部分，请加引号",
)
UNDEFINED_ALIAS: Final = _syntax(
    "*{name} refers to an anchor that is not defined above it",
    "*{name} 引用的锚点在上文没有定义",
    do="define &{name} before it is used, or put the value in quotes if the asterisk is part of the text",
    zh_do="先用 &{name} 定义再引用；如果星号是文字的一部分，给整个值加引号",
)
MERGE: Final = _syntax(
    "<< takes a mapping or a list of mappings",
    "<< 后面只能是映射，或由映射组成的列表",
    do="point it to an anchor that stands at a mapping",
    zh_do="请引用设在映射上的锚点",
)
OTHER: Final = _syntax(
    "this is not YAML",
    "这里不符合 YAML 语法",
    do="check indentation, quotes and brackets here and in the lines above",
    zh_do="检查这里和上文的缩进、引号和括号",
)
UNREADABLE: Final = _syntax(
    "the YAML parser failed on this file",
    "YAML 解析器无法处理这个文件",
    do="it may well be good YAML: please report it with the file",
    zh_do="文件本身可能没有错：请附上文件告诉我们",
)
