"""A sample message: when to use it, when not, and its words, cut into runs that a template can print."""

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple

from .lists import From
from .shapes import Id, RegionCode, Shape, SourceId, StageId, Text

SLOT = re.compile(r"\[([^\[\]\n]{1,60})\]")
BRANCH = "## "


class Piece(NamedTuple):
    """A run of words in a message; `slot` is the placeholder's name, or empty for plain words."""

    text: str
    slot: str


class Block(NamedTuple):
    """A paragraph (lines of pieces) of a message, or the heading of a script's branch."""

    heading: bool
    lines: list[list[Piece]]


def pieces(text: str) -> list[Piece]:
    """Cut one line into plain runs and [placeholders]."""
    parts = SLOT.split(text)
    runs = (Piece(f"[{part}]" if i % 2 else part, part if i % 2 else "") for i, part in enumerate(parts))
    return [run for run in runs if run.text]


class Message(Shape):
    """One sample: when to use it, when not, why it works, and the words."""

    id: Id
    stage: StageId
    title: Text
    need: Annotated[str, From("needs")]
    channel: Annotated[str, From("channels")]
    tone: Annotated[str, From("tones")]
    subject: Annotated[Text, From("placeholders", SLOT.findall)] | None = None
    use_when: Text
    not_when: Text
    why: Text
    sources: list[SourceId] = []
    regions: list[RegionCode] = []
    body: Annotated[Text, From("placeholders", SLOT.findall)]

    @property
    def slots(self) -> list[str]:
        """Placeholder names in the order in which they first appear, subject included."""
        return list(dict.fromkeys(SLOT.findall(f"{self.subject or ''}\n{self.body}")))

    @property
    def subject_pieces(self) -> list[Piece]:
        """The subject line, cut into runs."""
        return pieces(self.subject or "")

    @property
    def blocks(self) -> Iterator[Block]:
        """The body as paragraphs and branch headings, in order."""
        for paragraph in re.split(r"\n\s*\n", self.body):
            lines = paragraph.splitlines()
            while lines and lines[0].startswith(BRANCH):
                yield Block(True, [pieces(lines.pop(0).removeprefix(BRANCH))])
            if lines:
                yield Block(False, [pieces(line) for line in lines])
