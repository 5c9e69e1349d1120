"""The shapes of the guide's data: what an editor may write, and nothing else.

Every shape refuses unknown keys and cannot be changed once read. Which words are allowed where two
files meet (a rule names a message, a message names a channel) is checked in `check.py`.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
CODE = r"^[A-Z]{2}(-[A-Z0-9]{1,3})?$"
WEB = r"^https?://[^\s<>\"]+$"
NAME = r"^[a-z][a-z0-9 -]*[a-z0-9]$"
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text itself; ValueError where it holds what an escape can smuggle in: controls, and marks that turn lines round."""
    if UNPRINTABLE.search(text):
        raise ValueError("must not hold characters that cannot be printed")
    return text


Id = Annotated[str, StringConstraints(pattern=ID, max_length=60)]
RegionCode = Annotated[str, StringConstraints(pattern=CODE)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000), AfterValidator(printable)]
Url = Annotated[str, StringConstraints(pattern=WEB)]
SlotName = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]
UnitName = Literal["hours", "working days", "days", "weeks", "months"]  # what schedule.py can count in

SLOT = re.compile(r"\[([^\[\]\n]{1,60})\]")
BRANCH = "## "


class Shape(BaseModel):
    """What all shapes share: no unknown key, no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Action(Shape):
    """What a step asks of the reader; `waits` says whether it can come too soon, `legal` that it only informs."""

    label: Text
    waits: bool
    legal: bool = False


class Channel(Shape):
    """A way to send words, and the medium that its samples look like."""

    label: Text
    medium: Literal["letter", "note", "script", "card"]


class Unit(Shape):
    """A unit of waiting, for one and for more."""

    one: Text
    many: Text


class Placeholder(Shape):
    """Something in square brackets that the reader fills in."""

    label: Text
    help: Text
    example: Text
    kind: Literal["text", "date"]


class Vocabulary(Shape):
    """The closed lists that the other files draw their words from."""

    events: dict[Id, Text]
    actions: dict[Id, Action]
    channels: dict[Id, Channel]
    tones: dict[Id, Text]
    units: dict[UnitName, Unit]
    placeholders: dict[SlotName, Placeholder]
    kinds: dict[SlotName, Text]
    groups: dict[Id, Text]
    grades: dict[SlotName, Text]


class Wait(Shape):
    """How long to wait, and the range that sources give; `max` is absent where there is none."""

    default: Annotated[int, Field(ge=0, le=366)]
    min: Annotated[int, Field(ge=0, le=366)]
    max: Annotated[int, Field(ge=0, le=366)] | None = None
    unit: str


class Variant(Shape):
    """What a rule becomes in one region, and only in some situations where `only_in` names them."""

    wait: Wait
    note: Text
    only_in: list[Id] = []
    sources: list[Id]


class Limit(Shape):
    """The latest day of a step, counted from an event of its own."""

    event: str
    count: Annotated[int, Field(ge=1)]
    unit: str


class Rule(Shape):
    """What the clock does: an event, a wait, and what to do when it is over."""

    id: Id
    title: Text
    checklist: Text
    event: str
    action: str
    needs: Literal["date", "no date"] | None = None
    only_if: Text | None = None
    only_in_region: RegionCode | None = None
    starts: date | None = None
    wait: Wait
    latest_after: Limit | None = None
    channels: list[str]
    max_messages: Annotated[int, Field(ge=0, le=5)]
    messages: list[Id]
    why: Text
    sources: list[Id]
    against: list[Id] = []
    our_default: Text | None = None
    disputed: Text | None = None
    regions: dict[RegionCode, Variant] = {}

    def variant(self, region: str | None, stage: str) -> Variant | None:
        """The regional variant for a code such as GB or GB-SCT in a situation, or None."""
        for code in (region, region.split("-")[0]) if region else ():
            found = self.regions.get(code)
            if found and (not found.only_in or stage in found.only_in):
                return found
        return None


class Stage(Shape):
    """A situation: what the reader says, and the rules that its clock follows, in order."""

    id: Id
    title: Text
    question: Text
    answer: Text
    group: str
    event: str
    on: Text
    by: Text | None = None
    rules: Annotated[list[Id], Field(min_length=1)]
    message: Id
    synonyms: list[Text] = []


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
    stage: Id
    title: Text
    channel: str
    tone: str
    subject: Text | None = None
    use_when: Text
    not_when: Text
    why: Text
    sources: list[Id] = []
    regions: list[RegionCode] = []
    body: Text

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


class Source(Shape):
    """Where a fact comes from, how it was asked, and what speaks against leaning on it."""

    id: Id
    title: Text
    publisher: Text
    year: Annotated[int, Field(ge=1900, le=2100)] | None
    url: Url
    kind: str
    country: Text
    sample: Text | None
    finding: Text
    caution: Text
    supports: list[Id]
    seen: Literal["primary", "second-hand"]
    cite: Text
    strength: Text


class Region(Shape):
    """A country, what is usual there, and how sure that is."""

    code: RegionCode
    name: Text
    strength: Literal["good", "fair", "thin", "weak"]
    summary: Text
    text: Text
    sources: list[Id]
    parts: bool = False


class Question(Shape):
    """One question as people ask it, with the answer in its first sentence."""

    id: Id
    number: Annotated[int, Field(ge=1)]
    question: Text
    answer: Text
    stages: list[Id]
    sources: list[Id] = []


class GateItem(Shape):
    """One reason not to write at all, and what to do in its place."""

    id: Id
    when: Text
    instead: Text
    message: Id | None = None
    sources: list[Id]


class WaitFigure(Shape):
    """How long employers took, in calendar days on average, in one survey."""

    id: Id
    label: Text
    days: Annotated[float, Field(gt=0, lt=1000)]
    source: Id
    note: Text | None = None


class Advice(Shape):
    """One part of what makes a follow-up effective."""

    id: Id
    topic: Text
    advice: Text
    sources: list[Id]


class Experience(Shape):
    """What a reader told us, printed only with their consent and after somebody checked it."""

    id: Id
    received: date
    stage: Id
    country: RegionCode
    text: Text
    consent: Annotated[bool, Field(description="must be true: without consent it is not kept")]
    moderated_by: Text
    moderated_on: date


class Reviews(Shape):
    """When the facts were last checked: for the whole guide, and for pages checked since."""

    default: date
    pages: dict[str, date] = {}


Address = Annotated[str, StringConstraints(pattern=r"^/([a-z0-9-]+/)*(#[A-Za-z0-9-]+)?$")]


class Moved(Shape):
    """Promised addresses that have changed: the old one leads to the new one for ever."""

    pages: dict[Address, Address]
    anchors: dict[Address, Address]


Words = Mapping[str, object]


class Guide(Shape):
    """Everything that the data folder says, read, checked and joined."""

    vocabulary: Vocabulary
    rules: dict[str, Rule]
    stages: dict[str, Stage]
    messages: dict[str, Message]
    sources: dict[str, Source]
    regions: dict[str, Region]
    questions: dict[str, Question]
    gate: dict[str, GateItem]
    waits: dict[str, WaitFigure]
    effective: dict[str, Advice]
    experiences: dict[str, Experience]
    reviews: Reviews
    moved: Moved
    words: dict[str, dict[str, object]]

    def rules_of(self, stage: str) -> list[Rule]:
        """The rules of a situation, in the order in which its clock follows them."""
        return [self.rules[rule] for rule in self.stages[stage].rules]

    def starts(self, rule: Rule, stage: str) -> str:
        """From what a rule's wait counts in a situation, in words: a rule may serve an interview and a call."""
        fixed = ("last-message", "final-message", "date-given", "closing-date")
        return self.vocabulary.events[rule.event if rule.event in fixed else self.stages[stage].event]

    def messages_of(self, stage: str) -> list[Message]:
        """The samples of a situation: its main one first, then by tone and channel as listed."""
        tones, channels = list(self.vocabulary.tones), list(self.vocabulary.channels)
        main = self.stages[stage].message
        named = [m for rule in self.rules_of(stage) for m in rule.messages]
        return sorted(
            (m for m in self.messages.values() if m.stage == stage),
            key=lambda m: (m.id != main, m.id not in named, tones.index(m.tone), channels.index(m.channel), m.title),
        )

    def reviewed(self, address: str) -> date:
        """The day on which the facts of a page were last checked."""
        return self.reviews.pages.get(address, self.reviews.default)
