"""The steps of one situation, dated: waits are counted from what happened, and land on a working day."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from ..data.model import Guide, Rule, Wait
from ..data.workdays import Workdays


class Situation(NamedTuple):
    """What the reader says. `on` starts the situation's clock, `by` is the date they gave, `sent` counts the
    messages since and `last` is the day of the last one; `gate` is no-contact or agency where that applies."""

    stage: str
    on: date
    by: date | None = None
    region: str | None = None
    sent: int = 0
    last: date | None = None
    gate: str | None = None


class Step(NamedTuple):
    """One thing to do: the recommended day and the range around it."""

    rule: str
    recommended: date
    earliest: date
    latest: date
    done: bool
    conditional: bool


def shift(start: date, count: int, unit: str, days: Workdays) -> date:
    """A day that lies `count` units after a start, as it falls in the calendar.

    Hours count in whole days, because nobody should have to know at what hour; a month that is too
    short ends on its last day. Raises ValueError for an unknown unit.
    """
    match unit:
        case "hours":
            return start + timedelta(days=count // 24)
        case "days":
            return start + timedelta(days=count)
        case "weeks":
            return start + timedelta(weeks=count)
        case "months":
            years, month = divmod(start.month - 1 + count, 12)
            year = start.year + years
            return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
        case "working days":
            return days.add(start, count)
    raise ValueError(f"unknown unit: {unit}")


class Clock:
    """Dates the steps of one situation, one after the other."""

    def __init__(self, guide: Guide, told: Situation, days: Workdays) -> None:
        self.guide, self.told, self.days = guide, told, days
        self.stage = guide.stages[told.stage]
        self.all_known = True
        self.rules = [rule for rule in guide.rules_of(told.stage) if self.applies(rule)]
        self.messages = [rule for rule in self.rules if rule.max_messages and not rule.only_if]

    def applies(self, rule: Rule) -> bool:
        """Whether a rule runs for what the reader said (a legal clock is not a step)."""
        if self.guide.vocabulary.actions[rule.action].legal:
            return False
        if rule.needs == "date":
            return self.told.by is not None or rule.event == self.stage.event
        return not (rule.needs == "no date" and self.told.by and self.stage.by)

    def land(self, start: date, count: int, unit: str) -> date:
        """A wait's end, moved to a working day; notes when it leaves the years with known holidays."""
        day = self.days.forward(shift(start, count, unit, self.days))
        self.all_known = self.all_known and self.days.known(day) and self.days.known(start)
        return day

    def wait(self, rule: Rule) -> Wait:
        """The rule's wait, or its regional variant."""
        variant = rule.variant(self.told.region, self.told.stage)
        return variant.wait if variant else rule.wait

    def start(self, rule: Rule, before: date | None) -> date:
        """The day from which a rule's wait counts; `before` is the day of the message before it."""
        told = self.told
        chained = rule.event in ("last-message", "final-message") and rule.event != self.stage.event
        if chained and before:
            return before
        if rule.needs == "date" or not self.stage.by:
            return told.by or told.on
        return told.on

    def step(self, rule: Rule, start: date, done: bool) -> Step:
        """A rule's step, dated from a start."""
        wait = self.wait(rule)
        recommended = self.land(start, wait.default, wait.unit)
        latest = self.land(start, wait.top, wait.unit)
        if rule.latest_after:
            latest = recommended
            if self.stage.event == rule.latest_after.event:
                latest = max(latest, self.land(self.told.on, rule.latest_after.count, rule.latest_after.unit))
        return Step(rule.id, recommended, self.land(start, wait.min, wait.unit), latest, done, bool(rule.only_if))

    def steps(self, done: dict[str, int]) -> list[Step]:
        """All steps, where `done` says how many messages of each rule were sent."""
        found: list[Step] = []
        before: date | None = None
        last_done = next((r.id for r in reversed(self.messages) if done.get(r.id)), None)
        for rule in self.rules:
            sent = done.get(rule.id, 0)
            finished = bool(rule.max_messages) and sent >= rule.max_messages
            start = self.start(rule, before)
            if 0 < sent < rule.max_messages:
                start = self.told.last or self.land(start, self.wait(rule).default, self.wait(rule).unit)
            elif rule.event == "parting" and not sent and self.told.last:
                start = max(start, self.told.last)  # whoever wrote since has spoken since
            step = self.step(rule, start, finished)
            found.append(step)
            if rule in self.messages:
                actual = self.told.last if sent and rule.id == last_done else None
                # what was sent too soon counts as sent, and the wait for the next begins when it could have been asked
                before = max(actual, step.earliest) if actual and finished else step.recommended
        return found
