"""Checks the fields of a template against the views that it will be filled in with, before anything is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import GenericAlias, NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

from mediaorg.record import Record
from mediaorg.renderer.book_views import Handbook
from mediaorg.renderer.sheets import page_words
from mediaorg.renderer.views import Chapter, DutyRow

ANYTHING: Final = object()
"""What nothing is known about, so nothing is wrong with it."""
PASSING: Final = frozenset(
    {"list", "select", "reject", "selectattr", "rejectattr", "sort", "unique", "reverse", "first", "last"}
)
REQUIRED: Final[Mapping[tuple[type, str], str]] = {
    (Handbook, "name"): "book.name",
    (Handbook, "chapters"): "book.chapters",
    (Chapter, "name"): "role.name",
    (Chapter, "duties"): "role.duties",
    (DutyRow, "name"): "duty.name",
}
Scope = dict[str, Any]


def faults_of(templates: Iterable[nodes.Template], environment: Environment) -> tuple[list[str], list[str]]:
    """The fields that there are not, as they are written, and the required ones that are not used."""
    reader = Reader(environment)
    for template in templates:
        reader.visit(template, {"book": Handbook, "t": page_words("en"), "loop": ANYTHING})
    lacking = [said for field, said in REQUIRED.items() if field not in reader.used]
    return list(dict.fromkeys(reader.unknown)), lacking


class Reader:
    """Walks through a template and knows of each name what it will stand for."""

    def __init__(self, environment: Environment) -> None:
        self._globals = frozenset(environment.globals)
        self.unknown: list[str] = []
        self.used: set[tuple[type, str]] = set()

    def visit(self, node: nodes.Node, scope: Scope) -> None:
        """A statement, with what stands below it."""
        if isinstance(node, nodes.For):
            inner = {**scope, **_bound(node.target, _element(self.kind(node.iter, scope)))}
            for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
                self.visit(child, inner)
        elif isinstance(node, nodes.Assign):
            scope |= _bound(node.target, self.kind(node.node, scope))
        elif isinstance(node, nodes.Macro):
            inner = {**scope, **{argument.name: ANYTHING for argument in node.args}, "caller": ANYTHING}
            scope[node.name] = ANYTHING
            for child in node.body:
                self.visit(child, inner)
        elif isinstance(node, nodes.Expr):
            self.kind(node, scope)
        else:
            for child in node.iter_child_nodes():
                self.visit(child, scope)

    def kind(self, node: nodes.Node, scope: Scope) -> Any:
        """What an expression will be: a view, a tuple of them, words by name, or anything."""
        if isinstance(node, nodes.Name):
            return self._name(node, scope)
        if isinstance(node, nodes.Getattr):
            return self._field(node, scope)
        if isinstance(node, nodes.Getitem):
            self.visit(node.arg, scope)
            return _element(self.kind(node.node, scope))
        if isinstance(node, nodes.Filter) and node.node is not None and node.name in {*PASSING, "batch"}:
            for child in (*node.args, *node.kwargs):
                self.visit(child, scope)
            passed = self.kind(node.node, scope)
            if node.name in ("first", "last"):
                return _element(passed)
            return GenericAlias(tuple, (passed, ...)) if node.name == "batch" and passed is not ANYTHING else passed
        for child in node.iter_child_nodes():
            self.visit(child, scope)
        return ANYTHING

    def _name(self, node: nodes.Name, scope: Scope) -> Any:
        if node.name in scope:
            return scope[node.name]
        if node.name not in self._globals:
            self.unknown.append(node.name)
        return ANYTHING

    def _field(self, node: nodes.Getattr, scope: Scope) -> Any:
        holder = self.kind(node.node, scope)
        if isinstance(holder, Mapping) and node.attr in holder:
            return holder[node.attr]
        if isinstance(holder, type) and issubclass(holder, Record):
            hints = get_type_hints(holder)
            self.used.add((holder, node.attr))
            if node.attr in hints:
                return _without_none(hints[node.attr])
            if hasattr(holder, node.attr):
                return ANYTHING
        elif holder is ANYTHING or not isinstance(holder, Mapping):
            return ANYTHING
        self.unknown.append(_written(node))
        return ANYTHING


def _bound(target: nodes.Node, kind: Any) -> Scope:
    """The names that a loop or an assignment binds."""
    if isinstance(target, nodes.Name):
        return {target.name: kind}
    return {name.name: ANYTHING for name in target.find_all(nodes.Name)}


def _element(kind: Any) -> Any:
    """What a tuple of views holds."""
    return get_args(kind)[0] if get_origin(kind) is tuple else ANYTHING


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, UnionType):
        return next(one for one in get_args(kind) if one is not NoneType)
    return kind


def _written(node: nodes.Node) -> str:
    """A field as the template writes it."""
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else "…"
