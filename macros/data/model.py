"""The guide: everything that the data folder says, read, checked and joined."""

from datetime import date
from typing import Annotated

from .accessibility import Accessibility
from .changes import Change
from .facts import Advice, Experience, GateItem, OtherNumber, Question, Region, Source, TurnOfYear, WaitFigure
from .lists import Known
from .message import Message
from .own_pages import Moved, Reviews
from .rules import Rule
from .session import Session
from .shapes import Shape, Vocabulary
from .situations import Stage
from .words import Words

GATES = ("no-contact", "agency", "no-calls", "portal", "chosen-only", "silence-means-no")  # what a reader may tick and a link may say


class Guide(Shape):
    """Everything that the data folder says, read, checked and joined."""

    vocabulary: Vocabulary
    rules: dict[str, Rule]
    stages: dict[str, Stage]
    messages: dict[str, Message]
    sources: dict[str, Source]
    regions: dict[str, Region]
    questions: dict[str, Question]
    gate: Annotated[dict[str, GateItem], Known(GATES)]  # clock/, the planner
    waits: dict[str, WaitFigure]
    effective: dict[str, Advice]
    experiences: dict[str, Experience]
    changes: dict[str, Change]
    numbers: dict[str, OtherNumber]
    reviews: Reviews
    moved: Moved
    turn_of_year: TurnOfYear
    session: Session
    accessibility: Accessibility
    words: Words

    def rules_of(self, stage: str) -> list[Rule]:
        """The rules of a situation as they are there, in the order in which its clock follows them."""
        told = self.stages[stage]
        return [told.own[rule].of(self.rules[rule]) if rule in told.own else self.rules[rule] for rule in told.rules]

    def starts(self, rule: Rule, stage: str) -> str:
        """From what a rule's wait counts in a situation, in words: a rule may serve an interview and a call."""
        events, told = self.vocabulary.events, self.stages[stage]
        if events[rule.event].kind in ("message", "date"):
            return events[rule.event].label
        case = next((case for case in told.cases if rule.id in case.rules), None)
        return events[case.event if case else told.event].label

    def messages_of(self, stage: str) -> list[Message]:
        """The samples of a situation by when one needs them, the main one first; those for one country come last."""
        needs, tones, channels = (list(words) for words in (self.vocabulary.needs, self.vocabulary.tones, self.vocabulary.channels))
        main = self.stages[stage].message
        named = [m for rule in self.rules_of(stage) for m in rule.messages]
        return sorted(
            (m for m in self.messages.values() if m.stage == stage),
            key=lambda m: (
                (m.id != main, needs.index(m.need), m.id not in named, bool(m.regions)),
                (tones.index(m.tone), channels.index(m.channel), m.title),
            ),
        )

    def reviewed(self, address: str) -> date:
        """The day on which the facts of a page, or of a place on it, were last checked."""
        return self.reviews.pages.get(address.partition("#")[0], self.reviews.default)
