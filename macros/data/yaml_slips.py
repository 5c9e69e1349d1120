"""The slips of the hand behind most YAML that can't be parsed, which the parser itself calls by other names, often a line too late."""

import re
from typing import NamedTuple

LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # what YAML takes for the end of a line
TAB = re.compile(r"[ -]*\t")
NO_SPACE = re.compile(r"\s*(?:- +)?([\w-]+):(?!//)[^\s:]")  # default:5; the colon of an address stands so


class Slip(NamedTuple):
    """Its line, from 0, which rule it breaks and what cures it."""

    line: int
    rule: str
    cure: str


def slip(text: str, line: int) -> Slip | None:
    """A slip in the line, from 0, that the parser names, or in the one above; None where none is seen."""
    lines = LINE_END.split(text)
    for at in (line, line - 1):
        if 0 <= at < len(lines):
            if TAB.match(lines[at]):
                return Slip(at, "this line begins with a tab", "Put spaces in its place, as many as the lines beside it have.")
            if found := NO_SPACE.match(lines[at]):
                return Slip(at, "a space is missing after the colon", f"Write '{found[1]}: ', and then the value.")
    return None
