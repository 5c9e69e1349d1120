"""Gaps that fit any filling, as pure checks: what stands before a gap, and how the sample reads once it is filled."""

import re
from collections.abc import Iterator

from tests.data.samples import Message

# What may stand before a gap: each gap has one form, said in its help, so that any filling reads well.
LEADS = {
    "something you talked about": r"about",
    "one point of fit": r"think|mention",
    "event": r"at|after",
    "news": r":",
    "your next step": r"going to",
    "your reason": r"because",
    "what you need": r":",
    "where you worked together": r"worked together",
    "what they can speak about": r"about|mention",
    "date they gave": r"by|until",
    "date you must answer by": r"by",
    "date you ask for": r"by|until",
    "agreed time": r"at|for",
    "new time": r"at",
    "your times": r"do|Would",
    "days you can work": r"available",
    "kind of test": r"the|my",
    "start date": r"for",
}

OWN_ON = "date applied|closing date|date of the news|date you sent it|interview date|coming date"  # a date that brings its "on"


def forms(message: Message) -> Iterator[str]:
    """A gap stands after the words that its help names, and a date with an "on" of its own after none."""
    for name, lead in LEADS.items():
        for match in re.finditer(rf"(\S+(?: \S+)?) \[{name}\]", message.said):
            if not re.search(rf"(^|\b| |(?<=[\w\]]))({lead})$", match[1]):
                yield f"'{match[0]}' gives [{name}] another form than its help: write it after {lead.replace('|', ' or ')}"
    for match in re.finditer(r"\b(on|at) \[phone number\]", message.said):
        yield f"'{match[0]}' is said on one side of the Atlantic only: write 'my number is [phone number]'"
    for match in re.finditer(rf"\b(on|by|at|in|since|until|from|before|of) \[({OWN_ON})\]", message.said):
        yield f"'{match[0]}' reads badly as '{match[1]} on Friday': take the '{match[1]}' out"


DOUBLED = (
    r"\b([\w']+) \1\b", r"\b(on|in|at) (on|in|at|by|yesterday|tomorrow|today)\b", r"\b(by|until|before|about) (on|by|at|until|because)\b",
    r"[.,:;?!] ?[.,;:?!]", r" [.,;:?!]", r"  ", r"\[|\]",
)  # fmt: skip


def reading(text: str) -> Iterator[str]:
    """A sample with its gaps filled has no doubled word or preposition, no stray sign and no gap left."""
    for pattern in DOUBLED:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield f"'{text[max(0, match.start() - 25) : match.end() + 25]}' doesn't read well once the gaps are filled"
