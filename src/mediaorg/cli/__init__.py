"""The command line: takes arguments, calls the rooms below, prints; the one place that turns exceptions into exits."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import Final, NoReturn

from mediaorg.cli.exits import BUG, INTERRUPTED, MISUSE, UNREADABLE_SPEC
from mediaorg.cli.output import PROBLEM, end, flush, note, prepare_streams
from mediaorg.cli.tongue import tongue
from mediaorg.errors import MisuseError, UnreadableSpec, reason_of
from mediaorg.text import Lang, Text

COMPLETING: Final = "_MEDIAORG_COMPLETE"  # set while a shell asks what may come next


def main() -> NoReturn:
    """Runs the command line of this process and ends the process."""
    gc.disable()  # a short-lived process that builds no cycles: collecting is the largest single cost of loading
    _look_for_no_plugins()
    end(run(sys.argv[1:]))


def _look_for_no_plugins() -> None:
    """pydantic must not search what is installed for plugins: loading the search alone costs as much as all our models."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    loader = ModuleType("pydantic.plugin._loader")
    loader.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(loader.__name__, loader)


def run(arguments: Sequence[str]) -> int:
    """Runs one command and returns its exit code; never raises but for what must end a process."""
    prepare_streams()
    lang = tongue(arguments)
    try:
        code = _invoke(arguments)
    except UnreadableSpec:
        code = UNREADABLE_SPEC
    except MisuseError as error:
        note(PROBLEM.say(lang, {"problem": error.say(lang)}))
        code = MISUSE
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = 0
    except OSError as error:
        note(_system_fault(error, lang))
        code = MISUSE
    except MemoryError:
        note(Text("mediaorg: out of memory", "mediaorg：内存不足").say(lang))
        code = MISUSE
    except Exception as error:  # noqa: BLE001 - the last net: a bug is told in one line
        code = _bug(error, lang_debug="--debug" in arguments)
    return flush(code)


def _invoke(arguments: Sequence[str]) -> int:
    from mediaorg.cli.app import make_app
    from mediaorg.cli.usage import tell_usage

    wanted = arguments[0] if arguments and COMPLETING not in os.environ else ""
    app = make_app(tongue(arguments), wanted)
    return tell_usage(app, [argument for argument in arguments if argument != "--debug"], tongue(arguments))


def _system_fault(error: OSError, lang: Lang) -> str:
    where = f"{error.filename}{Text(': ', '：').say(lang)}" if error.filename else ""
    return PROBLEM.say(lang, {"problem": where + reason_of(error).say(lang)})


def _bug(error: Exception, *, lang_debug: bool) -> int:
    if lang_debug:
        raise error
    note(f"mediaorg: internal error ({type(error).__name__}): please report it, with the output of --debug")
    note(f"mediaorg：内部错误（{type(error).__name__}）：请附上 --debug 的输出反馈给我们")
    return BUG
