"""What is wrong with a data file, told so that an editor who does not program can mend it."""

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import NamedTuple

MOST = 100  # sentences in one message: more is no help
SHORT = 12  # names of a list that one sentence can hold
Path_ = tuple[str | int, ...]  # the way to a value inside a file


class Place(NamedTuple):
    """Where a datum stands: its file, the line of each value by its path, and the path of the datum itself."""

    file: str
    lines: Mapping[Path_, int]
    root: Path_ = ()

    def line(self, field: Path_) -> int | None:
        """The line of a field, or of what holds it."""
        path = (*self.root, *field)
        return next((self.lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in self.lines), None)


class Problem(NamedTuple):
    """One offence: where it stands, what was found, which rule it breaks and what cures it."""

    file: str
    line: int | None
    field: str
    value: str
    rule: str
    cure: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        found = f" (found {self.value})" if self.value else ""
        field = f"{self.field}: " if self.field else ""
        return f"{place}: {field}{self.rule}{found}. {self.cure}"


def placed(place: Place, ident: str, field: Path_, value: str, rule: str, cure: str) -> Problem:
    """A problem with one field of a datum."""
    label = " → ".join(filter(None, [ident, ".".join(str(part) for part in field)]))
    return Problem(place.file, place.line(field), label, value, rule, cure)


class DataError(Exception):
    """The data cannot be used; carries every problem that was found, not only the first."""

    subject = "The data has"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems), key=lambda p: (p.file, p.line or 0, p.field, p.value, p.rule))
        count = len(self.problems)
        head = f"{self.subject} {count} problem{'s' if count != 1 else ''}:"
        more = [f"  … and {count - MOST} more."] if count > MOST else []
        super().__init__("\n".join([head, *(f"  {problem}" for problem in self.problems[:MOST]), *more]))


class PageError(DataError):
    """The same for pages: they call macros that do not exist, or with words that do not."""

    subject = "The pages have"


def shown(value: object) -> str:
    """A value as an editor would recognise it, cut short so that a bad file cannot flood the screen."""
    plain = {None: "nothing", True: "true", False: "false"}
    try:
        text = plain[value] if value is None or isinstance(value, bool) else str(value) if isinstance(value, date) else repr(value)
    except ValueError:  # Python does not write out what has more than 4,300 digits
        text = "a number of thousands of digits"
    return text if len(text) <= 60 else f"{text[:57]}..."


def suggestion(word: object, known: Iterable[str], where: str = "") -> str:
    """The cure for a word that is not on a list: the nearest that is, the whole of a short list, or where a long one stands."""
    names = list(known)
    if not names:
        return "There is none yet: add one first, or take the word out."
    near = get_close_matches(str(word), names, n=1, cutoff=0.6)
    if near:
        return f"Did you mean '{near[0]}'?"
    if where and len(names) > SHORT:
        return f"No name comes near it. All {len(names)} stand in {where}."
    return f"Use one of: {', '.join(names[:SHORT])}{', …' if len(names) > SHORT else ''}."
