"""Reads one YAML file safely, and remembers on which line each value stands.

PyYAML lets a duplicate key win in silence and expands aliases without a limit; both are refused here.
"""

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from .problems import Problem, shown

LARGEST = 1_000_000  # bytes: the largest data file is a tenth of this, so more is a mistake or an attack
DEEPEST = 20
BOOL = "tag:yaml.org,2002:bool"
Path_ = tuple[str | int, ...]


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # ten times faster with libyaml
    """YAML 1.2's booleans: in YAML 1.1 the words on, yes and NO (Norway) would turn into true and false."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in found if tag != BOOL]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver(BOOL, re.compile(r"^(?:true|false)$"), list("tf"))


class Read(NamedTuple):
    """A file's content, the line of each value by its path, and what is wrong with it."""

    data: Any
    lines: dict[Path_, int]
    problems: list[Problem]


def read_text(path: Path, name: str) -> tuple[str, list[Problem]]:
    """The text of a file, with any line ends and with or without a byte-order mark."""

    def refuse(rule: str, cure: str) -> tuple[str, list[Problem]]:
        return "", [Problem(name, None, "", "", rule, cure)]

    try:
        raw = path.read_bytes()
    except OSError as error:
        return refuse(f"the file cannot be read: {error.strerror}", "Put it back, or mend its permissions.")
    if len(raw) > LARGEST:
        return refuse(
            f"a data file may have {LARGEST:,} bytes at the most; this has {len(raw):,}", "Split it, or take out what slipped in."
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Problem(name, line, "", shown(raw[error.start : error.start + 1]), "the file must be UTF-8 text", "Save it as UTF-8.")]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def read_yaml(text: str, name: str, first_line: int = 1) -> Read:
    """Parse YAML text; `first_line` is the line of the file on which the text begins."""
    problems: list[Problem] = []
    lines: dict[Path_, int] = {}
    seen: set[int] = set()

    def walk(node: yaml.Node, path: Path_) -> None:
        line = node.start_mark.line + first_line
        lines[path] = line
        if id(node) in seen:
            problems.append(Problem(name, line, "", "", "anchors and aliases (& and *) are not allowed", "Write the value out."))
            return
        seen.add(id(node))
        if len(path) > DEEPEST:
            problems.append(Problem(name, line, "", "", f"values may be nested {DEEPEST} deep at the most", "Flatten it."))
        elif isinstance(node, yaml.MappingNode):
            keys: set[str] = set()
            for key, value in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    problems.append(Problem(name, line, "", "", "a key must be a plain word", "Replace the list or mapping before the colon."))
                    continue
                if key.value in keys:
                    rule = "a key may stand only once in a place; the second would replace the first"
                    problems.append(Problem(name, key.start_mark.line + first_line, str(key.value), "", rule, "Remove or rename one."))
                keys.add(key.value)
                walk(value, (*path, key.value))
                lines[(*path, key.value)] = key.start_mark.line + first_line
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                walk(item, (*path, index))

    try:
        node = yaml.compose(text, Loader=Loader)
        if node is None:
            return Read(None, {}, [Problem(name, None, "", "", "the file is empty", "Write its entries, or [] for none.")])
        walk(node, ())
        if problems:
            return Read(None, lines, problems)
        return Read(Loader("").construct_document(node), lines, [])
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        line = mark.line + first_line if mark else None
        rule = f"this is not YAML: {error.problem or 'it cannot be parsed'}"
        cure = "Look for a tab, a missing quote or colon, or a wrong indent on this line or the one above."
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line, rule, cure = None, f"this is not YAML: {str(error).splitlines()[0]}", "Mend or remove what the sentence names."
    return Read(None, lines, [Problem(name, line, "", "", rule, cure)])
