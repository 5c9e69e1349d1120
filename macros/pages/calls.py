"""Reads the macro calls of the pages before anything is built, and tells every mistake in them at once.

mkdocs-macros would stop at the first one with a traceback, when the last site is emptied already.
A page may call our macros by name, with words in quotes; logic belongs in macros and templates.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..data.faults import Problem, suggestion
from .renderer import UnknownNameError

JINJA = Environment()  # only parses; nothing is rendered here
EXAMPLE = 'Write it like {{ cite("some-source") }}, or take it out.'
Macros = Mapping[str, Callable[..., str]]


class Call(NamedTuple):
    """One call of a macro: where it stands, and what it is given."""

    line: int
    name: str
    args: tuple[str, ...]


def calls(file: str, text: str, macros: Macros) -> Iterator[Call | Problem]:
    """The calls of a page in their order, or what is wrong with them."""
    try:
        body = JINJA.parse(text).body
    except TemplateSyntaxError as error:
        yield Problem(file, error.lineno, "", "", f"this is not a macro call: {(error.message or '').rstrip('.')}", EXAMPLE)
        return
    for node in body:
        found = node.nodes if isinstance(node, nodes.Output) else [node]
        yield from (call(file, one, macros) for one in found if not isinstance(one, nodes.TemplateData))


def call(file: str, node: nodes.Node, macros: Macros) -> Call | Problem:
    """One call, or why it is none that a page may make."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        named = f" (found '{node.name}')" if isinstance(node, nodes.Name) else ""
        return Problem(file, node.lineno, "", "", f"a page may only call macros by name{named}", EXAMPLE)
    name = node.node.name
    if name not in macros:
        return Problem(file, node.lineno, "", f"'{name}'", "there is no such macro", suggestion(name, macros))
    if node.kwargs or node.dyn_args or node.dyn_kwargs or not all(isinstance(arg, nodes.Const) for arg in node.args):
        return Problem(file, node.lineno, name, "", "a macro takes words in quotes and nothing else", EXAMPLE)
    args = tuple(str(arg.value) for arg in node.args if isinstance(arg, nodes.Const))
    try:
        inspect.signature(macros[name]).bind(None, "", *args)
    except TypeError as error:
        return Problem(file, node.lineno, name, f"{len(args)} given", f"this macro is given too much or too little: {error}", EXAMPLE)
    return Call(node.lineno, name, args)


def unnamed(file: str, head: Mapping[str, object]) -> Iterator[Problem]:
    """What a page's front matter lacks: readers, search engines and shared links show its title and its description."""
    for key in ("title", "description"):
        if not str(head.get(key) or "").strip():
            yield Problem(file, 2, key, "", "this key must be there", f"Add a line '{key}: …'.")


def problems(pages: Mapping[str, str], macros: Macros, run: Callable[[str, tuple[str, ...]], object]) -> Iterator[Problem]:
    """Everything that is wrong with the calls of the pages, given as file -> text.

    `run` makes a call, and raises UnknownNameError where a name in it does not exist.
    """
    for file, text in pages.items():
        for found in calls(file, text, macros):
            if isinstance(found, Problem):
                yield found
            elif found.args:  # a call without words cannot name what does not exist
                try:
                    run(found.name, found.args)
                except UnknownNameError as error:
                    yield Problem(file, found.line, found.name, "", error.rule, error.cure)
