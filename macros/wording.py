"""The shapes of data/words/*.yml: sentences that stand outside pages and templates, and the holes in them."""

from string import Formatter
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict

from .shapes import Shape, Text

HOLES = ("title", "question")


def known_holes(text: str) -> str:
    """The text itself; ValueError where it has a hole that nothing fills."""
    try:
        holes = [hole for _, hole, _, _ in Formatter().parse(text) if hole is not None]
    except ValueError:
        raise ValueError("a brace must open and close a hole, such as {title}") from None
    if strange := [hole for hole in holes if hole not in HOLES]:
        raise ValueError(f"nothing fills the hole {{{strange[0]}}}; there is {{title}} and {{question}}")
    return text


Template = Annotated[Text, AfterValidator(known_holes)]


class PageWords(Shape):
    """Titles and descriptions of the pages that are made from the data."""

    checklist_title: Template
    checklist_description: Template
    messages_title: Template
    messages_description: Template


class HandoutName(Shape):
    """What one kind of handout is called; some have words of their own besides."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Template]

    eyebrow: Template
    title: Template
    document: Template
    description: Template


class HandoutWords(Shape):
    """What the handouts are called; what stands beside them is text as well."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Template | dict[str, Template]]

    planner: Template
    checklist: HandoutName
    effective: HandoutName
    stage: HandoutName
    messages: HandoutName


Topic = dict[str, Text | list[Text]]


class ScriptWords(Shape):
    """What scripts say, by topic; each script knows its own keys, and a browser test meets them."""

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Topic]

    messages: Topic
    filter: Topic


WORDS: dict[str, Any] = {"pages": PageWords, "handouts": HandoutWords, "planner": ScriptWords}
