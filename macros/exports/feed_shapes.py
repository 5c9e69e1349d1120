"""The shape of guide.json: the records of the data, and what the feed adds to them. Its JSON Schema is made from here.

Within a version keys are added, and none is renamed or taken away.
"""

from typing import Annotated, Any, get_args

from pydantic import Field, StringConstraints

from ..data.facts import Advice, GateItem, Question, Region, Source, WaitFigure
from ..data.lists import MARK
from ..data.message import Message
from ..data.rules import Rule, Variant
from ..data.shapes import VERSION, Code, Id, Shape, SlotName, StageId, Text, UnitName, Vocabulary
from ..data.situations import Stage

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Address = Annotated[
    str,
    StringConstraints(pattern=r"^(https?://|/)"),
    Field(description="A full address, or a path on the site where it does not know its own address"),
]
Version = Annotated[str, StringConstraints(pattern=VERSION)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), Field(json_schema_extra={"format": "date"})]


class Licence(Shape):
    """Credit the guide with the line given."""

    id: Text
    name: Text
    url: Address
    credit: Text


class FeedVariant(Variant):
    """What the wait is in one country or part of it."""

    only_in: Annotated[list[StageId], Field(exclude=True)] = []


class FeedRule(Rule):
    """What the clock does, as one situation uses it: with the regional waits that apply there."""

    starts: Annotated[Day | None, Field(description="Counts for events from this day on")]  # type: ignore[assignment]
    samples: dict[str, Id]  # type: ignore[assignment]
    regions: dict[Code, FeedVariant]  # type: ignore[assignment]
    latest_after: Annotated[None, Field(description="Promised in 1.0, and empty: see `end`")] = None
    url: Address


class FeedStage(Stage):
    """A situation, as a reader says it, with its rules written out, so that nobody has to join two lists."""

    rules: Annotated[list[FeedRule], Field(min_length=1)]  # type: ignore[assignment]
    url: Address


class FeedMessage(Message):
    """A sample: plain text with [placeholders]; a line that starts with '## ' heads a branch of a script."""

    placeholders: list[SlotName]
    url: Address
    text_url: Address


class FeedSource(Source):
    """Where a fact comes from."""

    supports: Annotated[list[Id], Field(description="Promised in 1.0, and empty: nobody kept it true")] = []


class FeedRegion(Region):
    """What is usual in a country, and how sure that is."""

    parts: Annotated[bool, Field(exclude=True)] = False


class FeedQuestion(Question):
    """One question as people ask it, with the answer in its first sentence."""

    url: Address


class FeedChange(Shape):
    """What a version of this file brought, the newest first."""

    id: Id
    version: Version
    date: Day
    title: Text
    what: Text
    todo: Annotated[Text, Field(description="What those have to do who read this file")]
    url: Address


class FeedVocabulary(Vocabulary):
    """The closed lists, with the words for each key."""

    events: dict[Id, Text]  # type: ignore[assignment]


class Feed(Shape):
    """Versions: a new key raises the second number, a changed or lost one the first. Readers ignore keys that they do not know."""

    version: Version
    title: Text
    url: Address
    licence: Licence
    reviewed: Annotated[Day, Field(description="When the facts were last checked")]
    gate: Annotated[list[GateItem], Field(min_length=1)]
    stages: Annotated[list[FeedStage], Field(min_length=1)]
    messages: Annotated[list[FeedMessage], Field(min_length=1)]
    sources: Annotated[list[FeedSource], Field(min_length=1)]
    regions: Annotated[list[FeedRegion], Field(min_length=1)]
    questions: Annotated[list[FeedQuestion], Field(min_length=1)]
    waits: Annotated[list[WaitFigure], Field(min_length=1)]
    effective: Annotated[list[Advice], Field(min_length=1)]
    changes: list[FeedChange]
    vocabulary: FeedVocabulary


def opened(made: Any) -> Any:
    """A schema that lets keys be added, without the marks of the data's lists and the titles that pydantic makes out of names."""
    if isinstance(made, list):
        return [opened(item) for item in made]
    if not isinstance(made, dict):
        return made
    unsaid = {MARK} | ({"title"} if isinstance(made.get("title"), str) else set())
    kept: dict[str, Any] = {key: opened(value) for key, value in made.items() if key not in unsaid}
    if made.get(MARK) == "units":
        kept["enum"] = list(get_args(UnitName))
    return {**kept, "additionalProperties": True} if kept.get("additionalProperties") is False else kept


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) that the feed keeps to."""
    made = opened(Feed.model_json_schema(mode="serialization"))
    return {"$schema": DRAFT, "title": "The Follow-Up Guide, as data", **made}
