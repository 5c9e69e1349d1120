"""What slides are made of, before they are a file."""

from typing import NamedTuple


class Slide(NamedTuple):
    """One slide: its title, its lines, and what is said to it."""

    title: str
    lines: list[str]
    notes: str


class Deck(NamedTuple):
    """All slides, and what the file says of itself; the last slide has the code to scan, if the site knows its address."""

    title: str
    author: str
    footer: str
    day: str
    code: str
    slides: list[Slide]
