"""The shapes of the guide's data: rules, situations, sources and the rest, and the guide that joins them.

Which words are allowed where two files meet (a rule names a message, a message names a channel) is
checked in `check.py`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .sample import Message
from .shapes import Id, RegionCode, Shape, Text, Url, Vocabulary


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
