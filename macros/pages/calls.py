"""The macro calls of a page, read by Jinja's own grammar, and what is wrong with them.

A page may call our macros by name, with words in quotes; logic belongs in macros and templates.
"""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..data.faults import Problem, shown, suggestion

JINJA = Environment()  # only parses; nothing is rendered here
SIGNATURE = cache(inspect.signature)  # of each macro once: pages call some forty of them a thousand times
EXAMPLE = 'Write it like {{ cite("some-source") }}, or take it out.'
Macro = Callable[..., str]
Macros = Mapping[str, Macro]


class Call(NamedTuple):
    """One call of a macro: where it stands, and what it is given."""

    line: int
    name: str
    args: tuple[str, ...]


def calls(file: str, text: str, macros: Macros) -> Iterator[Call | Problem]:
    """The calls of a page in their order, or what is wrong with them."""
    if stray := unclosed(file, text):
        yield stray
        return
    try:
        body = JINJA.parse(text).body
    except TemplateSyntaxError as error:
        yield Problem(file, error.lineno, "", "", f"this is not a macro call: {(error.message or '').rstrip('.')}", EXAMPLE)
        return
    for node in body:
        found = node.nodes if isinstance(node, nodes.Output) else [node]
        yield from (call(file, one, macros) for one in found if not isinstance(one, nodes.TemplateData))


def unclosed(file: str, text: str) -> Problem | None:
    """A quote that is not closed in its own call; Jinja would look for its end on the rest of the page, and complain there."""
    try:
        for line, kind, token in JINJA.lex(text):
            if kind == "string" and ("\n" in token or "}}" in token):
                return never_closed(file, line, token.partition("\n")[0])
    except TemplateSyntaxError as error:
        at = next((text.rfind(quote) for quote in "\"'" if error.message == f"unexpected char {quote!r} at {text.rfind(quote)}"), None)
        if at is not None:
            return never_closed(file, error.lineno, text[at:].partition("\n")[0])
    return None


def never_closed(file: str, line: int, found: str) -> Problem:
    """The problem with a quote that has no second one."""
    return Problem(file, line, "", shown(found), "a quote begins here and is not closed in its call", "Close it with the same quote.")


def call(file: str, node: nodes.Node, macros: Macros) -> Call | Problem:
    """One call, or why it is none that a page may make."""
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name):
        named = f" (found '{node.name}')" if isinstance(node, nodes.Name) else ""
        return Problem(file, node.lineno, "", "", f"a page may only call macros by name{named}", EXAMPLE)
    name = node.node.name
    if name not in macros:
        return Problem(file, node.lineno, "", f"'{name}'", "there is no such macro", suggestion(name, macros, "macros/pages/macros.py"))
    if node.kwargs or node.dyn_args or node.dyn_kwargs or not all(isinstance(arg, nodes.Const) for arg in node.args):
        return Problem(file, node.lineno, name, "", "a macro takes words in quotes and nothing else", EXAMPLE)
    args = tuple(str(arg.value) for arg in node.args if isinstance(arg, nodes.Const))
    try:
        SIGNATURE(macros[name]).bind(None, "", *args)
    except TypeError as error:
        return Problem(file, node.lineno, name, f"{len(args)} given", f"this macro is given too much or too little: {error}", EXAMPLE)
    return Call(node.lineno, name, args)
