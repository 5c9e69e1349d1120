"""The shapes of data/words/phrases.yml: how numbers, days and waits are said."""

from typing import Annotated

from pydantic import AfterValidator, Field

from .code_holes import holes
from .shapes import Shape, Text

Count = Annotated[Text, AfterValidator(holes("count"))]
Pair = Annotated[Text, AfterValidator(holes("min", "max"))]
Week = Annotated[list[Text], Field(min_length=7, max_length=7)]


class Calendar(Shape):
    """The names of days and months."""

    weekdays: Week
    weekdays_short: Week
    months: Annotated[list[Text], Field(min_length=12, max_length=12)]


class WaitWords(Shape):
    """How a wait is said, alone, with its range, and with what it counts from."""

    same_day: Text
    same_day_as: Annotated[Text, AfterValidator(holes("start"))]
    within: Count
    at_least: Count
    with_range: Annotated[Text, AfterValidator(holes("wait", "range"))]
    with_end: Annotated[Text, AfterValidator(holes("wait", "count"))]
    up_to: Annotated[Text, AfterValidator(holes("max"))]
    end: Count
    after: Annotated[Text, AfterValidator(holes("wait", "start"))]
    before: Annotated[Text, AfterValidator(holes("wait", "start"))]
    limit: Annotated[Text, AfterValidator(holes("count", "start"))]
    limit_same_day: Annotated[Text, AfterValidator(holes("start"))]
    limit_date: Text


class ConditionWords(Shape):
    """When a step holds at all."""

    only_if: Annotated[Text, AfterValidator(holes("condition"))]
    date: Text
    no_date: Text


class PhraseWords(Shape):
    """How numbers, days and waits are said, wherever they are said."""

    calendar: Calendar
    numbers: Annotated[list[Text], Field(min_length=1)]
    range: Pair
    either: Pair
    wait: WaitWords
    condition: ConditionWords
