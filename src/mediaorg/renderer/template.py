"""Templates: read once, compiled once, every text of the specification escaped; the user's own run in a sandbox."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError
from jinja2.nodes import Call, Expr, Getattr, TemplateData
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from mediaorg.errors import MisuseError
from mediaorg.renderer.shipped import templates_folder
from mediaorg.text import Text

NO_FOLDER: Final = Text("{path}: there is no folder with templates here", "{path}：这里没有模板文件夹")
BROKEN: Final = Text("template {name}, line {line}: {reason}", "模板 {name} 第 {line} 行：{reason}")
TOO_LONG: Final = 100_000
FAMILIAR: Final = 4096
"""How many escaped texts are kept: labels and names come again on every page."""
# What a template of a user's own can make Python say; in a built-in one it would be a fault of ours.
USER_FAULTS: Final = (
    TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip
Escape = Callable[[str], str]


class Sandbox(ImmutableSandboxedEnvironment):
    """What the templates of users run in: no private attributes, no changes, no texts or numbers without end."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """The three operators that can make something huge out of something small."""
        if operator == "**" or (operator == "%" and isinstance(left, str)):
            raise SecurityError(f"the operator {operator} is not for templates")
        if operator == "*" and any(isinstance(one, str | list | tuple) for one in (left, right)):
            sequence, times = (right, left) if isinstance(left, int) else (left, right)
            if len(sequence) * times > TOO_LONG:
                raise SecurityError("the product is too long")
        return super().call_binop(context, operator, left, right)


class Templates:
    """The templates of one run: those of `folder` first, file by file, then the built-in ones."""

    def __init__(self, folder: Path | None = None) -> None:
        if folder is not None and not folder.is_dir():
            raise MisuseError(NO_FOLDER, path=str(folder))
        self._folder = folder
        own: tuple[BaseLoader, ...] = (FileSystemLoader(folder),) if folder else ()
        self._loader = ChoiceLoader([*own, FileSystemLoader(templates_folder())])
        self._kind = Sandbox if folder else Environment
        self._faults = USER_FAULTS if folder else (TemplateError,)
        self._environments: dict[Escape | None, Environment] = {}

    def render(self, name: str, escape: Escape | None, values: Mapping[str, object]) -> str:
        """A template with its values; `escape` makes a text of the specification harmless, None means HTML.

        What a template reads as a field has to be one: our own do not look into mappings by a dot.
        Raises MisuseError where the template is missing or wrong.
        """
        try:
            return self._environment(escape).get_template(name).render(values)
        except self._faults as error:
            raise MisuseError(BROKEN, **_place(name, error)) from None

    def find(self, name: str) -> Path:
        """Where a template lies that is no text: in the user's folder, else among the built-in ones."""
        own = self._folder / name if self._folder else None
        return own if own is not None and own.is_file() else templates_folder() / name

    def source(self, name: str) -> str:
        """The text of a file that is taken as it is (a style sheet, a script)."""
        try:
            return self._loader.get_source(self._environment(None), name)[0]
        except TemplateError as error:
            raise MisuseError(BROKEN, **_place(name, error)) from None

    def _environment(self, escape: Escape | None) -> Environment:
        if escape not in self._environments:
            made = self._environments[escape] = self._kind(
                loader=self._loader,
                autoescape=True,
                undefined=StrictUndefined,
                trim_blocks=True,
                lstrip_blocks=True,
                keep_trailing_newline=True,
                auto_reload=False,
                cache_size=-1,
                finalize=_finalizer(escape or escape_html),
            )
            made.code_generator_class = OwnEscape if self._folder else Straight
            made.context_class = MacroContext
        return self._environments[escape]


def escape_html(text: str) -> str:
    """A text that reads as itself in HTML, also as the value of an attribute."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("'", "&#39;").replace('"', "&#34;")


def _finalizer(escape: Escape) -> Callable[[object], str]:
    """What every printed value goes through: what templates made themselves is left, all else is escaped."""
    known = lru_cache(maxsize=FAMILIAR)(escape)

    def finalize(value: object) -> str:
        if type(value) is str:  # most are
            return known(value)
        return value if isinstance(value, Markup) else known(str(value))

    return finalize


class MacroContext(Context):
    """Calls macros straight away: what jinja looks for in everything callable would be half of the work."""

    def call(self, called: Any, /, *values: Any, **named: Any) -> Any:
        """A macro with these values; all else as jinja calls it."""
        if type(called) is Macro:
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
            return called(self.eval_ctx, *values, **named)
        return super().call(called, *values, **named)


class OwnEscape(CodeGenerator):
    """Compiles templates so that a printed value goes through `finalize` only: jinja's own way makes an object of each."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        self.write("str(" if finalize.src is None else finalize.src)

    def _output_child_post(self, node: Expr, frame: Frame, finalize: Any) -> None:
        self.write(")")

    def _output_const_repr(self, group: Any) -> str:
        return repr("".join(map(str, group)))

    def _output_child_to_const(self, node: Expr, frame: Frame, finalize: Any) -> str:
        const = node.as_const(frame.eval_ctx)
        return str(const) if isinstance(node, TemplateData) else str(finalize.const(const))


class Straight(OwnEscape):
    """Compiles our own templates: fields are read and functions called as Python does it, without jinja in between."""

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802 - jinja's names
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if node.kwargs or node.dyn_args or node.dyn_kwargs or forward_caller:
            super().visit_Call(node, frame, forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for value in node.args:
            self.visit(value, frame)
            self.write(", ")
        self.write(")")


def ready(text: str) -> str:
    """A text that is written in the language of the page already, such as a link or a drawn chart."""
    return Markup(text)  # noqa: S704 - made by a renderer of ours


def _place(name: str, error: Exception) -> dict[str, str]:
    """The template and line that an error came from."""
    line = getattr(error, "lineno", None)
    name = getattr(error, "name", None) or name
    if line is None:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if not frame.filename.endswith(".py")]
        if frames:
            name, line = "/".join(Path(frames[-1].filename).parts[-2:]), frames[-1].lineno
    return {"name": str(name), "line": str(line or "?"), "reason": str(error) or type(error).__name__}
