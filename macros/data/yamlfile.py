"""Reads one YAML file safely, and remembers on which line each value stands.

PyYAML lets a duplicate key win in silence, expands aliases without a limit, and its fast parser ends the
whole process on a file that is nested deeply enough. All three are refused here, before anything is built.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar, NamedTuple

import yaml

from .faults import Path_, Problem, shown
from .yaml_slips import LINE_END, slip

DEEPEST = 20
INT = "tag:yaml.org,2002:int"
BOOL = "tag:yaml.org,2002:bool"
TIMESTAMP = "tag:yaml.org,2002:timestamp"
MERGE = "tag:yaml.org,2002:merge"  # <<: its keys would be taken over in silence
PLAIN = re.compile(r"[-+]?(0|[1-9][0-9]*)")  # of a whole number: YAML 1.1 reads 010 as 8, and 1:30 as 90
LOST = re.compile(r" +(#[^\s#].*)")


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # ten times faster with libyaml
    """YAML 1.2's booleans: in YAML 1.1 the words on, yes and NO (Norway) would turn into true and false."""

    yaml_implicit_resolvers: ClassVar[Any] = {
        first: [(tag, pattern) for tag, pattern in found if tag != BOOL] for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver(BOOL, re.compile(r"^(?:true|false)$"), list("tf"))


class Read(NamedTuple):
    """A file's content, the line of each value by its path, and what is wrong with it."""

    data: Any
    lines: dict[Path_, int]
    problems: list[Problem]


def unsafe(text: str, name: str, first_line: int) -> Iterator[Problem]:
    """What must not be built at all: aliases, which can grow without a limit, tags, and nesting that ends the parser."""
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + first_line if event.start_mark else None
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent):
            yield Problem(
                name, line, "", "", "anchors and aliases (& and *) are not allowed", "Write the value out, in quotes if it begins so."
            )
        if tag := getattr(event, "tag", None):
            yield Problem(name, line, "", shown(tag), "a value must not begin with !", "Put it in quotes.")
        if depth > DEEPEST:
            yield Problem(name, line, "", "", f"values may be nested {DEEPEST} deep at the most", "Flatten it.")
            return


def left_open(text: str) -> int | None:
    """The line, from 0, of the last quote that opens and does not close on its line, as far as the text can be read.

    YAML lets words in quotes go on to the next quote, wherever that stands, so it complains far below the one that was forgotten.
    """
    found = None
    try:
        for token in yaml.scan(text, Loader=Loader):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"') and token.end_mark.line > token.start_mark.line:
                found = token.start_mark.line
    except yaml.MarkedYAMLError as error:
        if error.context and "quoted scalar" in error.context and error.context_mark:
            found = error.context_mark.line
    return found


def cut_off(text: str, name: str, first_line: int) -> Iterator[Problem]:
    """Words that end at a '#', as in 'Ask #2': YAML takes the rest for a remark, and drops it in silence."""
    if not LOST.search(text):
        return  # to scan is as slow as to read, and most files have no '#' after a space
    lines = LINE_END.split(text)
    for token in yaml.scan(text, Loader=Loader):
        if isinstance(token, yaml.ScalarToken) and token.plain and (lost := LOST.match(lines[token.end_mark.line], token.end_mark.column)):
            rule = "the words from '#' on are lost, because a '#' after a space begins a remark"
            cure = "Put the whole text in quotes. If it is a remark, put a space after the '#'."
            yield Problem(name, token.end_mark.line + first_line, "", shown(lost[1]), rule, cure)


def walk(node: yaml.Node, path: Path_, lines: dict[Path_, int], name: str, first_line: int) -> Iterator[Problem]:
    """Note the line of each value below a node; tell what YAML itself would let pass or drop in silence."""

    def problem(at: yaml.Node, field: str, value: str, rule: str, cure: str) -> Problem:
        return Problem(name, at.start_mark.line + first_line, field, value, rule, cure)

    lines.setdefault(path, node.start_mark.line + first_line)
    if isinstance(node, yaml.MappingNode):
        keys: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag == MERGE:
                yield problem(key, "", "", "a key must be a plain word", "Replace the list or mapping before the colon.")
                continue
            if key.value in keys:
                rule = "a key may stand only once in a place; the second would replace the first"
                yield problem(key, key.value, "", rule, "Remove or rename one.")
            keys.add(key.value)
            lines[(*path, key.value)] = key.start_mark.line + first_line
            yield from walk(value, (*path, key.value), lines, name, first_line)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from walk(item, (*path, index), lines, name, first_line)
    elif node.tag == INT and not PLAIN.fullmatch(node.value):
        digits = node.value.lstrip("0") if node.value.isdecimal() else ""
        cure = f"Write {digits}, or put it in quotes if it is no number." if digits else "Write plain digits, or put it in quotes."
        yield problem(node, str(path[-1]) if path else "", shown(node.value), "YAML would read another number in this", cure)
    elif node.tag == TIMESTAMP:
        try:
            yaml.SafeLoader("").construct_object(node)
        except ValueError as error:
            yield problem(node, str(path[-1]) if path else "", shown(node.value), f"this is no date: {error}", "Write it as 2026-11-30.")


def read_yaml(text: str, name: str, first_line: int = 1) -> Read:
    """Parse YAML text; `first_line` is the line of the file on which the text begins."""
    lines: dict[Path_, int] = {}
    try:
        problems = list(unsafe(text, name, first_line))
        node = None if problems else yaml.compose(text, Loader=Loader)
        if node is None:
            empty = Problem(name, None, "", "", "the file is empty", "Put its entries back.")
            return Read(None, {}, problems or [empty])
        problems = [*walk(node, (), lines, name, first_line), *cut_off(text, name, first_line)]
        return Read(None if problems else Loader("").construct_document(node), lines, problems)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + first_line if error.problem_mark else None
        rule = f"this is not YAML: {error.problem or 'it cannot be parsed'}"
        cure = "Look for a wrong indent, or for a colon or quote inside words that need quotes around them, here or one line above."
        if "'-' indicator" in rule:
            cure = "Each entry of a list begins with a hyphen and a space: put '- ' before it, or mend the indent."
        elif (opened := left_open(text)) is not None:
            line, rule = opened + first_line, "a quote that opens on this line does not close on it"
            cure = "Put the quote at the end of the words. A quote of the same kind inside them is written twice, or take the other kind."
        elif error.problem_mark and (seen := slip(text, error.problem_mark.line)):
            line, rule, cure = seen.line + first_line, seen.rule, seen.cure
    except (yaml.YAMLError, ValueError) as error:
        line, rule, cure = None, f"this is not YAML: {' '.join(str(error).split())}", "Mend or remove what the sentence names."
    return Read(None, lines, [Problem(name, line, "", "", rule, cure)])
