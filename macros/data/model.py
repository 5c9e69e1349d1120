"""The shapes of the rules and the situations that follow them, and the guide that joins all data.

Which words are allowed where two files meet (a rule names a message, a message names a channel) is
checked in `references.py`.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .facts import Advice, Experience, GateItem, Moved, Question, Region, Reviews, Source, WaitFigure
from .message import Message
from .shapes import Id, RegionCode, Shape, Text, Vocabulary
from .words import Words


class Wait(Shape):
    """How long to wait, and the range that sources give; `max` is absent where there is none."""

    default: Annotated[int, Field(ge=0, le=366)]
    min: Annotated[int, Field(ge=0, le=366)]
    max: Annotated[int, Field(ge=0, le=366)] | None = None
    unit: str

    @property
    def top(self) -> int:
        """The end of the range; the default where the range is open."""
        return self.default if self.max is None else self.max


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

    def variants_in(self, stage: str) -> dict[RegionCode, Variant]:
        """The regional variants that hold in a situation, by region."""
        return {code: variant for code, variant in self.regions.items() if not variant.only_in or stage in variant.only_in}

    def variant(self, region: str | None, stage: str) -> Variant | None:
        """The regional variant for a code such as GB or GB-SCT in a situation, or None."""
        here = self.variants_in(stage)
        return next((here[code] for code in (region, region.split("-")[0]) if code in here), None) if region else None


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
    words: Words

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
        """The day on which the facts of a page, or of a place on it, were last checked."""
        return self.reviews.pages.get(address.partition("#")[0], self.reviews.default)
