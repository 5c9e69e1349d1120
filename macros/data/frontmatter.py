"""Front matter: YAML between two lines of three hyphens at the top of a Markdown file."""

import re
from typing import NamedTuple

from .faults import Problem, shown
from .yamlfile import Read, read_yaml

FRONT = "---\n"
LIKE_A_FENCE = re.compile(r"^ *(?:-{2,}|-*[–—][–—-]*) *$", re.MULTILINE)  # a hyphen too few or too many, a dash, a space before it


class Front(NamedTuple):
    """What the YAML says, the words below it, and the line of the file on which they begin."""

    read: Read
    body: str
    line: int


def parted(text: str, name: str) -> Front:
    """A file's front matter and the rest; where it is none, `read` holds what is wrong and no data."""
    head, sep, body = text.removeprefix(FRONT).partition(f"\n{FRONT}")
    if not (text.startswith(FRONT) and sep):
        return Front(Read(None, {}, [unfenced(text, name)]), "", 1)
    read = read_yaml(head, name, first_line=2)
    if not read.problems and not isinstance(read.data, dict):
        read = Read(None, {}, [Problem(name, 2, "", "", "the front matter must be 'key: value' lines", "Write one per line.")])
    return Front(read, body, head.count("\n") + 4)


def unfenced(text: str, name: str) -> Problem:
    """Which of the two lines of hyphens is broken, if one of them can be seen, or that there are none."""
    if not text.startswith(FRONT):
        rule = "the file must begin with front matter between two lines of three hyphens"
        return Problem(name, 1, "", "", rule, "Copy the top of one that works.")
    if not (fence := LIKE_A_FENCE.search(text, len(FRONT))):
        rule = "the front matter that begins here does not end"
        return Problem(name, 1, "", "", rule, "Put a line of three hyphens, ---, between it and the words.")
    rule = "the line that ends the front matter must be three hyphens and nothing else, with the words below it"
    return Problem(name, text.count("\n", 0, fence.start()) + 1, "", shown(fence[0]), rule, "Write --- there.")
