"""The shape of what has changed for those who link to the guide, frame it, print it or read its data."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .shapes import VERSION, Id, Shape, Text

Concern = Literal["link", "embed", "print", "feed"]


class Change(Shape):
    """One change: its day, whom it concerns, and what they have to do; `feed` is the version of guide.json that it brought."""

    id: Id
    date: date
    concerns: Annotated[list[Concern], Field(min_length=1)]
    title: Text
    what: Text
    todo: Text
    feed: Annotated[str, StringConstraints(pattern=VERSION)] | None = None

    @model_validator(mode="after")
    def versioned(self) -> "Change":
        """A change of the feed has a version, and no other has."""
        if ("feed" in self.concerns) != (self.feed is not None):
            raise ValueError(
                "must name the feed's version where it concerns the feed, and nowhere else", "Add one of the two, or take it out."
            )
        return self
