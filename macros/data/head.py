"""The shape of what a page says of itself, between the two lines of hyphens at its top.

What is not known here is refused: MkDocs and its plugins act on words of their own (`template`, `search`), and fail on a wrong value.
"""

from typing import Annotated, Literal

from pydantic import Field, ValidationError

from .faults import Place, Problem
from .pydantic_errors import described
from .shapes import Id, Shape, Text


class Search(Shape):
    """Whether the search finds the page."""

    exclude: bool


class Head(Shape):
    """A page's title and description, and which kind of page it is."""

    title: Annotated[Text, Field(max_length=120)]
    description: Annotated[Text, Field(max_length=400)]
    kind: Literal["checklist", "guide", "home", "messages", "plain"] | None = None
    stage: Id | None = None
    search: Search | None = None


def problems(data: object, place: Place) -> list[Problem]:
    """What is wrong with a page's head."""
    try:
        Head.model_validate(data)
    except ValidationError as error:
        return [described(one, Head, place) for one in error.errors()]
    return []
