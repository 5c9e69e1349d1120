"""The shape of session.yml: a session that an office can give, its plan, its cases, and what its slides and papers say."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .shapes import Id, RuleId, Shape, StageId, Text, Whole

Gate = Literal["no-contact", "agency", "no-calls", "portal", "chosen-only"]  # wishes of gate.yml that a case may tell


class Minutes(Shape):
    """How long a part takes in the short session and in the long one; nothing means that it is left out."""

    short: Annotated[Whole, Field(ge=0, le=60)]
    long: Annotated[Whole, Field(ge=0, le=60)]


class Part(Shape):
    """One part of the session: what to say, what the group does, and what its slide shows."""

    id: Id
    title: Text
    minutes: Minutes
    say: Text
    do: Text
    slide: Annotated[list[Text], Field(min_length=1, max_length=5)]
    cases: bool = False


class SentThen(Shape):
    """A message that was sent, and when."""

    rule: RuleId
    on: date


class Exercise(Shape):
    """What one applicant tells, on a day; the clock gives the answer. `short`: it is in the short session, too."""

    stage: StageId
    today: date
    on: date
    by: date | None = None
    done: list[SentThen] = []
    gates: list[Gate] = []
    story: Text
    teaches: Text
    short: bool = False


class SessionLabels(Shape):
    """The words around a case, a plan and a slide."""

    minutes: Text
    part: Text
    say: Text
    do: Text
    case: Text
    today: Text
    sent: Text
    question: Text
    answer: Text
    step: Text
    sample: Text
    reviewed: Text


class Worksheet(Shape):
    """What the worksheet says beside the cases; `lines` stand beside a case, `own` are for the reader's own search."""

    intro: Text
    lines: Annotated[list[Text], Field(min_length=1)]
    own: Text
    own_lines: Annotated[list[Text], Field(min_length=1)]


class Poster(Shape):
    """What the poster says."""

    sentence: Text
    scan: Text


class Slides(Shape):
    """What the first and the last slide say, and the notes of the first."""

    subtitle: Text
    opening: Text
    closing: Text


class Session(Shape):
    """A session on the guide, in two lengths."""

    title: Text
    parts: Annotated[list[Part], Field(min_length=1)]
    exercises: Annotated[list[Exercise], Field(min_length=1)]
    labels: SessionLabels
    worksheet: Worksheet
    poster: Poster
    slides: Slides
