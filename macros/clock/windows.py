"""The days between which a step goes: earliest, best, latest and the end, as they fall in a region's calendar."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from ..data.facts import TurnOfYear
from ..data.workdays import Workdays


class Window(NamedTuple):
    """When a step may go, is best to go and still goes well; `end` is the last day on which it is worth doing, if there is one.

    `start` is the day from which its wait counts; `moved` says that the turn of the year moved its best day.
    """

    start: date
    earliest: date
    best: date
    latest: date
    end: date | None
    moved: bool = False


def shift(start: date, count: int, unit: str, days: Workdays) -> date:
    """A day that lies `count` units after a start, as it falls in the calendar.

    Hours and minutes count in whole days, because nobody should have to know at what hour; a month that is too
    short ends on its last day. Raises ValueError for an unknown unit.
    """
    match unit:
        case "minutes" | "hours" | "days" | "weeks":
            return start + timedelta(**{unit: count})
        case "months":
            years, month = divmod(start.month - 1 + count, 12)
            year = start.year + years
            return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
        case "working days":
            return days.add(start, count) if count else start
    raise ValueError(f"unknown unit: {unit}")


class Days:
    """A region's calendar as the clock uses it, with the quiet time around the New Year."""

    def __init__(self, workdays: Workdays, turn: TurnOfYear) -> None:
        self.workdays, self.turn = workdays, turn

    def shift(self, start: date, count: int, unit: str) -> date:
        """A wait's end as the calendar has it, whether that is a working day or not."""
        return shift(start, count, unit, self.workdays)

    def land(self, start: date, count: int, unit: str) -> date:
        """A wait's end, moved to a working day."""
        return self.workdays.forward(self.shift(start, count, unit))

    def forward(self, day: date) -> date:
        """The day itself, or the next working day after it."""
        return self.workdays.forward(day)

    def before(self, day: date, count: int) -> date:
        """The day that lies a number of working days before another, which itself is not counted."""
        while count > 0:
            day -= timedelta(days=1)
            count -= self.workdays.is_working(day)
        return day

    def back_at_work(self, winter: int) -> date:
        """The working day on which the quiet time ends that began in December of a year."""
        month, day = (int(part) for part in self.turn.last.split("-"))
        country = (self.workdays.region or "").partition("-")[0]
        if country in self.turn.weeks:
            first = date(winter + 1, 1, 1)
            monday = first + timedelta(days=-first.weekday() % 7)
            return self.forward(monday + timedelta(weeks=self.turn.weeks[country] - 1))
        return self.forward(date(winter + 1, month, day) + timedelta(days=1))

    def quiet(self, day: date) -> date:
        """The day itself, or the first working day after the quiet time that it falls into."""
        month, first = (int(part) for part in self.turn.first.split("-"))
        winter = day.year if (day.month, day.day) >= (month, first) else day.year - 1
        return max(day, self.back_at_work(winter))
