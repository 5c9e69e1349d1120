"""The shapes of what the pages tell and cite: sources, regions, questions, reasons not to write, figures, experiences.

Which names are allowed where two files meet is checked in `references.py`.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from . import workdays
from .lists import From
from .shapes import (
    COUNTRY,
    MONTH_DAY,
    Code,
    Id,
    MessageId,
    Number,
    QuestionId,
    RegionCode,
    RuleId,
    Shape,
    SourceId,
    StageId,
    Text,
    Url,
    Whole,
    place,
)  # fmt: skip


def whole_country(code: str) -> str:
    """The code itself; ValueError (rule, cure) where it is no country whose public holidays are known."""
    if "-" in code or not workdays.supported(code):
        raise ValueError("must be a country whose public holidays are known", "Write an ISO 3166 code, such as GB.")
    return code


class Source(Shape):
    """Where a fact comes from, how it was asked, and what speaks against leaning on it."""

    id: Id
    title: Text
    publisher: Text
    year: Annotated[Whole, Field(ge=1900, le=2100)] | None
    url: Url
    kind: Annotated[str, From("kinds")]
    country: Annotated[str, StringConstraints(pattern=COUNTRY), Field(description="whose habits the source speaks of")]
    sample: Text | None
    finding: Text
    caution: Text
    seen: Literal["primary", "second-hand"]
    cite: Text
    strength: Text


class Region(Shape):
    """A country, what is usual there, and how sure that is."""

    code: Annotated[Code, AfterValidator(whole_country)]
    name: Text
    strength: Literal["good", "fair", "thin", "weak"]
    summary: Text
    text: Text
    sources: list[SourceId]
    parts: bool = False


class Question(Shape):
    """One question as people ask it, with the answer in its first sentence."""

    id: Id
    number: Annotated[Whole, Field(ge=1, le=9999)]
    topic: Annotated[str, From("topics")]
    question: Text
    answer: Text
    stages: list[StageId]
    sources: list[SourceId] = []


class GateItem(Shape):
    """One reason not to write at all, and what to do in its place."""

    id: Id
    when: Text
    instead: Text
    message: MessageId | None = None
    sources: list[SourceId]


class WaitFigure(Shape):
    """How many days employers took on average, in one survey."""

    id: Id
    label: Text
    days: Annotated[Number, Field(gt=0, lt=1000)]
    source: SourceId
    note: Text | None = None


class Advice(Shape):
    """One part of what makes a follow-up effective."""

    id: Id
    topic: Text
    advice: Text
    sources: list[SourceId]


class OtherNumber(Shape):
    """A length of time that a text writes out, and why it may; `says` holds the words around it, and the lists say whose texts."""

    id: Id
    says: Text
    stages: list[StageId] = []
    rules: list[RuleId] = []
    questions: list[QuestionId] = []
    why: Text

    @model_validator(mode="after")
    def stands_somewhere(self) -> "OtherNumber":
        """It stands in a text about something."""
        if not (self.stages or self.rules or self.questions):
            raise ValueError("must name a situation, a rule or a question", "Say where the words stand, or take the entry out.")
        return self


class Experience(Shape):
    """What a reader told us, printed only with their consent and after somebody checked it."""

    id: Id
    received: date
    stage: StageId
    country: Annotated[Code, AfterValidator(place)]
    text: Text
    consent: Annotated[bool, Field(description="must be true: without consent it is not kept")]
    moderated_by: Text
    moderated_on: date


MonthDay = Annotated[str, StringConstraints(pattern=MONTH_DAY)]


class TurnOfYear(Shape):
    """The quiet time in which questions are not asked: from a day of December to one of January, and where it ends later.

    `weeks` names countries where it lasts until the Monday of that full week of January.
    """

    first: MonthDay
    last: MonthDay
    why: Text
    weeks: dict[RegionCode, Annotated[Whole, Field(ge=1, le=4)]] = {}
