"""Front matter: YAML between two lines of three hyphens at the top of a Markdown file."""

from typing import NamedTuple

from .faults import Problem
from .yamlfile import Read, read_yaml

FRONT = "---\n"


class Front(NamedTuple):
    """What the YAML says, the words below it, and the line of the file on which they begin."""

    read: Read
    body: str
    line: int


def parted(text: str, name: str) -> Front:
    """A file's front matter and the rest; where it is none, `read` holds what is wrong and no data."""
    head, sep, body = text.removeprefix(FRONT).partition(f"\n{FRONT}")
    if not (text.startswith(FRONT) and sep):
        rule = "the file must begin with front matter between two lines of three hyphens"
        return Front(Read(None, {}, [Problem(name, 1, "", "", rule, "Copy the top of one that works.")]), "", 1)
    read = read_yaml(head, name, first_line=2)
    if not read.problems and not isinstance(read.data, dict):
        read = Read(None, {}, [Problem(name, 2, "", "", "the front matter must be 'key: value' lines", "Write one per line.")])
    return Front(read, body, head.count("\n") + 4)
