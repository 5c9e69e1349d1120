"""The shapes of data/stages.yml: what a reader says, and what of it changes the rules."""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from .lists import From
from .rules import End, Rule, Samples, Wait
from .shapes import EventId, Id, MessageId, RuleId, Shape, StageId, Text

Gate = Literal["questions", "agency", "none"]


class Case(Shape):
    """One of several things that may have happened in a situation: they cancelled, or they didn't turn up."""

    id: Id
    title: Text
    event: EventId
    on: Text
    by: Text | None = None
    rules: Annotated[list[RuleId], Field(min_length=1)]
    gate: Annotated[Gate | None, Field(description="which reasons not to write are asked about, where it isn't the situation's")] = None


class Elsewhere(Shape):
    """Another situation, for those whose case it is rather than this one."""

    question: Annotated[Text, Field(description="asked beside the planner's date, for those who may have chosen the wrong situation")]
    stage: StageId
    case: Text | None = None


class Own(Shape):
    """What a rule becomes in one situation: a wait, an end or samples of its own."""

    wait: Wait | None = None
    end: End | None = None
    samples: Samples = Samples()

    def of(self, rule: Rule) -> Rule:
        """The rule as it is in the situation; a wait of the situation's own holds in every region."""
        samples = rule.samples.model_copy(update=self.samples.model_dump(exclude_none=True))
        messages = list(dict.fromkeys(filter(None, [samples.usual, *rule.messages[bool(samples.usual) :]])))
        waits = {"wait": self.wait, "regions": {}} if self.wait else {}
        return rule.model_copy(update={"samples": samples, "messages": messages, "end": self.end or rule.end, **waits})


class Course(NamedTuple):
    """What the clock follows: the event that starts it, the labels of its dates, its rules in order, and the reasons not to write."""

    event: str
    on: str
    by: str | None
    rules: list[str]
    gate: Gate


class Stage(Shape):
    """A situation: what the reader says, and the rules that its clock follows, in order."""

    id: Id
    title: Text
    question: Text
    answer: Text
    group: Annotated[str, From("groups")]
    event: EventId
    on: Text
    by: Text | None = None
    rules: Annotated[list[RuleId], Field(min_length=1)]
    message: MessageId
    gate: Annotated[Gate, Field(description="which reasons not to write are asked about")]
    talked: Annotated[bool, Field(description="you spoke already, so 'only those chosen will hear' no longer counts")] = False
    cases: list[Case] = []
    own: dict[Id, Own] = {}
    elsewhere: Elsewhere | None = None
    synonyms: list[Text] = []

    def called(self, case: str | None) -> str:
        """What a reader says of a case; of the whole situation where none is named."""
        return next((one.title for one in self.cases if one.id == case), self.title)

    def course(self, case: str | None) -> Course:
        """What the clock follows for a case; for the first one where there are cases and none, or an unknown one, is named."""
        if not self.cases:
            return Course(self.event, self.on, self.by, self.rules, self.gate)
        found = next((one for one in self.cases if one.id == case), self.cases[0])
        return Course(found.event, found.on, found.by, found.rules, found.gate or self.gate)
