"""What can be wrong with the bytes and characters of a file."""

from __future__ import annotations

from typing import Final

from mediaorg.source.faults import YAML_ENCODING, Problem
from mediaorg.text import Text


def _encoding(en: str, zh: str, *, do: str, zh_do: str) -> Problem:
    return Problem(YAML_ENCODING, Text(en, zh), Text(do, zh_do))


SAVE_AS_UTF8: Final = "save the file as UTF-8"
SAVE_AS_UTF8_ZH: Final = "请把文件另存为 UTF-8 编码"

GBK: Final = _encoding(
    "this is not UTF-8; it looks like GBK/GB18030 (byte {offset})",
    "不是 UTF-8 编码，看起来是 GBK/GB18030（第 {offset} 字节）",
    do="convert the file to UTF-8: in Notepad, “Save as” with encoding UTF-8",
    zh_do="请转成 UTF-8：用记事本“另存为”，编码选 UTF-8",
)
NOT_UTF8: Final = _encoding(
    "byte {byte} at offset {offset} is not UTF-8",
    "偏移 {offset} 处的字节 {byte} 不是 UTF-8",
    do=SAVE_AS_UTF8,
    zh_do=SAVE_AS_UTF8_ZH,
)
BROKEN_UTF16: Final = _encoding(
    "this is not whole UTF-16 (byte {offset})",
    "UTF-16 内容不完整（第 {offset} 字节）",
    do=SAVE_AS_UTF8,
    zh_do=SAVE_AS_UTF8_ZH,
)
UTF16: Final = _encoding(
    "the file is saved as UTF-16; it is read all the same",
    "文件保存为 UTF-16，仍可读取",
    do="save it as UTF-8, so that reviews and other tools can read it too",
    zh_do="建议另存为 UTF-8，审阅工具和其他程序才都能读",
)
UTF16_UNMARKED: Final = _encoding(
    "this looks like UTF-16 without a byte order mark",
    "看起来是没有字节序标记（BOM）的 UTF-16",
    do=SAVE_AS_UTF8,
    zh_do=SAVE_AS_UTF8_ZH,
)
UTF32: Final = _encoding(
    "this looks like UTF-32, which is not read here",
    "看起来是 UTF-32，这里不支持",
    do=SAVE_AS_UTF8,
    zh_do=SAVE_AS_UTF8_ZH,
)
NUL: Final = _encoding(
    "a NUL character ({character}): this may not be a text file",
    "含有 NUL 字符（{character}），可能不是文本文件",
    do="check that this is the right file, and delete the character",
    zh_do="确认没有选错文件，并删掉这个字符",
)
CONTROL: Final = _encoding(
    "the control character {character} cannot stand in a spec",
    "文件里不能有控制字符 {character}",
    do="delete it; it is often pasted in unseen",
    zh_do="请删掉它，这种字符常在复制粘贴时混进来",
)
INNER_MARK: Final = _encoding(
    "a byte order mark ({character}) in the middle of the file",
    "文件中间有字节序标记（{character}）",
    do="delete it; it is left over where files were put together",
    zh_do="请删掉它，它通常是拼接文件时留下的",
)
LINE_SEPARATOR: Final = _encoding(
    "{character} in a file of this size: parsers disagree whether it ends a line",
    "这么大的文件里有 {character}：它算不算换行，各解析器说法不一",
    do="replace it by an ordinary line break or a space",
    zh_do="请换成普通换行或空格",
)
ESCAPED_CONTROL: Final = _encoding(
    "an escape makes the control character {character}",
    "转义写出了控制字符 {character}",
    do="delete the escape: no document or table can show it",
    zh_do="删掉这个转义，它在任何文档和表格里都无法显示",
)
ESCAPED_SURROGATE: Final = _encoding(
    "an escape makes {character}, half a character",
    "转义写出了半个字符 {character}",
    do="write the character itself, or escape it with \\U and eight digits",
    zh_do="直接写出这个字符，或用 \\U 加八位数字转义",
)
