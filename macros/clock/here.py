"""A situation's rules where the reader is: which run, how long they wait there, and between which days their steps go."""

from datetime import date, timedelta

from ..data.model import Guide
from ..data.rules import AGENCY_WAIT, End, Rule, Wait
from .told import Given, Situation
from .windows import Days, Window

REPLY_TIME = 3  # working days that a thank-you is given before a question follows; what we suggest
BACK = 1  # the working day before a second date


class Here:
    """The rules that run for what was told, as they are in its situation and its region, on one day."""

    def __init__(self, guide: Guide, told: Situation, given: Given, days: Days, today: date) -> None:
        self.guide, self.told, self.given, self.days, self.today = guide, told, given, days, today
        self.stage = guide.stages[told.stage]
        self.rules = [guide.rules[rule] for rule in given.course.rules if self.applies(guide.rules[rule])]
        self.messages = [rule for rule in self.rules if rule.max_messages and not rule.only_if]

    def applies(self, rule: Rule) -> bool:
        """Whether a rule runs for what the reader said (a legal clock is not a step)."""
        if self.guide.vocabulary.actions[rule.action].legal:
            return False
        if rule.needs == "date":
            return self.given.by is not None or rule.event == self.given.course.event
        return not (rule.needs == "no date" and self.given.by and self.given.course.by)

    def asks(self, rule: Rule) -> bool:
        """Whether a step is a question to an employer."""
        return self.guide.vocabulary.actions[rule.action].asks

    def waits(self, rule: Rule) -> bool:
        """Whether a step can come too soon."""
        return self.guide.vocabulary.actions[rule.action].waits

    def kind(self, rule: Rule) -> str:
        """What a rule's wait counts from: happened, message, date or contact."""
        return self.guide.vocabulary.events[rule.event].kind

    def silenced(self, rule: Rule) -> bool:
        """Whether they said that silence by a day means no, so that there is nothing to ask."""
        return self.given.until is not None and self.asks(rule)

    def wait(self, rule: Rule) -> Wait:
        """How long a rule waits here: an agency's wait, the situation's own, the region's, or the usual one."""
        if "agency" in self.given.gates and rule.needs == "no date" and self.asks(rule) and AGENCY_WAIT in self.guide.rules:
            return self.guide.rules[AGENCY_WAIT].wait
        own = self.stage.own.get(rule.id)
        if own and own.wait:
            return own.wait
        variant = rule.variant(self.told.region, self.told.stage)
        return variant.wait if variant else rule.wait

    def end(self, rule: Rule) -> End | None:
        """Until when a step is worth doing here."""
        own = self.stage.own.get(rule.id)
        return own.end if own and own.end else rule.end

    def moves(self, rule: Rule) -> bool:
        """Whether the turn of the year moves a step: it does with questions that no deadline of the reader's own holds."""
        end = self.end(rule)
        bound = rule.keeps_day or bool(end and end.at_date and self.given.by)
        return self.asks(rule) and not bound

    def last_day(self, rule: Rule) -> date | None:
        """The reader's own last day for a step: it must be answered by then, told before then, or is about that day alone."""
        end = self.end(rule)
        if rule.before_event:
            return self.given.on - timedelta(days=1)
        if self.wait(rule).unit == "minutes":
            return self.given.on
        return self.given.by if rule.back or (end and end.at_date) else None

    def go(self, rule: Rule) -> date:
        """The day on which a step that is due would be done: today, the next working day, or after the quiet time.

        A day without work is no reason to miss the reader's own last day.
        """
        day, last = self.days.forward(self.today), self.last_day(rule)
        if last and self.today <= last < day:
            return self.today
        return self.days.quiet(day) if self.moves(rule) else day

    def base(self, rule: Rule) -> date:
        """The day from which a rule's wait counts where no message comes before it.

        A rule about a date counts from the second one, unless that date is the situation's own event.
        """
        second = self.kind(rule) == "date" and rule.event != self.given.course.event
        return self.given.by or self.given.on if second else self.given.on

    def window(self, rule: Rule, start: date, thanked: date | None = None) -> Window:
        """When a step goes, where its wait begins on a day; `thanked` is the day of a thank-you that a question comes after."""
        wait, end, by = self.wait(rule), self.end(rule), self.given.by

        def land(count: int, unit: str) -> date:
            """A wait's end: what is about one day alone stays on it, and a day without work doesn't put off what a deadline ends."""
            day = self.days.shift(start, count, unit)
            landed = self.days.forward(day)
            bound = bool(by and end and end.at_date and day <= by < landed)
            return day if wait.unit == "minutes" or bound else landed

        earliest = land(wait.min, wait.bottom_unit)
        best, latest = (land(count, wait.unit) for count in (wait.default, wait.top))
        if not self.waits(rule):  # thanks and answers are due from that very day, and go on the next working day
            earliest = self.days.shift(start, wait.min, wait.bottom_unit)
        if rule.back:
            earliest = best = self.days.before(start, wait.default)
            if rule.event != self.given.course.event:  # never before what is answered
                first = self.days.forward(self.given.on)
                earliest = best = max(best, first if first <= start else self.given.on)
            latest = start
        if rule.before_date and by:
            next_day = self.days.forward(start + timedelta(days=1))  # never on the day of what it follows
            best = min(best, max(self.days.before(by, BACK), next_day))
            earliest = min(earliest, best)
        if rule.before_event:
            earliest = date.min
        if thanked and self.asks(rule):
            earliest = max(earliest, self.days.workdays.add(thanked, REPLY_TIME))
        best = max(best, earliest)
        if by and end and end.at_date:  # nothing goes well after the day that ends it
            latest = min(latest, by)
        last = None if end is None else by if end.at_date else land(end.count or 0, end.unit or "days")
        if not self.moves(rule):
            return Window(start, earliest, best, max(latest, best), last)
        quiet = self.days.quiet
        ended = quiet(last) if last else None
        return Window(start, quiet(earliest), quiet(best), quiet(max(latest, best)), ended, quiet(best) != best)
