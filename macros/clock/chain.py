"""The messages of one situation, one after the other: which was sent, which is open, which no longer matters, and on what day."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from ..data.model import Guide
from ..data.rules import Rule
from .here import Here
from .sent import what_was_sent
from .told import Given, Situation
from .windows import Days, Window


class Link(NamedTuple):
    """One message of the chain: what became of it, and the day on which it was or would be sent.

    `day` is the day as it counts for what follows; `shown` the day that the reader gave, and `sent` that of the last one that
    was sent, as it counts. A message that `ran_out` is
    skipped because its end has passed, and one that is `hushed` only because silence by a day means no.
    """

    rule: Rule
    window: Window | None
    state: Literal["done", "open", "skipped"]
    day: date | None = None
    shown: date | None = None
    ran_out: bool = False
    hushed: bool = False
    sent: date | None = None


class Chain(Here):
    """The messages of a situation, with what was sent."""

    def __init__(self, guide: Guide, told: Situation, given: Given, days: Days, today: date) -> None:
        super().__init__(guide, told, given, days, today)
        self.done = what_was_sent(self)

    def complete(self, rule: Rule) -> bool:
        """Whether all messages of a rule were sent."""
        return len(self.done.get(rule.id, [])) >= rule.max_messages

    def asked(self) -> bool:
        """Whether a question was sent, under whatever name; it has carried the thanks."""
        return any(self.asks(self.guide.rules[rule]) for rule in self.done)

    def start(self, rule: Rule, before: Sequence[Link]) -> date | None:
        """The day from which a rule's wait counts, after the messages before it; None where what it follows was never sent."""
        sent = [link.day for link in before if link.day]
        match self.kind(rule):
            case "message":
                if not before and self.guide.vocabulary.events[self.given.course.event].kind == "message":
                    return self.given.on
                return before[-1].day if before else None
            case "contact":
                return max([self.given.on, *sent])
        return self.base(rule)

    def planned(self, rule: Rule, window: Window) -> date:
        """The day on which an open message would be sent."""
        if self.waits(rule):
            return max(window.best, self.go(rule))
        return window.best if self.today < window.earliest else self.go(rule)

    def counted(self, window: Window, day: date | None) -> date:
        """The day of a sent message as what follows counts it: never before its earliest day; the best day where none is known."""
        return max(min(window.best, self.today) if day is None else day, window.earliest)

    def takes_over(self, other: Rule, rule: Rule) -> bool:
        """Whether a later step is due by now, or done, so that its message does for thanks or an answer as well."""
        dated = self.kind(other) == "date"
        if self.kind(other) == "message" or not (self.asks(other) or dated) or self.silenced(other):
            return False
        if self.complete(other):
            return True
        window = self.window(other, self.base(other))
        over = window.end is not None and max(window.best, self.go(other)) > window.end
        return not over and self.go(rule) >= (window.earliest if dated else window.best)

    def too_late(self, rule: Rule, before: Sequence[Link]) -> bool:
        """Whether a reminder is one too many, because its question itself came late."""
        question = before[-1] if before else None
        if not rule.within or not question or not question.window or not question.day:
            return False
        limit = self.days.land(question.window.start, rule.within.count, rule.within.unit)
        return question.day > max(limit, question.window.latest)

    def follow(self, *, best_days: bool = False) -> list[Link]:
        """The chain as it stands today; with `best_days`, as it would go with each open message on its best day."""
        links: list[Link] = []
        for index, rule in enumerate(self.messages):
            later = self.messages[index + 1 :]
            start = self.start(rule, links)
            if start is None:
                links.append(Link(rule, None, "skipped"))
                continue
            thanked = next((link.day for link in reversed(links) if link.rule.action == "thank" and link.day), None)
            times = self.done.get(rule.id, [])[-rule.max_messages :]
            window, day = self.window(rule, start, thanked), None
            for number, told in enumerate(times, 1):
                day = self.counted(window, told)
                if number < rule.max_messages:
                    window = self.window(rule, day)
            if len(times) >= rule.max_messages:
                links.append(Link(rule, window, "done", day, times[-1], sent=day))
                continue
            plan = window.best if best_days else self.planned(rule, window)
            over = not best_days and window.end is not None and plan > window.end
            unneeded = self.too_late(rule, links)
            if not self.waits(rule):
                unneeded = self.asked() or (not best_days and any(self.takes_over(other, rule) for other in later))
            hushed = self.silenced(rule) and not unneeded and not over
            skipped = over or unneeded or hushed
            ran_out = over and not unneeded and not self.silenced(rule)
            links.append(Link(rule, window, "skipped" if skipped else "open", day if skipped else plan, None, ran_out, hushed, day))
        return links
